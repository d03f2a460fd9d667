package figure

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// unit is the unit of a number with the tokens it takes on both sides.
type unit struct {
	name  string
	start int // first token of number and unit
	end   int // token behind number and unit
}

// unitOf reads the unit of n: a currency sign before it, or words behind it.
func (r *reader) unitOf(n number, s language.Range) unit {
	u := unit{start: n.Start, end: n.End}
	if n.Start > s.Start {
		u.currency(r, n, s)
	}
	if u.name != "" {
		u.end = r.repeated(u, s)
		u.name, u.end = r.strokeRate(u.name, u.end, s)
		return u
	}
	i := n.End
	if n.vague && r.is(i, s.End, "of") && i+1 < s.End && (money[r.Tokens[i+1].Lower] != "" || r.unitWord(i+1) != "") {
		i++ // "millions of dollars", "hundreds of miles"
	}
	if r.is(i, s.End, "-") && !r.Tokens[i].Space || r.is(i, s.End, "–") && !r.Tokens[i].Space {
		i++
	}
	if name, end := r.measure(i, n, s); name != "" {
		u.name, u.end = r.rate(name, end, s)
		u.end = r.possessive(u.end, s)
	}
	return u
}

// possessive takes the apostrophe of "six weeks' time".
func (r *reader) possessive(i int, s language.Range) int {
	if i+1 < s.End && !r.Tokens[i].Space && r.Tokens[i+1].Space && r.Tokens[i+1].Kind == language.Lower && strings.HasSuffix(r.Tokens[i-1].Lower, "s") && (r.Word(i) == "'" || r.Word(i) == "’") {
		return i + 1
	}
	return i
}

// measure reads the unit at token i behind n; it returns its name and the
// token after it, no name where there is none.
func (r *reader) measure(i int, n number, s language.Range) (string, int) {
	if i >= s.End {
		return "", i
	}
	for _, rule := range [...]func(*reader, int, number, language.Range) (string, int){
		(*reader).ageUnit, (*reader).arc, (*reader).ambiguous, (*reader).temperature, (*reader).power, (*reader).product, (*reader).unitPhrase, (*reader).moneyBehind, (*reader).letter, (*reader).plainMeasure,
	} {
		if name, end := rule(r, i, n, s); name != "" {
			return name, end
		}
	}
	return "", i
}

// ambiguous reads words that are a unit only in their place: pounds of weight
// or money, "in" for inches, "pm" and "am" for tiny lengths, a kelvin.
func (r *reader) ambiguous(i int, n number, s language.Range) (string, int) {
	next := r.lower(i+1, s.End)
	switch w := r.Word(i); w {
	case "pound", "pounds":
		switch {
		case next == "sterling":
			return "GBP", i + 2
		case n.max < 1000 || r.weighs(n.Start, i, s):
			return "lb", i + 1
		}
		return "GBP", i + 1
	case "in", "in.":
		if sizes[next] || i+1 == s.End || r.is(i+1, s.End, ".") {
			return "in", i + 1
		}
	case "'", "′":
		if k := i + 2; k < s.End && !r.Tokens[i].Space && r.Tokens[i+1].Kind == language.Number && !r.Tokens[i+1].Space && !r.Tokens[k].Space && (r.Word(k) == "\"" || r.Word(k) == "″") {
			return "ft", i + 1 // 6'3"
		}
	case "\"", "″":
		if r.Tokens[n.End-1].Kind == language.Number && !r.Tokens[i].Space && (w == "″" || !r.quoted(i)) {
			return "in", i + 1
		}
	case "pm", "am":
		if d := decimals(r.Word(n.Start)); r.Tokens[i].Space && (d == 1 || d > 2) {
			return w, i + 1
		}
	case "K":
		switch {
		case r.memory(i+1, s.End):
			return "KiB", i + 1
		case decimals(r.Word(n.Start)) > 1:
			return "K", i + 1
		}
	}
	return "", i
}

// quoted reports whether a quotation mark before token i of its paragraph is
// still open, so that one at i closes it.
func (r *reader) quoted(i int) bool {
	open := false
	for k := i - 1; k >= 0 && k > i-longestOpen && !strings.Contains(r.Source[r.Tokens[k].Span.End:r.Tokens[k+1].Span.Start], "\n"); k-- {
		if r.Tokens[k].Kind == language.Quote && strings.ContainsAny(r.Word(k), "\"“”„«»") {
			open = !open
		}
	}
	return open
}

