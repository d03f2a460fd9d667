package timex

import (
	"time"

	"synoptic/language"
)

// holiday is a feast by its calendar: a fixed day, or the nth weekday of a
// month (-1: the last), or a number of days from Easter (month 0), plus days.
type holiday struct {
	month   time.Month
	day     int
	weekday time.Weekday
	nth     int
	plus    int
}

// in returns the day of the feast in year y.
func (h holiday) in(y int) time.Time {
	if h.month == 0 {
		return easter(y).AddDate(0, 0, h.plus)
	}
	if h.nth == 0 {
		return time.Date(y, h.month, h.day, 0, 0, 0, 0, time.UTC)
	}
	if h.nth < 0 {
		last := time.Date(y, h.month+1, 0, 0, 0, 0, 0, time.UTC)
		return last.AddDate(0, 0, -(int(last.Weekday())-int(h.weekday)+7)%7)
	}
	first := time.Date(y, h.month, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (int(h.weekday)-int(first.Weekday())+7)%7+7*(h.nth-1)+h.plus)
}

// easter returns Easter Sunday of year y by the Gregorian computus, as
// Meeus/Jones/Butcher give it (Nature 13, 1876, p. 487).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// holiday reads "Thanksgiving Day", "last Christmas", "New Year's Eve 2019".
func (r *reader) holiday(i int) found {
	k, n := i, 2
	if x, ok := relatives[r.lower(i)]; ok {
		k, n = i+1, x
	}
	if k >= r.sentence.End || !r.Tokens[k].Kind.Capital() {
		return found{}
	}
	h, end, ok := r.holidayAt(k)
	if !ok || places[r.lower(end)] && r.Tokens[end].Kind == language.Title {
		return found{}
	}
	k = end
	if r.is(k, ",") {
		k++
	}
	if y := r.yearAt(k); y > 0 {
		return found{language.Range{Start: i, End: k + 1}, Date, day(h.in(y))}
	}
	y, ahead := r.anchor.Year(), h.in(r.anchor.Year()).After(r.anchor)
	switch {
	case n == 2 && r.close(h.in(y)):
	case n == 2 && r.close(h.in(y-1)):
		y--
	case n == -1 && ahead, n == 2 && h.in(y).Month() > r.anchor.Month()+nearMonths && !r.future(i):
		y--
	case n == 1 && !ahead, n == 2 && !ahead && r.future(i):
		y++
	}
	switch {
	case r.is(end, "week"):
		return r.date(i, end+1, week(h.in(y)))
	case r.is(end, "weekend"):
		return r.date(i, end+1, week(h.in(y).AddDate(0, 0, -1))+"-WE")
	}
	return r.date(i, end, day(h.in(y)))
}

// places are words that make the name of a place of a feast's: "Easter Island".
var places = set(`square island park street avenue road hall church center centre plaza school`)

// close reports whether the feast of day t has just been, or is today.
func (r *reader) close(t time.Time) bool {
	return !t.After(r.anchor) && r.anchor.Sub(t) <= closeDays*24*time.Hour
}

// closeDays is how long after a feast its name alone means the one just over.
const closeDays = 7

// holidayAt finds the longest name of a feast at token k.
func (r *reader) holidayAt(k int) (holiday, int, bool) {
	first := r.lower(k)
	best, ok := holidays[first]
	name, end := first, k
	if ok {
		end++
	}
	if !holidayStarts[first] {
		return best, end, ok
	}
	for j := k + 1; j < r.sentence.End && j < k+longestHoliday; j++ {
		if r.Tokens[j].Space {
			name += " "
		}
		name += r.Tokens[j].Lower
		if h, ok := holidays[name]; ok {
			best, end = h, j+1
		}
	}
	return best, end, end > k
}

// longestHoliday is the greatest number of tokens of a name below.
const longestHoliday = 6

// holidayStarts are the first words of the names of several words.
var holidayStarts = set(`christmas new thanksgiving independence fourth veterans memorial labor labour martin halloween valentine armistice remembrance boxing presidents columbus st. st may election easter good palm ash earth mother father`)

// holidays are feasts whose day the calendar alone tells. "May Day" and the
// like are 1 May everywhere; Labor Day, Thanksgiving and Election Day are those
// of the United States, Easter that of the western churches.
var holidays = map[string]holiday{
	"christmas": {12, 25, 0, 0, 0}, "christmas day": {12, 25, 0, 0, 0}, "christmas eve": {12, 24, 0, 0, 0}, "boxing day": {12, 26, 0, 0, 0},
	"new year's day": {1, 1, 0, 0, 0}, "new year's eve": {12, 31, 0, 0, 0}, "new year's": {1, 1, 0, 0, 0},
	"thanksgiving": {11, 0, time.Thursday, 4, 0}, "thanksgiving day": {11, 0, time.Thursday, 4, 0},
	"independence day": {7, 4, 0, 0, 0}, "fourth of july": {7, 4, 0, 0, 0}, "veterans day": {11, 11, 0, 0, 0}, "armistice day": {11, 11, 0, 0, 0}, "memorial day": {5, 0, time.Monday, -1, 0},
	"labor day": {9, 0, time.Monday, 1, 0}, "martin luther king jr. day": {1, 0, time.Monday, 3, 0}, "martin luther king day": {1, 0, time.Monday, 3, 0},
	"presidents day": {2, 0, time.Monday, 3, 0}, "columbus day": {10, 0, time.Monday, 2, 0}, "halloween": {10, 31, 0, 0, 0},
	"valentine's day": {2, 14, 0, 0, 0}, "st. patrick's day": {3, 17, 0, 0, 0}, "may day": {5, 1, 0, 0, 0},
	"election day": {11, 0, time.Monday, 1, 1}, "earth day": {4, 22, 0, 0, 0}, "mother's day": {5, 0, time.Sunday, 2, 0}, "father's day": {6, 0, time.Sunday, 3, 0},
	"easter": {}, "easter sunday": {}, "good friday": {plus: -2}, "palm sunday": {plus: -7}, "easter monday": {plus: 1}, "ash wednesday": {plus: -46},
}
