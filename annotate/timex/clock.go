package timex

import (
	"fmt"
	"strings"

	"synoptic/language"
)

// clock reads times of day: "10 p.m.", "7:33 am on Tuesday", "noon", "06:00
// GMT", "6.10am". The day is the one named beside it, else the last
// one named, unless that lies ahead and the sentence tells what is over, else the
// anchor's.
func (r *reader) clock(i int) found {
	h, m, end := r.timeOfDay(i)
	if end == i {
		return found{}
	}
	if r.is(end, "local") && r.is(end+1, "time") {
		end += 2
	} else if zones[r.lower(end)] && r.Tokens[end].Kind.Capital() {
		end++
	}
	of, last := r.dayBeside(i, end)
	f := found{language.Range{Start: i, End: last}, Time, ""}
	if h == 24 && of != "" {
		f.value = of + "T24:00"
		return f
	}
	if of != "" && last == end && of == r.day.value && r.night && r.day.age <= 1 && h < morning {
		of = r.dayFromLast(1) // "last night, around 2 a.m."
	}
	if h > 0 && h < 12 && (r.is(last-1, "afternoon") || r.is(last-1, "evening") || r.is(last-1, "night")) && last > end && !r.halved(end) {
		h += 12 // "10:30 Monday night"
	}
	if of != "" {
		f.value = fmt.Sprintf("%sT%02d:%02d", of, h, m)
	}
	return f
}

// morning is the hour before which the night is that of the day before.
const morning = 6

// timeOfDay reads hour and minute at token i and the token behind them.
func (r *reader) timeOfDay(i int) (h, m, end int) {
	w := r.lower(i)
	switch w {
	case "noon", "midday":
		if r.is(i-1, "high") {
			return 0, 0, i
		}
		return 12, 0, i + 1
	case "midnight":
		if r.nounAt(i + 1) {
			return 0, 0, i // "a midnight curfew" is a kind of curfew
		}
		return 24, 0, i + 1
	case "":
		return 0, 0, i
	}
	h, m, ok := split(w)
	if x := int(cardinals[w]); x > 0 && x <= 12 {
		h, m, ok = x, 0, true
	}
	if !ok {
		return 0, 0, i
	}
	switch next := strings.ReplaceAll(r.lower(i+1), ".", ""); {
	case next == "am" || next == "pm":
		return r.halfDay(i, h, m, next == "pm")
	case next == "o'clock":
		return h, m, i + 2
	case next == "in" && r.is(i+2, "the") && h > 0 && h <= 12 && (r.is(i+3, "morning") || r.is(i+3, "afternoon") || r.is(i+3, "evening")):
		if r.is(i+3, "morning") == (h == 12) {
			h = (h + 12) % 24
		} else if !r.is(i+3, "morning") && h < 12 {
			h += 12
		}
		return h, m, i + 4
	case strings.Contains(w, ".") && r.dotted && pointPreposition[r.lower(i-1)] && !measured(r.lower(i+1)) && !r.nounAt(i+1):
		return h, m, i + 1
	case strings.Contains(w, ":") && len(w) >= 4 && (zones[next] || clockPreposition[r.lower(i-1)] || r.yearAt(i-1) != 0 || r.dayAt(i-1) != 0):
		return h, m, i + 1
	}
	return 0, 0, i
}

// clockPreposition are words before a time of day; a mere "2:19" is the length
// of a film.
var clockPreposition = set(`at around about by before after until till from since to and - between updated posted published`)

// pointPreposition are words before a time of day that is written as "6.10"
// in a text that writes "6.10am" too.
var pointPreposition = set(`at around about by before after until till from since`)

// measured reports whether w makes an amount of the number before it.
func measured(w string) bool {
	return w == "million" || w == "billion" || w == "trillion" || w == "%" || w == "percent" || w == "per" || w == "°" || w == "to" || w == "against"
}

// writesDots reports whether t writes a time of day with a point: "6.10am".
func writesDots(t *language.Text) bool {
	for i := range len(t.Tokens) - 1 {
		next := strings.ReplaceAll(t.Tokens[i+1].Lower, ".", "")
		if next != "am" && next != "pm" || !strings.Contains(t.Tokens[i].Lower, ".") {
			continue
		}
		if h, _, ok := split(t.Tokens[i].Lower); ok && h > 0 && h <= 12 {
			return true
		}
	}
	return false
}

// halfDay turns the hour of a clock of twelve hours, with its "am" or "p.m."
// behind token i, to one of 24.
func (r *reader) halfDay(i, h, m int, afternoon bool) (hour, minute, end int) {
	if h > 12 || h == 0 {
		return 0, 0, i
	}
	if h %= 12; afternoon {
		h += 12
	}
	end = i + 2
	if r.is(end, ".") && !r.Tokens[end].Space && end+1 < r.sentence.End {
		end++ // the full stop of "p.m." that is a token of its own
	}
	return h, m, end
}

// halved reports whether the time of day before token end says its half of the day.
func (r *reader) halved(end int) bool {
	for k := end - 2; k < end; k++ {
		if w := strings.ReplaceAll(r.lower(k), ".", ""); w == "am" || w == "pm" || w == "noon" || w == "midday" || w == "midnight" {
			return true
		}
	}
	return false
}

// split reads "7", "7:33", "6.10", "07:33".
func split(w string) (h, m int, ok bool) {
	hour, minute, two := strings.Cut(w, ":")
	if !two {
		hour, minute, two = strings.Cut(w, ".")
	}
	h = natural(hour)
	if h < 0 || h > 23 {
		return 0, 0, false
	}
	if two {
		m = natural(minute)
		if m < 0 || m > 59 || len(minute) != 2 {
			return 0, 0, false
		}
	}
	return h, m, true
}

// dayBeside returns the day named behind a time of day ("10 p.m. Tuesday",
// "noon on 3 May"), else the anchor's, and where the expression ends.
func (r *reader) dayBeside(start, end int) (string, int) {
	k := end
	aside := r.is(k, "(") && r.is(k+3, ")")
	if aside { // "6 a.m. (0500 GMT) Friday": the day is read again by itself
		k += 4
	}
	if r.is(k, ",") || r.is(k, "on") {
		k++
	}
	for _, rule := range [...]func(*reader, int) found{(*reader).calendar, (*reader).deictic, (*reader).holiday} {
		f := rule(r, k)
		if f.none() {
			continue
		}
		if named := r.dayOf(f); !aside && isWeekday(r.lower(f.Start)) && named.kind == Date {
			f = named // "10:30 Monday night"
		}
		if (f.value == "" || len(f.value) == len("2006-01-02")) && f.kind == Date {
			if aside {
				return f.value, end
			}
			return f.value, f.End
		}
	}
	if r.anchor.IsZero() || r.day.value != "" && (r.day.value <= day(r.anchor) || r.day.age == 0 || !r.past(start)) {
		return r.day.value, end
	}
	return day(r.anchor), end
}
