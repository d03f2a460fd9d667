package brief

import (
	"slices"
	"time"

	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/report"
)

// passed reports whether, by the days of the reports, the day has come for which the
// sentence at ref says that something is to come, or whether the sentence may mean a
// day that has been.
func (s *Story) passed(ref report.Ref, days []string) bool {
	r := s.Readings[ref.Report]
	own, known := r.Version.Day()
	if !known || len(days) < 2 || inPast(r.Text, r.Text.Cover(ref.Span)) {
		return false
	}
	return slices.ContainsFunc(r.Dates, func(d timex.Timex) bool {
		value, ok := day(&d)
		if !ok || !ref.Span.Contains(d.Span) {
			return false
		}
		reached := len(value) == len(time.DateOnly) && value > own.Format(time.DateOnly) && value <= days[len(days)-1]
		return reached || s.eitherWeek(r, &d)
	})
}

// inPast reports whether the first finite verb of a sentence is of the past.
func inPast(t *language.Text, at language.Range) bool {
	for i := at.Start; i < at.End; i++ {
		switch t.Tokens[i].Fine {
		case language.VBD:
			return true
		case language.VBZ, language.VBP, language.MD:
			return false
		}
	}
	return false
}

// come marks among list the sentences that announce for a day what another report
// tells of that day as come about.
func (s *Story) come(list []sentence) {
	for i := range list {
		x := &list[i]
		if !s.announces(x) {
			continue
		}
		for k := range list {
			y := &list[k]
			if y.ref.Report != x.ref.Report && y.day >= x.day && y.place < leads && s.tellsOf(y, x) && shared(x.words, y.words) >= sameMatter {
				x.stale, x.overtaken = true, true
			}
		}
	}
}

// sameMatter is how many words an announcement shares with what came of it.
const sameMatter = 4

// announces reports whether the main verb of x looks ahead and x names a day.
func (s *Story) announces(x *sentence) bool {
	t, at := s.text(x)
	for i := at.Start; i < at.End; i++ {
		switch tok := &t.Tokens[i]; {
		case tok.Fine == language.VBD:
			return false
		case tok.Lower == "will" || tok.Fine == language.VBN && awaiting[tok.Lower] && i+1 < at.End && t.Tokens[i+1].Lower == "to":
			return len(s.daysOf(x)) > 0
		}
	}
	return false
}

// awaiting are participles before "to" of what is to come.
var awaiting = lexicon.Words("expected scheduled set due slated")

// tellsOf reports whether y tells in the past tense of a day that x names.
func (s *Story) tellsOf(y, x *sentence) bool {
	t, at := s.text(y)
	past := false
	for i := at.Start; i < at.End && !past; i++ {
		past = t.Tokens[i].Rel == language.Root && t.Tokens[i].Fine == language.VBD
	}
	if !past {
		return false
	}
	of := s.daysOf(x)
	return slices.ContainsFunc(s.daysOf(y), func(d string) bool { return slices.Contains(of, d) })
}

// daysOf returns the days that x names.
func (s *Story) daysOf(x *sentence) []string {
	var out []string
	for _, d := range s.Readings[x.ref.Report].Dates {
		if value, ok := day(&d); ok && len(value) == len(time.DateOnly) && x.ref.Span.Contains(d.Span) {
			out = append(out, value)
		}
	}
	return out
}
