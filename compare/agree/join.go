package agree

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare/document"
	"synoptic/language/lexicon"
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
		if len(q.words) < 3 || q.sum || q.bare() {
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

// reach returns the greatest number that may be said of the quantity of which
// q is the least.
func (q *quantity) reach() float64 {
	switch v := q.value(); {
	case q.kind == clockUnit:
		return v + noon
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
	sex               lexicon.Sex
	first             string
}

// unlikeFaces returns the first of list[i], for i of group, with each face.
func unlikeFaces(list []quantity, group []int) []int {
	seen := map[face]bool{}
	var out []int
	for _, i := range group {
		q := &list[i]
		f := face{q.interval, q.Figure.Hedge, q.unit, q.head, q.sex, q.first}
		if !seen[f] {
			seen[f] = true
			out = append(out, i)
		}
	}
	return out
}
