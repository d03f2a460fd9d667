// Package statement finds one utterance in several reports: the same words,
// cut at either end, joined, with an ellipsis or a changed word, direct here
// and retold there, or without a speaker.
//
// Reports cut a long quotation where they like, so what is compared are its
// parts: sentences, and pieces that a cue parts. Two parts are one line when
// most words of the shorter one stand in the longer one, in order; the fewer
// words there are, the more must agree, and more is asked of words of two
// speakers, whom a formula of grief or thanks never makes one. Beside a line
// that two quotations print, and in quotations that are one as wholes, half of
// the words is enough: see retold. Quotations that share a line are alike, and a
// statement is quotations at least half of whose pairs are alike: see linkage.
// Every quotation is at home in one; a line of it may be printed in another
// statement as well. How a word is spelled makes no difference: see
// [align.Words]. Find is pure; order is that of the first quotation.
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
	Text         report.Ref     // the longest uninterrupted words of it, of nearly equal ones the clean ones
	Prints       []Print        // in order of report, then position
	Unattributed []Unattributed // where reports print its words and give them to nobody, in this order too
	Differs      []string       // "wording", "cut", "speaker", "kind", "medium", "date", in this order
	Changes      []Change
}

// Unattributed is words of a statement that a report gives to nobody: an
// embedded post, a scrap in marks, words that became narration.
type Unattributed struct {
	Words  report.Ref
	Marked bool // in quotation marks
	Actor  int  // of the report: who stands beside the words and said them by another report; -1 for none
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
	s := newStory(readings, entities)
	lines := s.lines()
	s.line = make([]int, len(s.parts))
	for l, line := range lines {
		for _, i := range line {
			s.line[i] = l
		}
	}
	var out []Statement
	for _, c := range s.clusters(lines) {
		p := s.printings(&c, lines)
		if first := &s.list[p[0].utterance]; !first.loose && (len(p) > 1 || first.kind != quote.Indirect) {
			out = append(out, s.state(p))
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int {
		x, y := &a.Prints[0], &b.Prints[0]
		return cmp.Or(cmp.Compare(x.Report, y.Report), cmp.Compare(x.Quote.Quote, y.Quote.Quote), cmp.Compare(x.Words.Span.Start, y.Words.Span.Start))
	})
	return out
}

// state makes a statement of its printings.
func (s *story) state(printings []printing) Statement {
	out := Statement{Text: s.fullest(printings)}
	var said []printing
	for _, p := range printings {
		u := &s.list[p.utterance]
		first, last := &s.parts[p.parts[0]], &s.parts[p.parts[len(p.parts)-1]]
		words := report.Ref{Report: u.Report, Span: span.Span{Start: first.span.Start, End: last.span.End}}
		if u.loose {
			out.Unattributed = append(out.Unattributed, Unattributed{words, u.kind != quote.Indirect, s.perhaps(said, words)})
			continue
		}
		out.Prints = append(out.Prints, Print{u.Quote, words, p.home})
		said = append(said, p)
	}
	out.Changes = s.changes(said)
	out.Differs = s.differences(said, out.Changes)
	return out
}

// perhaps returns the actor beside words that another report names as their
// speaker, -1 for none.
func (s *story) perhaps(said []printing, words report.Ref) int {
	for _, p := range said {
		if a := s.actorNear(words.Report, s.list[p.utterance].speaker, words.Span); a >= 0 {
			return a
		}
	}
	return -1
}
