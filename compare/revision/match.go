package revision

import (
	"cmp"
	"slices"

	"synoptic/compare/align"
)

// enough is the share of the words of two sentences, in order, that both must
// have to be one sentence that was edited. NewsEdits takes .44 on the words of
// one side; measured here on both.
const enough = 0.5

// fewest is the number of words of a sentence below which an edit cannot be
// told from another sentence.
const fewest = 4

// match pairs the sentences of a and b: equal ones first, each with the next
// free one in order, then the most alike.
func match(a, b *side) {
	free := map[string][]int{}
	for k := range b.list {
		free[b.list[k].key] = append(free[b.list[k].key], k)
	}
	for i := range a.list {
		if ks := free[a.list[i].key]; len(ks) > 0 {
			a.list[i].other, b.list[ks[0]].other = ks[0], i
			free[a.list[i].key] = ks[1:]
		}
	}
	type pair struct {
		share float64
		i, k  int
	}
	var list []pair
	for i := range a.list {
		for k := range b.list {
			if x, y := &a.list[i], &b.list[k]; x.other < 0 && y.other < 0 {
				if s := alike(x, y); s >= enough {
					list = append(list, pair{s, i, k})
				}
			}
		}
	}
	slices.SortFunc(list, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.share, x.share), cmp.Compare(x.i+x.k, y.i+y.k), cmp.Compare(min(x.i, x.k), min(y.i, y.k)), cmp.Compare(x.i, y.i))
	})
	for _, p := range list {
		if a.list[p.i].other < 0 && b.list[p.k].other < 0 {
			a.list[p.i].other, b.list[p.k].other = p.k, p.i
		}
	}
}

// alike returns the share of the words of two sentences that both have in
// order. A headline is another headline's edit and no sentence's.
func alike(x, y *line) float64 {
	n, m := len(x.words), len(y.words)
	if min(n, m) < fewest || x.headline != y.headline || 2*min(n, m) < int(enough*float64(n+m)) {
		return 0
	}
	return 2 * float64(align.Common(x.lower, y.lower)) / float64(n+m)
}

// move marks the paired sentences that do not lie in a longest series of pairs
// with the same order on both sides.
func move(a, b *side) {
	var order []int // the pairs, by place in a
	for i := range a.list {
		if a.list[i].other >= 0 {
			order = append(order, i)
		}
	}
	kept := rising(order, func(i int) int { return a.list[i].other })
	for n, i := range order {
		a.list[i].moved = !kept[n]
		b.list[a.list[i].other].moved = !kept[n]
	}
}

// rising marks a longest rising subsequence of the values of list.
func rising(list []int, value func(int) int) []bool {
	length, before := make([]int, len(list)), make([]int, len(list))
	last := -1
	for n := range list {
		length[n], before[n] = 1, -1
		for m := range n {
			if value(list[m]) < value(list[n]) && length[m] >= length[n] {
				length[n], before[n] = length[m]+1, m
			}
		}
		if last < 0 || length[n] > length[last] {
			last = n
		}
	}
	kept := make([]bool, len(list))
	for ; last >= 0; last = before[last] {
		kept[last] = true
	}
	return kept
}
