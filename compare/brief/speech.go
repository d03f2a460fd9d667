package brief

import (
	"slices"

	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
)

// speech reports whether sentence ref of r is somebody's words, which tell
// nothing without who said them: it starts within marks that an earlier sentence
// opened, or lies wholly in what this or another report shows to be said, such as
// a post printed without marks.
func (s *Story) speech(r *reading.Reading, ref report.Ref) bool {
	first := r.Text.Cover(ref.Span).Start
	for _, p := range r.Passages {
		if p.Tokens.Start < first && first < p.Tokens.End {
			return true
		}
	}
	return slices.ContainsFunc(s.Statements, func(u statement.Statement) bool {
		return slices.ContainsFunc(u.Prints, func(p statement.Print) bool {
			return p.Words.Report == ref.Report && p.Words.Span.Contains(ref.Span)
		})
	})
}

// contested reports whether a sentence gives words to one speaker that another
// report gives to another one: the difference tells of them, a brief would take
// a side.
func (s *Story) contested(ref report.Ref) bool {
	return slices.ContainsFunc(s.Statements, func(u statement.Statement) bool {
		return slices.Contains(u.Differs, "speaker") && slices.ContainsFunc(u.Prints, func(p statement.Print) bool {
			return p.Words.Report == ref.Report && ref.Span.Contains(p.Words.Span)
		})
	})
}
