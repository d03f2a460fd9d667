package timex

import (
	"fmt"
	"strings"
	"time"

	"synoptic/language"
)

// memory is what the story has named so far: the measure of "the next day",
// "that year", "a year earlier". Each entry is forgotten after a while.
type memory struct {
	day, month, year, quarter mark
	night                     bool // the day was named as a night
}

// mark is a value and the number of sentences since it was named.
type mark struct {
	value string
	age   int
}

// nearSentences is how long a date named stays the measure of what follows.
const nearSentences = 3

// next passes to the next sentence.
func (m *memory) next() {
	for _, x := range [...]*mark{&m.day, &m.month, &m.year, &m.quarter} {
		if x.age++; x.age > nearSentences {
			*x = mark{}
		}
	}
	if m.quarter.age >= nearSentences {
		m.quarter = mark{} // TimeBank: "a year earlier" is the quarter's neighbour only nearby
	}
}

// keep remembers the date f.
func (m *memory) keep(f found) {
	if f.kind != Date && f.kind != Time || len(f.value) < 4 || f.value[0] < '0' || f.value[0] > '9' {
		return
	}
	m.year = mark{f.value[:4], 0}
	if f.kind == Time {
		return
	}
	switch {
	case len(f.value) == len("2006-01-02"):
		m.day, m.month = mark{f.value, 0}, mark{f.value[:len("2006-01")], 0}
	case len(f.value) == len("2006-01") && f.value[5] < 'A':
		m.month = mark{f.value, 0}
	}
}

// remember remembers the date f, and of a time of day the day it names.
func (r *reader) remember(f found) {
	day := r.dayOf(f)
	r.keep(day)
	if day.kind == Date {
		r.night = strings.HasSuffix(f.value, "TNI") || strings.HasSuffix(f.value, "TEV")
	}
}

// dayOf turns a time of day that names its day into that day: "Tuesday night",
// not "noon" alone.
func (r *reader) dayOf(f found) found {
	if f.kind != Time || len(f.value) <= len(time.DateOnly)+1 {
		return f
	}
	named := f.value[len("2006-01-02T")] > '9' || f.value[len(time.DateOnly)] != 'T'
	for i := f.Start; i < f.End; i++ {
		named = named || isWeekday(r.lower(i)) || months[r.lower(i)] != 0
	}
	if named {
		f.kind, f.value = Date, f.value[:len(time.DateOnly)]
	}
	return f
}

