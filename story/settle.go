package story

import (
	"cmp"
	"slices"
	"strconv"
)

// Move says that a report changed its story. When the last report of a story
// has left, the story is merged: its id goes on as a redirect to where most of
// its reports went.
type Move struct {
	Report   string
	From, To string
}

// Settle groups anew, by average linkage, the stories that changed since the
// last call together with those next to them, and returns who moved. A piece
// keeps the id of the story that gave it most of its reports, the oldest of
// several.
func (x *Index) Settle() []Move {
	var moves []Move
	slices.Sort(x.changed)
	done := map[int32]bool{}
	for _, s := range slices.Compact(x.changed) {
		if !done[s] && len(x.stories[s].members) > 0 {
			moves = x.regroup(x.around(s, done), moves)
		}
	}
	x.changed = x.changed[:0]
	return moves
}

// crowd is how many reports are grouped anew at once at most.
const crowd = 400

// around returns the reports of story s and of the stories next to it.
func (x *Index) around(s int32, done map[int32]bool) []int32 {
	var out []int32
	queue := []int32{s}
	for len(queue) > 0 && len(out) < crowd {
		s, queue = queue[0], queue[1:]
		if done[s] {
			continue
		}
		done[s] = true
		out = append(out, x.stories[s].members...)
		queue = append(queue, x.beside(s)...)
	}
	slices.Sort(out)
	return out
}

// beside returns the stories a report of which is as alike to one of s as
// those of one story are on average, in order of age.
func (x *Index) beside(s int32) []int32 {
	var out []int32
	for _, i := range x.stories[s].members {
		for _, l := range x.reports[i].alike {
			if o := x.reports[l.report].story; l.likeness >= enough && o != s {
				out = append(out, o)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// regroup groups reports by what they are like to each other.
func (x *Index) regroup(reports []int32, moves []Move) []Move {
	groups := cluster(len(reports), x.among(reports), func(int, int) int { return enough })
	for _, s := range x.name(reports, groups) {
		for _, i := range s.members {
			if old := x.reports[i].story; old != s.story {
				moves = append(moves, Move{x.reports[i].id, x.stories[old].id, x.stories[s.story].id})
				x.reports[i].story = s.story
			}
		}
		x.stories[s.story].members = s.members
	}
	return moves
}

// among returns the pairs of reports that are at all alike, in order.
func (x *Index) among(reports []int32) []pair {
	n := 0
	for a, i := range reports {
		x.shared[i] = int32(a) + 1 // its place, from 1
		n += len(x.reports[i].alike)
	}
	pairs := make([]pair, 0, n/2)
	for a, i := range reports {
		for _, l := range x.reports[i].alike { // in order, since reports are filed so
			if b := int(x.shared[l.report]) - 1; a < b {
				pairs = append(pairs, pair{a, b, l.likeness})
			}
		}
	}
	for _, i := range reports {
		x.shared[i] = 0
	}
	return pairs
}

// piece is a group of reports with the story that it is.
type piece struct {
	story   int32
	members []int32
}

// name gives every group the story that most of its reports come from, the
// largest share first; a group that finds its story taken opens one. Stories
// that no group took are left empty.
func (x *Index) name(reports []int32, groups [][]int) []piece {
	type share struct {
		group int
		story int32
		n     int
	}
	var shares []share
	var out []piece
	for g, members := range groups {
		count := map[int32]int{}
		out = append(out, piece{story: -1})
		for _, m := range members {
			count[x.reports[reports[m]].story]++
			out[g].members = append(out[g].members, reports[m])
		}
		for s, n := range count {
			shares = append(shares, share{g, s, n})
			x.stories[s].members = nil
		}
	}
	slices.SortFunc(shares, func(a, b share) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.story, b.story), cmp.Compare(a.group, b.group))
	})
	taken := map[int32]bool{}
	for _, s := range shares {
		if out[s.group].story < 0 && !taken[s.story] {
			out[s.group].story, taken[s.story] = s.story, true
		}
	}
	for g := range out {
		if out[g].story < 0 {
			out[g].story = x.apart(out[g].members, taken)
			taken[out[g].story] = true
		}
	}
	return out
}

// apart returns a story for reports that leave theirs: that which one of them
// opened, where nobody is in it, else a new one.
func (x *Index) apart(reports []int32, taken map[int32]bool) int32 {
	free := func(id string) (int32, bool) {
		k, known := x.named[id]
		if !known {
			return x.open(id), true
		}
		return k, len(x.stories[k].members) == 0 && !taken[k]
	}
	for _, i := range reports {
		if k, ok := free("s" + x.reports[i].id); ok {
			return k
		}
	}
	for n := 2; ; n++ {
		if k, ok := free("s" + x.reports[reports[0]].id + "-" + strconv.Itoa(n)); ok {
			return k
		}
	}
}

// Place puts a filed report into a story, whatever it is like: the user wants
// it there. The next Settle may say otherwise again.
func (x *Index) Place(id, story string) {
	i, ok := x.byID[id]
	if !ok {
		return
	}
	k, ok := x.named[story]
	if !ok {
		k = x.open(story)
	}
	old := x.stories[x.reports[i].story]
	old.members = slices.DeleteFunc(old.members, func(m int32) bool { return m == i })
	x.stories[k].members = append(x.stories[k].members, i)
	slices.Sort(x.stories[k].members)
	x.reports[i].story = k
}
