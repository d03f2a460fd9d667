package story

import (
	"container/heap"
	"slices"
)

// group is a set of reports while groups are joined.
type group struct {
	members []int
	alike   []likened // by number
	version int       // how often it has grown, so that old offers are known
}

// likened is another group, with the sum of likeness of all pairs.
type likened struct{ group, sum int }

// at returns the place of another group among those that g is like.
func (g *group) at(other int) (int, bool) {
	return slices.BinarySearchFunc(g.alike, other, func(l likened, n int) int { return l.group - n })
}

// replace puts group a in the place of b, which went into it; a comes first.
func (g *group) replace(b, a, sum int) {
	i, known := g.at(a)
	k, _ := g.at(b)
	if known {
		g.alike[i].sum += sum
		g.alike = slices.Delete(g.alike, k, k+1)
		return
	}
	copy(g.alike[i+1:k+1], g.alike[i:k])
	g.alike[i] = likened{a, sum}
}

// offer is a pair of groups that might be joined.
type offer struct {
	average, a, b      int
	versionA, versionB int
}

// offers is a heap of pairs, the most alike first.
type offers []offer

func (o offers) Len() int { return len(o) }
func (o offers) Less(i, k int) bool {
	x, y := &o[i], &o[k]
	switch {
	case x.average != y.average:
		return x.average > y.average
	case x.a != y.a:
		return x.a < y.a
	}
	return x.b < y.b
}
func (o offers) Swap(i, k int) { o[i], o[k] = o[k], o[i] }

// Push appends an offer, for package heap.
func (o *offers) Push(x any) { *o = append(*o, x.(offer)) }

// Pop takes the last offer, for package heap.
func (o *offers) Pop() any {
	last := (*o)[len(*o)-1]
	*o = (*o)[:len(*o)-1]
	return last
}

// cluster joins n reports by average linkage down to an average likeness that is
// enough for two groups of that many reports.
func cluster(n int, pairs []pair, enough func(a, b int) int) [][]int {
	groups := make([]group, n)
	for i := range groups {
		groups[i] = group{members: []int{i}}
	}
	var queue offers
	for _, e := range pairs {
		groups[e.a].alike = append(groups[e.a].alike, likened{e.b, e.likeness})
		groups[e.b].alike = append(groups[e.b].alike, likened{e.a, e.likeness})
		if e.likeness >= enough(1, 1) {
			queue = append(queue, offer{e.likeness, e.a, e.b, 0, 0})
		}
	}
	for i := range groups {
		slices.SortFunc(groups[i].alike, func(x, y likened) int { return x.group - y.group })
	}
	heap.Init(&queue)
	for queue.Len() > 0 {
		o := heap.Pop(&queue).(offer)
		if groups[o.a].version != o.versionA || groups[o.b].version != o.versionB || len(groups[o.a].members) == 0 || len(groups[o.b].members) == 0 {
			continue
		}
		merge(groups, o.a, o.b)
		for _, l := range groups[o.a].alike {
			x, y := min(o.a, l.group), max(o.a, l.group)
			a, b := len(groups[x].members), len(groups[y].members)
			if average := l.sum / (a * b); average >= enough(a, b) {
				heap.Push(&queue, offer{average, x, y, groups[x].version, groups[y].version})
			}
		}
	}
	var out [][]int
	for _, g := range groups {
		if len(g.members) > 0 {
			slices.Sort(g.members)
			out = append(out, g.members)
		}
	}
	return out
}

// merge adds group b to group a, which comes before it, and empties b.
func merge(groups []group, a, b int) {
	for _, l := range groups[b].alike {
		if l.group != a {
			groups[l.group].replace(b, a, l.sum)
		}
	}
	groups[a].alike = joined(groups[a].alike, groups[b].alike, a, b)
	groups[a].members = append(groups[a].members, groups[b].members...)
	groups[a].version++
	groups[b] = group{version: groups[b].version + 1}
}

// joined adds up two lists by number, and leaves out the two groups themselves.
func joined(x, y []likened, a, b int) []likened {
	out := make([]likened, 0, len(x)+len(y))
	for len(x)+len(y) > 0 {
		var l likened
		switch {
		case len(y) == 0 || len(x) > 0 && x[0].group < y[0].group:
			l, x = x[0], x[1:]
		case len(x) == 0 || y[0].group < x[0].group:
			l, y = y[0], y[1:]
		default:
			l = likened{x[0].group, x[0].sum + y[0].sum}
			x, y = x[1:], y[1:]
		}
		if l.group != a && l.group != b {
			out = append(out, l)
		}
	}
	return out
}
