package document

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
)

// verdict says how the authors of a phrase and of a document relate.
type verdict int

const (
	unknown verdict = iota
	same
	other
)

// authorship compares the authors of p with those of d. Groups are the same
// when they end in the same noun: "the mayors", "21 Democratic mayors".
func (s *scene) authorship(d *entry, p phrase) verdict {
	if len(p.doc.Authors) == 0 || len(d.Authors) == 0 {
		return unknown
	}
	if overlap(p.doc.Authors, d.Authors) || p.doc.Lead >= 0 && p.doc.Lead == d.Lead {
		return same
	}
	for _, a := range p.doc.Authors {
		for _, b := range d.Authors {
			if s.sameBody(a, b) || s.alike(a, b) && !many(d.Kind) {
				return same
			}
		}
	}
	if p.indefinite && p.done && len(d.Declared) == 0 && d.done {
		return other // who issues one brings another than the one that somebody else made
	}
	if len(d.Declared) > 0 || s.group(d.Authors) != s.group(p.doc.Authors) || s.bare(p) {
		return unknown // one of many may stand for the group
	}
	return other
}

func (s *scene) group(actors []int) bool {
	return slices.ContainsFunc(actors, func(a int) bool { return s.found.Actors[a].Kind == mention.GroupKind })
}

// bare reports whether a definite phrase names its author by one word alone:
// "the executives' letter" is the one spoken of, whatever they were called
// there.
func (s *scene) bare(p phrase) bool {
	return !p.indefinite && !slices.ContainsFunc(p.doc.Authors, func(a int) bool {
		x := &s.found.Actors[a]
		return x.Kind != mention.GroupKind || strings.Contains(x.Name, " ")
	})
}

// alike reports whether two actors are groups of the same office.
func (s *scene) alike(a, b int) bool {
	x, y := &s.found.Actors[a], &s.found.Actors[b]
	if x.Kind != mention.GroupKind || y.Kind != mention.GroupKind {
		return false
	}
	return SameGroup(x.Name, y.Name)
}

// sameBody reports whether two actors are groups that may be one body.
func (s *scene) sameBody(a, b int) bool {
	return s.alike(a, b) && SameDescription(s.found.Actors[a].Name, s.found.Actors[b].Name)
}

// headNoun returns the last word before a preposition, in lower case.
func headNoun(name string) string {
	head := ""
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		switch w {
		case "of", "in", "from", "for", "who", "at", "to", "with":
			if head != "" && head != "coalition" && head != "group" && head != "dozens" && head != "hundreds" {
				return head
			}
		default:
			head = w
		}
	}
	return head
}

func former(name string) bool {
	l := strings.ToLower(name)
	return strings.Contains(l, "former") || strings.Contains(l, "ex-") || strings.Contains(l, "retired")
}

func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// SameDescription reports whether two descriptions may name one body: one of them
// ends in the other.
func SameDescription(a, b string) bool {
	a, b = " "+strings.ToLower(a), " "+strings.ToLower(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// SameGroup reports whether two descriptions name groups of the same office:
// they end in the same noun and agree on being former.
func SameGroup(a, b string) bool { return headNoun(a) == headNoun(b) && former(a) == former(b) }
