package statement

import (
	"cmp"
	"slices"
)

// pair is two things that may be one utterance, with the share of words in
// common.
type pair struct {
	a, b   int // a < b
	score  float64
	common int // how many others are like both
}

// sample is how many members of each group are looked at.
const sample = 32

// linkage joins n things into groups of indexes, each in order, the most alike
// pairs first, of equals those with most neighbours in common. Two groups
// become one when at least half of the pairs between them are alike (average
// linkage), so that one that is like two unlike ones does not tie many
// together. Two unlike things of one report do not speak against it: both may
// be cut from one utterance.
func linkage(n int, pairs []pair, report func(int) int) [][]int {
	countCommon(n, pairs)
	slices.SortStableFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(y.common, x.common), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	alike := make(map[[2]int]bool, len(pairs))
	for _, p := range pairs {
		alike[[2]int{p.a, p.b}] = true
	}
	one := func(x, y []int) bool {
		yes, no := 0, 0
		for _, i := range x[:min(len(x), sample)] {
			for _, k := range y[:min(len(y), sample)] {
				switch {
				case alike[[2]int{min(i, k), max(i, k)}]:
					yes++
				case report(i) != report(k):
					no++
				}
			}
		}
		return yes >= no
	}
	group, members := make([]int, n), make([][]int, n)
	for i := range n {
		group[i], members[i] = i, []int{i}
	}
	for _, p := range pairs {
		x, y := group[p.a], group[p.b]
		if x == y || !one(members[x], members[y]) {
			continue
		}
		for _, i := range members[y] {
			group[i] = x
		}
		members[x] = append(members[x], members[y]...)
		members[y] = nil
	}
	members = slices.DeleteFunc(members, func(m []int) bool { return len(m) == 0 })
	for _, m := range members {
		slices.Sort(m)
	}
	return members
}

// countCommon counts for every pair the things that are like both.
func countCommon(n int, pairs []pair) {
	neighbours := make([][]int, n)
	for _, p := range pairs {
		neighbours[p.a], neighbours[p.b] = append(neighbours[p.a], p.b), append(neighbours[p.b], p.a)
	}
	for _, list := range neighbours {
		slices.Sort(list)
	}
	for i := range pairs {
		p := &pairs[i]
		for x, y := neighbours[p.a], neighbours[p.b]; len(x) > 0 && len(y) > 0; {
			switch {
			case x[0] < y[0]:
				x = x[1:]
			case x[0] > y[0]:
				y = y[1:]
			default:
				p.common++
				x, y = x[1:], y[1:]
			}
		}
	}
}
