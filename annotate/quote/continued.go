package quote

import "synoptic/language/mark"

// aside reports whether a passage is all in brackets, as transcripts put what
// nobody says: “(Laughter.)”.
func (r *reader) aside(p *mark.Passage) bool {
	return r.lower(p.Tokens.Start) == "(" && (r.lower(p.Tokens.End-1) == ")" || r.lower(p.Tokens.End-2) == ")")
}

// continues adds a passage that goes on with the quotation of the paragraph
// before, which no mark has closed, to that.
func (r *reader) continues(u *unit, p *mark.Passage) bool {
	n := len(r.quotes) - 1
	if !u.first || !r.memory.open || n < 0 || p.Tokens.Start > u.Start+1 {
		return false
	}
	q := &r.quotes[n]
	if len(q.Quoted) == 0 || q.Kind == Indirect || r.SentenceOf(r.Cover(q.Content[len(q.Content)-1]).End-1)+1 < r.SentenceOf(p.Tokens.Start) {
		return false
	}
	q.Content, q.Quoted = append(q.Content, p.Inner), append(q.Quoted, p.Inner)
	r.memory.paragraph, r.memory.unit = u.paragraph, u.number
	return true
}
