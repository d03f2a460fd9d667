package document

import "synoptic/language"

// addressee reads "urged the minister in a letter", "sent the minister a
// letter", "sued the city".
func (s *scene) addressee(p *phrase, sent language.Range) {
	if len(p.doc.Addressees) > 0 {
		return
	}
	if suing[s.lower(p.head)] {
		p.doc.Addressees, _ = s.list(p.End, sent.End)
		if a := s.actorBefore(p.head, sent); s.sufferer(p.head) && a >= 0 {
			p.doc.Addressees = []int{a}
		}
		return
	}
	if p.doc.Kind != Letter && p.doc.Kind != Petition {
		return
	}
	if k := s.find(language.Range{Start: p.End, End: sent.End}, asking); k >= 0 && k < p.End+6 {
		p.doc.Addressees = s.object(k, sent.End)
		return
	}
	for k := p.Start - 1; k >= sent.Start && k > p.Start-14; k-- {
		if w := s.Tokens[k].Lower; asking[w] || writing[w] && s.lower(p.Start-1) != w {
			p.doc.Addressees = s.object(k, p.Start)
			return
		}
	}
}

// object reads the actors right behind the verb at k: "calling on X".
func (s *scene) object(k, end int) []int {
	switch s.lower(k + 1) {
	case "for", "that": // "calls for a task force": what it wants, not whom it asks
		return nil
	case "on", "upon", "from":
		k++
	}
	actors, _ := s.list(k+1, end)
	return actors
}

// goes reports whether what stands between a document and a "to" lets the "to"
// say to whom it goes: no verb, or one of sending. Who is told of a memo that was
// "news to many" has not got it.
func (s *scene) goes(from, to int) bool {
	last := -1
	for i := from; i < to; i++ {
		if s.verb(i) && s.Tokens[i].Tag != language.TagNone {
			last = i
		}
	}
	return last < 0 || writing[s.lower(last)] && s.Tokens[last].Fine != language.VB
}

// frontEnd returns where the phrase ends that opens its sentence: "In a letter
// to the board, Ada Okoro said" is to the board alone. Elsewhere a list goes on
// to the end of the sentence.
func (s *scene) frontEnd(p *phrase, i int, sent language.Range) int {
	if p.Start-1 > sent.Start+1 || p.Start == sent.Start {
		return sent.End
	}
	for ; i < sent.End; i++ {
		if s.lower(i) == "," {
			return i
		}
	}
	return sent.End
}

// infinitive reports whether the "to" at i is followed by a verb.
func (s *scene) infinitive(i int) bool {
	return i+1 < len(s.Tokens) && (s.Tokens[i+1].Tag == language.VERB || s.Tokens[i+1].Tag == language.AUX)
}
