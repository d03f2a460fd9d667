// Package position says what each actor demands, supports, defends,
// criticises, denies, promises, announces, declines or apologises for, whom it
// accuses, charges or sues, and about what, by the class of the verb whose subject it is and by the verb's
// object.
//
// Only verbs in the reporter's own words count, that say what happened: not
// those in marks, denied, or of which the actor is the object. Attacks and Replies
// say what is held against whom, also in the passive, and who answers. All are pure;
// order is that of entity, then that of the stances, then that of the reports.
package position

import (
	"cmp"
	"slices"

	"synoptic/annotate/quote"
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
	entityOf := map[entity.Member]int{}
	for e := range entities {
		for _, m := range entities[e].Members {
			entityOf[m] = e
		}
	}
	at := map[[2]int][]Mention{}
	for i, r := range readings {
		if r.Astray {
			continue
		}
		g := newGrammar(r)
		for k := range r.Text.Tokens {
			s, about, ok := g.stance(k)
			if !ok || quoted(r, k) {
				continue
			}
			for _, a := range g.subjects(k) {
				e, ok := entityOf[entity.Member{Report: i, Actor: a}]
				if !ok || !entities[e].Voiced() {
					continue
				}
				ref := report.Ref{Report: i, Span: r.Text.Span(r.Text.Sentences[r.Text.SentenceOf(k)].Range)}
				if key := [2]int{e, s}; !slices.ContainsFunc(at[key], func(m Mention) bool { return m.Ref == ref }) {
					at[key] = append(at[key], Mention{ref, about})
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

// quoted reports whether the token stands in quotation marks.
func quoted(r *reading.Reading, token int) bool {
	at := r.Text.Tokens[token].Span
	return slices.ContainsFunc(r.Quotes, func(q quote.Quote) bool {
		return slices.ContainsFunc(q.Quoted, func(s span.Span) bool { return s.Overlaps(at) })
	})
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
