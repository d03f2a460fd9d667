package brief

import (
	"slices"

	"synoptic/annotate/figure"
	"synoptic/compare/agree"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
)

// stale reports whether a later report of the story knows better than sentence at
// of report i: it calls somebody unknown, or gives a number that has changed.
func (s *Story) stale(i int, at language.Range) bool {
	r := s.Readings[i]
	day, known := r.Version.Day()
	later := known && slices.ContainsFunc(s.Readings, func(o *reading.Reading) bool {
		t, ok := o.Version.Day()
		return ok && t.After(day)
	})
	return later && unknown(r.Text, at) || s.outdated(i, r.Text, at)
}

// unknown reports whether a sentence says that something is not known yet.
func unknown(t *language.Text, at language.Range) bool {
	for i := at.Start; i < at.End; i++ {
		if nameless[t.Tokens[i].Lower] {
			return true
		}
		if w := t.Tokens[i].Lower; w != "not" && w != "n't" && w != "n’t" && w != "yet" {
			continue
		}
		for k := i + 1; k < at.End && k <= i+3; k++ {
			if t.Tokens[k].Fine.Verb() && disclosing[t.Tokens[k].Lemma] {
				return true
			}
		}
	}
	return false
}

// nameless are words for who is not known yet, disclosing the verbs of what has
// "not been" made known.
var (
	nameless   = lexicon.Words("unidentified unnamed unconfirmed")
	disclosing = lexicon.Words("identify name release disclose confirm know determine find arrest apprehend capture")
)

// outdated reports whether sentence at of report i gives a number that a later
// report gives otherwise.
func (s *Story) outdated(i int, t *language.Text, at language.Range) bool {
	own, known := s.Readings[i].Version.Day()
	sentence := report.Ref{Report: i, Span: t.Span(at)}
	return known && slices.ContainsFunc(s.Figures, func(f agree.Figure) bool {
		if f.Relation != agree.Updated {
			return false
		}
		said := slices.IndexFunc(f.Mentions, func(m agree.Mention) bool { return m.Report == i && sentence.Span.Contains(m.Figure.Span) })
		return said >= 0 && slices.ContainsFunc(f.Mentions, func(m agree.Mention) bool {
			day, ok := s.Readings[m.Report].Version.Day()
			return ok && day.After(own) && !m.Equals(&f.Mentions[said])
		})
	})
}

// behind reports whether sentence at gives a toll that is overtaken: another
// report, no older, gives more than it does, or than its report does of what the
// story counts.
func (s *Story) behind(at report.Ref) bool {
	r := s.Readings[at.Report]
	toll := slices.ContainsFunc(r.Figures, func(f figure.Figure) bool { return f.State != "" && at.Span.Contains(f.Span) })
	return toll && slices.ContainsFunc(s.Figures, func(f agree.Figure) bool {
		own := most(f.Mentions, func(m *agree.Mention) bool { return m.Report == at.Report && at.Span.Contains(m.Figure.Span) })
		if own == 0 {
			own = most(f.Mentions, func(m *agree.Mention) bool { return m.Report == at.Report })
		}
		return f.Relation == agree.Updated && own > 0 && own < most(f.Mentions, func(m *agree.Mention) bool {
			return m.Figure.State != "" && !s.Readings[m.Report].Version.Earlier(r.Version)
		})
	})
}

// most returns the greatest number of the mentions that count, zero for none.
func most(list []agree.Mention, counts func(*agree.Mention) bool) float64 {
	n := 0.0
	for i := range list {
		if m := &list[i]; m.Figure.Min != nil && counts(m) {
			n = max(n, *m.Figure.Min)
		}
	}
	return n
}
