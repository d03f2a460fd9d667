package figure

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// Result is the unit of the two or three numbers that say how a match, a vote
// or a season ended: "26-24", "50-32-1". The bounds are the first number.
const Result = "result"

// result reads the result that starts at token i: small numbers joined by
// hyphens, with a word of matches or votes beside them.
func (r *reader) result(i int, s language.Range) (Figure, int, bool) {
	end := i + 1
	if r.is(end, s.End, "to") && r.voted(i, s) {
		end += 2
	}
	for end+1 < s.End && r.dash(end) && r.Tokens[end+1].Kind == language.Number {
		end += 2
	}
	if parts := (end - i + 1) / 2; parts < 2 || parts > 3 || r.glued(i, s) || r.skipped(r.Span(language.Range{Start: i, End: end})) || end < s.End && !r.Tokens[end].Space && !r.is(end, s.End, ",") && !r.is(end, s.End, ".") {
		return Figure{}, i, false
	}
	for k := i; k < end; k += 2 {
		if w := r.Word(k); len(w) > 3 || strings.IndexFunc(w, func(c rune) bool { return c < '0' || c > '9' }) >= 0 {
			return Figure{}, i, false
		}
	}
	of, ok := r.contest(i, end, s)
	ok = ok || end-i == 5 && i > s.Start && beings[r.Tokens[i-1].Lower] // "was 50-32-1"
	first, known := parse(r.Word(i))
	if !ok || !known {
		return Figure{}, i, false
	}
	f := Figure{Span: r.Span(language.Range{Start: i, End: end}), Min: &first, Max: &first, Unit: Result}
	if of >= end {
		f.Of, f.OfSpan = r.Tokens[of].Lower, r.Tokens[of].Span
	}
	return f, end, true
}

// voted reports whether "to" behind the number at token i stands between the two
// of a vote or match: "by a vote of 52 to 48".
func (r *reader) voted(i int, s language.Range) bool {
	return i+2 < s.End && r.Tokens[i+2].Kind == language.Number && tallied[r.lower(max(i-1, s.Start), s.End)] && (i+3 == s.End || r.unitWord(i+3) == "" && !r.is(i+3, s.End, "%") && !noun(r.Tokens[i+3]))
}

// tallied are the words right before such numbers.
var tallied = lexicon.Words(`vote votes voted voting of by passed approved rejected`)

// dash reports whether token i joins what stands around it.
func (r *reader) dash(i int) bool {
	w := r.Word(i)
	return (w == "-" || w == "–") && !r.Tokens[i].Space && !r.Tokens[i+1].Space
}

// contest returns the word that makes a result of the numbers from start to
// end: the noun right behind them, else any within a few tokens.
func (r *reader) contest(start, end int, s language.Range) (int, bool) {
	if end < s.End && r.plural(end) && noun(r.Tokens[end]) {
		return 0, false // "12-15 wins"
	}
	for i := end; i < min(s.End, end+nearResult); i++ {
		if contests[r.Tokens[i].Lower] {
			return i, true
		}
	}
	for i := start - 1; i >= max(s.Start, start-nearResult); i-- {
		if contests[r.Tokens[i].Lower] {
			return i, true
		}
	}
	return 0, false
}

// nearResult is how many tokens from a result its word may stand.
const nearResult = 4

// beings are the verbs before the record of a season.
var beings = lexicon.Words(`is are was were`)

// contests are the words of matches, votes and seasons.
var contests = lexicon.Words(`
win wins won winning victory victories defeat defeats defeated loss lost losing beat beaten draw drew tie tied lead led mark score scored record went
vote votes voted voting party partisan ruling ruled decision decided verdict split majority margin passed approved rejected confirmed advanced
game match final season series set rout routed shutout triumph thrashing trounced edged`)
