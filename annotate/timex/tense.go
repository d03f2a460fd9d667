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
	if r.is(k, "since") || r.is(k, "the") && r.is(k-1, "since") {
		return false
	}
	if r.is(k, "as") && (r.is(k-1, "soon") || r.is(k-1, "early")) {
		return true
	}
	limit := r.is(k, "by") || r.is(k, "until") || r.is(k, "till") || r.is(k, "through")
	for datePreposition[r.lower(k)] && !limit || modifiers[r.lower(k)] {
		k--
	}
	if r.pastVerb(k) || r.is(k, "by") && r.pastVerb(k-1) || r.is(i-1, "through") && r.hadRun(i-2) {
		return false // "snow that fell by Tuesday"
	}
	if k >= r.sentence.Start && r.Tokens[k].Fine == language.VBZ && !told[r.Tokens[k].Lower] {
		return true // "the senate that convenes in January"
	}
	if r.due(k) {
		return true
	}
	for n := 0; k >= r.sentence.Start && n < clause; k, n = k-1, n+1 {
		w := r.Tokens[k].Lower
		if r.ahead(k) || w == "to" && n > 0 && r.infinitive(k, n) {
			return !r.over(k) && !r.foiled(k, i)
		}
		if w == "," || w == ";" || w == "that" || subordinate[w] && r.pastWithin(k+1, i) || r.pastVerb(k) {
			limit = limit && w != "had"
			break
		}
	}
	return r.futureBehind(i, i-r.sentence.Start <= opening, limit)
}

// due reports whether the verb before the date that ends at token k is of the
// present and tells by itself what is to come: "faces a hearing Wednesday", "take
// effect Friday".
func (r *reader) due(k int) bool {
	for n := 0; k >= r.sentence.Start && n < object; k, n = k-1, n+1 {
		tok := &r.Tokens[k]
		switch {
		case (tok.Fine == language.VBZ || tok.Fine == language.VBP) && coming[tok.Lemma]:
			return true
		case tok.Fine.Verb() || tok.Fine == language.MD || tok.Kind == language.Punct || tok.Kind == language.Quote || subordinate[tok.Lower] || tok.Lower == "that" || tok.Lower == "from" || tok.Lower == "of":
			return false
		}
	}
	return false
}

// object is how many tokens stand between such a verb and its date.
const object = 5

// coming are verbs whose present, with a day, speaks of what is to come.
var coming = set(`face take open start begin end meet vote close return resume arrive visit host hold appear play travel leave head launch go kick`)

// meant returns the date that the month m and day d at token i mean: see nearest.
// A month ahead that opens what was done then is that of the year before: "In
// May he asked", said in April.
func (r *reader) meant(m time.Month, d, i int) time.Time {
	future := r.future(i)
	t := r.nearest(m, d, future)
	if y := natural(r.year.value); y > 0 && r.year.age == 0 && y <= r.anchor.Year()-longPast && !future && (r.done(i) || r.past(i)) {
		return t.AddDate(y-t.Year(), 0, 0) // "of the 1969 season that was lost in August"
	}
	if d == 0 && m == r.anchor.Month() && r.anchor.Day() <= justBegun && r.done(i) {
		return t.AddDate(-1, 0, 0)
	}
	soonest := r.anchor.AddDate(0, 0, 1)
	if d > 0 {
		soonest = r.anchor.AddDate(0, 0, carriedOn)
	}
	if t.After(soonest) && t.Year() == r.anchor.Year() && t.Month() != r.anchor.Month() && (r.done(i) || r.ended(i)) {
		return t.AddDate(-1, 0, 0)
	}
	return t
}

// longPast is how many years back a year named in the sentence is that of the
// months behind it; of a nearer one they may be those of the year of writing.
const longPast = 5

// justBegun is the day up to which nobody calls what was done in a month by the
// name of that month.
const justBegun = 3

// carriedOn is for how many days behind its date a report may have been carried
// on: a day that near is that of what happened since.
const carriedOn = 21

// done reports whether the date at token i opens a sentence whose first finite
// verb is of the past; "was to open" is not.
func (r *reader) done(i int) bool {
	if i-r.sentence.Start > opening || !r.is(i-1, "in") && !r.is(i-1, "on") {
		return false
	}
	for k := i + 1; k < r.sentence.End && k < i+clause; k++ {
		switch tok := &r.Tokens[k]; {
		case r.pastVerb(k):
			return !r.is(k+1, "to") && !r.is(k+1, "set") && !(tok.Lemma == "be" && ahead[r.lower(k+1)])
		case tok.Fine == language.MD || tok.Fine == language.VBZ || tok.Fine == language.VBP || tok.Kind == language.Quote || ahead[tok.Lower]:
			return false
		}
	}
	return false
}

