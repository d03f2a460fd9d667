package statement

import (
	"synoptic/annotate/quote"
	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/report"
	"synoptic/span"
)

// Change is a stretch of words that two prints of a statement do not share.
// Where one has no words of its own, both show the word before as well.
type Change struct{ A, B report.Ref }

// changes returns what the other prints have in other words than the longest
// one, sentence by sentence, in order of print, then place. What a print leaves
// out at its ends or at a gap is a cut, not a change.
func (s *story) changes(said []printing) []Change {
	var out []Change
	base := s.longestSaid(said)
	for n := range said {
		p := &said[n]
		if s.list[p.utterance].kind == quote.Indirect || p.utterance == base.utterance || !s.reworded(base, p) {
			continue
		}
		for _, k := range base.parts {
			for _, i := range p.parts {
				if a, b := &s.parts[k], &s.parts[i]; s.line[i] == s.line[k] && !a.holds(b) && !b.holds(a) {
					out = append(out, s.between(a, b)...)
				}
			}
		}
	}
	return out
}

// between returns the changes between two prints of one sentence.
func (s *story) between(a, b *part) []Change {
	x, y := s.wordsOf(a), s.wordsOf(b)
	var out []Change
	for _, h := range align.Diff(x, y) {
		empty := h.A.Start == h.A.End || h.B.Start == h.B.End
		if empty && (h.A.Start == 0 && h.B.Start == 0 || h.A.End == len(x) && h.B.End == len(y)) {
			continue
		}
		if empty {
			h.A.Start, h.B.Start = h.A.Start-1, h.B.Start-1
		}
		out = append(out, Change{s.ref(a, x, h.A), s.ref(b, y, h.B)})
	}
	return out
}

// wordsOf lists the words of p with their places.
func (s *story) wordsOf(p *part) []align.Word {
	t := s.readings[s.report(p.utterance)].Text
	return align.Words(t, t.Cover(p.span))
}

// ref returns the place of words r of list, which are words of p.
func (s *story) ref(p *part, list []align.Word, r language.Range) report.Ref {
	return report.Ref{Report: s.report(p.utterance), Span: span.Span{Start: list[r.Start].Span.Start, End: list[r.End-1].Span.End}}
}
