// Package position says what each actor demands, supports, defends,
// criticises, denies, promises, announces, declines or apologises for, whom it
// accuses, charges or sues, and about what, by the class of the verb whose
// subject it is and by the verb's object.
//
// Only verbs in the reporter's own words count, that say what happened: not
// those in marks, denied, or of which the actor is the object. Accusations and
// Answers say what is held against whom, also in the passive, and who answers; they
// stand in order of the reports. All are pure; positions are in order of entity,
// then that of the stances, then that of the reports.
package position

import (
	"cmp"
	"slices"

	"synoptic/compare/entity"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Position is one stance of one entity with the words that show it.
type Position struct {
	Entity   int
	Stance   string // "demands", "supports", "defends", "criticises", "accuses", "charges", "sues", "denies", "promises", "announces", "declines", "apologises"
	Mentions []Mention
}

// Mention is a sentence that shows a position. About is the object of its verb,
// a place in the same report.
type Mention struct {
	report.Ref
	About span.Span
}

// Find returns the positions of a story in order of entity, then stance.
func Find(readings []*reading.Reading, entities []entity.Entity) []Position {
	at := map[[2]int][]Mention{}
	for r := range scenes(readings, entities) {
		for k := range r.Tokens {
			s, about, ok := r.stance(k)
			if !ok || r.quoted(k) {
				continue
			}
			for _, a := range r.subjects(k) {
				e, ok := r.bearer(a)
				m := r.mention(k, about)
				if key := [2]int{e, s}; ok && !slices.ContainsFunc(at[key], func(o Mention) bool { return o.Ref == m.Ref }) {
					at[key] = append(at[key], m)
				}
			}
		}
	}
	out := make([]Position, 0, len(at))
	for key, list := range at {
		out = append(out, Position{key[0], stances[key[1]].name, list})
	}
	slices.SortFunc(out, func(a, b Position) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(order(a.Stance), order(b.Stance)))
	})
	return out
}

// order returns the place of a stance in the list.
func order(name string) int {
	return slices.IndexFunc(stances, func(s stance) bool { return s.name == name })
}

// Opposed reports whether one cannot well hold both stances to one thing at a
// time.
func Opposed(a, b string) bool {
	for _, p := range opposites {
		if p == [2]string{a, b} || p == [2]string{b, a} {
			return true
		}
	}
	return false
}

// opposites are the pairs of stances that speak against each other.
var opposites = [][2]string{{"supports", "criticises"}, {"defends", "criticises"}, {"supports", "accuses"}, {"defends", "accuses"}, {"promises", "declines"}, {"demands", "criticises"}, {"supports", "denies"}, {"supports", "declines"}, {"announces", "denies"}}
