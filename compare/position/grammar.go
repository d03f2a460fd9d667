package position

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/span"
)

// grammar is a text with its actors and with the words that depend on each
// word of a sentence at hand.
type grammar struct {
	*language.Text
	at   []mention // in order
	kids [][]int32 // what depends on each token, in order
}

// mention is where a text speaks of an actor for sure.
type mention struct {
	language.Range
	actor int
}

// certain is the confidence that a mention must have.
const certain = 90

func newGrammar(r *reading.Reading) *grammar {
	g := &grammar{Text: r.Text, kids: make([][]int32, len(r.Text.Tokens))}
	for i := range g.Tokens {
		if h := g.Tokens[i].Head; h >= 0 {
			g.kids[h] = append(g.kids[h], int32(i))
		}
	}
	for a := range r.Actors {
		for _, m := range r.Actors[a].Mentions {
			if m.Confidence >= certain {
				g.at = append(g.at, mention{r.Text.Cover(m.Span), a})
			}
		}
	}
	slices.SortStableFunc(g.at, func(a, b mention) int { return a.Start - b.Start })
	return g
}

// stance returns the class of the verb at k and the bytes of its object; false
// when it is none, or takes none of the objects that the stance needs.
func (g *grammar) stance(k int) (s int, about span.Span, ok bool) {
	t := &g.Tokens[k]
	v, ok := verbs[t.Lemma]
	if !ok || t.Tag != language.VERB || !g.finite(k) || !g.asserted(k) {
		return 0, span.Span{}, false
	}
	object := g.object(k, v)
	if t.Lemma == "deny" && (g.gives(k) || g.refusal(object)) || t.Lemma == "dismiss" && !g.has(k, language.Obj) {
		return 0, span.Span{}, false
	}
	if !g.thing(object) || v.definite && (indefinite[g.Tokens[object.Start].Lower] || g.moves(k)) || v.act && !g.act(object) || t.Lemma == "refuse" && g.bare(object) {
		return 0, span.Span{}, false
	}
	if v.turns && g.claims(object) {
		return denies, g.Span(object), true
	}
	return v.stance, g.Span(object), true
}

// thing reports whether r names something: a pronoun or a day alone tells a
// reader nothing of what the position is about.
func (g *grammar) thing(r language.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if lexicon.Calendar(g.Tokens[i].Lower) {
			continue
		}
		switch g.Tokens[i].Tag {
		case language.NOUN, language.PROPN, language.VERB, language.NUM:
			return true
		}
	}
	return false
}

// claims reports whether r is something said, which may be false: who rejects
// that denies it, who rejects an offer does not.
func (g *grammar) claims(r language.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if t := &g.Tokens[i]; i == r.Start && t.Lower == "that" && t.Tag == language.SCONJ || t.Tag == language.NOUN && said[t.Lemma] {
			return true
		} else if t.Tag == language.ADP {
			return false
		}
	}
	return false
}

// finite reports whether the word at k is a verb that says what somebody does:
// a finite form, or a participle with "have" or, of the present, with "be";
// what may have happened is none.
func (g *grammar) finite(k int) bool {
	if g.modal(k) {
		return false
	}
	switch g.Tokens[k].Fine {
	case language.VBD, language.VBZ, language.VBP:
		return true
	case language.VBN: // also a past tense that the tagger took for one
		return (g.auxiliary(k, "have") || g.has(k, language.Nsubj) || g.Tokens[k].Rel == language.Root) && !g.auxiliary(k, "be")
	case language.VBG:
		return g.auxiliary(k, "be")
	}
	return false
}

// indefinite open objects that are not spoken of before: who "blasted a ball"
// attacks nobody.
var indefinite = map[string]bool{"a": true, "an": true, "one": true, "two": true, "three": true, "open": true, "away": true}

// moves reports whether the verb at k puts something somewhere: who slams a car
// into a wall, or the door, criticises nothing.
func (g *grammar) moves(k int) (somewhere bool) {
	g.children(k, func(i int) {
		t := &g.Tokens[i]
		somewhere = somewhere || i > k && (t.Rel == language.CompoundPrt || t.Rel == language.Obl && into[g.opening(i)] || t.Rel == language.Obj && shut[t.Lemma])
	})
	return somewhere
}

// into are prepositions of where something goes, shut nouns of what is slammed.
var (
	into = lexicon.Words("into onto through off past toward towards down up")
	shut = lexicon.Words("door brake brakes lid gate window")
)

// act reports whether the noun of the object r, before any preposition, is one
// of acts.
func (g *grammar) act(r language.Range) bool {
	for i := r.Start; i < r.End && g.Tokens[i].Tag != language.ADP; i++ {
		if next := i + 1; g.Tokens[i].Tag == language.NOUN && acts[g.Tokens[i].Lemma] && (next == r.End || g.Tokens[next].Tag != language.NOUN) {
			return true
		}
	}
	return false
}

// refusal reports whether r is what a court or an office denies to somebody: it is
// nothing that was said.
func (g *grammar) refusal(r language.Range) bool {
	for i := r.Start; i < min(r.End, r.Start+3); i++ {
		if refused[g.Tokens[i].Lemma] {
			return true
		}
	}
	return false
}

// refused are nouns of what is asked for, and denied or granted.
var refused = lexicon.Words("bail bond parole entry access visa asylum request motion appeal petition permission service treatment permit")

