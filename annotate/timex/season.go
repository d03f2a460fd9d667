package timex

import (
	"fmt"
	"time"

	"synoptic/language"
)

// seasons by their TIMEX3 codes, and the month in which each begins.
var seasons = map[string]string{"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

var seasonStart = map[string]time.Month{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// season reads "the summer", "in the fall of 2019", "winter 1994".
func (r *reader) season(i int) found {
	k := i
	if r.is(k, "the") {
		k++
	}
	if k > i && modifiers[r.lower(k)] {
		k++
	}
	s := seasons[r.lower(k)]
	if s == "" {
		return found{}
	}
	end := k + 1
	if r.is(end, "of") {
		end++
	}
	if y, last := r.yearFrom(end); y != 0 {
		return found{language.Range{Start: i, End: last}, Date, fmt.Sprintf("%04d-%s", y, s)}
	}
	if n, ok := relatives[r.lower(end)]; ok && r.is(end+1, "year") {
		return r.date(i, end+2, fmt.Sprintf("%04d-%s", r.anchor.Year()+n, s))
	}
	if !seasonPreposition[r.lower(i-1)] || r.is(k+1, "of") || k == i && !r.Tokens[k].Kind.Word() || r.nounAt(k+1) || s == "FA" && k == i || s == "SP" && k == i {
		return found{}
	}
	n := -1
	if r.future(i) {
		n = 1
	}
	return r.date(i, k+1, r.seasonValue(s, n))
}

// seasonPreposition are words before a season that is a time.
var seasonPreposition = set(`in during over since by until through into throughout for`)

// seasonValue returns the season s before, in or after the anchor's year.
func (r *reader) seasonValue(s string, n int) string {
	y, start := r.anchor.Year(), seasonStart[s]
	switch {
	case n < 0 && r.anchor.Month() < start+3, n < 0 && s == "WI":
		y--
	case n > 0 && r.anchor.Month() >= start:
		y++
	case n == 0 && s == "WI" && r.anchor.Month() < 6:
		y--
	}
	return fmt.Sprintf("%04d-%s", y, s)
}
