package document

import (
	"slices"

	"synoptic/compare/align"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Use is a run of a document's words that a report prints without quotation
// marks, and where another one quotes them.
type Use struct {
	Print, Quoted report.Ref
	Words         int
}

// How many words in a row are a use of somebody's, and how many of these are in
// small letters: names and titles are nobody's words. Fewer than eight in a row
// are shared by chance (measured on reports of one event).
const (
	usedWords = 8
	usedPlain = 5
)

// Unmarked returns docs with the runs of their quoted words that some report
// prints as its own, in order of the shared runs.
func Unmarked(docs []Document, readings []*reading.Reading, statements []statement.Statement, shared []reuse.Passage) []Document {
	out := slices.Clone(docs)
	for i := range out {
		for _, p := range shared {
			if p.Class == reuse.Apparatus {
				continue
			}
			for _, sides := range [][2]report.Ref{{p.A, p.B}, {p.B, p.A}} {
				quoted, print := sides[0], sides[1]
				if !out[i].quotedAt(quoted, statements) {
					continue
				}
				at, words := Outside(readings[print.Report], print.Span)
				if words > 0 && !marked(readings[quoted.Report], quoted.Span, Before(readings[print.Report], print.Span, at), words) {
					continue
				}
				ref := report.Ref{Report: print.Report, Span: at}
				if words > 0 && !slices.ContainsFunc(out[i].Unmarked, func(u Use) bool { return u.Print.Report == ref.Report && u.Print.Span.Overlaps(at) }) {
					out[i].Unmarked = append(out[i].Unmarked, Use{ref, quoted, words})
				}
			}
		}
	}
	return out
}

// quotedAt reports whether a report quotes words of the document at ref.
func (d *Document) quotedAt(ref report.Ref, statements []statement.Statement) bool {
	return slices.ContainsFunc(d.Passages, func(s int) bool {
		return slices.ContainsFunc(statements[s].Prints, func(p statement.Print) bool {
			return p.Report == ref.Report && p.Words.Span.Overlaps(ref.Span)
		})
	})
}

// Outside returns the longest stretch of s that r prints outside quotation
// marks and how many words it has; none where it is too short to be a use.
func Outside(r *reading.Reading, s span.Span) (span.Span, int) {
	list := align.Words(r.Text, r.Text.Cover(s))
	best, start := language.Range{}, 0
	for k := 0; k <= len(list); k++ {
		if k < len(list) && !slices.ContainsFunc(r.Passages, func(p mark.Passage) bool { return p.Inner.Contains(list[k].Span) }) {
			continue
		}
		if k-start > best.End-best.Start {
			best = language.Range{Start: start, End: k}
		}
		start = k + 1
	}
	stretch := list[best.Start:best.End]
	if len(stretch) < usedWords || plain(r.Text, stretch) < usedPlain {
		return span.Span{}, 0
	}
	return span.Span{Start: stretch[0].Span.Start, End: stretch[len(stretch)-1].Span.End}, len(stretch)
}

// Before counts the words of s that stand before at.
func Before(r *reading.Reading, s, at span.Span) int {
	n := 0
	for _, w := range align.Words(r.Text, r.Text.Cover(s)) {
		if w.Span.Start < at.Start {
			n++
		}
	}
	return n
}

// marked reports whether n words of s, from word first on, stand in quotation
// marks.
func marked(r *reading.Reading, s span.Span, first, n int) bool {
	list := align.Words(r.Text, r.Text.Cover(s))
	if first+n > len(list) {
		return false
	}
	return !slices.ContainsFunc(list[first:first+n], func(w align.Word) bool {
		return !slices.ContainsFunc(r.Passages, func(p mark.Passage) bool { return p.Inner.Contains(w.Span) })
	})
}

// plain counts the words in small letters.
func plain(t *language.Text, list []align.Word) int {
	n := 0
	for _, w := range list {
		if t.Tokens[t.TokenAt(w.Span.Start)].Kind == language.Lower {
			n++
		}
	}
	return n
}
