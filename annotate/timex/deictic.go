package timex

import (
	"time"

	"synoptic/language"
)

// relatives point from the anchor's unit to the one before, itself or the next.
var relatives = map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}

// deictic reads what is named from the day of writing: "today", "on Tuesday",
// "last week", "this summer", "next March", "last night".
func (r *reader) deictic(i int) found {
	w := r.lower(i)
	if f := r.spelledOut(i); !f.none() {
		return f
	}
	switch w {
	case "today":
		if r.Tokens[i].Kind == language.Upper && r.is(i-1, "usa") {
			return found{} // the newspaper
		}
		return r.dayPart(r.date(i, i+1, day(r.spokenOn(i))))
	case "yesterday":
		return r.dayPart(r.date(i, i+1, day(r.spokenOn(i).AddDate(0, 0, -1))))
	case "tomorrow":
		return r.dayPart(r.date(i, i+1, day(r.spokenOn(i).AddDate(0, 0, 1))))
	case "tonight":
		f := r.date(i, i+1, day(r.spokenOn(i))+"TNI")
		f.kind = Time
		return f
	}
	if wd, ok := weekdays[w]; ok && r.Tokens[i].Kind.Capital() {
		return r.dayPart(r.date(i, i+1, day(r.bareWeekday(wd, i))))
	}
	if r.is(i, "the") || r.is(i, "this") && (r.is(i+1, "past") || r.is(i+1, "coming")) {
		if f := r.relative(i + 1); !f.none() {
			f.Start = i
			return f
		}
		if s := seasons[r.lower(i+2)]; s != "" && r.is(i+1, "past") {
			return r.date(i, i+3, r.seasonValue(s, -1))
		}
		if r.is(i+1, "weekend") {
			return r.date(i, i+2, r.weekend(0))
		}
	}
	return r.relative(i)
}

// spokenOn returns the day from which the word at token i counts: that of writing,
// but within marks that of the words, where their sentence names it: “We vote
// tomorrow,” she said Monday.
func (r *reader) spokenOn(i int) time.Time {
	if r.anchor.IsZero() || !r.inMarks(i) {
		return r.anchor
	}
	for k := r.sentence.Start; k < r.sentence.End; k++ {
		if w, ok := weekdays[r.lower(k)]; ok && r.Tokens[k].Kind.Capital() && !r.inMarks(k) && !r.future(k) {
			if t := r.bareWeekday(w, k); !t.After(r.anchor) {
				return t
			}
		}
	}
	return r.anchor
}

// inMarks reports whether token i stands within quotation marks of its sentence.
func (r *reader) inMarks(i int) bool {
	open := false
	for k := r.sentence.Start; k < i; k++ {
		switch r.lower(k) {
		case "“":
			open = true
		case "”":
			open = false
		case "\"":
			open = !open
		}
	}
	return open
}

// spelledOut reads "today, October 24, 2017", which says its day itself,
// whenever its report came out.
func (r *reader) spelledOut(i int) found {
	if !r.is(i, "today") && !r.is(i, "yesterday") && !r.is(i, "tomorrow") || !r.is(i+1, ",") {
		return found{}
	}
	f := r.calendar(i + 2)
	if f.none() || len(f.value) != len(time.DateOnly) || r.yearAt(f.End-1) == 0 {
		return found{}
	}
	f.Start = i
	return f
}

// relative reads "last week", "next Tuesday", "this fiscal year".
func (r *reader) relative(i int) found {
	n, ok := relatives[r.lower(i)]
	if !ok || i+1 >= r.sentence.End {
		return found{}
	}
	if r.is(i-1, "the") && r.is(i+2, "of") {
		return found{} // "the last week of the campaign" is another
	}
	w, end := r.lower(i+1), i+2
	if w == "fiscal" || w == "calendar" {
		w, end = r.lower(i+2), i+3
	}
	if _, named := weekdays[w]; (r.is(i, "past") && !named || r.is(i, "current")) && !calendarUnits[w] && w != "decade" && w != "century" {
		return found{}
	}
	if wd, ok := weekdays[w]; ok {
		return r.dayPart(r.date(i, end, day(r.relativeDay(i, wd, n))))
	}
	if m, ok := months[w]; ok && r.Tokens[end-1].Kind.Capital() {
		t := r.relativeMonth(m, n)
		if d := r.dayAt(end); d > 0 {
			if f := r.monthDay(i + 1); r.yearAt(f.End-1) != 0 {
				f.Start = i // "this May 18, 2017 photo"
				return f
			}
			return r.date(i, end+1, day(t.AddDate(0, 0, d-1)))
		}
		return r.date(i, end, month(t))
	}
	if s, ok := seasons[w]; ok {
		return r.date(i, end, r.seasonValue(s, n))
	}
	if p, ok := dayParts[w]; ok && (n == 0 || r.is(i, "last")) {
		t := r.anchor.AddDate(0, 0, n)
		if r.behind && r.is(i, "last") {
			t = r.anchor // written the day after its date
		}
		f := r.date(i, end, day(t)+"T"+p)
		f.kind = Time
		return f
	}
	if f := r.tenYears(i, w, end); !f.none() {
		return f
	}
	if !calendarUnits[w] && w != "decade" || r.is(end, "'s") && r.quarterBehind(end+1) {
		return found{} // "this year's third quarter" is read elsewhere
	}
	if w == "weekend" {
		return r.date(i, end, r.weekend(n))
	}
	return r.date(i, end, shift(r.anchor, n, units[w]))
}

