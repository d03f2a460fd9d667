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

// Pair is what two of several texts share.
type Pair struct {
	A, B int // indexes of the sequences, A < B
	Runs []Run
}

// Runs returns the runs that a and b share, in order of A. Both must have
// been made with the same least number of words.
func Runs(a, b *Sequence) []Run {
	for _, p := range All([]*Sequence{a, b}) {
		return p.Runs
	}
	return nil
}

// All returns the pairs of texts that share runs, by A, then B. Work is linear
// in the words of all texts and in what they share.
func All(list []*Sequence) []Pair {
	var out []Pair
	shared := newIndex(list)
	seeds := make([][]match, len(list))
	for i, a := range list {
		if len(shared[i]) == 0 {
			continue
		}
		shared.seeds(i, seeds, a.n)
		for k := i + 1; k < len(list); k++ {
			if runs := runs(a, list[k], seeds[k]); len(runs) > 0 {
				out = append(out, Pair{i, k, runs})
			}
		}
	}
	return out
}

// runs grows seeds, which are by diagonal, then place, to the runs of a and b.
func runs(a, b *Sequence, seeds []match) []Run {
	if len(seeds) == 0 {
		return nil
	}
	swapped := order(a, b) > 0
	list := matches(a, b, seeds)
	if swapped {
		a, b = b, a
		for i, m := range list {
			list[i].a, list[i].b = m.b, m.a
		}
	}
	tiles := tile(a, b, list)
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
