package position

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// object returns the words of the objects and clauses behind the verb at k,
// which is a v, without the preposition before them.
func (g *grammar) object(k int, v verb) language.Range {
	out := language.Range{Start: k + 1, End: k + 1}
	end := g.breaks(k + 1)
	prepared := len(v.with) == 0
	g.children(k, func(i int) {
		if i < k || i >= end {
			return
		}
		r := g.subtree(i)
		switch {
		case v.alone && g.Tokens[i].Rel == language.Obj:
			end = i // who calls a man a thief for a joke calls for none
		case g.takes(v, i):
			out.End = max(out.End, r.End)
			prepared = prepared || g.Tokens[i].Rel == language.Obl
		case r.Start == out.Start && g.aside(i):
			out.Start = r.End
		}
	})
	out.End = min(out.End, end)
	if !prepared || out.Start >= out.End || passive[g.Tokens[out.Start].Lower] && slices.Contains(v.also, g.Tokens[out.Start].Lower) {
		return language.Range{}
	}
	if out = g.whole(g.trim(out)); v.alone && g.rescues(out) || g.unnamed(out) {
		return language.Range{}
	}
	return out
}

// aside reports whether what hangs on a verb at i tells when, how or to whom:
// "announced to her crew on Monday that".
func (g *grammar) aside(i int) bool {
	switch g.Tokens[i].Rel {
	case language.Advmod:
		return true
	case language.Obl:
		return g.opening(i) != ""
	case language.OblUnmarked:
		return lexicon.Calendar(g.Tokens[i].Lower)
	}
	return false
}

// takes reports whether what hangs on a verb of v at i is part of its object.
func (g *grammar) takes(v verb, i int) bool {
	switch g.Tokens[i].Rel {
	case language.Obj, language.Iobj, language.Ccomp, language.Xcomp:
		return true
	case language.Advcl:
		return g.infinitive(i) || slices.Contains(v.also, g.opening(i))
	case language.Obl:
		w := g.opening(i)
		return !lexicon.Calendar(g.Tokens[i].Lower) && (slices.Contains(v.with, w) || slices.Contains(v.also, w))
	}
	return false
}

// trim takes from an object the marks and prepositions before it and the marks
// behind it, and ends it where another clause begins.
func (g *grammar) trim(r language.Range) language.Range {
	for i := r.Start + 1; i+1 < r.End; i++ {
		if g.turns(i) {
			r.End = i
		}
	}
	for r.Start < r.End && g.opens(r.Start) {
		r.Start++
	}
	r.Start = g.pastDay(r)
	for r.End > r.Start && !g.Tokens[r.End-1].Kind.Word() && g.Tokens[r.End-1].Kind != language.Number && g.Tokens[r.End-1].Kind != language.Quote {
		r.End--
	}
	if r.End-r.Start == 1 && g.Tokens[r.Start].Kind == language.Quote {
		r.End = r.Start
	}
	return r
}

// turns reports whether an object ends before token i: a comma before another
// clause or, in a headline, another verb, or a "but" before one.
func (g *grammar) turns(i int) bool {
	next := &g.Tokens[i+1]
	switch g.Tokens[i].Lower {
	case ",":
		return next.Tag == language.SCONJ || next.Fine == language.VBG || next.Fine == language.WDT || next.Fine == language.WP || next.Fine == language.WRB || next.Fine == language.VBZ || next.Lower == "but"
	case "but":
		return next.Fine == language.VBZ || next.Fine == language.VBD
	}
	return false
}

// breaks returns the first token from i on where what hangs on the verb before
// it ends: a dash right behind that verb, or a bracket that closes around it.
func (g *grammar) breaks(i int) int {
	if i < len(g.Tokens) && dashes[g.Tokens[i].Lower] {
		return i
	}
	for open := 0; i < len(g.Tokens); i++ {
		switch g.Tokens[i].Lower {
		case "(":
			open++
		case ")":
			if open--; open < 0 {
				return i
			}
		}
	}
	return i
}

// dashes are the marks that set a clause off.
var dashes = lexicon.Words("– — -- -")

// unnamed reports whether the object r is to be named: who declines that only
// stays unnamed.
func (g *grammar) unnamed(r language.Range) bool {
	for i := r.Start; i < min(r.End, r.Start+shortest+1); i++ {
		if i > r.Start && naming[g.Tokens[i].Lower] && g.Tokens[i-1].Lower == "be" {
			return true
		}
	}
	return false
}

// naming are participles of what the press does with a source.
var naming = lexicon.Words("named identified quoted")

