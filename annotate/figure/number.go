package figure

import (
	"strconv"
	"strings"

	"synoptic/language"
)

// number is a bare number as printed: "4.5 million", "twenty-one", "dozens".
type number struct {
	language.Range
	min, max float64 // equal for a plain number
	vague    bool    // "dozens", "several hundred": a floor, no value
	share    bool    // "a third", "half": a part of a whole
}

// none reports whether nothing was read.
func (n number) none() bool { return n.Start == n.End }

// number reads the number that starts at token i and lies before end.
func (r *reader) number(i, end int) number {
	tok := r.Tokens[i]
	switch {
	case tok.Kind == language.Number:
		return r.digits(i, end)
	case tok.Kind == language.Punct:
		if x, ok := fractions[r.Word(i)]; ok {
			return number{Range: language.Range{Start: i, End: i + 1}, min: x, max: x, share: true}
		}
	case tok.Kind.Word():
		if n := r.vague(i, end); !n.none() {
			return n
		}
		if n := r.part(i, end); !n.none() {
			return n
		}
		return r.words(i, end)
	}
	return number{}
}

// digits reads "1,200", "4.5 million", "9.2m", "2 1/2", "3/4", "5-million".
func (r *reader) digits(i, end int) number {
	x, ok := parse(r.Word(i))
	if !ok {
		return number{}
	}
	n := number{Range: language.Range{Start: i, End: i + 1}, min: x, max: x}
	r.spaced(&n, end)
	if r.is(i+1, end, "/") && !r.Tokens[i+1].Space {
		if part := r.fraction(i, i, end); !part.none() && (r.is(part.End, end, "of") || part.End < end && r.unitWord(part.End) != "") {
			return part
		}
		if i+2 < end && r.Tokens[i+2].Kind == language.Number {
			return number{} // "4/8" counts pictures, "9/11" is a day
		}
	}
	if whole := r.fraction(i+1, i, end); !whole.none() && whole.share {
		whole.min, whole.max, whole.share = x+whole.min, x+whole.max, false
		n = whole
	} else if y, ok := r.fractionSign(i+1, end); ok {
		n.min, n.max, n.End = x+y, x+y, i+2
	}
	r.half(&n, end)
	r.science(&n, end)
	r.magnitude(&n, end)
	return n
}

// fractionSign reads a fraction of one character.
func (r *reader) fractionSign(i, end int) (float64, bool) {
	if i >= end {
		return 0, false
	}
	x, ok := fractions[r.Word(i)]
	return x, ok
}

// fraction reads "3/4" at token i into a number that starts at start; other
// numbers with a stroke ("9/11", "24/7") are none.
func (r *reader) fraction(i, start, end int) number {
	if i+2 >= end || r.Word(i+1) != "/" || r.Tokens[i+1].Space || r.Tokens[i+2].Space {
		return number{}
	}
	a, ok := parse(r.Word(i))
	b, ok2 := parse(r.Word(i + 2))
	if !ok || !ok2 || a < 1 || a >= b || b > 100 || b > 10 && !r.is(i+3, end, "of") || r.is(i+3, end, "/") {
		return number{}
	}
	return number{Range: language.Range{Start: start, End: i + 3}, min: a / b, max: a / b, share: true}
}

// half adds "and a half", also with hyphens.
func (r *reader) half(n *number, end int) {
	i := n.End
	for _, w := range [...]string{"and", "a", "half"} {
		if r.is(i, end, "-") {
			i++
		}
		if !r.is(i, end, w) {
			return
		}
		i++
	}
	n.min, n.max, n.End = n.min+.5, n.max+.5, i
}

// magnitude multiplies by the "million", "bn" or "dozen" that follows.
func (r *reader) magnitude(n *number, end int) {
	i := n.End
	if r.is(i, end, "-") && !r.Tokens[i].Space {
		i++
	}
	for i < end {
		x, ok := magnitudes[r.Tokens[i].Lower]
		if !ok {
			x, ok = r.shortMagnitude(i, n.Start, end)
		}
		if !ok || n.max*x >= unlimited {
			return
		}
		n.min, n.max, n.End = n.min*x, n.max*x, i+1
		i++
	}
}

