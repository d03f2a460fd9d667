package statement

import (
	"slices"

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
// one, run by run, in order of print, then place. What a print leaves out at its
// ends or at a gap is a cut, not a change.
func (s *story) changes(said []printing) []Change {
	var out []Change
	base := s.longestSaid(said)
	for n := range said {
		p := &said[n]
		if s.list[p.utterance].kind == quote.Indirect || p.utterance == base.utterance || !s.reworded(base, p) {
			continue
		}
		for _, r := range s.runsOf(base, p) {
			out = append(out, s.between(&r)...)
		}
	}
	return out
}

// run is sentences of two prints that stand one behind the other in both, each
// the same as the one beside it, as words. It holds one pair of sentences at
// least that are not the same words, cuts aside.
type run struct {
	a, b     *part // where they start
	x, y     []align.Word
	cutA     []int // indexes of words before which a print has a gap
	cutB     []int
	lastA    int // the last sentence of each
	lastB    int
	reworded bool
}

// runsOf lists the runs of two prints that differ.
func (s *story) runsOf(base, p *printing) []run {
	var out []run
	for _, k := range base.parts {
		for _, i := range p.parts {
			if s.line[i] != s.line[k] {
				continue
			}
			a, b := &s.parts[k], &s.parts[i]
			n := slices.IndexFunc(out, func(r run) bool { return r.lastA == k-1 && r.lastB == i-1 && !a.breaks && !b.breaks })
			if n < 0 {
				n = len(out)
				out = append(out, run{a: a, b: b})
			}
			r := &out[n]
			r.x, r.cutA = a.appendTo(r.x, r.cutA)
			r.y, r.cutB = b.appendTo(r.y, r.cutB)
			r.lastA, r.lastB, r.reworded = k, i, r.reworded || !a.holds(b) && !b.holds(a)
		}
	}
	return slices.DeleteFunc(out, func(r run) bool { return !r.reworded })
}

// appendTo appends the words of p to list, and its gaps to cuts.
func (p *part) appendTo(list []align.Word, cuts []int) ([]align.Word, []int) {
	for _, g := range p.gaps {
		cuts = append(cuts, len(list)+g)
	}
	for i, w := range p.words {
		list = append(list, align.Word{Form: w, Span: p.places[i]})
	}
	return list, cuts
}

// atEnds is how many words a run may have in place of others at its ends: there,
// outlets cut, and longer stretches are of another sentence.
const atEnds = 2

// sameRun is the share of its words, in hundredths, that one print of a run and
// the other must have in common for the rest to be changed words.
const sameRun = 50

// between returns the changes between the two prints of a run.
func (s *story) between(r *run) []Change {
	x, y := r.x, r.y
	hunks := slices.DeleteFunc(align.Diff(x, y), r.cut)
	if !oneRun(hunks, len(x), len(y)) {
		return nil
	}
	var out []Change
	for _, h := range hunks {
		empty := h.A.Start == h.A.End || h.B.Start == h.B.End
		if outer(h, len(x), len(y)) && (empty || size(h.A) > atEnds || size(h.B) > atEnds) {
			continue
		}
		if empty {
			h.A.Start, h.B.Start = h.A.Start-1, h.B.Start-1
		}
		h = whole(h, x, y)
		out = append(out, Change{s.ref(r.a, x, h.A), s.ref(r.b, y, h.B)})
	}
	return out
}

// cut reports whether a print has a gap where the words of h would stand.
func (r *run) cut(h align.Hunk) bool {
	return within(r.cutA, h.A) || within(r.cutB, h.B)
}

func within(cuts []int, r language.Range) bool {
	return slices.ContainsFunc(cuts, func(c int) bool { return c >= r.Start && c <= r.End })
}

// outer reports whether h stands at the start or the end of both prints, which have
// n and m words.
func outer(h align.Hunk, n, m int) bool {
	return h.A.Start == 0 && h.B.Start == 0 || h.A.End == n && h.B.End == m
}

// oneRun reports whether two prints of n and m words, which differ in hunks, are one
// run of words: within their ends most is the same.
func oneRun(hunks []align.Hunk, n, m int) bool {
	same, changed := n, 0
	for _, h := range hunks {
		same -= size(h.A)
		if !outer(h, n, m) {
			changed += max(size(h.A), size(h.B))
		}
	}
	return 100*same >= sameRun*(same+changed)
}

func size(r language.Range) int { return r.End - r.Start }

// whole widens h on both sides alike until it cuts no word: "wasn't", never
// "n't".
func whole(h align.Hunk, x, y []align.Word) align.Hunk {
	for h.A.Start > 0 && h.B.Start > 0 && (glued(x, h.A.Start) || glued(y, h.B.Start)) {
		h.A.Start, h.B.Start = h.A.Start-1, h.B.Start-1
	}
	for h.A.End < len(x) && h.B.End < len(y) && (glued(x, h.A.End) || glued(y, h.B.End)) {
		h.A.End, h.B.End = h.A.End+1, h.B.End+1
	}
	return h
}

// glued reports whether word i is a clitic of the word before.
func glued(list []align.Word, i int) bool {
	return list[i-1].Span.End == list[i].Span.Start
}

// ref returns the place of words r of list, which are words of p.
func (s *story) ref(p *part, list []align.Word, r language.Range) report.Ref {
	return report.Ref{Report: s.report(p.utterance), Span: span.Span{Start: list[r.Start].Span.Start, End: list[r.End-1].Span.End}}
}
