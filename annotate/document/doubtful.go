package document

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
)

// again reports whether p is "the order" or "this order" of which one of the
// sentences before spoke by a fuller phrase.
func (s *scene) again(p phrase) bool {
	k, ok := s.last[s.lower(p.head)]
	if w := s.lower(p.Start); !ok || p.Start != p.head-1 || w != "the" && w != "this" && w != "that" {
		return false
	}
	gone := s.SentenceOf(p.head) - k
	return gone >= 0 && gone <= goesOn && s.lower(p.End) != "to" && s.lower(p.End) != "of"
}

// goesOn is over how many sentences a doubtful noun still means the document that
// was spoken of last.
const goesOn = 4

// certain reports whether a doubtful noun names a document here: by one of
// the modifiers it needs, or by an author behind it.
func (s *scene) certain(p phrase, needed map[string]bool) bool {
	for k := p.Start; k < p.head; k++ {
		if needed[s.Tokens[k].Lower] {
			return true
		}
	}
	if verb := s.over(&p, s.sentence(p.head)); verb >= 0 && made[s.lower(p.head)][s.Tokens[verb].Lemma] {
		return true
	}
	switch p.doc.Kind {
	case Ruling:
		if slices.ContainsFunc(p.doc.Authors, func(a int) bool {
			return s.judges(a) && s.byName(a) && (s.person(a) || inCourt(s.found.Actors[a].Name))
		}) && !p.pronoun && s.lower(p.End) != "to" { // "the court's decision to hear the case" is none
			return true
		}
	case Lawsuit, Brief:
		if trail := s.trailing(&p, s.sentence(p.head)); trail == p.End && made[s.lower(p.head)][s.Tokens[trail].Lemma] || s.lower(p.head) == "filing" && s.lower(p.End) == "with" {
			return true
		}
	}
	switch p.doc.Kind {
	case Study, Ruling, Brief:
		w := s.lower(p.End)
		author := s.within(language.Range{Start: p.End + 1, End: p.End + 3})
		return (w == "by" || w == "from") && len(author) > 0 && !s.outlet(author[0].actor)
	}
	return false
}

// byName reports whether the text names an actor.
func (s *scene) byName(actor int) bool {
	return slices.ContainsFunc(s.found.Actors[actor].Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}
