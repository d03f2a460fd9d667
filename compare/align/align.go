// Package align finds the words that two reports share.
//
// There is one aligner for lineage, versions, statements and documents. It
// looks at words only: case, marks, dashes, white space and how a word is
// spelled (see [Fold]) do not count; a clitic belongs to its word. Shared words come
// as runs: stretches of at least n words that stand in both texts, disjoint
// in both. The longest run is taken first, then the longest of what is left,
// so that no run can be made longer without taking words from another one.
// That is Greedy String Tiling (Wise 1993), which METER used to tell copied
// news from news (Clough et al., ACL 2002), on shingles of n words (Broder
// 1997) as anchors.
//
// Positions are bytes of each text. Swapping the texts swaps the runs. Work
// is near linear in the length of the texts, whatever they repeat: of a
// shingle that stands very often in one text only the first places are tried.
package align

import (
	"cmp"
	"slices"

	"synoptic/span"
)

// Run is a stretch of words that stands in both texts.
type Run struct {
	A, B           span.Span
	StartA, StartB int // index of the first word in each sequence
	Words          int
}

// Runs returns the runs that a and b share, in order of A. Both must have
// been made with the same least number of words.
func Runs(a, b *Sequence) []Run {
	swapped := order(a, b) > 0
	if swapped {
		a, b = b, a
	}
	tiles := tile(a, b, matches(a, b, seeds(a, b)))
	out := make([]Run, len(tiles))
	for i, m := range tiles {
		out[i] = Run{a.span(m.a, m.words), b.span(m.b, m.words), m.a, m.b, m.words}
		if swapped {
			r := &out[i]
			r.A, r.B, r.StartA, r.StartB = r.B, r.A, r.StartB, r.StartA
		}
	}
	slices.SortFunc(out, func(x, y Run) int { return x.StartA - y.StartA })
	return out
}

// order compares two sequences by their words alone, so that ties fall the
// same way whichever text is named first.
func order(a, b *Sequence) int {
	return cmp.Or(cmp.Compare(len(a.words), len(b.words)),
		slices.CompareFunc(a.words, b.words, func(x, y word) int { return cmp.Compare(x.hash, y.hash) }))
}
