package figure

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// words reads "twenty-one", "two hundred and five", "a million", "two dozen".
func (r *reader) words(i, end int) number {
	if r.aMeasure(i, end) {
		return number{Range: language.Range{Start: i, End: i + 1}, min: 1, max: 1}
	}
	if r.zero(i, end) {
		return number{Range: language.Range{Start: i, End: i + 1}}
	}
	if r.absoluteZero(i, end) {
		return number{Range: language.Range{Start: i, End: i + 2}}
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
	next := r.lower(i+1, end)
	if !r.is(i, end, "a") && !r.is(i, end, "an") || !measured[next] && !coins[next] {
		return false
	}
	if coins[next] && i+2 < end && (noun(r.Tokens[i+2]) || r.is(i+2, end, "-")) {
		return false // "a penny stock"
	}
	return i == 0 || r.Tokens[i-1].Kind != language.Number && cardinals[r.Tokens[i-1].Lower] == 0 && money[r.Tokens[i-1].Lower] == "" && r.unitWord(i-1) == ""
}

// measured are units of which an article gives one.
var measured = lexicon.Words(`gallon litre liter pint quart kilo kilogram gram ounce tonne acre hectare kibibyte megabyte gigabyte terabyte`)

// coins are amounts of money of which an article gives one, where no noun
// follows.
var coins = lexicon.Words(`penny dime cent dollar euro`)

// absoluteZero reports whether token i begins the name of the lowest
// temperature: "near absolute zero", but not "absolute zero tolerance".
func (r *reader) absoluteZero(i, end int) bool {
	return r.is(i, end, "absolute") && r.is(i+1, end, "zero") && (i+2 >= end || !noun(r.Tokens[i+2]) && !r.is(i+2, end, "-"))
}

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
