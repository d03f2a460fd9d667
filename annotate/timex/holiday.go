package timex

import (
	"time"

	"synoptic/language"
)

// holiday is a feast by its calendar: a fixed day, or the nth weekday of a
// month (-1: the last).
type holiday struct {
	month   time.Month
	day     int
	weekday time.Weekday
	nth     int
}

// in returns the day of the feast in year y.
func (h holiday) in(y int) time.Time {
	if h.nth == 0 {
		return time.Date(y, h.month, h.day, 0, 0, 0, 0, time.UTC)
	}
	if h.nth < 0 {
		last := time.Date(y, h.month+1, 0, 0, 0, 0, 0, time.UTC)
		return last.AddDate(0, 0, -(int(last.Weekday())-int(h.weekday)+7)%7)
	}
	first := time.Date(y, h.month, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (int(h.weekday)-int(first.Weekday())+7)%7+7*(h.nth-1))
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
	if !ok {
		return found{}
	}
	if y := r.yearAt(end); y > 0 {
		return found{language.Range{Start: i, End: end + 1}, Date, day(h.in(y))}
	}
	y, ahead := r.anchor.Year(), h.in(r.anchor.Year()).After(r.anchor)
	switch {
	case n == -1 && ahead, n == 2 && h.month > r.anchor.Month()+nearMonths && !r.future(i):
		y--
	case n == 1 && !ahead, n == 2 && !ahead && r.future(i):
		y++
	}
	return r.date(i, end, day(h.in(y)))
}

// holidayAt finds the longest name of a feast at token k.
func (r *reader) holidayAt(k int) (holiday, int, bool) {
	name, end := "", k
	var best holiday
	for j := k; j < r.sentence.End && j < k+longestHoliday; j++ {
		if j > k && r.Tokens[j].Space {
			name += " "
		}
		name += r.Tokens[j].Lower
		if h, ok := holidays[name]; ok {
			best, end = h, j+1
		} else if !holidayStarts[r.lower(k)] {
			break
		}
	}
	return best, end, end > k
}

// longestHoliday is the greatest number of tokens of a name below.
const longestHoliday = 6

// holidayStarts are the first words of the names of several words.
var holidayStarts = set(`christmas new thanksgiving independence veterans memorial labor labour martin halloween valentine armistice remembrance boxing presidents columbus st. st may`)

// holidays are feasts whose day the calendar alone tells. "May Day" and the
// like are 1 May everywhere; Labor Day and Thanksgiving are those of the
// United States.
var holidays = map[string]holiday{
	"christmas": {12, 25, 0, 0}, "christmas day": {12, 25, 0, 0}, "christmas eve": {12, 24, 0, 0}, "boxing day": {12, 26, 0, 0},
	"new year's day": {1, 1, 0, 0}, "new year's eve": {12, 31, 0, 0}, "new year's": {1, 1, 0, 0},
	"thanksgiving": {11, 0, time.Thursday, 4}, "thanksgiving day": {11, 0, time.Thursday, 4},
	"independence day": {7, 4, 0, 0}, "veterans day": {11, 11, 0, 0}, "armistice day": {11, 11, 0, 0}, "memorial day": {5, 0, time.Monday, -1},
	"labor day": {9, 0, time.Monday, 1}, "martin luther king jr. day": {1, 0, time.Monday, 3}, "martin luther king day": {1, 0, time.Monday, 3},
	"presidents day": {2, 0, time.Monday, 3}, "columbus day": {10, 0, time.Monday, 2}, "halloween": {10, 31, 0, 0},
	"valentine's day": {2, 14, 0, 0}, "st. patrick's day": {3, 17, 0, 0}, "may day": {5, 1, 0, 0},
}
