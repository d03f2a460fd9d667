// Package timex finds expressions of time and resolves them to TIMEX3 values.
//
// Input is a text with tags and the day on which it was published; output are the
// expressions in order, without overlap, positions in bytes. Types and values
// follow TimeML's TIMEX3 as TempEval-3 applies it: "on Tuesday" in a report
// of Thursday 16 May 2024 is 2024-05-14, "last week" 2024-W19, "two years"
// P2Y, "recently" PAST_REF. A weekday or month without a year lies in the
// past unless the words around it speak of the future: that is how news is
// written; a day later than the one of writing by one needs no such words. What
// counts from the story ("the following year") counts from the date it named
// last. Without an anchor, or a date to count from, there is no value but a
// doubt. More than a million words a second: see BenchmarkFind.
// The result depends on the text and the anchor alone.
package timex

import (
	"time"

	"synoptic/language"
	"synoptic/report"
	"synoptic/span"
)

// Timex is one expression of time. Value follows TIMEX3 ("2024-05-14",
// "2024-W20", "P3D", "PRESENT_REF"); it is empty when text and anchor give none.
type Timex struct {
	Span  span.Span
	Type  Type
	Value string
}

// Type is the TIMEX3 class.
type Type string

// The TIMEX3 classes.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Find returns the expressions of time in t, in order. Anchor is the day of
// publication; the zero time means unknown, and then what needs it has no
// value and a doubt.
func Find(t *language.Text, anchor time.Time) ([]Timex, []report.Doubt) {
	r := &reader{Text: t, anchor: anchor, dotted: writesDots(t)}
	var out []Timex
	var doubts []report.Doubt
	ahead := false // the text tells of a day after its own as past
	for _, s := range t.Sentences {
		r.sentence = s.Range
		r.next()
		for i := s.Start; i < s.End; i++ {
			if !r.mayStart(i) {
				continue
			}
			f := r.read(i)
			if f.none() {
				continue
			}
			x := Timex{t.Span(f.Range), f.kind, f.value}
			out = append(out, x)
			if f.value == "" {
				doubts = append(doubts, report.Doubt{Kind: "no anchor", Span: x.Span, Note: "the day it refers to is not known"})
			}
			if !ahead && r.overtakes(f) {
				ahead = true
				doubts = append(doubts, report.Doubt{Kind: "after its date", Note: "tells of " + x.Span.In(t.Source) + " as past, the day after its own date: it was carried on, or is dated early"})
			}
			r.behind = r.behind || isWeekday(r.lower(f.Start)) && f.value == day(r.anchor)+"TNI" && !r.future(f.Start)
			r.free, r.last = f.End, f.value
			r.remember(f)
			i = f.End - 1
		}
	}
	return out, doubts
}

// reader walks over one text.
type reader struct {
	*language.Text
	memory
	anchor   time.Time
	dotted   bool // the text writes times of day as "6.10am"
	sentence language.Range
	free     int    // first token that no expression has taken
	last     string // value of the last expression
	behind   bool   // the text tells of the night of its own day as past
}

// found is what a rule has read; the zero value stands for nothing.
type found struct {
	language.Range
	kind  Type
	value string
}

func (f found) none() bool { return f.Start == f.End }

// rules are tried at each token in this order.
var rules = [...]func(*reader, int) found{
	(*reader).secondDay, (*reader).clock, (*reader).holiday, (*reader).century, (*reader).half, (*reader).calendar, (*reader).narrative, (*reader).quarterOf, (*reader).wholeYear, (*reader).season, (*reader).set, (*reader).deictic, (*reader).ago, (*reader).longAgo, (*reader).period, (*reader).duration, (*reader).reference,
}

// read returns what starts at token i.
func (r *reader) read(i int) found {
	if r.inTitle(i) {
		return found{}
	}
	for _, rule := range rules {
		if f := rule(r, i); !f.none() {
			return r.extend(f)
		}
	}
	return found{}
}

// inTitle reports whether token i is a word that names have made their own:
// "This Week", "60 Minutes", "Metro Today". Months, weekdays and feasts always
// have a capital.
func (r *reader) inTitle(i int) bool {
	word := func(k int) bool {
		return k > r.sentence.Start && k < r.sentence.End && r.Tokens[k].Kind == language.Title && (units[r.Tokens[k].Lower] != "" || relatives[r.Tokens[k].Lower] != 0 || r.Tokens[k].Lower == "this" || r.Tokens[k].Lower == "today" || r.Tokens[k].Lower == "tonight" || r.Tokens[k].Lower == "now" || r.Tokens[k].Lower == "daily")
	}
	if r.masthead(i) {
		return true
	}
	if !word(i) && !(r.Tokens[i].Kind == language.Number && word(i+1)) {
		return false
	}
	before := r.Tokens[max(i-1, r.sentence.Start)].Kind
	return before == language.Title || before == language.Upper || word(i) && word(i+1) || r.Tokens[i].Kind == language.Number
}

// masthead reports whether the weekday at token i is of a name: "The Lenne Sun.",
// "Monday Night Football".
func (r *reader) masthead(i int) bool {
	if !isWeekday(r.lower(i)) {
		return false
	}
	capital := func(k int) bool {
		return k >= r.sentence.Start && k < r.sentence.End && r.Tokens[k].Kind == language.Title
	}
	if w := r.lower(i); w == "sun." || w == "sat." || w == "wed." {
		return capital(i-1) && months[r.lower(i+1)] == 0
	}
	return dayParts[r.lower(i+1)] != "" && capital(i+1) && capital(i+2) && !isWeekday(r.lower(i+2)) && months[r.lower(i+2)] == 0
}

// is reports whether token i of the sentence reads w in lower case.
func (r *reader) is(i int, w string) bool {
	return i >= r.sentence.Start && i < r.sentence.End && r.Tokens[i].Lower == w
}

// lower returns token i of the sentence in lower case, empty beyond it.
func (r *reader) lower(i int) string {
	if i < r.sentence.Start || i >= r.sentence.End {
		return ""
	}
	return r.Tokens[i].Lower
}

// date makes a found date; value is dropped when it needs an unknown anchor.
func (r *reader) date(start, end int, value string) found {
	if r.anchor.IsZero() {
		value = ""
	}
	return found{language.Range{Start: start, End: end}, Date, value}
}