// rescues reports whether the object r is what people in need call for.
func (g *grammar) rescues(r language.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if g.Tokens[i].Tag == language.NOUN && (i+1 == r.End || g.Tokens[i+1].Tag != language.NOUN) {
			return rescue[g.Tokens[i].Lower]
		}
	}
	return false
}

// rescue are nouns for what people in need call for, which is no demand.
var rescue = lexicon.Words("help backup cover reinforcements reinforcement ambulance ambulances medics paramedics aid assistance")

// passive are prepositions behind "accused" and its like where nobody stands
// between: "a man accused of theft" accuses nobody.
var passive = lexicon.Words("of for")

// pastDay returns where the object r starts behind "this week that".
func (g *grammar) pastDay(r language.Range) int {
	for i := r.Start; i < min(r.End, r.Start+longestDay); i++ {
		switch t := &g.Tokens[i]; {
		case t.Lower == "that" && i > r.Start:
			return i
		case !lexicon.Calendar(t.Lower) && !seasons[t.Lower] && t.Tag != language.DET && t.Tag != language.ADP:
			return r.Start
		}
	}
	return r.Start
}

// longestDay is the number of tokens that "on Friday of last week that" has at
// most.
const longestDay = 6

// seasons are nouns of time that stand between a verb and its "that".
var seasons = lexicon.Words("day week month year morning afternoon evening night weekend spring summer autumn fall winter last next earlier")

// whole extends an object over what the parse has cut off: the noun of "$3
// billion “final” offer", and of a noun or two what a preposition adds, without
// which they say little: "a claim by the port".
func (g *grammar) whole(r language.Range) language.Range {
	if r.End > r.Start && g.Tokens[r.End-1].Tag == language.NUM {
		for i := r.End; i < min(r.End+longestDay, len(g.Tokens)); i++ {
			if t := &g.Tokens[i]; t.Tag == language.NOUN {
				r.End = i + 1
				break
			} else if t.Tag != language.ADJ && t.Tag != language.CCONJ && t.Kind != language.Quote {
				break
			}
		}
	}
	r.End = g.marked(g.balanced(r))
	if r.End-r.Start > shortest || r.End >= len(g.Tokens) || g.Tokens[r.End].Tag != language.ADP || then[g.Tokens[r.End].Lower] || !g.thing(r) {
		return r
	}
	if n := int(g.Tokens[r.End].Head); n > r.End && !lexicon.Calendar(g.Tokens[n].Lower) && (g.Tokens[n].Tag == language.NOUN || g.Tokens[n].Tag == language.PROPN) {
		if more := g.subtree(n); more.Start == r.End {
			r.End = g.trim(language.Range{Start: r.Start, End: more.End}).End
		}
	}
	return r
}

// then are prepositions of what only tells when.
var then = lexicon.Words("after before during since until amid following")

// balanced returns r with the mark that closes one of its own right behind it, or
// without one at its end that opens what the parse has cut off.
func (g *grammar) balanced(r language.Range) language.Range {
	n := 0
	for i := r.Start; i < r.End; i++ {
		if g.Tokens[i].Kind == language.Quote {
			n++
		}
	}
	switch {
	case n%2 == 0:
	case r.End < len(g.Tokens) && g.Tokens[r.End].Kind == language.Quote:
		r.End++
	case g.Tokens[r.End-1].Kind == language.Quote:
		r.End--
	}
	return r
}

// marked returns the end of r, and where r ends before words in marks without the
// noun it needs, "for backing “the old guard”", that of those words.
func (g *grammar) marked(r language.Range) int {
	if r.End <= r.Start || r.End >= len(g.Tokens) || g.Tokens[r.End].Kind != language.Quote {
		return r.End
	}
	switch g.Tokens[r.End-1].Tag {
	case language.VERB, language.ADP, language.DET, language.ADJ:
		for i := r.End + 1; i < min(r.End+longestMarked, len(g.Tokens)); i++ {
			if g.Tokens[i].Kind == language.Quote {
				return i + 1
			}
		}
	}
	return r.End
}

// longestMarked is how many tokens words in marks have that end an object.
const longestMarked = 12

// shortest is the number of words up to which an object says little by itself.
const shortest = 2

// opens reports whether token i stands before an object and is no part of it: a
// mark, a preposition, or an adverb before one ("weekly against").
func (g *grammar) opens(i int) bool {
	t := &g.Tokens[i]
	if t.Kind == language.Punct {
		return !strings.ContainsAny(t.Lower, "$£€")
	}
	return t.Tag == language.ADP || i+1 < len(g.Tokens) && g.Tokens[i+1].Tag == language.ADP && (lexicon.Adverb(t.Lower) || strings.HasSuffix(t.Lower, "ly"))
}
