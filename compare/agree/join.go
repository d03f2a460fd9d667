package agree

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"synoptic/compare/document"
	"synoptic/report"
)

// join brings the mentions of one quantity together. It returns groups of
// indexes into list, each in order, ordered by their first.
func join(list []quantity, known [][]int, steps []balance) [][]int {
	j := &joiner{list: list, group: make([]int, len(list)), members: make([][]int, len(list)), faces: make([][]int, len(list)), at: map[place][]int{}}
	for i := range list {
		if q := &list[i]; !q.sum {
			at := place{q.kind, q.value()}
			j.at[at] = append(j.at[at], i)
		}
		j.group[i], j.members[i], j.faces[i] = i, []int{i}, []int{i}
	}
	j.copies()
	j.same(known)
	j.pairs()
	j.known()
	j.bare()
	j.headlines()
	j.total()
	j.explain(steps)
	var out [][]int
	for _, m := range j.members {
		if len(m) > 0 {
			slices.Sort(m)
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return out
}

// joiner holds the groups while they grow.
type joiner struct {
	list    []quantity
	group   []int           // of each mention
	members [][]int         // of each group, empty for one that went into another
	faces   [][]int         // those of members that differ in what fit looks at
	at      map[place][]int // the mentions of each number
}

// copies joins the mentions that copies of one text share.
func (j *joiner) copies() {
	first := map[string]int{}
	for i := range j.list {
		q := &j.list[i]
		if len(q.words) < 3 || q.sum {
			continue
		}
		f := q.Figure
		key := q.kind + "|" + f.Of + "|" + f.State + "|" + strconv.FormatFloat(q.low, 'g', -1, 64) + f.Hedge + "|" + strings.Join(q.words, " ")
		if k, ok := first[key]; ok {
			j.merge(j.group[k], i)
		} else {
			first[key] = i
		}
	}
}

// same joins the mentions that are known to be of one quantity, numbers that
// exclude each other aside.
func (j *joiner) same(known [][]int) {
	for _, g := range known {
		for n, a := range g {
			for _, b := range g[:n] {
				if x, y := j.group[a], j.group[b]; x != y && relate(&j.list[a], &j.list[b]) != unlike {
					j.merge(min(x, y), max(x, y))
				}
			}
		}
	}
}

// signed returns, for each document, the figures that are stated numbers of
// its signatories.
func signed(list []quantity, documents []document.Document) [][]int {
	at := map[report.Ref]int{}
	for i, q := range list {
		at[report.Ref{Report: q.Report, Span: q.Figure.Span}] = i
	}
	var out [][]int
	for _, d := range documents {
		var g []int
		for _, c := range d.Declared {
			if i, ok := at[c.Mention]; ok {
				g = append(g, i)
			}
		}
		out = append(out, g)
	}
	return out
}

// candidate is a pair of mentions that may be one quantity.
type candidate struct{ points, a, b int }

// pairs joins mentions, the strongest evidence first.
func (j *joiner) pairs() {
	var list []candidate
	heads := slices.Collect(j.heads())
	slices.SortStableFunc(heads, func(a, b int) int {
		return cmp.Or(strings.Compare(j.list[a].kind, j.list[b].kind), cmp.Compare(j.list[a].value(), j.list[b].value()))
	})
	for x, a := range heads {
		for _, b := range heads[x+1:] {
			p, q := &j.list[a], &j.list[b]
			if p.kind != q.kind || q.value() > p.reach() {
				break
			}
			if surplus := evidence(p, q) - needed(p, q); surplus >= 0 {
				list = append(list, candidate{surplus, min(a, b), max(a, b)})
			}
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	for _, c := range list {
		if a, b := j.group[c.a], j.group[c.b]; a != b && j.fit(a, b, relate(&j.list[c.a], &j.list[c.b]) == unlike) {
			j.merge(min(a, b), max(a, b))
		}
	}
}

// known joins what is left to the numbers that several reports have
// established: there a little less evidence is enough.
func (j *joiner) known() {
	at := map[place][]int{} // groups by their first number
	var places []place
	for g := range j.heads() {
		p := place{j.list[g].kind, j.list[g].value()}
		if at[p] == nil {
			places = append(places, p)
		}
		at[p] = append(at[p], j.group[g])
	}
	for _, p := range places {
		for _, g := range at[p] {
			if len(j.sources(g)) < established {
				continue
			}
			for _, h := range at[p] {
				if h != g && len(j.members[h]) > 0 && len(j.sources(h)) < established && j.nearly(j.faces[g], j.members[h]) && j.fit(g, h, false) {
					j.merge(g, h)
				}
			}
		}
	}
}

// established is how many reports make a number of the story known.
const established = 3

// sources returns the reports of group g.
func (j *joiner) sources(g int) []int {
	var out []int
	for _, m := range j.members[g] {
		if r := j.list[m].Report; !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// nearly reports whether a pair of equal numbers of a and b lacks but a point.
func (j *joiner) nearly(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			p, q := &j.list[x], &j.list[y]
			if relate(p, q) == equal && p.value() > tiny && evidence(p, q) >= needed(p, q)-1 {
				return true
			}
		}
	}
	return false
}

// bare joins a number that stands without a noun ("the 21 who came back") to
// the count with that number that the same report gave last.
func (j *joiner) bare() {
	last := map[place]int{} // of one report
	for i := range j.list {
		q := &j.list[i]
		if i > 0 && j.list[i-1].Report != q.Report {
			clear(last)
		}
		at := place{q.kind, q.value()}
		switch {
		case !q.counts() || q.open() || q.value() < small:
		case q.head != "" || q.person:
			last[at] = i
		default:
			if k, ok := last[at]; ok && j.group[k] != j.group[i] && j.fit(j.group[k], j.group[i], false) {
				j.merge(min(j.group[k], j.group[i]), max(j.group[k], j.group[i]))
			}
		}
	}
}

// reach returns the greatest number that may be said of the quantity of which
// q is the least.
func (q *quantity) reach() float64 {
	switch v := q.value(); {
	case q.kind == clockUnit:
		return v + roundedClock
	case v < 0:
		return v / widest
	case vague[q.Figure.Hedge]:
		return v * vagueRatio
	default:
		return v * widest
	}
}

// The greatest ratios between two numbers said of one quantity, and between
// "dozens" and the number meant.
const (
	widest     = 1.5
	vagueRatio = 10
)

// heads yields the first mention of every group.
func (j *joiner) heads() func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for _, m := range j.members {
			if len(m) > 0 && !j.list[m[0]].sum && !yield(m[0]) {
				return
			}
		}
	}
}

// fit reports whether no mention of group a speaks against one of group b:
// unlike nouns, or unlike numbers. These may meet only when the evidence is
// for such a pair, and when no report prints both: who knows both numbers
// does not take them for one.
func (j *joiner) fit(a, b int, mayDiffer bool) bool {
	for _, x := range j.faces[a] {
		for _, y := range j.faces[b] {
			p, q := &j.list[x], &j.list[y]
			if heads(p, q) == never || relate(p, q) == unlike && (!mayDiffer || j.together(p, q) || apart(p, q)) {
				return false
			}
		}
	}
	return true
}

// place is a number in its unit.
type place struct {
	kind  string
	value float64
}

// apart reports whether p and q stand in reports so far from each other in
// time that like words may tell of another event.
func apart(p, q *quantity) bool {
	a, err := time.Parse(time.DateOnly, p.when[:min(len(p.when), len(time.DateOnly))])
	b, err2 := time.Parse(time.DateOnly, q.when[:min(len(q.when), len(time.DateOnly))])
	reach := sameEvent
	if tolls[p.Figure.State] {
		reach = sameToll
		if p.value() > q.value() && b.After(a) || q.value() > p.value() && a.After(b) {
			return true // a lower toll on a later day is an old one or another
		}
	}
	return err == nil && err2 == nil && b.Sub(a).Abs() > reach
}

// The time within which unlike numbers are taken for one count, and for one
// toll that rises.
const (
	sameEvent = 3 * 24 * time.Hour
	sameToll  = 7 * 24 * time.Hour
)

// together reports whether one report prints the numbers of both p and q of
// what they count.
func (j *joiner) together(p, q *quantity) bool {
	return slices.ContainsFunc(j.at[place{p.kind, p.value()}], func(a int) bool {
		return alike(&j.list[a], p) && slices.ContainsFunc(j.at[place{q.kind, q.value()}], func(b int) bool {
			return j.list[a].Report == j.list[b].Report && alike(&j.list[b], q)
		})
	})
}

// alike reports whether a and b may count the same kind of thing.
func alike(a, b *quantity) bool {
	return a.head == b.head || a.human && b.human || a.head != "" && b.head != "" && family(a.head, b.head)
}

func (j *joiner) merge(a, b int) {
	for _, m := range j.members[b] {
		j.group[m] = a
	}
	j.members[a] = append(j.members[a], j.members[b]...)
	j.members[b] = nil
	j.faces[a] = unlikeFaces(j.list, append(j.faces[a], j.faces[b]...))
	j.faces[b] = nil
}

// face is what the comparison of two intervals and nouns looks at.
type face struct {
	interval
	hedge, unit, head string
}

// unlikeFaces returns the first of list[i], for i of group, with each face.
func unlikeFaces(list []quantity, group []int) []int {
	seen := map[face]bool{}
	var out []int
	for _, i := range group {
		q := &list[i]
		f := face{q.interval, q.Figure.Hedge, q.Figure.Unit, q.head}
		if !seen[f] {
			seen[f] = true
			out = append(out, i)
		}
	}
	return out
}

// needed returns the evidence that a and b must have to be joined.
func needed(a, b *quantity) int {
	switch relate(a, b) {
	case equal:
		switch v := a.value(); {
		case v <= tiny:
			return enoughTiny
		case v < small:
			return enoughSmall
		case digits(v) == 1 && v < 1000 && (a.person || b.person):
			return enoughRound
		}
		return enoughEqual
	case compatible:
		if x, y := math.Abs(a.value()), math.Abs(b.value()); a.value() >= small && math.Abs(x-y) <= rounding*math.Max(x, y) {
			return enoughRounded
		}
		return enoughCompatible
	}
	if a.value() < small && b.value() < small {
		return enoughUnlike + 1
	}
	return enoughUnlike
}

// Numbers that count many things of one story.
const (
	tiny  = 2
	small = 10
)