// shortMagnitude reads "m", "bn", "k" written to digits. A bare "m" is a
// million behind a currency or before a plural; otherwise metres.
func (r *reader) shortMagnitude(i, start, end int) (float64, bool) {
	w := strings.TrimSuffix(r.Tokens[i].Lower, ".")
	x, ok := shortMagnitudes[w]
	if w == "k" && decimals(r.Word(start)) > 1 {
		return 0, false // kelvin
	}
	money := start > 0 && currencies[r.Word(start-1)] != ""
	if !ok || r.Tokens[i].Space && w != "bn" && w != "tn" && !money {
		return 0, false
	}
	if w == "t" {
		return x, money
	}
	plural := i+1 < end && r.plural(r.described(i+1, end))
	return x, money || plural || w != "m" && w != "b"
}

// described returns the noun behind the words that describe it from token i
// on: "2m mostly young residents". A size keeps its metres: "2m long boats".
func (r *reader) described(i, end int) int {
	k := i
	for k+1 < end && k < i+3 && !sizes[r.Tokens[k].Lower] && (r.Tokens[k].Fine == language.RB || r.Tokens[k].Fine == language.JJ || r.Tokens[k].Fine == language.NNP) {
		k++
	}
	return k
}

// words reads "twenty-one", "two hundred and five", "a million", "two dozen".
func (r *reader) words(i, end int) number {
	if r.aMeasure(i, end) {
		return number{Range: language.Range{Start: i, End: i + 1}, min: 1, max: 1}
	}
	if r.zero(i, end) {
		return number{Range: language.Range{Start: i, End: i + 1}}
	}
	w := words{size: unlimited}
	k := i
	if (r.is(i, end, "a") || r.is(i, end, "an")) && magnitudes[r.lower(i+1, end)] > 0 {
		w.current, k = 1, i+1
	}
	last := i
	for k < end && w.add(r.Tokens[k].Lower) {
		k++
		last = k
		next := r.lower(k+1, end)
		switch {
		case r.is(k, end, "-") && !r.Tokens[k].Space && (cardinals[next] > 0 || magnitudes[next] > 0):
			k++ // "twenty-one"
		case (r.is(k, end, "and") || r.is(k, end, "&")) && magnitudes[r.Tokens[k-1].Lower] >= 100 && cardinals[next] > 0:
			k++ // "two hundred and five"
		case r.is(k, end, ",") && magnitudes[r.Tokens[k-1].Lower] >= 1000 && cardinals[next] > 0 && magnitudes[r.lower(k+2, end)] >= 100:
			k++ // "three million, two hundred"
		}
	}
	x := w.total + w.current
	if last == i || x == 0 {
		return number{}
	}
	n := number{Range: language.Range{Start: i, End: last}, min: x, max: x}
	r.half(&n, end)
	r.magnitude(&n, end)
	return n
}

// aMeasure reports whether token i is the article of a measure: "a gallon of".
// In "$3 a gallon" it means for each.
func (r *reader) aMeasure(i, end int) bool {
	if !r.is(i, end, "a") && !r.is(i, end, "an") || !measured[r.lower(i+1, end)] {
		return false
	}
	return i == 0 || r.Tokens[i-1].Kind != language.Number && cardinals[r.Tokens[i-1].Lower] == 0 && money[r.Tokens[i-1].Lower] == "" && r.unitWord(i-1) == ""
}

// measured are units of which an article gives one.
var measured = set(`gallon litre liter pint quart kilo kilogram gram ounce tonne acre hectare kibibyte megabyte gigabyte terabyte`)

// zero reports whether token i is the word for none of what is counted or
// measured behind it: "zero deaths", but not "zero tolerance".
func (r *reader) zero(i, end int) bool {
	return r.is(i, end, "zero") && i+1 < end && (r.plural(i+1) || r.unitWord(i+1) != "" || r.is(i+1, end, "per") && r.is(i+2, end, "cent"))
}

// words adds up a number in words.
type words struct {
	total, current float64
	size           float64 // only words for less than this may follow
}

