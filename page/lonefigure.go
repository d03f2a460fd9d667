package page

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/record"
)

// The most quantities of one report that are shown, and the smallest count
// among them: "one man" and "two girls" are in every sentence.
const (
	mostLone  = 20
	leastLone = 5
)

// lone lists the quantities that one report of several gives alone, what stands
// early in its report first: a report has what weighs most at its head.
func (m *maker) lone(s *record.Story) []excerpted {
	if len(s.Reports) < 2 {
		return nil
	}
	var list []record.Span
	for i := range s.Figures {
		if f := &s.Figures[i]; f.Relation == "single" && weighs(&f.Mentions[0]) {
			list = append(list, f.Mentions[0].Span)
		}
	}
	early := func(x record.Span) float64 { return float64(x.Start) / float64(len(m.reports[x.Report].Text)) }
	slices.SortStableFunc(list, func(a, b record.Span) int { return cmp.Compare(early(a), early(b)) })
	var out []excerpted
	for _, x := range list[:min(len(list), mostLone)] {
		l := excerpted{line: m.line(given, x)}
		l.Before, l.After = m.around(x.Report, x.Start, x.End)
		out = append(out, l)
	}
	return out
}

// weighs reports whether a quantity is more than a small count, an age or a
// length of time.
func weighs(x *record.FigureMention) bool {
	unit := value(x.Unit)
	switch {
	case unit == "percent" || currency(unit):
		return true
	case unit == "time of day" || unit == "house number" || strings.HasSuffix(unit, " old") || slices.Contains(times, strings.TrimSuffix(unit, "s")):
		return false
	}
	return x.Min != nil && *x.Min >= leastLone || x.Max != nil && *x.Max >= leastLone
}