// bare reports whether r is an infinitive and no more: troops who "refused to
// respond" hold no position that a reader would understand.
func (g *grammar) bare(r language.Range) bool {
	return r.End-r.Start == 2 && g.Tokens[r.Start].Lower == "to"
}

// gives reports whether the verb at k has two objects: who "denied it entry"
// denies nothing that was said.
func (g *grammar) gives(k int) bool {
	return g.has(k, language.Iobj) || k+2 < len(g.Tokens) && g.Tokens[k+1].Tag == language.PRON && g.Tokens[k+2].Tag == language.NOUN
}

// children calls visit for the words that depend on k.
func (g *grammar) children(k int, visit func(i int)) {
	for _, i := range g.kids[k] {
		visit(int(i))
	}
}

// has reports whether something depends on k in the relation.
func (g *grammar) has(k int, rel language.Rel) (found bool) {
	g.children(k, func(i int) { found = found || g.Tokens[i].Rel == rel })
	return found
}

// modal reports whether a "may" or its like stands with the verb at k.
func (g *grammar) modal(k int) (found bool) {
	g.children(k, func(i int) { found = found || g.Tokens[i].Rel == language.Aux && g.Tokens[i].Fine == language.MD })
	return found
}

func (g *grammar) auxiliary(k int, lemma string) (found bool) {
	g.children(k, func(i int) {
		found = found || (g.Tokens[i].Rel == language.Aux || g.Tokens[i].Rel == language.AuxPass) && g.Tokens[i].Lemma == lemma
	})
	return found
}

// infinitive reports whether "to" opens the clause of the verb at i.
func (g *grammar) infinitive(i int) (to bool) {
	g.children(i, func(c int) { to = to || g.Tokens[c].Rel == language.Mark && g.Tokens[c].Lower == "to" })
	return to
}

// opening returns the preposition of the noun, or before the clause, at i.
func (g *grammar) opening(i int) (word string) {
	g.children(i, func(c int) {
		if (g.Tokens[c].Rel == language.Case || g.Tokens[c].Rel == language.Mark) && word == "" {
			word = g.Tokens[c].Lower
		}
	})
	return word
}

// subtree returns the words from the first to the last that hang on i.
func (g *grammar) subtree(i int) language.Range {
	out := language.Range{Start: i, End: i + 1}
	g.children(i, func(c int) {
		r := g.subtree(c)
		out = language.Range{Start: min(out.Start, r.Start), End: max(out.End, r.End)}
	})
	return out
}

// subjects returns the actors that are the subject of the verb at k: by the
// parse, else the one whose mention stands right before it.
func (g *grammar) subjects(k int) []int {
	if i := g.beside(k); i >= 0 && !g.has(k, language.Nsubj) {
		return g.named(i)
	}
	for at := k; at >= 0; at = g.above(at) {
		var out []int
		found := false
		g.children(at, func(i int) {
			if g.Tokens[i].Rel == language.Nsubj && i < k {
				found = true
				out = append(out, g.named(i)...)
			}
		})
		if found {
			return out
		}
	}
	for i := k; i > 0 && k-i < 4; i-- {
		if m := g.ending(i); m >= 0 {
			return []int{m}
		}
		if w := g.Tokens[i-1].Lower; !lexicon.Auxiliary(w) && !lexicon.Adverb(w) {
			break
		}
	}
	return nil
}

// beside returns the noun right before the verb at k, -1 for none: whatever the
// parse makes of it, nothing joins that verb to another one's subject.
func (g *grammar) beside(k int) int {
	for i := k - 1; i >= 0; i-- {
		switch t := &g.Tokens[i]; {
		case lexicon.Calendar(t.Lower):
			return -1
		case t.Tag == language.NOUN || t.Tag == language.PROPN || t.Tag == language.PRON:
			return i
		case !lexicon.Auxiliary(t.Lower) && !lexicon.Adverb(t.Lower):
			return -1
		}
	}
	return -1
}

// above returns the verb from which one that is joined to it has its subject,
// -1 for none.
func (g *grammar) above(k int) int {
	if g.Tokens[k].Rel == language.Conj {
		return int(g.Tokens[k].Head)
	}
	return -1
}

// named returns the actor at the noun i, and those that are joined to it.
func (g *grammar) named(i int) []int {
	var out []int
	if m := g.covering(i); m >= 0 {
		out = append(out, m)
	}
	g.children(i, func(c int) {
		if g.Tokens[c].Rel == language.Conj {
			if m := g.covering(c); m >= 0 {
				out = append(out, m)
			}
		}
	})
	return out
}

// covering returns the actor of the shortest mention that holds token i, -1 for
// none. "Ada Okoro" in "a spokesman for Ada Okoro" is not spoken of by that.
func (g *grammar) covering(i int) int {
	best, length := -1, 0
	for _, m := range g.at {
		within := m.Start > 0 && g.Tokens[m.Start-1].Tag == language.ADP && slices.ContainsFunc(g.at, func(o mention) bool { return o.Start < m.Start-1 && o.End >= m.End })
		if m.Start <= i && i < m.End && !within && (best < 0 || m.End-m.Start < length) {
			best, length = m.actor, m.End-m.Start
		}
	}
	return best
}

// ending returns the actor whose mention ends at token i, -1 for none.
func (g *grammar) ending(i int) int {
	for _, m := range g.at {
		if m.End == i {
			return m.actor
		}
	}
	return -1
}
