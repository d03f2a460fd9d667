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

// leftOpen returns the quotation of the paragraphs before u that no mark has closed,
// where those name nobody who says it; -1 for none.
func (r *reader) leftOpen(u *unit) int {
	n := len(r.quotes) - 1
	if !u.first || !r.memory.open || n < 0 || len(r.quotes[n].Cue) > 0 || len(u.passages) == 0 || u.passages[0].Tokens.Start > u.Start+1 {
		return -1
	}
	first := r.Cover(r.quotes[n].Content[0]).Start
	if n > 0 && r.ParagraphOf(r.Cover(r.quotes[n-1].Content[0]).Start) == r.ParagraphOf(first) {
		return -1 // who speaks in that paragraph
	}
	return n
}

// backward gives quotation n, which goes on in unit u, to who says it there: the
// name may stand only behind the last of its paragraphs.
func (r *reader) backward(n, from int, u *unit) {
	if n < 0 {
		return
	}
	p := u.passages[0].Tokens
	for i := from; i < len(r.quotes); i++ {
		q := &r.quotes[i]
		if q.Actor < 0 || len(q.Cue) == 0 || len(q.Quoted) == 0 || overlap(r.Cover(q.Quoted[0]), p) <= 0 {
			continue
		}
		known := min(q.Sure, sameQuotation)
		r.quotes[n].Actor, r.quotes[n].Sure, r.quotes[n].Confidence = q.Actor, known, known
		return
	}
}
