package page

import (
	"time"

	"synoptic/record"
)

// dated is a line with the day on which its report came out, where the reports of
// the story lie apart: "on Monday" means another day in each.
type dated struct {
	line
	Day string
}

// apart is how far the reports of a story lie apart whose lines bear their day.
const apart = 2 * 24 * time.Hour

// withDays returns list as lines, with their days where first and last report of the
// story lie apart.
func (m *maker) withDays(s *record.Story, list []record.Span) []dated {
	var out []dated
	first, last := m.period(s)
	far := last.Sub(first) >= apart
	for _, x := range list {
		d := dated{line: m.line(told, x)}
		if out, known := m.reports[x.Report].Day(); far && known {
			d.Day = day(out.Format(time.DateOnly))
		}
		out = append(out, d)
	}
	return out
}

// period returns the first and last day on which reports of s came out.
func (m *maker) period(s *record.Story) (first, last time.Time) {
	for _, id := range s.Reports {
		day, known := m.reports[id].Day()
		if known && (first.IsZero() || day.Before(first)) {
			first = day
		}
		if known && day.After(last) {
			last = day
		}
	}
	return first, last
}

// behind is the day of d as text puts it behind the line.
func (d *dated) behind() string {
	if d.Day == "" {
		return ""
	}
	return " (" + d.Day + ")"
}
