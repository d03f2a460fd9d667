package statement

import (
	"slices"

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
	all := make([][]token, len(s.Prints))
	base := 0
	for i, p := range s.Prints {
		all[i] = tokens(readings[p.Report], p)
		if len(all[i]) > len(all[base]) {
			base = i
		}
	}
	var out []Change
	for i, p := range s.Prints {
		for _, h := range hunks(all[base], all[i]) {
			a, b := h.widen(all[base], all[i])
			out = append(out, Change{ref(s.Prints[base].Report, all[base], a), ref(p.Report, all[i], b)})
		}
	}
	return out
}

// token is a word with its place.
type token struct {
	lower string
	span  span.Span
}

// tokens lists the words of p that stand in marks.
func tokens(r *reading.Reading, p Print) []token {
	var out []token
	quoted := r.Quotes[p.Quote.Quote].Quoted
	for c := r.Text.Cover(p.Words.Span); c.Start < c.End; c.Start++ {
		tok := &r.Text.Tokens[c.Start]
		switch {
		case !slices.ContainsFunc(quoted, func(s span.Span) bool { return s.Overlaps(tok.Span) }):
		case tok.Kind.Word() || tok.Kind == language.Number || tok.Kind == language.Clitic:
			out = append(out, token{tok.Lower, tok.Span})
		case tok.Lower == "&":
			out = append(out, token{"and", tok.Span})
		}
	}
	return out
}

// hunk is a stretch of a and one of b between words that they share.
type hunk struct{ a, b language.Range }

// hunks returns the stretches between shared words; those at either end of
// one side alone are left out.
func hunks(a, b []token) []hunk {
	var out []hunk
	i, k := 0, 0
	for _, m := range append(shared(a, b), [2]int{len(a), len(b)}) {
		h := hunk{language.Range{Start: i, End: m[0]}, language.Range{Start: k, End: m[1]}}
		edge := h.a.Start == 0 && h.b.Start == 0 || h.a.End == len(a) && h.b.End == len(b)
		empty := h.a.Start == h.a.End || h.b.Start == h.b.End
		if (h.a.Start < h.a.End || h.b.Start < h.b.End) && !(edge && empty) {
			out = append(out, h)
		}
		i, k = m[0]+1, m[1]+1
	}
	return out
}

// widen adds the word before where one side has none.
func (h hunk) widen(a, b []token) (x, y language.Range) {
	if h.a.Start == h.a.End || h.b.Start == h.b.End {
		h.a.Start, h.b.Start = max(0, h.a.Start-1), max(0, h.b.Start-1)
	}
	return h.a, h.b
}

func ref(number int, list []token, r language.Range) report.Ref {
	return report.Ref{Report: number, Span: span.Span{Start: list[r.Start].span.Start, End: list[r.End-1].span.End}}
}

// shared returns the pairs of indexes of a longest common subsequence.
func shared(a, b []token) [][2]int {
	n := make([][]int, len(a)+1)
	for i := range n {
		n[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i].lower == b[k].lower {
				n[i][k] = n[i+1][k+1] + 1
			} else {
				n[i][k] = max(n[i+1][k], n[i][k+1])
			}
		}
	}
	var out [][2]int
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i].lower == b[k].lower:
			out = append(out, [2]int{i, k})
			i, k = i+1, k+1
		case n[i+1][k] >= n[i][k+1]:
			i++
		default:
			k++
		}
	}
	return slices.Clip(out)
}
