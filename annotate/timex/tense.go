package timex

import (
	"strings"
	"time"

	"synoptic/language"
)

// future reports whether the words around the date at token i speak of what
// is to come. News looks back unless they do.
func (r *reader) future(i int) bool {
	if r.is(i+1, "'s") || pastAuxiliary[r.lower(i+1)] {
		return false // "Wednesday's ruling", "the vote due Wednesday was put off"
	}
	k := i - 1
	if r.is(k, "as") && (r.is(k-1, "soon") || r.is(k-1, "early")) {
		return true
	}
	limit := r.is(k, "by") || r.is(k, "until") || r.is(k, "till") || r.is(k, "through")
	for datePreposition[r.lower(k)] && !limit || modifiers[r.lower(k)] {
		k--
	}
	if r.pastVerb(k) || r.is(k, "by") && r.pastVerb(k-1) {
		return false // "snow that fell by Tuesday"
	}
	if k >= r.sentence.Start && r.Tokens[k].Fine == language.VBZ && !told[r.Tokens[k].Lower] {
		return true // "the senate that convenes in January"
	}
	for n := 0; k >= r.sentence.Start && n < clause; k, n = k-1, n+1 {
		w := r.Tokens[k].Lower
		if r.ahead(k) || w == "to" && n > 0 && r.infinitive(k, n) {
			return !r.over(k)
		}
		if w == "," || w == ";" || w == "that" || r.pastVerb(k) {
			limit = limit && w != "had"
			break
		}
	}
	return r.futureBehind(i, i-r.sentence.Start <= opening, limit)
}

// meant returns the date that the month m and day d at token i mean: see nearest.
// A month ahead that opens what was done then is that of the year before: "In
// May he asked", said in April.
func (r *reader) meant(m time.Month, d, i int) time.Time {
	t := r.nearest(m, d, r.future(i))
	if t.After(r.anchor.AddDate(0, 0, 1)) && t.Year() == r.anchor.Year() && t.Month() != r.anchor.Month() && r.done(i) {
		return t.AddDate(-1, 0, 0)
	}
	return t
}

// done reports whether the date at token i opens a sentence whose first finite
// verb is of the past; "was to open" is not.
func (r *reader) done(i int) bool {
	if i-r.sentence.Start > opening || !r.is(i-1, "in") && !r.is(i-1, "on") {
		return false
	}
	for k := i + 1; k < r.sentence.End && k < i+clause; k++ {
		switch tok := &r.Tokens[k]; {
		case r.pastVerb(k):
			return !r.is(k+1, "to") && !r.is(k+1, "set") && !ahead[r.lower(k+1)]
		case tok.Fine == language.MD || tok.Fine == language.VBZ || tok.Fine == language.VBP || tok.Kind == language.Quote || ahead[tok.Lower]:
			return false
		}
	}
	return false
}

// futureBehind looks for the verb behind token i, over a comma when the date
// opens the sentence; limit is what holds when there is none.
func (r *reader) futureBehind(i int, opens, limit bool) bool {
	for n := 1; n < clause; n++ {
		w := r.lower(i + n)
		switch {
		case w == "will" || w == "shall" || w == "'ll" || opens && (r.ahead(i+n) && !r.pastVerb(i+n) || w == "to" && r.infinitive(i+n, n)):
			return true
		case w == "had" || w == "would":
			return false
		case w == "," && !opens && !limit, w == "and" || w == "but" || w == ";", r.pastVerb(i + n), n >= 5 && !opens && !limit:
			return limit
		}
	}
	return limit
}

// ahead reports whether the word at token k turns a date near it to the
// future; "plans" does as a verb or before one.
func (r *reader) ahead(k int) bool {
	w := r.lower(k)
	return ahead[w] && (w != "plan" && w != "plans" || r.Tokens[k].Fine.Verb() || r.is(k+1, "to"))
}

// pastVerb reports whether token k is a verb of the past.
func (r *reader) pastVerb(k int) bool {
	return k >= r.sentence.Start && k < r.sentence.End && r.Tokens[k].Fine == language.VBD
}

// over reports whether what the word at token k announces was over by then:
// "had been due".
func (r *reader) over(k int) bool {
	for n := 1; n <= 4; n++ {
		if w := r.lower(k - n); w == "had" || w == "previously" || w == "originally" {
			return true
		}
	}
	return false
}

// infinitive reports whether a verb that lies ahead follows the "to" at token
// k, n tokens from the date: "to meet", "is to resume".
func (r *reader) infinitive(k, n int) bool {
	if k+1 >= r.sentence.End || r.Tokens[k+1].Fine != language.VB {
		return false
	}
	be := r.lower(k - 1)
	return be == "is" || be == "are" || be == "was" || be == "were" || n < 4 && !strings.HasSuffix(be, "ed")
}

// told are verbs of the present that go with a day that is past: "as he tells
// on Monday". All others look ahead: so 3 of 3 in 500 unlabelled articles.
var told = set(`is has does says tells writes reports adds notes 's dates`)

// pastAuxiliary are forms of the past that never speak of what is to come.
var pastAuxiliary = set(`was were had`)

// opening is how many tokens may stand before a date that opens the sentence:
// "Late on Monday".
const opening = 2

// clause is how many tokens before a date may tell its tense. Measured on
// TimeBank and AQUAINT.
const clause = 12

// ahead are words that turn a weekday or month near them to the future.
var ahead = set(`will 'll shall planned planning plans plan scheduled expected expects due going upcoming expires expire deadline starting beginning effective slated intends begins hopes would tentatively likely payable`)
