package document

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// medium returns who says something "in a letter": the subjects of the verb that
// the phrase belongs to, or the owner of the noun. Where the parse does not
// tell, it is the last actor before the verb, or the first behind an opening
// phrase.
func (s *scene) medium(p *phrase, sent language.Range) []int {
	head := int(s.Tokens[p.head].Head)
	if s.marked(p.head) {
		return nil // somebody's words speak of the paper
	}
	if head >= 0 && s.Tokens[head].Tag == language.VERB {
		if p.doc.Kind == Lawsuit && !Cue(s.lower(head)) || p.doc.Kind == Letter && !p.indefinite && !s.says(head) {
			return nil // much may be done in somebody's lawsuit, or found in the letter
		}
	}
	for at := head; at >= 0; at = s.governor(at) {
		if s.dependent(at, sent, language.NsubjPass) >= 0 && !s.saidBefore(p, sent) {
			return nil // of what was done in a statement nobody is the author
		}
		if subject := s.dependent(at, sent, language.Nsubj, language.NmodPoss); subject >= 0 {
			if end := s.frontEnd(p, p.End, sent); p.End <= subject && subject < end && end < sent.End {
				break // it stands in the opening phrase
			}
			if a := s.actorFrom(subject, max(at, subject+1)); a >= 0 {
				return s.joined(subject, a, at)
			}
			break
		}
	}
	switch {
	case p.Start-1 <= sent.Start+1:
		return one(s.actorAfter(p, sent))
	case head >= 0 && head < p.Start && s.finite(head):
		return one(s.firstOutside(sent.Start, head))
	case head == language.HeadNone:
		return one(s.firstOutside(sent.Start, p.Start))
	}
	return nil
}

// nearCue is how far before "in a statement" its verb stands: "said on Monday in
// a statement".
const nearCue = 6

// saidBefore reports whether a verb of saying stands right before p, whatever
// the parse makes of it.
func (s *scene) saidBefore(p *phrase, sent language.Range) bool {
	for i := max(sent.Start, p.Start-nearCue); i < p.Start; i++ {
		if lexicon.Says(s.lower(i)) && !(s.Tokens[i].Fine == language.VBN && lexicon.Auxiliary(s.lower(i-1))) { // who "was told" says nothing
			return true
		}
	}
	return false
}

// says reports whether the verb at i is one of saying in some form.
func (s *scene) says(i int) bool { return lexicon.Says(s.lower(i)) || lexicon.Says(s.Tokens[i].Lemma) }

// Cue reports whether a word is a verb by which somebody, or a paper, says
// something.
func Cue(word string) bool {
	_, ok := lexicon.CueOf(word)
	return ok
}

// one returns a list of an actor, none for -1.
func one(actor int) []int {
	if actor < 0 {
		return nil
	}
	return []int{actor}
}

// joined returns actor, which stands at the noun at subject, and those that an
// "and" joins to it before token end.
func (s *scene) joined(subject, actor, end int) []int {
	list := []int{actor}
	for i := subject + 1; i < end; i++ {
		if int(s.Tokens[i].Head) == subject && s.Tokens[i].Rel == language.Conj {
			if a := s.actorFrom(i, i+1); a >= 0 {
				list = add(list, a)
			}
		}
	}
	return list
}

// finite reports whether the word at i is a verb that has a subject of its own.
func (s *scene) finite(i int) bool {
	switch s.Tokens[i].Fine {
	case language.VBD, language.VBZ, language.VBP:
		return true
	case language.VBN: // also a past tense that the tagger took for one
		return s.Tokens[i].Rel != language.ACL && s.Tokens[i].Rel != language.Advcl
	}
	return false
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
		if !s.says(verb) {
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