// ended reports whether the date at token i ends a clause that tells what was done
// then: "was arrested in the port on June 16", "he said in April". A verb of
// announcing may mean the day of what it announces.
func (r *reader) ended(i int) bool {
	if !r.is(i-1, "in") && !r.is(i-1, "on") {
		return false
	}
	for k := i - 2; k >= r.sentence.Start && k > i-clause; k-- {
		switch tok := &r.Tokens[k]; {
		case r.pastVerb(k):
			return !announcing[tok.Lemma] && !announcing[r.Tokens[k+1].Lemma]
		case tok.Fine == language.MD || tok.Fine == language.VBZ || tok.Fine == language.VBP || tok.Lower == "to" || tok.Lower == "for" || tok.Kind == language.Quote || tok.Kind == language.Punct || ahead[tok.Lower] || announcing[tok.Lemma]:
			return false
		}
	}
	return false
}

// announcing are verbs whose date may be that of what is to come.
var announcing = set(`announce schedule set call propose plan expect intend convene order fix need want seek ask promise vow agree decide delay postpone extend move face loom`)

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
		case w == "that" && !opens:
			return limit // "he said Monday that the vote will be close"
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
	if w == "going" && !r.is(k+1, "to") {
		return false // "what was going on Friday"
	}
	return ahead[w] && (w != "plan" && w != "plans" || r.Tokens[k].Fine.Verb() || r.is(k+1, "to"))
}

// past reports whether the verb before token i is of the past.
func (r *reader) past(i int) bool {
	for k := i - 1; k >= r.sentence.Start && k > i-clause; k-- {
		switch {
		case r.pastVerb(k):
			return true
		case r.ahead(k) || r.Tokens[k].Fine == language.MD || r.Tokens[k].Fine == language.VBZ:
			return false
		}
	}
	return false
}

// overtakes reports whether f is a weekday that is told as past and lies a day
// behind the day of writing.
func (r *reader) overtakes(f found) bool {
	return !r.anchor.IsZero() && len(f.value) >= len(time.DateOnly) && f.value[:len(time.DateOnly)] == day(r.anchor.AddDate(0, 0, 1)) &&
		isWeekday(r.lower(f.Start)) && r.past(f.Start) && !r.future(f.Start)
}

// pastVerb reports whether token k is a verb of the past.
func (r *reader) pastVerb(k int) bool {
	return k >= r.sentence.Start && k < r.sentence.End && r.Tokens[k].Fine == language.VBD
}

// hadBeen reports whether the date at token i says when something had been done
// before what the report tells: "he had confirmed on Saturday".
func (r *reader) hadBeen(i int) bool {
	k := i - 1
	if r.is(k, "on") {
		k--
	}
	return k > r.sentence.Start && r.Tokens[k].Fine == language.VBN && r.is(k-1, "had")
}

// hadRun reports whether what stands before token k had come about by then: "had
// been killed this month, through Monday".
func (r *reader) hadRun(k int) bool {
	for n := 0; k > r.sentence.Start && n < clause; k, n = k-1, n+1 {
		if r.Tokens[k].Fine == language.VBN && (r.is(k-1, "been") || r.is(k-1, "had")) {
			return true
		}
	}
	return false
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

// pastWithin reports whether a verb of the past stands among the tokens from k up to i.
func (r *reader) pastWithin(k, i int) bool {
	for ; k < i; k++ {
		if r.pastVerb(k) || r.Tokens[k].Fine == language.VBN {
			return true
		}
	}
	return false
}

// foiled reports whether what the word at token k announces for the date at token
// i has come otherwise: "was scheduled to leave Sunday, but left late".
func (r *reader) foiled(k, i int) bool {
	if be := r.lower(k - 1); be != "was" && be != "were" {
		return false
	}
	for n := i + 1; n < r.sentence.End && n < i+clause; n++ {
		if r.is(n, "but") {
			return r.pastVerb(n+1) || r.pastVerb(n+2)
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
	for b := k - 1; b >= r.sentence.Start && b > k-2*clause; b-- {
		if r.pastVerb(b) && causing[r.Tokens[b].Lemma] {
			return false // "led three of them to step down Monday"
		}
	}
	be := r.lower(k - 1)
	return be == "is" || be == "are" || be == "was" || be == "were" || n < 4 && !strings.HasSuffix(be, "ed") && !r.pastVerb(k-1)
}

// causing are verbs whose past has brought about what the infinitive tells.
var causing = set(`cause force lead prompt help compel drive bring`)

// told are verbs of the present that go with a day that is past: "as he tells
// on Monday". All others look ahead: so 3 of 3 in 500 unlabelled articles.
var told = set(`is has does says tells writes reports adds notes 's dates`)

// pastAuxiliary are forms of the past that never speak of what is to come.
var pastAuxiliary = set(`was were had`)

// subordinate are words that open a clause with a tense of its own: "is expected
// to live after somebody shot him Monday".
var subordinate = set(`after because who when while`)

// opening is how many tokens may stand before a date that opens the sentence:
// "Late on Monday".
const opening = 2

// clause is how many tokens before a date may tell its tense. Measured on
// TimeBank and AQUAINT.
const clause = 12

// ahead are words that turn a weekday or month near them to the future.
var ahead = set(`will 'll shall planned planning plans plan scheduled expected expects due going upcoming expires expire deadline starting beginning effective slated intends begins hopes would tentatively likely payable`)
