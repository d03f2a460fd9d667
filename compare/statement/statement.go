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
	Text     report.Ref   // the longest uninterrupted words of it
	Prints   []Print      // in order of report, then position
	Unmarked []report.Ref // where a report prints its words and gives them to nobody
	Differs  []string     // "wording", "cut", "speaker", "kind", "medium", in this order
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
// speech or writing is at home in one, an indirect one where another quotation
// says the same.
func Find(readings []*reading.Reading, entities []entity.Entity) []Statement {
	list, parts := utterances(readings, entities)
	same := lines(list, parts)
	var out []Statement
	for _, c := range clusters(list, parts, same) {
		p := c.printings(list, parts, same)
		if first := &list[p[0].utterance]; len(p) > 1 && !first.loose || first.kind != quote.Indirect {
			out = append(out, state(list, parts, p))
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int {
		x, y := &a.Prints[0], &b.Prints[0]
		return cmp.Or(cmp.Compare(x.Report, y.Report), cmp.Compare(x.Quote.Quote, y.Quote.Quote), cmp.Compare(x.Words.Span.Start, y.Words.Span.Start))
	})
	return out
}

// state makes a statement of its printings.
func state(list []utterance, parts []part, printings []printing) Statement {
	s := Statement{}
	var said []utterance // what of each quotation belongs to s
	for _, p := range printings {
		u := list[p.utterance]
		first, last := &parts[p.parts[0]], &parts[p.parts[len(p.parts)-1]]
		words := span.Span{Start: first.span.Start, End: last.span.End}
		if u.loose {
			s.Unmarked = append(s.Unmarked, report.Ref{Report: u.Report, Span: words})
			continue
		}
		s.Prints = append(s.Prints, Print{u.Quote, report.Ref{Report: u.Report, Span: words}, p.home})
		if !p.home {
			u.words = nil
			for _, i := range p.parts {
				u.words = append(u.words, parts[i].words...)
			}
		}
		said = append(said, u)
	}
	s.Text = longest(list, parts, printings)
	s.Differs = differences(said)
	return s
}

// longest returns the longest run of parts that nothing interrupts, of those in
// marks where there are any.
func longest(list []utterance, parts []part, printings []printing) report.Ref {
	var best report.Ref
	marked := false // best stands in marks
	for _, p := range printings {
		if list[p.utterance].loose {
			continue
		}
		said := list[p.utterance].kind != quote.Indirect
		var run span.Span
		for n, i := range p.parts {
			if n > 0 && p.parts[n-1] == i-1 && !parts[i].breaks {
				run.End = parts[i].span.End
			} else {
				run = parts[i].span
			}
			if said && !marked || said == marked && run.Len() > best.Span.Len() {
				best, marked = report.Ref{Report: list[p.utterance].Report, Span: run}, said
			}
		}
	}
	return best
}
