package position

import (
	"slices"

	"synoptic/compare/entity"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// Accusation is one sentence in which somebody accuses, charges, sues or
// criticises an entity, or criticises a thing.
type Accusation struct {
	Target, By int // entities, -1 where it is none, or the report does not say who
	Stance     string
	Mention
}

// Accusations returns what is held against whom, in order of the reports.
func Accusations(readings []*reading.Reading, entities []entity.Entity) []Accusation {
	var out []Accusation
	for s := range scenes(readings, entities) {
		known := func(actor int) int {
			if e, ok := s.bearer(actor); ok {
				return e
			}
			return -1
		}
		for k := range s.Tokens {
			v, ok := verbs[s.Tokens[k].Lemma]
			if !ok || !accusing[stances[v.stance].name] || s.Tokens[k].Tag != language.VERB || !s.told(k) {
				continue
			}
			x, ok := s.accusation(k, v)
			if target, by := known(x.target), known(x.by); ok && target != by {
				out = append(out, Accusation{target, by, stances[v.stance].name, s.mention(k, x.about)})
			}
		}
	}
	return out
}

// accusing are the stances that are held against somebody.
var accusing = map[string]bool{"accuses": true, "charges": true, "sues": true, "criticises": true}

// accusation is one verb with its actors, -1 for none, and what it is about.
type accusation struct {
	target, by int
	about      span.Span
}

// accusation reads the verb at k in the active or in the passive.
func (g *grammar) accusation(k int, v verb) (x accusation, ok bool) {
	if !g.asserted(k) || g.modal(k) {
		return x, false
	}
	if g.finite(k) && !g.auxiliary(k, "be") || g.Tokens[k].Fine == language.VBG && g.auxiliary(k, "be") {
		_, about, ok := g.stance(k)
		target := g.accused(k, v)
		by := g.subjects(k)
		if !ok || target < 0 && stances[v.stance].name != "criticises" || len(by) == 0 {
			return x, false
		}
		return accusation{target, by[0], about}, true
	}
	target := g.suffering(k)
	if target < 0 {
		return x, false
	}
	r := g.complement(k, v)
	if r.End <= r.Start || !g.thing(r) {
		return x, false
	}
	by := -1
	g.children(k, func(i int) {
		if g.Tokens[i].Rel == language.OblAgent {
			by = g.covering(i)
		}
	})
	return accusation{target, by, g.Span(r)}, true
}

// accused returns the actor whom the object of the verb at k names, or whose it
// is: "blames Okoro", "condemned Okoro's plan".
func (g *grammar) accused(k int, v verb) int {
	target := -1
	if g.Tokens[k].Lemma == "allege" {
		return g.alleged(k)
	}
	g.children(k, func(i int) {
		object := g.Tokens[i].Rel == language.Obj || g.Tokens[i].Rel == language.Obl && slices.Contains(v.with, g.opening(i)) && v.stance != charges
		if i < k || target >= 0 || !object {
			return
		}
		if target = g.covering(i); target >= 0 {
			return
		}
		g.children(i, func(c int) {
			if g.Tokens[c].Rel == language.NmodPoss && target < 0 {
				target = g.covering(c)
			}
		})
	})
	for i := k + 1; target < 0 && !g.has(k, language.Obj) && i < min(len(g.Tokens), k+objectReach) && inPhrase[g.Tokens[i].Tag]; i++ {
		target = g.covering(i) // whatever the parse makes of it
	}
	return target
}

// objectReach is how many tokens behind a verb its object's name stands, inPhrase are
// the tags of what may stand before it.
const objectReach = 6

var inPhrase = map[language.Tag]bool{language.DET: true, language.ADJ: true, language.NOUN: true, language.PROPN: true, language.NUM: true}

// alleged returns the actor of whom a clause tells that somebody alleges.
func (g *grammar) alleged(k int) int {
	target := -1
	g.children(k, func(i int) {
		if g.Tokens[i].Rel != language.Ccomp || i < k {
			return
		}
		g.children(i, func(c int) {
			if g.Tokens[c].Rel == language.Nsubj && target < 0 {
				target = g.covering(c)
			}
		})
	})
	return target
}

// charges is the index of that stance.
var charges = order("charges")

// suffering returns the actor of whom the verb at k is told in the passive: "Okoro
// was accused of", "Okoro, accused of".
func (g *grammar) suffering(k int) int {
	if g.Tokens[k].Fine != language.VBN && g.Tokens[k].Fine != language.VBD {
		return -1
	}
	target := -1
	if g.auxiliary(k, "be") || g.auxiliary(k, "get") {
		for at := k; at >= 0 && target < 0; at = g.above(at) {
			g.children(at, func(i int) {
				if (g.Tokens[i].Rel == language.NsubjPass || g.Tokens[i].Rel == language.Nsubj) && i < k && target < 0 {
					target = g.covering(i)
				}
			})
		}
	}
	return target
}

// complement returns what somebody is accused of or charged with.
func (g *grammar) complement(k int, v verb) language.Range {
	out := language.Range{}
	end := g.breaks(k + 1)
	g.children(k, func(i int) {
		w := g.opening(i)
		if i > k && i < end && out.End == 0 && (slices.Contains(v.with, w) || slices.Contains(v.also, w)) {
			r := g.subtree(i)
			out = language.Range{Start: max(k+1, r.Start), End: min(r.End, end)}
		}
	})
	if out.End == 0 {
		return out
	}
	return g.whole(g.trim(out))
}
