package timex

import (
	"fmt"

	"synoptic/language"
)

// ends are the nouns for a part of a date, before "of": "the end of May". Its
// value is that of the whole.
var ends = map[string]int{"end": 1, "beginning": 1, "middle": 1, "start": 1, "close": 1, "rest": 1, "remainder": 1, "part": 1}

// modifiers before a date belong to it.
var modifiers = set(`early late mid earlier later`)

// approximate are hedges that belong to a duration and to what lies some
// time back.
var approximate = set(`about around nearly almost roughly approximately over`)

// extend takes the words before f that belong to it: "early", "the end of",
// "mid-", "nearly".
func (r *reader) extend(f found) found {
	for {
		k := r.before(f)
		if k == f.Start {
			return f
		}
		f.Start = k
	}
}

// before returns where f starts when the word or phrase before it belongs to
// it, else f.Start.
func (r *reader) before(f found) int {
	k := f.Start - 1
	if k < r.sentence.Start || k < r.free || f.kind == Set {
		return f.Start
	}
	w := r.Tokens[k].Lower
	amount := f.kind == Duration || r.is(f.End-1, "ago")
	switch {
	case amount && approximate[w]:
		if w == "over" && !r.numeral(f.Start) {
			return f.Start // "over the past year" is a preposition
		}
		return k
	case amount && k > r.free && (w == "than" && (r.is(k-1, "more") || r.is(k-1, "less") || r.is(k-1, "fewer")) || w == "least" && r.is(k-1, "at") || w == "to" && r.is(k-1, "up")):
		if r.is(k-2, "no") && k-1 > r.free {
			return k - 2
		}
		return k - 1
	case f.kind == Duration:
		return f.Start
	case modifiers[w]:
		return k
	case w == "-" && r.is(k-1, "mid") && k > r.free:
		return k - 1
	case w == "in" && r.is(f.Start, "the") && k > r.free && (r.is(k-1, "earlier") || r.is(k-1, "later")):
		return k - 1
	case w == "the" && modifiers[r.lower(f.Start)]:
		return k
	case w == "of" && f.kind == Date && ends[r.lower(k-1)] != 0 && k-1 > r.free && r.is(k-2, "the"):
		return k - 2
	}
	return f.Start
}

// numeral reports whether a count starts at token i.
func (r *reader) numeral(i int) bool { return !r.count(i).none() }

// half reads half a year: "the first half of 2019", "the second half".
func (r *reader) half(i int) found {
	k := i
	if r.is(k, "the") {
		k++
	}
	h := 0
	switch r.lower(k) {
	case "first":
		h = 1
	case "second", "last", "latter":
		h = 2
	}
	if h == 0 || !r.is(k+1, "half") || !r.is(k+2, "of") {
		return found{}
	}
	if y, end := r.yearFrom(k + 3); y != 0 {
		return found{language.Range{Start: i, End: end}, Date, fmt.Sprintf("%04d-H%d", y, h)}
	}
	if n, ok := relatives[r.lower(k+3)]; ok && r.is(k+4, "year") {
		return r.date(i, k+5, fmt.Sprintf("%04d-H%d", r.anchor.Year()+n, h))
	}
	if r.is(k+3, "the") && r.is(k+4, "year") {
		return r.date(i, k+5, fmt.Sprintf("%04d-H%d", r.anchor.Year(), h))
	}
	return found{}
}