// tenYears reads "the past decade" and "the next century", which are stretches
// and no parts of the calendar.
func (r *reader) tenYears(i int, unit string, end int) found {
	if w := r.lower(i); unit != "decade" && unit != "century" || w == "this" || w == "current" {
		return found{}
	}
	return found{language.Range{Start: i, End: end}, Duration, duration(1, units[unit])}
}

// calendarUnits are the units that "last" and "this" point to as a whole.
var calendarUnits = set(`year quarter month week weekend fortnight`)

// relativeDay returns the weekday w before, around or after the anchor.
func (r *reader) relativeDay(i int, w time.Weekday, n int) time.Time {
	if n == 0 {
		return r.weekday(w, r.future(i) || !r.pastVerb(i-1))
	}
	t := r.weekday(w, n > 0)
	if t.Equal(r.anchor) {
		return t.AddDate(0, 0, 7*n)
	}
	return t
}

// relativeMonth returns the month m before, in or after the anchor's.
func (r *reader) relativeMonth(m time.Month, n int) time.Time {
	t := time.Date(r.anchor.Year(), m, 1, 0, 0, 0, 0, time.UTC)
	switch {
	case n < 0 && m >= r.anchor.Month():
		return t.AddDate(-1, 0, 0)
	case n > 0 && m <= r.anchor.Month():
		return t.AddDate(1, 0, 0)
	}
	return t
}

// weekend returns the weekend n weeks from the one last begun.
func (r *reader) weekend(n int) string {
	t := r.weekday(time.Saturday, n > 0)
	return week(t) + "-WE"
}

// dayPart adds "morning", "night" and the like behind a day.
func (r *reader) dayPart(f found) found {
	p := dayParts[r.lower(f.End)]
	if p == "" {
		return f
	}
	f.End++
	f.kind = Time
	if f.value != "" {
		f.value += "T" + p
	}
	return f
}

// longAgo reads "long ago", "not so long ago".
func (r *reader) longAgo(i int) found {
	if r.is(i, "long") && r.is(i+1, "ago") {
		return found{language.Range{Start: i, End: i + 2}, Date, "PAST_REF"}
	}
	return found{}
}

// ago reads "two years ago", "a week earlier", "six months from now".
func (r *reader) ago(i int) found {
	c := r.count(i)
	if c.none() && r.is(i, "year") && r.is(i+1, "-") {
		c = count{language.Range{Start: i, End: i}, 1} // "year-earlier profit"
	} else if c.none() {
		return found{}
	}
	u := units[r.lower(c.End)]
	if u == "" {
		return found{}
	}
	end := r.orSo(c.End + 1)
	if r.is(end, "-") && u == "Y" {
		i, end = c.End, end+1 // "a year-earlier loss": the article is the noun's
	}
	switch w := r.lower(end); {
	case w == "ago", w == "earlier" && u == "Y":
		return r.backwards(i, end+1, c, u)
	case w == "earlier": // from a day of the story that is not known here
		return found{language.Range{Start: i, End: end + 1}, Duration, duration(c.n, u)}
	case w == "from" && r.is(end+1, "now") && c.calendar():
		return r.date(i, end+2, shift(r.anchor, int(c.n), u))
	case w == "from" && r.is(end+1, "now"):
		return found{language.Range{Start: i, End: end + 2}, Date, "FUTURE_REF"}
	}
	return found{}
}

// backwards makes the date c units before the anchor. A year back from a
// report on a quarter is the same quarter of the year before.
func (r *reader) backwards(i, end int, c count, u string) found {
	if !c.calendar() {
		return found{language.Range{Start: i, End: end}, Date, "PAST_REF"}
	}
	switch u {
	case "E":
		c.n, u = c.n*10, "Y"
	case "C":
		c.n, u = c.n*100, "Y"
	}
	if u == "Y" && c.n == 1 && r.quarter.value != "" {
		return r.date(i, end, r.lastQuarter(-1))
	}
	return r.date(i, end, shift(r.anchor, -int(c.n), u))
}
