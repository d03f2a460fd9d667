package document

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// medium returns who says something "in a letter": the subject of the verb that
// the phrase belongs to, or the owner of the noun; -1 for none. Where the parse
// does not tell, it is the last actor before the verb, or the first behind an
// opening phrase.
func (s *scene) medium(p *phrase, sent language.Range) int {
	head := int(s.Tokens[p.head].Head)
	for at := head; at >= 0; at = s.governor(at) {
		if subject := s.dependent(at, sent, language.Nsubj, language.NmodPoss); subject >= 0 {
			if a := s.actorFrom(subject, max(at, subject+1)); a >= 0 {
				return a
			}
			break
		}
	}
	switch {
	case p.Start-1 <= sent.Start+1:
		return s.actorAfter(p, sent)
	case head >= 0 && head < p.Start && s.Tokens[head].Tag == language.VERB:
		return s.firstOutside(sent.Start, head)
	case head == language.HeadNone:
		return s.firstOutside(sent.Start, p.Start)
	}
	return -1
}

// firstOutside returns the first actor from token i to end behind a quotation
// that opens there, -1 for none.
func (s *scene) firstOutside(i, end int) int {
	for k := i; k < end; k++ {
		if s.Tokens[k].Kind == language.Quote {
			i = k + 1
		}
	}
	if first := s.within(language.Range{Start: i, End: end}); len(first) > 0 {
		return first[0].actor
	}
	return -1
}

// governor returns the verb from which a verb without a subject has its own, -1
// for none: "accused the port, saying in a letter".
func (s *scene) governor(verb int) int {
	switch s.Tokens[verb].Rel {
	case language.Advcl:
		if !lexicon.Says(s.Tokens[verb].Lemma) && !lexicon.Says(s.Tokens[verb].Lower) {
			return -1
		}
	case language.Xcomp, language.Conj, language.Parataxis:
	default:
		return -1
	}
	return int(s.Tokens[verb].Head)
}

// dependent returns the first word of the sentence that depends on head in one
// of the relations, -1 for none.
func (s *scene) dependent(head int, sent language.Range, rels ...language.Rel) int {
	for i := sent.Start; i < sent.End; i++ {
		if int(s.Tokens[i].Head) == head && slices.Contains(rels, s.Tokens[i].Rel) {
			return i
		}
	}
	return -1
}

// actorFrom returns the actor whose mention holds token i, else the first
// behind it before end: "dozens of mayors". -1 stands for none.
func (s *scene) actorFrom(i, end int) int {
	for _, m := range s.within(language.Range{Start: max(0, i-longestName), End: end}) {
		if i < m.End {
			return m.actor
		}
	}
	return -1
}