// pointers lead from what the story has reached to another.
var pointers = map[string]int{"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0}

// narrative reads what is counted from the date the story named last: "the
// following day", "that night", "later that year", "the same month". Without
// one it has no value.
func (r *reader) narrative(i int) found {
	k := i
	if r.is(k, "the") || r.is(k, "that") && r.is(k+1, "same") {
		k++
	}
	n, ok := pointers[r.lower(k)]
	if !ok || (k > i) == r.is(k, "that") || k == i && !r.is(k, "that") {
		return found{}
	}
	f := found{language.Range{Start: i, End: k + 2}, Date, ""}
	part := dayParts[r.lower(k+1)]
	switch w := r.lower(k + 1); {
	case part != "":
		f.kind = Time
		f.value = r.dayFromLast(n)
		if f.value != "" {
			f.value += "T" + part
		}
	case w == "day":
		f.value = r.dayFromLast(n)
	case w == "year" && (!r.is(k, "next") || k > i && r.since(r.year.value, year(r.anchor), i)):
		f.value = r.yearFromLast(n)
	case w == "month" && (!r.is(k, "next") || k > i && r.since(r.month.value, month(r.anchor), i)):
		f.value = r.monthFromLast(n)
	case w == "quarter" && n == 0:
		f.value = r.quarter.value
	default:
		return found{}
	}
	return f
}

// since reports whether "the next month" at token i goes on from what the story has
// reached and not from the day of writing: that lies behind, and a verb of the past
// goes with it.
func (r *reader) since(last, now string, i int) bool {
	return last != "" && last < now && !stretching[r.lower(i-1)] && r.narrated() && !r.future(i)
}

// narrated reports whether the first finite verb of the sentence is of the past.
func (r *reader) narrated() bool {
	for k := r.sentence.Start; k < r.sentence.End; k++ {
		switch r.Tokens[k].Fine {
		case language.VBD:
			return true
		case language.VBZ, language.VBP, language.MD:
			return false
		}
	}
	return false
}

// stretching are words that make a stretch of the month behind them.
var stretching = set(`over within during for in through throughout`)

func (r *reader) dayFromLast(n int) string {
	t, err := time.Parse(time.DateOnly, r.day.value)
	if err != nil {
		return ""
	}
	return day(t.AddDate(0, 0, n))
}

func (r *reader) monthFromLast(n int) string {
	t, err := time.Parse("2006-01", r.month.value)
	if err != nil {
		return ""
	}
	return month(t.AddDate(0, n, 0))
}

func (r *reader) yearFromLast(n int) string {
	y := natural(r.year.value)
	if y < 0 {
		return ""
	}
	return fmt.Sprintf("%04d", y+n)
}

// secondDay reads the other day of a pair or range: the "25" of "April 24 and
// 25", the "7" of "May 3-7".
func (r *reader) secondDay(i int) found {
	d := r.dayAt(i)
	if d == 0 || i-2 < r.sentence.Start || r.free != i-1 || len(r.last) != len("2006-01-02") || r.dayAt(i-2) == 0 {
		return found{}
	}
	switch r.lower(i - 1) {
	case "and", "to", "-", "–", "or", "through", "&":
	default:
		return found{}
	}
	if d <= natural(r.last[8:]) || units[r.lower(i+1)] != "" || r.nounAt(i+1) {
		return found{}
	}
	return found{language.Range{Start: i, End: i + 1}, Date, r.last[:8] + fmt.Sprintf("%02d", d)}
}

// wholeYear reads the year of writing: "for the year", "the full year",
// "later in the day", "year-end"; "the year ended May 31" is a stretch.
func (r *reader) wholeYear(i int) found {
	if r.is(i, "year") && (r.is(i+1, "end") || r.is(i+1, "-") && r.is(i+2, "end") || r.is(i+1, "'s") && r.is(i+2, "end")) {
		k := i + 2
		if !r.is(i+1, "end") {
			k++
		}
		return r.date(i, k, year(r.anchor))
	}
	if !r.is(i, "the") {
		return found{}
	}
	k := i + 1
	if w := r.lower(k); w == "full" || w == "fiscal" || w == "calendar" {
		k++
	}
	if !r.is(k, "year") || r.is(k+1, "-") {
		return found{}
	}
	if w := r.lower(k + 1); w == "ended" || w == "ending" || w == "ends" {
		return found{language.Range{Start: i, End: k + 1}, Duration, "P1Y"}
	}
	if k == i+1 && !r.wholeBefore(i) {
		return found{}
	}
	return r.date(i, k+1, year(r.anchor))
}

// wholeBefore reports whether the words before "the year" at token i make it
// the year of writing; "man of the year" does not.
func (r *reader) wholeBefore(i int) bool {
	w := r.lower(i - 1)
	if w == "of" {
		return strings.HasSuffix(r.lower(i-2), "s") || ends[r.lower(i-2)] != 0 || r.is(i-2, "half")
	}
	return w == "for" || w == "during" || w == "throughout" || w == "in" && modifiers[r.lower(i-2)]
}

// century reads "the 20th century", "the nineteenth century", "this century".
func (r *reader) century(i int) found {
	k := i
	if r.is(k, "the") {
		k++
	}
	if !r.is(k+1, "century") && !(r.is(k+1, "-") && r.is(k+2, "century")) {
		return found{}
	}
	w := r.lower(k)
	if n, ok := relatives[w]; ok && k == i && w != "past" {
		return r.date(i, k+2, fmt.Sprintf("%02d", r.anchor.Year()/100+n))
	}
	n := natural(strings.TrimRight(w, "sthndr"))
	if n < 0 {
		n = nth[w]
	}
	if n < 1 || n > 21 {
		return found{}
	}
	end := k + 2
	if r.is(k+1, "-") {
		end++
	}
	return found{language.Range{Start: i, End: end}, Date, fmt.Sprintf("%02d", n-1)}
}

// nth are ordinals in words, of centuries and days.
var nth = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}
