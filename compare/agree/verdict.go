package agree

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"synoptic/compare/reuse"
	"synoptic/reading"
)

// verdict makes the figure of one group of mentions.
func verdict(readings []*reading.Reading, lineage *reuse.Lineage, list []quantity, group []int) Figure {
	f := Figure{}
	var reports []int
	slices.SortFunc(group, func(a, b int) int { return comparePlace(&list[a], &list[b]) })
	for _, i := range group {
		f.Mentions = append(f.Mentions, list[i].Mention)
		reports = append(reports, list[i].Report)
	}
	best := &list[group[0]]
	for _, i := range group {
		if q := &list[i]; described(list, group, q) > described(list, group, best) {
			best = q
		}
	}
	f.Of, f.Unit = best.Figure.Of, best.Figure.Unit
	f.Independent = lineage.Independent(reports)
	f.Relation = relation(list, group)
	f.Note = note(readings, list, group, f.Relation)
	return f
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

// grows reports whether the group is a toll that rises: numbers that exclude
// one another must rise with time, and some must rise by more than rounding.
// Unlike floors ("at least 50", "at least 59") are those of a count that goes
// on, whatever the reports' times, which say when an outlet began its report.
func grows(list []quantity, group []int) bool {
	rises, toll := false, false
	for n, i := range group {
		p := &list[i]
		if p.Figure.State != "" && !tolls[p.Figure.State] || p.when == "" {
			return false
		}
		toll = toll || p.Figure.State != ""
		for _, k := range group[n+1:] {
			q := &list[k]
			if vague[p.Figure.Hedge] || vague[q.Figure.Hedge] || p.Report == q.Report {
				continue
			}
			later := q.when != p.when && q.value() > p.value()
			if !later && relate(p, q) == unlike {
				return false
			}
			floors := math.IsInf(p.high, 1) && math.IsInf(q.high, 1)
			rises = rises || (later || floors) && math.Abs(q.value()-p.value()) > rounding*math.Max(p.value(), q.value())
		}
	}
	return rises && toll
}

// note says in one line which values the reports give, in the reports' own
// words.
func note(readings []*reading.Reading, list []quantity, group []int, r Relation) string {
	template, ok := templates[r]
	if !ok {
		return ""
	}
	if r == Updated {
		group = ends(list, group)
	}
	var said []string
	for _, i := range group {
		m := list[i].Mention
		words := fmt.Sprintf("“%s”", list[i].Figure.Span.In(readings[m.Report].Text.Source))
		if !slices.ContainsFunc(said, func(s string) bool { return strings.EqualFold(s, words) }) {
			said = append(said, words)
		}
	}
	if len(said) < 2 {
		return ""
	}
	return fmt.Sprintf(template, strings.Join(said[:len(said)-1], ", "), said[len(said)-1])
}

// ends returns the mentions with the least and the greatest number.
func ends(list []quantity, group []int) []int {
	least, most := -1, -1
	for _, i := range group {
		if q := &list[i]; !vague[q.Figure.Hedge] {
			if least < 0 || q.value() < list[least].value() {
				least = i
			}
			if most < 0 || q.value() > list[most].value() {
				most = i
			}
		}
	}
	return []int{least, most}
}

// templates are the notes, with the values but the last and the last one.
var templates = map[Relation]string{
	Compatible: "%s and %s do not contradict each other",
	Refined:    "%s and %s do not contradict each other; one is sharper",
	Updated:    "rises from %s to %s",
	Differ:     "%s and %s contradict each other",
}
