package page

import (
	"fmt"
	"strings"
	"time"
)

// when says a TIMEX3 value or an ISO date in words: "15 April 2031, morning".
// What it does not know it leaves as it is.
func when(value string) string {
	date, clock, _ := strings.Cut(value, "T")
	if strings.HasPrefix(value, "P") || date == "" {
		return value
	}
	out := day(date)
	switch part, ok := partsOfDay[clock]; {
	case ok:
		return out + ", " + part
	case len(clock) >= 5 && clock[2] == ':' && !strings.HasPrefix(clock, "00:00"):
		return out + ", " + clock[:5]
	}
	return out
}

// partsOfDay are the TIMEX3 codes of times without a clock.
var partsOfDay = map[string]string{"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}

// seasons are the TIMEX3 codes of parts of a year.
var seasons = map[string]string{"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half of", "H2": "second half of", "Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of"}

// day says a date without its time.
func day(date string) string {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return t.Format("2 January 2006")
	}
	if t, err := time.Parse("2006-01", date); err == nil {
		return t.Format("January 2006")
	}
	if len(date) == 7 && date[4] == '-' {
		if s, ok := seasons[date[5:]]; ok {
			return s + " " + date[:4]
		}
	}
	var year, week int
	if n, err := fmt.Sscanf(date, "%d-W%d", &year, &week); err == nil && n == 2 {
		prefix := ""
		if strings.HasSuffix(date, "-WE") {
			prefix = "weekend of "
		}
		return fmt.Sprintf("%sweek %d of %d", prefix, week, year)
	}
	return date
}

// days says a first and a last day, once what they share.
func days(first, last string) string {
	a, err := time.Parse(time.DateOnly, first)
	b, err2 := time.Parse(time.DateOnly, last)
	switch {
	case err != nil || err2 != nil || first == last:
		return day(last)
	case a.Year() != b.Year():
		return day(first) + " to " + day(last)
	case a.Month() != b.Month():
		return a.Format("2 January") + " to " + day(last)
	}
	return a.Format("2") + " to " + day(last)
}
