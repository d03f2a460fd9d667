// Package original sets the real text of a document beside what the reports
// of a story print of it: which of its words they quote, which of these are
// not as they stand there, and which stand in a report without quotation
// marks.
//
// Input are the texts that the user gave, the readings of one story, its
// documents and statements. Output is, for each text of which some report
// prints words, the document it is the text of, and the documents with their
// passages in the order of the text. Positions are bytes; everything is pure,
// and ties go to the earlier document.
package original

import (
	"cmp"
	"slices"

	"synoptic/compare/align"
	"synoptic/compare/document"
	"synoptic/compare/statement"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"

	kinds "synoptic/annotate/document"
)

// Text is the real text of a document.
type Text struct {
	Version *report.Version
	*language.Text
	words []align.Word
	runs  *align.Sequence
}

// Read takes all of v, whatever the role of its blocks: a letterhead is part
// of a letter.
func Read(v *report.Version) *Text {
	var blocks []span.Span
	for _, b := range v.Blocks {
		blocks = append(blocks, b.Span)
	}
	t := &Text{Version: v, Text: language.Read(v.Text, blocks)}
	t.words = align.Words(t.Text, language.Range{Start: 0, End: len(t.Tokens)})
	t.runs = align.New(t.Text, anchorWords)
	return t
}

// Pair is words of the document, and those of a report in their place.
type Pair struct {
	Original span.Span
	Print    report.Ref
}

// Quote is words in quotation marks that stand in the document. Changed are
// those of them that do not stand there so; what a report puts in brackets or
// cuts with an ellipsis is no change.
type Quote struct {
	Pair
	Changed []Pair
}

// Use is a run of words that a report shares with the document and does not
// mark as a quotation.
type Use struct {
	Pair
	Words int
}

// Original is a text and what the reports print of it.
type Original struct {
	Text     *Text
	Document int     // index into the documents
	Quotes   []Quote // in order of the text, then of reports
	Unmarked []Use   // in order of the text, then of reports
	Missing  []report.Ref
	Words    int // of the text
	Quoted   int // of these, how many some report quotes
}

// Attach finds what the reports print of each text and gives the texts to the
// documents. A text of which nothing is printed is left out; one that belongs
// to no document becomes one of its own, named name.
func Attach(texts []*Text, readings []*reading.Reading, docs []document.Document, statements []statement.Statement) ([]Original, []document.Document) {
	docs = slices.Clone(docs)
	var out []Original
	for _, t := range texts {
		o := Original{Text: t, Document: -1, Words: len(t.words)}
		for i, r := range readings {
			o.compare(i, r)
		}
		if len(o.Quotes) == 0 && len(o.Unmarked) == 0 {
			continue
		}
		order := func(a, b Pair) int {
			return cmp.Or(span.Compare(a.Original, b.Original), cmp.Compare(a.Print.Report, b.Print.Report), span.Compare(a.Print.Span, b.Print.Span))
		}
		slices.SortFunc(o.Quotes, func(a, b Quote) int { return order(a.Pair, b.Pair) })
		slices.SortFunc(o.Unmarked, func(a, b Use) int { return order(a.Pair, b.Pair) })
		o.Quoted = o.covered()
		taken := func(d int) bool {
			return slices.ContainsFunc(out, func(x Original) bool { return x.Document == d })
		}
		if o.Document = o.belongs(docs, statements, taken); o.Document < 0 {
			o.Document = len(docs)
			docs = append(docs, o.document())
		}
		d := &docs[o.Document]
		o.missing(d, readings, statements)
		d.Passages = o.order(d.Passages, statements)
		out = append(out, o)
	}
	return out, docs
}

// covered counts the words of the text that quotations hold; those are in
// order.
func (o *Original) covered() int {
	n, next := 0, 0
	for _, q := range o.Quotes {
		first := max(next, o.wordAt(q.Original.Start))
		next = max(next, o.wordAt(q.Original.End))
		n += max(0, next-first)
	}
	return n
}

// belongs returns the document from which reports quote most of the text's
// words; where they quote none of them from a document, the one that those
// reports speak of most. -1 stands for none.
func (o *Original) belongs(docs []document.Document, statements []statement.Statement, taken func(int) bool) int {
	best, most := -1, [2]int{}
	for i := range docs {
		d := &docs[i]
		if taken(i) {
			continue
		}
		var n [2]int
		for _, s := range d.Passages {
			if _, ok := o.place(&statements[s]); ok {
				n[0]++
			}
		}
		for _, m := range d.Mentions {
			if d.Kind != kinds.Statement && slices.ContainsFunc(o.Quotes, func(q Quote) bool { return q.Print.Report == m.Report }) {
				n[1]++
			}
		}
		if cmp.Or(n[0]-most[0], n[1]-most[1]) > 0 {
			best, most = i, n
		}
	}
	return best
}

// document makes a document that no report speaks of as one.
func (o *Original) document() document.Document {
	name := o.Text.Version.Title
	if name == "" {
		name = string(kinds.Other)
	}
	d := document.Document{Kind: kinds.Other, Name: name, Lead: -1, Organiser: -1}
	for _, q := range o.Quotes {
		d.Mentions = append(d.Mentions, q.Print)
	}
	for _, u := range o.Unmarked {
		d.Mentions = append(d.Mentions, u.Print)
	}
	return d
}

// place returns where the text has the words of s.
func (o *Original) place(s *statement.Statement) (span.Span, bool) {
	for _, q := range o.Quotes {
		for _, p := range s.Prints {
			if p.Report == q.Print.Report && p.Words.Span.Overlaps(q.Print.Span) {
				return q.Original, true
			}
		}
	}
	return span.Span{}, false
}

// order puts the statements that stand in the text in its order, also long ones
// that reports give to somebody else; what does not stand in it comes last.
func (o *Original) order(passages []int, statements []statement.Statement) []int {
	at := map[int]span.Span{}
	var found, rest []int
	for i := range statements {
		s, ok := o.place(&statements[i])
		if ok && (slices.Contains(passages, i) || wordsIn(o.Text.Text, s) >= longWords) {
			at[i] = s
			found = append(found, i)
		}
	}
	for _, p := range passages {
		if _, ok := at[p]; !ok {
			rest = append(rest, p)
		}
	}
	slices.SortStableFunc(found, func(a, b int) int { return span.Compare(at[a], at[b]) })
	return append(found, rest...)
}

// missing notes the quotations that reports give to document d and its text
// has not.
func (o *Original) missing(d *document.Document, readings []*reading.Reading, statements []statement.Statement) {
	for _, i := range d.Passages {
		s := &statements[i]
		if _, ok := o.place(s); ok {
			continue
		}
		for _, p := range s.Prints {
			for _, m := range readings[p.Report].Quotes[p.Quote.Quote].Quoted {
				at := p.Words.Span
				if m.Overlaps(at) && wordsIn(readings[p.Report].Text, m) >= fewestQuoted {
					o.Missing = append(o.Missing, report.Ref{Report: p.Report, Span: span.Span{Start: max(m.Start, at.Start), End: min(m.End, at.End)}})
				}
			}
		}
	}
}

func wordsIn(t *language.Text, s span.Span) int { return len(align.Words(t, t.Cover(s))) }