// longestOpen is how many tokens back an open quotation mark is looked for.
const longestOpen = 200

// weighs reports whether the pounds at token i, behind the number at start, are
// a weight: by a word of weight before them, by another weight or force close by,
// or by the stuff that they are of.
func (r *reader) weighs(start, i int, s language.Range) bool {
	for k := start - 1; k >= 0 && k > start-9 && r.Tokens[k].Lower != "."; k-- { // also in figures already read
		if w := r.Tokens[k].Lower; strings.HasPrefix(w, "weigh") || weights[w] || heavy[r.unitWord(k)] {
			return true
		}
	}
	if r.is(i+1, s.End, "of") && stuffs[r.lower(i+2, s.End)] {
		return true
	}
	for k := i + 1; k < s.End && k < i+7; k++ {
		if heavy[r.unitWord(k)] {
			return true
		}
	}
	return false
}

// heavy are units of weights and forces.
var heavy = lexicon.Words(`kg t tons kN N`)

// weights are words shortly before a weight, and stuffs what is weighed in
// pounds.
var (
	weights = lexicon.Words(`heavy heavier lighter payload payloads cargo thrust warhead warheads lift lifts lifting hauled loaded`)
	stuffs  = lexicon.Words(`
thrust force pressure cargo payload weight explosives explosive tnt dynamite ammunition cocaine heroin marijuana methamphetamine meth cannabis opium drugs
meat beef pork chicken fish food rice grain flour sugar coffee tea cheese produce fruit vegetables fertilizer fertiliser fuel coal gold silver copper steel lead uranium plutonium
trash garbage rubbish waste debris plastic sewage ice snow water supplies equipment material materials medicine mail luggage baggage fat muscle`)
)

// sizes are what makes "in" behind a number inches.
var sizes = lexicon.Words(`thick wide tall long high deep`)

// unitPhrase reads a unit of several words.
func (r *reader) unitPhrase(i int, _ number, s language.Range) (string, int) {
	for k := min(longestUnit, s.End-i); k > 1; k-- {
		if name := phrases[r.phrase(i, i+k)]; name != "" {
			return name, i + k
		}
	}
	return "", i
}

// letter reads a unit of one letter: "2m", "278,000 t", and those that only a
// stroke makes one: "10 l/km".
func (r *reader) letter(i int, n number, s language.Range) (string, int) {
	w := r.Word(i)
	if i+1 == s.End && len(w) == 2 {
		w = strings.TrimSuffix(w, ".") // a sentence ends in "60 W."
	}
	if r.is(i+1, s.End, "/") && !r.Tokens[i+1].Space && strokes[w] != "" {
		return strokes[w], i + 1
	}
	name := letters[w]
	if name == "" || n.max >= 1e6 && r.Tokens[i].Space || r.Tokens[n.End-1].Kind != language.Number {
		return "", i
	}
	if k := i + 1; k < s.End {
		next := r.Tokens[k]
		if !next.Space && (next.Kind != language.Punct || next.Lower == "-") {
			return "", i // "4 L-shaped rooms"
		}
		if r.Tokens[i].Kind.Capital() && (next.Kind.Capital() || next.Kind == language.Number) {
			return "", i // "40 W Mill Road"
		}
	}
	return name, i + 1
}

// plainMeasure reads a unit of one word or symbol.
func (r *reader) plainMeasure(i int, _ number, s language.Range) (string, int) {
	name := r.unitWord(i)
	if strings.HasSuffix(name, "W") {
		if end := r.hours(i+1, s.End); end > i+1 {
			return name + "h", end
		}
	}
	if name != "" && r.Tokens[i].Kind == language.Title && r.Tokens[i].Space && i+1 < s.End && r.Tokens[i+1].Kind == language.Title && !r.title {
		return "", i // "Four Seconds Summer"
	}
	return name, i + 1
}

// unitWord returns the unit that token i is by itself, empty for none.
func (r *reader) unitWord(i int) string {
	w, tok := r.Word(i), r.Tokens[i]
	if x := spellings[w]; x != "" {
		w = x
	}
	switch {
	case symbols[w]:
		return w
	case len(w) == 1 && tok.Kind.Word():
		return "" // read as a letter
	case measures[tok.Lower] != "":
		return measures[tok.Lower]
	}
	return prefixed(tok.Lower)
}
