package document

import "synoptic/language"

// issue returns the verb that tells what was done to make the document: it was
// signed, filed, issued, handed down, or something was said in it. -1 stands for
// none. What else is told of a paper, that it was upheld or read, is none.
func (s *scene) issue(p *phrase, sent language.Range) int {
	if suing[s.lower(p.head)] {
		return p.head
	}
	if v := s.over(p, sent); v >= 0 {
		return v
	}
	if v := s.trailing(p, sent); v >= 0 {
		return v
	}
	if s.lower(p.Start-1) == "in" && p.Start == sent.Start+1 {
		return s.firstSaying(p.End, sent.End)
	}
	head := int(s.Tokens[p.head].Head)
	if head < 0 || s.Tokens[head].Tag != language.VERB {
		return -1
	}
	switch rel := s.Tokens[p.head].Rel; {
	case (rel == language.NsubjPass || rel == language.Nsubj && s.Tokens[head].Fine == language.VBN) && making(s.lower(head)):
		return head // "the memo was sent"
	case s.lower(p.Start-1) == "in" && s.says(head):
		return head // "said in a letter"
	}
	return -1
}

// firstSaying returns the first verb of saying from token i to end, -1 for none.
func (s *scene) firstSaying(i, end int) int {
	for ; i < end; i++ {
		if s.Tokens[i].Tag == language.VERB && s.says(i) {
			return i
		}
	}
	return -1
}

// over returns the verb of making before p that has it as its object.
func (s *scene) over(p *phrase, sent language.Range) int {
	for k := p.Start - 1; k >= sent.Start && k >= p.Start-8; k-- {
		t := &s.Tokens[k]
		switch {
		case making(t.Lower) && !(int(t.Head) == p.head && t.Rel == language.Amod) && (t.Tag == language.VERB || t.Tag == language.TagNone || p.doc.Kind == Bill && enacting[t.Lower]):
			return k
		case t.Tag == language.VERB && t.Fine != language.VBN, t.Tag == language.ADP && int(t.Head) == p.head, t.Kind == language.Punct && t.Lower != "-", t.Kind == language.Quote:
			return -1
		}
	}
	return -1
}

// trailing returns the verb of making behind p: "a letter sent on Friday", "the
// order that Ada Okoro signed".
func (s *scene) trailing(p *phrase, sent language.Range) int {
	for i := p.End; i < sent.End && i < p.End+nearIssue; i++ {
		t := &s.Tokens[i]
		switch {
		case making(t.Lower) && t.Tag == language.VERB:
			return i
		case t.Tag == language.VERB, t.Kind == language.Quote, t.Lower == ";", t.Lower == "," && i > p.End, t.Tag == language.ADP:
			return -1
		}
	}
	return -1
}

// nearIssue is how far behind a document its verb stands at most.
const nearIssue = 8

// making reports whether a verb tells that a document was made, given or dated.
func making(verb string) bool { return writing[verb] || doing[verb] }
