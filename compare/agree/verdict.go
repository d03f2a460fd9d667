package agree

import (
	"math"
	"slices"
	"strings"

	"synoptic/compare/reuse"
	"synoptic/reading"
)

// comparison is what a verdict is made from.
type comparison struct {
	readings []*reading.Reading
	lineage  *reuse.Lineage
	list     []quantity
	steps    []balance
}

// verdict makes the figure of one group of mentions.
func (c *comparison) verdict(group []int) Figure {
	list := c.list
	slices.SortFunc(group, func(a, b int) int { return comparePlace(&list[a], &list[b]) })
	said := unglossed(list, group)
	f := Figure{Relation: relation(list, said)}
	if told := slices.DeleteFunc(slices.Clone(said), func(i int) bool { return list[i].slip }); len(told) < len(said) {
		if f.Relation = relation(list, told); f.Relation != Updated {
			f.Relation = Differ
		}
	}
	step := explained(c.steps, group)
	if step != nil && f.Relation != Single {
		f.Relation = Updated
	}
	var reports []int
	best := &list[group[0]]
	for _, i := range group {
		q := &list[i]
		f.Mentions = append(f.Mentions, q.Mention)
		reports = append(reports, q.Report)
		if described(list, group, q) > described(list, group, best) {
			best = q
		}
	}
	f.Of, f.Unit = best.Figure.Of, best.unit
	f.Independent = c.lineage.Independent(reports)
	before, after := c.replaced(said, f.Relation, step)
	f.Note = c.note(said, f.Relation, step, len(after) > 0)
	for n, i := range group {
		if slices.Contains(before, i) {
			f.Before = append(f.Before, n)
		}
		if slices.Contains(after, i) {
			f.After = append(f.After, n)
		}
	}
	return f
}

// unglossed returns group without what only converts another mention of its
// report.
func unglossed(list []quantity, group []int) []int {
	return slices.DeleteFunc(slices.Clone(group), func(i int) bool {
		return list[i].gloss && slices.ContainsFunc(group, func(k int) bool { return list[k].Report == list[i].Report && !list[k].gloss })
	})
}

// described says how well q tells what its group counts: by a noun that many
// mentions share, a general word for people among them.
func described(list []quantity, group []int, q *quantity) int {
	if q.head == "" && !q.person || q.sum {
		return min(len(q.Figure.Of), 1)
	}
	n := 0
	for _, i := range group {
		if p := &list[i]; p.head == q.head && p.person == q.person && !p.sum {
			n++
		}
	}
	return 4*n + min(strings.Count(q.Figure.Of, " "), 3) // "people killed" says more than "people"
}

// relation gives the verdict on a group.
func relation(list []quantity, group []int) Relation {
	first, worst, hedged, sharper := &list[group[0]], equal, false, false
	several := slices.ContainsFunc(group, func(i int) bool { return list[i].Report != first.Report })
	faces := unlikeFaces(list, group)
	for n, i := range faces {
		q := &list[i]
		hedged = hedged || q.hedged() != first.hedged() || q.open() != first.open()
		for _, k := range faces[n+1:] {
			r := relate(q, &list[k])
			worst = max(worst, r)
			sharper = sharper || r == compatible && (q.exact() && list[k].open() || q.open() && list[k].exact())
		}
	}
	switch {
	case !several:
		return Single
	case worst != equal && grows(list, group):
		return Updated
	case worst == unlike:
		return Differ
	case sharper:
		return Refined
	case worst == compatible || hedged:
		return Compatible
	}
	return Agree
}

// grows reports whether the group is a toll that rises: from one report to a
// later one, by more than rounding. On such a day outlets print what they have,
// so that numbers which exclude one another are of different moments. Unlike
// floors ("at least 50", "at least 59") are those of a count that goes on,
// whatever the reports' times, which say when an outlet began its report.
func grows(list []quantity, group []int) bool {
	rises, toll := false, false
	for n, i := range group {
		p := &list[i]
		if !p.counts() || p.Figure.State != "" && !tolls[p.Figure.State] {
			return false
		}
		toll = toll || p.Figure.State != ""
		for _, k := range group[n+1:] {
			q := &list[k]
			if vague[p.Figure.Hedge] || vague[q.Figure.Hedge] || p.Report == q.Report || p.when == "" || q.when == "" {
				continue
			}
			later := q.when != p.when && q.value() > p.value()
			floors := math.IsInf(p.high, 1) && math.IsInf(q.high, 1)
			rises = rises || (later || floors) && math.Abs(q.value()-p.value()) > rounding*math.Max(p.value(), q.value())
		}
	}
	return rises && toll
}
