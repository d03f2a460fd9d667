// Package statement finds one utterance in several reports: the same words,
// cut at either end, joined, with an ellipsis or a changed word.
//
// Reports cut a long quotation where they like, so what is compared are its
// parts: sentences, and pieces that a cue parts. Two parts are taken for one
// utterance when most words of the shorter one stand in the longer one, in
// order; the fewer words there are, the more must agree, and of three words or
// fewer the speaker must too. Parts are joined by average linkage, so that a
// long sentence does not tie two unlike ones together; neighbours that every
// quotation prints together are one statement. A long quotation may so belong
// to several statements. Find is pure; order is that of the first quotation.
package statement

import (
	"cmp"
	"slices"

	"synoptic/annotate/quote"
	"synoptic/compare/entity"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Statement is one utterance and the quotations that print it.
type Statement struct {
	Text    report.Ref // the longest uninterrupted words of it
	Prints  []Print    // in order of report, then position
	Differs []string   // "wording", "cut", "speaker", "kind", "medium", in this order
}

// Print is one quotation that holds a statement.
type Print struct {
	Quote
	Words report.Ref // what of the quotation prints it, from its first to its last word
	Home  bool       // of all statements of the quotation, this is the one that most print
}

// Quote names one quotation: report and index into its Quotes.
type Quote struct{ Report, Quote int }

// Find returns the statements of a story. Every direct or mixed quotation of
// speech or writing belongs to one at least, an indirect one where another
// quotation says the same.
func Find(readings []*reading.Reading, entities []entity.Entity) []Statement {
	list, parts := utterances(readings, entities)
	n := neighbours(list, parts, link(list, parts))
	out := make([]Statement, 0, len(n.members))
	for g := range n.members {
		if m := n.members[g]; len(m) > 1 || len(m) == 1 && list[parts[m[0]].utterance].kind != quote.Indirect {
			out = append(out, n.state(list, g))
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int {
		x, y := &a.Prints[0], &b.Prints[0]
		return cmp.Or(cmp.Compare(x.Report, y.Report), cmp.Compare(x.Quote.Quote, y.Quote.Quote), cmp.Compare(x.Words.Span.Start, y.Words.Span.Start))
	})
	return out
}

// state makes a statement of group g.
func (n *neighbourhood) state(list []utterance, g int) Statement {
	s := Statement{}
	var said []utterance // what of each quotation belongs to s
	for _, i := range n.members[g] {
		p := &n.parts[i]
		u := &list[p.utterance]
		last := len(s.Prints) - 1
		if last < 0 || s.Prints[last].Quote != u.Quote {
			s.Prints = append(s.Prints, Print{u.Quote, report.Ref{Report: u.Report, Span: p.span}, n.home[p.utterance] == g})
			said = append(said, *u)
			last++
			said[last].words = nil
		}
		s.Prints[last].Words.Span.End = p.span.End
		said[last].words = append(said[last].words, p.words...)
	}
	s.Text = longest(list, n.parts, n.members[g])
	s.Differs = differences(said)
	return s
}

// longest returns the longest run of parts that nothing interrupts, of those in
// marks where there are any.
func longest(list []utterance, parts []part, g []int) report.Ref {
	var best report.Ref
	var run span.Span
	marked := false // best stands in marks
	for n, i := range g {
		p := &parts[i]
		if n > 0 && g[n-1] == i-1 && parts[i-1].utterance == p.utterance && !p.breaks {
			run.End = p.span.End
		} else {
			run = p.span
		}
		said := list[p.utterance].kind != quote.Indirect
		if said && !marked || said == marked && run.Len() > best.Span.Len() {
			best = report.Ref{Report: list[p.utterance].Report, Span: run}
			marked = said
		}
	}
	return best
}
