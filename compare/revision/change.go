package revision

import (
	"cmp"
	"slices"

	"synoptic/compare/align"
)

// sentences lists what became of each sentence.
func sentences(a, b *side) []Sentence {
	var out []Sentence
	next := 0 // the first sentence of a that has not been passed
	deleted := func(end int) {
		for ; next < end; next++ {
			if a.list[next].other < 0 {
				out = append(out, Sentence{Action: Deleted, A: a.list[next].span})
			}
		}
	}
	for k := range b.list {
		y := &b.list[k]
		if y.other < 0 {
			for ; next < len(a.list) && a.list[next].other < 0; next++ {
				out = append(out, Sentence{Action: Deleted, A: a.list[next].span})
			}
			out = append(out, Sentence{Action: Added, B: y.span})
			continue
		}
		x := &a.list[y.other]
		if !y.moved {
			deleted(y.other)
			next = y.other + 1
		}
		s := Sentence{Action: Kept, Moved: y.moved, A: x.span, B: y.span}
		if x.key != y.key {
			s.Action = Edited
		}
		out = append(out, s)
	}
	deleted(len(a.list))
	return out
}

// changes lists what is not the same within the edited sentences, the
// headlines that are not, and the numbers that are told elsewhere anew.
func changes(a, b *side) []Change {
	var out []Change
	for k := range b.list {
		y := &b.list[k]
		if y.other < 0 {
			continue
		}
		x := &a.list[y.other]
		if x.key == y.key {
			continue
		}
		if x.headline {
			out = append(out, Change{Kind: Headline, A: x.span, B: y.span})
		}
		for _, h := range align.Diff(x.words, y.words) {
			if c := classify(a, b, x, y, h); letters(c.A.In(a.Text.Source)) != letters(c.B.In(b.Text.Source)) {
				out = append(out, c)
			}
		}
	}
	out = append(out, restated(a, b, out)...)
	slices.SortStableFunc(out, func(p, q Change) int {
		return cmp.Compare(slices.Index(kinds, p.Kind), slices.Index(kinds, q.Kind))
	})
	return out
}
