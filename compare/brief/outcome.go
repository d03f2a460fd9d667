package brief

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// outcomes marks among list the sentences that tell how far the matter has come:
// those of the furthest stage of the law in the last reports that tell it, or of a
// charge that became another one, and leads that tell what a body has decided.
func (s *Story) outcomes(list []sentence) {
	furthest, when, amended := held, "", false
	for i := range list {
		x := &list[i]
		if x.stage > furthest || x.stage == furthest && x.day > when {
			furthest, when = x.stage, x.day
		}
		amended = amended || x.amends && x.final()
	}
	for i := range list {
		x := &list[i]
		ends := x.stage == furthest && x.day == when && when != ""
		if furthest < pleaded {
			ends = ends && !amended && (x.place < early || often(list, i))
		}
		x.central = ends && often(list, i)
		x.outcome = ends || x.amends && x.final() || x.place < leads && decides(s.text(x))
	}
}

// text returns the tokens of x.
func (s *Story) text(x *sentence) (*language.Text, language.Range) {
	t := s.Readings[x.ref.Report].Text
	return t, t.Cover(x.ref.Span)
}

// early is within how many sentences a report tells its arrest or charge; further
// down it may be that of another story, unless the report names whom it concerns
// in oftenNamed sentences.
const (
	early      = 5
	oftenNamed = 4
)

// often reports whether its report often names somebody whom sentence i of list names.
func often(list []sentence, i int) bool {
	for _, name := range slices.Concat(list[i].full, list[i].short) {
		n := 0
		for k := range list {
			if list[k].ref.Report == list[i].ref.Report && (slices.Contains(list[k].full, name) || slices.Contains(list[k].short, name)) {
				n++
			}
		}
		if n >= oftenNamed {
			return true
		}
	}
	return false
}

// deciding are verbs of what bodies decide.
var deciding = lexicon.Words("vote pass approve adopt reject rule uphold overturn veto ratify confirm elect enact")

// decides reports whether a sentence tells, as come about, what a body has decided.
func decides(t *language.Text, at language.Range) bool {
	for i := at.Start; i < at.End; i++ {
		if tok := &t.Tokens[i]; tok.Fine == language.VBD && (tok.Rel == language.Root || tok.Rel == language.Ccomp) && deciding[tok.Lemma] && !pending(t, at.Start, i) {
			return true
		}
	}
	return false
}
