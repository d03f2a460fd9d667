package story

import (
	"strconv"
	"strings"
	"time"

	"synoptic/language"
)

// calendar tells months and days of the week by their names in lower case.
var calendar = func() (c struct {
	months   map[string]time.Month
	weekdays map[string]time.Weekday
}) {
	c.months, c.weekdays = map[string]time.Month{"sept": time.September}, map[string]time.Weekday{}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		c.months[name], c.months[name[:3]] = m, m
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		c.weekdays[strings.ToLower(d.String())] = d
	}
	return c
}()

// days calls do with each day of the year that t names, as often as it does:
// what happened on a Friday in July has its day in a trial of the next year, too.
// A day of the week is the last one before publication, or that day. What tense
// and context say of days is left to package timex: its readings need tags,
// which would cost more than all of grouping.
func days(t *language.Text, published time.Time, do func(day string)) {
	back := func(n int) {
		if !published.IsZero() {
			do(dayName(published.AddDate(0, 0, -n)))
		}
	}
	for i := range t.Tokens {
		w := t.Tokens[i].Lower
		switch {
		case w == "today" || w == "tonight":
			back(0)
		case w == "yesterday":
			back(1)
		case !t.Tokens[i].Kind.Capital():
		default:
			if d, ok := calendar.weekdays[w]; ok && !ahead(t, i) {
				back((int(published.Weekday()-d) + 7) % 7)
			} else if m, ok := calendar.months[strings.TrimSuffix(w, ".")]; ok {
				if d := dayOf(t, i); d > 0 {
					do(dayName(time.Date(leap, m, d, 0, 0, 0, 0, time.UTC)))
				}
			}
		}
	}
}

// leap is a year that has every day.
const leap = 2000

// dayName names a day of the year.
func dayName(t time.Time) string { return t.Format("2 January") }

// ahead reports whether the day of the week at token i is said to be still to
// come.
func ahead(t *language.Text, i int) bool {
	if i == 0 {
		return false
	}
	switch t.Tokens[i-1].Lower {
	case "next", "until", "every", "coming":
		return true
	}
	return false
}

// dayOf returns the day that stands beside the month at token i; 0 is none.
func dayOf(t *language.Text, i int) int {
	for _, k := range []int{i + 1, i - 1} {
		if k < 0 || k >= len(t.Tokens) || t.Tokens[k].Kind != language.Number {
			continue
		}
		if d, err := strconv.Atoi(strings.TrimRight(t.Tokens[k].Lower, "stndrh")); err == nil && d > 0 && d <= 31 {
			return d
		}
	}
	return 0
}
