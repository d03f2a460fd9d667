package statement

import (
	"slices"

	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Change is a stretch of words that two prints of a statement do not share.
// Where one has no words of its own, both show the word before as well.
type Change struct{ A, B report.Ref }

// Changes returns what the other prints of s have in other words than the
// longest one, in order of print, then place. What a print leaves out at its
// ends is a cut, not a change.
func Changes(readings []*reading.Reading, s *Statement) []Change {
	all := make([][]align.Word, len(s.Prints))
	base := 0
	for i, p := range s.Prints {
		all[i] = quoted(readings[p.Report], p)
		if len(all[i]) > len(all[base]) {
			base = i
		}
	}
	var out []Change
	for i, p := range s.Prints {
		for _, h := range align.Diff(all[base], all[i]) {
			empty := h.A.Start == h.A.End || h.B.Start == h.B.End
			if empty && (h.A.Start == 0 && h.B.Start == 0 || h.A.End == len(all[base]) && h.B.End == len(all[i])) {
				continue
			}
			if empty {
				h.A.Start, h.B.Start = h.A.Start-1, h.B.Start-1
			}
			out = append(out, Change{ref(s.Prints[base].Report, all[base], h.A), ref(p.Report, all[i], h.B)})
		}
	}
	return out
}

// quoted lists the words of p that stand in marks.
func quoted(r *reading.Reading, p Print) []align.Word {
	marks := r.Quotes[p.Quote.Quote].Quoted
	return slices.DeleteFunc(align.Words(r.Text, r.Text.Cover(p.Words.Span)), func(w align.Word) bool {
		return !slices.ContainsFunc(marks, func(s span.Span) bool { return s.Overlaps(w.Span) })
	})
}

// ref returns the place of words r of list in a report.
func ref(in int, list []align.Word, r language.Range) report.Ref {
	return report.Ref{Report: in, Span: span.Span{Start: list[r.Start].Span.Start, End: list[r.End-1].Span.End}}
}
