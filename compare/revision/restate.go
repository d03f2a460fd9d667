package revision

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/annotate/figure"
	"synoptic/language/lexicon"
)

// restated lists the numbers that changed from one sentence to quite another:
// "27 people are hurt" is deleted, "…, and 25 people were hurt" added
// elsewhere. Both count the same thing, in sentences that share more than it,
// and neither version gives the other's number for it.
func restated(a, b *side, changes []Change) []Change {
	var out []Change
	for i := range a.list {
		x := &a.list[i]
		figures := a.figuresIn(x)
		if len(figures) == 0 || a.repeats(x, b) {
			continue
		}
		for k := range b.list {
			y := &b.list[k]
			if x.other == k || b.repeats(y, a) {
				continue
			}
			for _, g := range b.figuresIn(y) {
				for _, f := range figures {
					c := Change{Kind: Figure, A: f.Span, B: g.Span}
					told := func(o Change) bool { return o.Kind != Wording && (o.A.Overlaps(c.A) || o.B.Overlaps(c.B)) }
					if counts(f, g) && !sameValue(f, g) && !b.gives(f) && !a.gives(g) && common(x, y) >= fewestCommon && !slices.ContainsFunc(changes, told) && !slices.ContainsFunc(out, told) {
						out = append(out, c)
					}
				}
			}
		}
	}
	return out
}

// fewestCommon is how many words of content two sentences must share to speak
// of one thing.
const fewestCommon = 2

// repeats reports whether line l of v stands unchanged in the other version.
func (v *side) repeats(l *line, other *side) bool {
	return l.other >= 0 && other.list[l.other].key == l.key
}

func (v *side) figuresIn(l *line) (out []*figure.Figure) {
	for i := range v.Figures {
		if f := &v.Figures[i]; l.span.Contains(f.Span) && f.Of != "" {
			out = append(out, f)
		}
	}
	return out
}

// gives reports whether v has a figure of the same thing and value as f.
func (v *side) gives(f *figure.Figure) bool {
	return slices.ContainsFunc(v.Figures, func(g figure.Figure) bool { return counts(f, &g) && sameValue(f, &g) })
}

// counts reports whether two figures count the same.
func counts(f, g *figure.Figure) bool { return f.Of == g.Of && f.Unit == g.Unit && f.State == g.State }

func sameValue(f, g *figure.Figure) bool { return equal(f.Min, g.Min) && equal(f.Max, g.Max) }

func equal(x, y *float64) bool { return x == y || x != nil && y != nil && *x == *y }

// common counts the words of content that two sentences share.
func common(x, y *line) int {
	n := 0
	for i, w := range x.lower {
		if !lexicon.Function(w) && strings.ContainsFunc(w, unicode.IsLetter) && !slices.Contains(x.lower[:i], w) && slices.Contains(y.lower, w) {
			n++
		}
	}
	return n
}
