package figure

import (
	"strings"

	"synoptic/language"
)

// fractionSign reads a fraction of one character.
func (r *reader) fractionSign(i, end int) (float64, bool) {
	if i >= end {
		return 0, false
	}
	x, ok := fractions[r.Word(i)]
	return x, ok
}

// fraction reads "3/4" or "1/10th" at token i into a number that starts at
// start; other numbers with a stroke ("9/11", "24/7") are none.
func (r *reader) fraction(i, start, end int) number {
	if i+2 >= end || r.Word(i+1) != "/" || r.Tokens[i+1].Space || r.Tokens[i+2].Space {
		return number{}
	}
	a, ok := parse(r.Word(i))
	below, ordinal := strings.CutSuffix(r.Tokens[i+2].Lower, "th")
	b, ok2 := parse(below)
	if !ok || !ok2 || a < 1 || a >= b || b > 100 || b > 10 && !ordinal && !r.is(i+3, end, "of") || r.is(i+3, end, "/") {
		return number{}
	}
	return number{Range: language.Range{Start: start, End: i + 3}, min: a / b, max: a / b, share: true}
}

// part reads "half", "a third", "two-thirds", "three quarters", and halves of
// round numbers: "half a million".
func (r *reader) part(i, end int) number {
	k, count := i, 1.0
	if r.is(i, end, "half") {
		return r.aHalf(i, end)
	}
	if x, ok := cardinals[r.Tokens[i].Lower]; ok {
		k, count = i+1, x
	} else if r.is(i, end, "a") {
		k = i + 1
	}
	if r.is(k, end, "-") {
		k++
	}
	if k == i || k >= end || count == 1 && r.is(k, end, "halves") {
		return number{}
	}
	x := parts[r.Tokens[k].Lower]
	if x == 0 || count >= x && x != 2 || !r.partOf(k+1, x, end) {
		return number{}
	}
	x = count / x
	if m := magnitudes[r.lower(k+3, end)]; r.is(k+1, end, "of") && r.is(k+2, end, "a") && m > 0 {
		return number{Range: language.Range{Start: i, End: k + 4}, min: m * x, max: m * x} // "a quarter of a million"
	}
	return number{Range: language.Range{Start: i, End: k + 1}, min: x, max: x, share: true}
}

// aHalf reads "half of", "half a million", "half-a-dozen", "half a mile".
func (r *reader) aHalf(i, end int) number {
	k := i + 1
	if r.is(k, end, "-") {
		k++
	}
	if r.is(k, end, "a") || r.is(k, end, "an") {
		k++
	}
	if r.is(k, end, "-") {
		k++
	}
	if m := magnitudes[r.lower(k, end)]; m > 0 && k > i+1 {
		return number{Range: language.Range{Start: i, End: k + 1}, min: m / 2, max: m / 2}
	}
	if k > i+1 && k < end && r.Tokens[k-1].Lower != "-" && r.unitWord(k) != "" {
		return number{Range: language.Range{Start: i, End: k}, min: .5, max: .5}
	}
	switch r.lower(i+1, end) {
	case "of", "the", "its", "their":
		return number{Range: language.Range{Start: i, End: i + 1}, min: .5, max: .5, share: true}
	}
	return number{}
}

// outOf turns the number n into the share of "one in five", "9 out of 10".
func (r *reader) outOf(n *number, end int) {
	k := n.End
	switch {
	case r.is(k, end, "in") && n.max < 10:
		k++
	case r.is(k, end, "out") && r.is(k+1, end, "of"):
		k += 2
	default:
		return
	}
	if k >= end || n.End != n.Start+1 || r.Tokens[k].Kind != r.Tokens[n.Start].Kind && r.Tokens[k].Kind == language.Number {
		return
	}
	m := r.plainNumber(k, end)
	if m.none() || m.max <= n.max || m.max > 100 || k+1 < m.End || r.is(k-1, end, "in") && (m.End >= end || !noun(r.Tokens[m.End]) || r.unitWord(m.End) != "") {
		return // "two in 40 minutes"
	}
	n.min, n.max, n.End, n.share = n.min/m.max, n.max/m.max, m.End, true
}

// plainNumber reads digits or number words at token i.
func (r *reader) plainNumber(i, end int) number {
	if r.Tokens[i].Kind == language.Number {
		return r.digits(i, end)
	}
	return r.words(i, end)
}

// partOf reports whether token i, behind "one sixth", shows that a part is
// meant: what it is of, its unit, or the end of the clause. A quarter may be
// of a year, so it needs the first.
func (r *reader) partOf(i int, denominator float64, end int) bool {
	switch {
	case r.is(i, end, "of"):
		return true
	case denominator == 4 || r.is(i-2, end, "a"):
		return false
	case i >= end:
		return true
	}
	return r.Tokens[i].Kind == language.Punct && r.Tokens[i].Lower != "-" || r.unitWord(i) != "" || denominator == 2 && r.is(i-1, end, "halves")
}
