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
	case Study:
		return s.from(p)
	case Ruling:
		return s.handedDown(p) || s.from(p)
	case Lawsuit:
		return s.filed(p)
	case Brief:
		return s.filed(p) || s.from(p)
	}
	return false
}

// from reports whether an author stands behind p: "a report by the port".
func (s *scene) from(p phrase) bool {
	w := s.lower(p.End)
	author := s.within(language.Range{Start: p.End + 1, End: p.End + 3})
	return (w == "by" || w == "from") && len(author) > 0 && !s.outlet(author[0].actor)
}

// handedDown reports whether p belongs by name to somebody who judges. "The
// court's decision to hear the case" is no ruling.
func (s *scene) handedDown(p phrase) bool {
	return !p.pronoun && s.lower(p.End) != "to" && slices.ContainsFunc(p.doc.Authors, func(a int) bool {
		return s.judges(a) && s.byName(a) && (s.person(a) || inCourt(s.found.Actors[a].Name))
	})
}

// filed reports whether the words behind p bring it to a court or an office: "a
// complaint lodged", "a filing with".
func (s *scene) filed(p phrase) bool {
	noun := s.lower(p.head)
	trail := s.trailing(&p, s.sentence(p.head))
	return trail == p.End && made[noun][s.Tokens[trail].Lemma] || noun == "filing" && s.lower(p.End) == "with"
}

// byName reports whether the text names an actor.
func (s *scene) byName(actor int) bool {
	return slices.ContainsFunc(s.found.Actors[actor].Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}
