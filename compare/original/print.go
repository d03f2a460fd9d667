package original

import (
	"slices"
	"strings"

	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// How many words in a row show where in the document a quotation stands, how
// many a quotation must have to be looked for, which share of its words must
// stand there in order, and how many words a statement of somebody else must
// have to be taken for the document's.
const (
	anchorWords  = 3
	fewestQuoted = 4
	sameShare    = 0.7
	longWords    = 8
)

// compare finds what report i, read as r, prints of the text.
func (o *Original) compare(i int, r *reading.Reading) {
	runs := align.Runs(o.Text.runs, align.New(r.Text, anchorWords))
	for _, p := range r.Passages {
		if p.Depth > 0 {
			continue
		}
		for _, piece := range pieces(r.Text, p.Tokens) {
			if q, ok := o.quote(i, r, piece, runs); ok {
				o.Quotes = append(o.Quotes, q)
			}
		}
	}
	for _, run := range runs {
		if u, ok := o.use(i, r, run); ok {
			o.Unmarked = append(o.Unmarked, u)
		}
	}
}

// pieces cuts a passage where an ellipsis stands for words left out.
func pieces(t *language.Text, p language.Range) []language.Range {
	var out []language.Range
	start := p.Start
	for i := p.Start; i <= p.End; i++ {
		if i == p.End || strings.Contains(t.Word(i), "…") || strings.Contains(t.Word(i), "..") {
			if i > start {
				out = append(out, language.Range{Start: start, End: i})
			}
			start = i + 1
		}
	}
	return out
}

// quote looks for the words of piece in the text: around the longest run that
// both share.
func (o *Original) quote(i int, r *reading.Reading, piece language.Range, runs []align.Run) (Quote, bool) {
	said := align.Words(r.Text, piece)
	if len(said) < fewestQuoted {
		return Quote{}, false
	}
	whole := span.Span{Start: said[0].Span.Start, End: said[len(said)-1].Span.End}
	var best align.Run
	for _, x := range runs {
		if x.B.Overlaps(whole) && x.Words > best.Words {
			best = x
		}
	}
	if best.Words == 0 {
		return Quote{}, false
	}
	// the anchor's first word within the piece, on both sides
	at := o.wordAt(best.A.Start)
	k := slices.IndexFunc(said, func(w align.Word) bool { return w.Span.End > best.B.Start })
	if said[k].Span.Start > best.B.Start { // the run starts before the piece
		at += wordsIn(r.Text, span.Span{Start: best.B.Start, End: said[k].Span.Start})
	}
	from, to := max(0, at-k-slack), min(len(o.Text.words), at-k+len(said)+slack)
	if from >= to {
		return Quote{}, false
	}
	from, to, common := o.tight(from, to, said)
	if float64(common) < sameShare*float64(len(said)) {
		return Quote{}, false
	}
	return o.pair(i, r, said, o.Text.words[from:to]), true
}

// slack is how many words more than the quotation has are looked at on either
// side.
const slack = 8

// tight returns the least of words from … to of the text that shares as many
// words with said, in order, and how many these are. Words that open or end
// said and stand not there have their places before and behind it.
func (o *Original) tight(from, to int, said []align.Word) (int, int, int) {
	window, quoted := lower(o.Text.words[from:to]), lower(said)
	common := align.Common(window, quoted)
	for len(window) > 0 && align.Common(window[1:], quoted) == common {
		window, from = window[1:], from+1
	}
	for len(window) > 0 && align.Common(window[:len(window)-1], quoted) == common {
		window, to = window[:len(window)-1], to-1
	}
	if len(window) == 0 {
		return from, to, 0
	}
	lead := max(0, slices.Index(quoted, window[0]))
	slices.Reverse(quoted)
	tail := max(0, slices.Index(quoted, window[len(window)-1]))
	return max(0, from-lead), min(len(o.Text.words), to+tail), common
}

func lower(list []align.Word) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = w.Form
	}
	return out
}

// pair sets said beside the words of the text in its place, with what is not
// the same.
func (o *Original) pair(i int, r *reading.Reading, said, window []align.Word) Quote {
	ref := func(s span.Span) report.Ref { return report.Ref{Report: i, Span: s} }
	q := Quote{Pair: Pair{cover(window, language.Range{End: len(window)}), ref(cover(said, language.Range{End: len(said)}))}}
	for _, h := range align.Diff(window, said) {
		a, b := h.A, h.B
		if bracketed(r.Text, said, b) {
			continue
		}
		if a.Start == a.End || b.Start == b.End { // words left out or put in: shown with a neighbour
			a, b = beside(a, b, len(window), len(said))
		}
		x, y := cover(window, a), cover(said, b)
		if letters(x.In(o.Text.Source)) != letters(y.In(r.Text.Source)) {
			q.Changed = append(q.Changed, Pair{x, ref(y)})
		}
	}
	return q
}

// beside takes in the word before, which both share, else the one behind.
func beside(a, b language.Range, n, m int) (language.Range, language.Range) {
	if a.Start > 0 && b.Start > 0 {
		a.Start, b.Start = a.Start-1, b.Start-1
	} else {
		a.End, b.End = min(a.End+1, n), min(b.End+1, m)
	}
	return a, b
}

// bracketed reports whether words r of said are the outlet's own, in brackets,
// or stand next to them.
func bracketed(t *language.Text, said []align.Word, r language.Range) bool {
	from, to := said[max(0, r.Start-1)].Span.Start, said[min(len(said), r.End+1)-1].Span.End
	return strings.ContainsAny(t.Source[from:to], "[]")
}

func cover(list []align.Word, r language.Range) span.Span {
	return span.Span{Start: list[r.Start].Span.Start, End: list[r.End-1].Span.End}
}

// wordAt returns the word of the text that holds byte i.
func (o *Original) wordAt(i int) int {
	k, _ := slices.BinarySearchFunc(o.Text.words, i, func(w align.Word, i int) int {
		if w.Span.End <= i {
			return -1
		}
		return 1
	})
	return k
}

// letters returns s in small letters without white space and marks.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(" \t\r\n.,;:!?'’‘\"“”-–—()", c) {
			return -1
		}
		return c
	}, strings.ToLower(s))
}