const unlimited = 1e18

// add takes the next word and reports whether it belongs to the number.
func (n *words) add(w string) bool {
	if x, ok := cardinals[w]; ok && x < n.size {
		n.current += x
		n.size = 1
		if x >= 20 {
			n.size = 10
		}
		return true
	}
	x, ok := magnitudes[w]
	if !ok || n.current == 0 || n.total+n.current*x >= unlimited {
		return false
	}
	if x <= 100 {
		n.current *= x
		n.size = 100
	} else {
		n.total += n.current * x
		n.current, n.size = 0, unlimited
	}
	return true
}

// vague reads "dozens", "tens of thousands", "several hundred", "a few dozen".
func (r *reader) vague(i, end int) number {
	k := i
	if r.is(k, end, "a") && k+1 < end && (r.is(k+1, end, "few") || groups[r.Tokens[k+1].Lower] > 0) {
		k++
	}
	if x := groups[r.Tokens[k].Lower]; x > 0 && r.is(k+1, end, "of") && k > i {
		return number{Range: language.Range{Start: i, End: k + 1}, min: x, max: x}
	}
	few := r.is(k, end, "several") || r.is(k, end, "few")
	x := plurals[r.Tokens[k].Lower]
	switch {
	case few && k+1 < end && magnitudes[r.Tokens[k+1].Lower] > 0:
		x = 2 * magnitudes[r.Tokens[k+1].Lower]
		k += 2
	case few && k == i:
		if !r.people(k+1, end) {
			return number{}
		}
		x, k = 2, k+1
	case x > 0 && r.is(k+1, end, "of") && k+2 < end && plurals[r.Tokens[k+2].Lower] > 0:
		x *= plurals[r.Tokens[k+2].Lower] / 2
		k += 3
	case x > 0 && r.Tokens[k].Lower != "tens" && r.Tokens[k].Lower != "scores":
		k++
	case r.is(k, end, "scores") && r.is(k+1, end, "of"):
		k++
	default:
		return number{}
	}
	return number{Range: language.Range{Start: i, End: k}, min: x, max: x, vague: true}
}

// part reads "half", "a third", "two-thirds", "three quarters", and halves of
// round numbers: "half a million".
func (r *reader) part(i, end int) number {
	k, count := i, 1.0
	if r.is(i, end, "half") {
		if (r.is(i+1, end, "a") || r.is(i+1, end, "-")) && i+2 < end && magnitudes[r.Tokens[i+2].Lower] > 0 {
			x := magnitudes[r.Tokens[i+2].Lower] / 2
			return number{Range: language.Range{Start: i, End: i + 3}, min: x, max: x}
		}
		if (r.is(i+1, end, "a") || r.is(i+1, end, "an")) && i+2 < end && r.unitWord(i+2) != "" {
			return number{Range: language.Range{Start: i, End: i + 2}, min: .5, max: .5}
		}
		if !r.is(i+1, end, "of") && !r.is(i+1, end, "the") && !r.is(i+1, end, "its") && !r.is(i+1, end, "their") {
			return number{}
		}
		return number{Range: language.Range{Start: i, End: i + 1}, min: .5, max: .5, share: true}
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
	return number{Range: language.Range{Start: i, End: k + 1}, min: x, max: x, share: true}
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

// parse reads digits with commas between groups and one decimal point.
func parse(w string) (float64, bool) {
	if len(w) > 1 && w[0] == '0' && w[1] != '.' {
		return 0, false // a code: "007"
	}
	whole, _, _ := strings.Cut(w, ".")
	if groups := strings.Split(whole, ","); len(groups) > 1 {
		for k, g := range groups[1:] {
			if len(g) != 3 && (len(g) != 2 || k == len(groups)-2) {
				return 0, false
			}
		}
		w = strings.ReplaceAll(w, ",", "")
	}
	if strings.IndexFunc(w, func(c rune) bool { return c != '.' && (c < '0' || c > '9') }) >= 0 {
		return 0, false
	}
	x, err := strconv.ParseFloat(w, 64)
	return x, err == nil
}
