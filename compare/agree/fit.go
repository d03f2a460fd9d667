package agree

import (
	"slices"
	"time"
)

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
	return a.head == b.head || a.kind == clockUnit || a.human && b.human || a.head != "" && b.head != "" && family(a.head, b.head)
}
