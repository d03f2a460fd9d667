// Package position says what each actor demands, supports, defends,
// criticises, denies, promises, announces or declines to say, by the class of
// the verb whose subject it is.
//
// Only verbs in the reporter's own words count, and only those right behind a
// mention of the actor (auxiliaries and adverbs aside), so that who takes the
// position is never a guess. Find is pure; order is that of entity, then that
// of the stances.
package position

import (
	"cmp"
	"slices"

	"synoptic/annotate/quote"
	"synoptic/compare/entity"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Position is one stance of one entity with the words that show it.
type Position struct {
	Entity   int
	Stance   string // "demands", "supports", "defends", "criticises", "denies", "promises", "announces", "declines"
	Mentions []report.Ref
}

// Find returns the positions of a story in order of entity, then stance.
func Find(readings []*reading.Reading, entities []entity.Entity) []Position {
	at := map[[2]int][]report.Ref{}
	for e := range entities {
		for _, m := range entities[e].Members {
			r := readings[m.Report]
			for _, x := range r.Actors[m.Actor].Mentions {
				if x.Confidence < certain {
					continue
				}
				verb, stance := stanceBehind(r.Text, r.Text.Cover(x.Span).End)
				if stance < 0 || quoted(r, verb) {
					continue
				}
				s := r.Text.Span(r.Text.Sentences[r.Text.SentenceOf(verb)].Range)
				key := [2]int{e, stance}
				if ref := (report.Ref{Report: m.Report, Span: s}); !slices.Contains(at[key], ref) {
					at[key] = append(at[key], ref)
				}
			}
		}
	}
	out := make([]Position, 0, len(at))
	for key, refs := range at {
		out = append(out, Position{key[0], stances[key[1]].name, refs})
	}
	slices.SortFunc(out, func(a, b Position) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(order(a.Stance), order(b.Stance)))
	})
	return out
}

// certain is the confidence that a mention must have.
const certain = 90

// stanceBehind returns the verb behind token i and its stance, -1 for none.
func stanceBehind(t *language.Text, i int) (verb, stance int) {
	for k := i; k < len(t.Tokens) && k < i+4; k++ {
		w := t.Tokens[k].Lower
		if s, ok := stanceOf[w]; ok {
			return k, s
		}
		if !lexicon.Auxiliary(w) && !lexicon.Adverb(w) || w == "not" || w == "n't" || passive[w] {
			break
		}
	}
	return -1, -1
}

// passive are auxiliaries behind which the subject is not the one who acts.
var passive = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "being": true}

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
