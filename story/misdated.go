package story

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"synoptic/reading"
	"synoptic/report"
)

// A page may bear a day that is none of its report: that of a move to another
// system, or of its last change. It is doubted where it lies more than farDays
// from those of at least fewestOthers reports of other outlets, which lie within
// closeDays of each other, and the report itself names their days: in its headline
// or address, or in a sentence that others print with the same weekday. What an
// outlet has stamped with the same hour is doubted with it.
const (
	farDays      = 14
	closeDays    = 10
	lastDays     = 7 // before a report, in which a weekday alone names its day
	fewestOthers = 3
	sameTelling  = 6 // words of content that two sentences share which tell one thing
)

const dayLong = 24 * time.Hour

// dated returns the readings, those that are misdated without their day.
func dated(readings []*reading.Reading) []*reading.Reading {
	out, far, wrong := slices.Clone(readings), make([]bool, len(readings)), map[string]bool{}
	for i, r := range readings {
		from, to, alone := others(readings, r)
		far[i] = alone
		if alone && (bears(r, from, to) || retold(readings, r)) {
			wrong[stamp(r)] = true
		}
	}
	for i, r := range readings {
		if far[i] && wrong[stamp(r)] {
			out[i] = r.Undated(report.Doubt{Kind: report.Misdated, Note: "bears the day " + r.Version.Published[:len(time.DateOnly)] + ", which its own words and all other reports contradict; its day is not known"})
		}
	}
	return out
}

// stamp is the outlet and time of a report.
func stamp(r *reading.Reading) string { return r.Version.Outlet + "|" + r.Version.Published }

// others returns the first and last day of the reports of other outlets than
// that of r, and whether the day of r is far from all of them and they are close.
// A day that the user has put right is not doubted.
func others(readings []*reading.Reading, r *reading.Reading) (from, to time.Time, alone bool) {
	own, known := r.Version.Day()
	corrected := slices.ContainsFunc(r.Version.Metadata, func(c report.Claim) bool { return c.Field == "published" && strings.HasPrefix(c.From, "correction") })
	n := 0
	for _, o := range readings {
		day, ok := o.Version.Day()
		if !ok || o.Version.Outlet == r.Version.Outlet {
			continue
		}
		if n == 0 || day.Before(from) {
			from = day
		}
		if n == 0 || day.After(to) {
			to = day
		}
		n++
	}
	alone = known && !corrected && n >= fewestOthers && to.Sub(from) <= closeDays*dayLong && (own.Sub(to) > farDays*dayLong || from.Sub(own) > farDays*dayLong)
	return from, to, alone
}

// inAddress is the day in the address of a report.
var inAddress = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:/|-|$)`)

// bears reports whether the headline or address of r names one of the days on
// which the others came out.
func bears(r *reading.Reading, from, to time.Time) bool {
	var days []string
	if m := inAddress.FindStringSubmatch(r.Version.URL); m != nil {
		days = append(days, strings.Join(m[1:], "-"))
	}
	for _, d := range r.Dates {
		if len(d.Value) == len(time.DateOnly) && strings.Contains(d.Span.In(r.Version.Text), d.Value[:4]) && len(r.Version.Blocks) > 0 && r.Version.Blocks[0].Span.Contains(d.Span) {
			days = append(days, d.Value)
		}
	}
	return slices.ContainsFunc(days, func(s string) bool {
		t, err := time.Parse(time.DateOnly, s)
		return err == nil && !t.Before(from.Add(-dayLong)) && !t.After(to.Add(dayLong))
	})
}

// retold reports whether a sentence of r that names a weekday stands in a report
// of another outlet as well, with the weekday of its own last days.
func retold(readings []*reading.Reading, r *reading.Reading) bool {
	own := weekdays(r)
	return len(own) > 0 && slices.ContainsFunc(readings, func(o *reading.Reading) bool {
		if o.Version.Outlet == r.Version.Outlet {
			return false
		}
		for _, x := range weekdays(o) {
			if slices.ContainsFunc(own, func(y telltale) bool { return x.day == y.day && sharing(x.words, y.words) >= sameTelling }) {
				return true
			}
		}
		return false
	})
}

// telltale is a weekday with what its sentence tells.
type telltale struct {
	day   time.Weekday
	words map[string]bool
}

// weekdays returns the sentences of r that name a weekday of the week before it
// came out.
func weekdays(r *reading.Reading) []telltale {
	out, known := r.Version.Day()
	var list []telltale
	for _, d := range r.Dates {
		if !known || len(d.Value) < len(time.DateOnly) || !strings.Contains(strings.ToLower(d.Span.In(r.Version.Text)), "day") {
			continue
		}
		t, err := time.Parse(time.DateOnly, d.Value[:len(time.DateOnly)])
		if err != nil || t.After(out) || out.Sub(t) >= lastDays*dayLong {
			continue
		}
		x := telltale{t.Weekday(), map[string]bool{}}
		s := r.Text.Sentences[r.Text.SentenceOf(r.Text.TokenAt(d.Span.Start))].Range
		for i := s.Start; i < s.End; i++ {
			if w := tellingStem(&r.Text.Tokens[i]); w != "" {
				x.words[w] = true
			}
		}
		list = append(list, x)
	}
	return list
}

// sharing counts the words of both.
func sharing(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
