package document

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// sought reports whether p is a ruling, an order or a study that somebody asked
// for and another refused or has not given yet: "denied a motion for an
// injunction", "requested a review".
func (s *scene) sought(p phrase) bool {
	switch p.doc.Kind {
	case Ruling, Order, Study:
	default:
		return false
	}
	if !p.indefinite && p.Start != p.head {
		return false
	}
	if w := s.lower(p.Start - 1); w == "for" && pleas[s.lower(p.Start-2)] {
		return true
	}
	if p.indefinite && may[s.lower(p.End)] && p.doc.Kind != Study {
		return true // "an injunction could harm"
	}
	head := int(s.Tokens[p.head].Head)
	for i := p.Start - 1; i >= p.Start-3 && i >= 0; i-- {
		if t := &s.Tokens[i]; refusing[t.Lower] || seeking[t.Lower] && t.Tag == language.VERB {
			return true
		} else if t.Tag != language.ADP && t.Tag != language.PRON && t.Tag != language.DET {
			break
		}
	}
	if head < 0 || s.Tokens[head].Tag != language.VERB {
		return false
	}
	switch s.Tokens[p.head].Rel {
	case language.Obj:
		return refusing[s.lower(head)] || seeking[s.lower(head)]
	case language.Nsubj, language.NsubjPass:
		return (s.possible(head) || s.would(head) || s.wanted(head)) && p.doc.Kind != Study
	}
	return false
}

// pleas are nouns for asking, before the "for" of what is asked.
var pleas = lexicon.Words("motion motions request requests bid bids application applications plea pleas appeal appeals call calls petition push demand demands need grounds basis")

// refusing are verbs of those who do not give what is asked.
var refusing = lexicon.Words("deny denies denied denying refuse refuses refused refusing decline declined declines declining dismiss dismissed reject rejected rejects rejecting")

// seeking are verbs of those who ask for a paper or wait for it.
var seeking = lexicon.Words("weigh weighs weighed weighing mull mulls mulled mulling explore exploring seek seeks sought seeking request requests requested requesting want wants wanted wanting consider considers considered considering await awaits awaited awaiting demand demands demanded demanding need needs needed ask asks asked")
