package record

import (
	"synoptic/compare/original"
	"synoptic/report"
	"synoptic/span"
)

// original returns what reports print of the text of document d, nil where
// there is none.
func (b *builder) original(d int) *Original {
	for i := range b.Originals {
		o := &b.Originals[i]
		if o.Document != d {
			continue
		}
		there := func(s span.Span) Span { return b.span(report.Ref{Report: len(b.Readings) + i, Span: s}) }
		x := &Original{Text: o.Text.Version.ID, Words: o.Words, Quoted: o.Quoted,
			Quotes: []OriginalQuote{}, Unmarked: []OriginalUse{}, Missing: b.spans(o.Missing)}
		for _, q := range o.Quotes {
			x.Quotes = append(x.Quotes, OriginalQuote{there(q.Original), b.span(q.Print), b.changed(q.Changed, there)})
		}
		for _, u := range o.Unmarked {
			x.Unmarked = append(x.Unmarked, OriginalUse{there(u.Original), b.span(u.Print), u.Words})
		}
		return x
	}
	return nil
}

func (b *builder) changed(list []original.Pair, there func(span.Span) Span) []ChangedPair {
	out := []ChangedPair{}
	for _, p := range list {
		out = append(out, ChangedPair{there(p.Original), b.span(p.Print)})
	}
	return out
}
