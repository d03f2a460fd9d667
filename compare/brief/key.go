package brief

import (
	"slices"

	"synoptic/compare/agree"
	"synoptic/compare/statement"
	"synoptic/language/lexicon"
	"synoptic/report"
)

// keys says which of the questions that a reader misses most sentence x answers.
func (s *Story) keys(x *sentence) slot {
	var out slot
	if s.counts(x.ref) {
		out |= counted
	}
	if s.carries(x.ref) {
		out |= carried
	}
	if s.answers(x.ref) {
		out |= answer
	}
	if x.place < leads && s.last(x.ref.Report) {
		out |= latest
	}
	if x.outcome {
		out |= ended
	}
	return out
}

// counts reports whether a sentence gives a number that several reports give.
func (s *Story) counts(ref report.Ref) bool {
	return slices.ContainsFunc(s.Figures, func(f agree.Figure) bool {
		return f.Relation != agree.Single && f.Relation != agree.Differ && several(f.Mentions) && slices.ContainsFunc(f.Mentions, func(m agree.Mention) bool {
			return m.Report == ref.Report && ref.Span.Contains(m.Figure.Span)
		})
	})
}

func several(list []agree.Mention) bool {
	return slices.ContainsFunc(list, func(m agree.Mention) bool { return m.Report != list[0].Report })
}

// carries reports whether a sentence holds words that at least two reports, and
// half of them all, print.
func (s *Story) carries(ref report.Ref) bool {
	return slices.ContainsFunc(s.Statements, func(u statement.Statement) bool {
		held := slices.ContainsFunc(u.Prints, func(p statement.Print) bool {
			return p.Words.Report == ref.Report && ref.Span.Contains(p.Words.Span)
		})
		if !held {
			return false
		}
		n := 0 // reports; prints stand in their order
		for i, p := range u.Prints {
			if i == 0 || p.Report != u.Prints[i-1].Report {
				n++
			}
		}
		return n > 1 && 2*n >= len(s.Readings)
	})
}

// answers reports whether somebody contradicts, defends himself or apologises in a
// sentence.
func (s *Story) answers(ref report.Ref) bool {
	r := s.Readings[ref.Report]
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if len(q.Cue) == 0 || !ref.Span.Contains(q.Cue[0]) || !ref.Span.Contains(q.Content[0]) {
			continue
		}
		at := r.Text.Cover(q.Cue[0])
		for k := at.Start; k < at.End; k++ {
			if answering[r.Text.Tokens[k].Lemma] {
				return true
			}
		}
	}
	return false
}

// answering are verbs by which somebody meets what is said of him.
var answering = lexicon.Words("deny dispute reject refute rebut contest counter insist defend apologize apologise regret respond reply plead maintain acknowledge admit concede")

// last reports whether report i came out on the last day of a story that went on
// for a while.
func (s *Story) last(i int) bool {
	own, ok := s.Readings[i].Version.Day()
	if !ok {
		return false
	}
	first, end := own, own
	for _, r := range s.Readings {
		if day, ok := r.Version.Day(); ok {
			if day.Before(first) {
				first = day
			}
			if day.After(end) {
				end = day
			}
		}
	}
	return own.Equal(end) && end.Sub(first) >= goesOn
}

// goesOn is how long a story must go on for its last reports to tell something new.
const goesOn = 2 * 24 * 60 * 60 * 1e9
