package record

import (
	"synoptic/compare/original"
	"synoptic/report"
	"synoptic/span"
)

// Original is what reports print of a document whose real text the user added.
type Original struct {
	Text     string          `json:"text"`         // id of the text among the originals
	Words    int             `json:"words"`        // of the text
	Quoted   int             `json:"quoted_words"` // of these, how many some report quotes
	Quotes   []OriginalQuote `json:"quotes"`       // in order of the text
	Unmarked []OriginalUse   `json:"unmarked"`     // words of it without quotation marks
	Missing  []Span          `json:"missing"`      // quoted as its words, and not in it
}

// OriginalQuote is words in marks that stand in the text. Changed are those
// that do not stand there so.
type OriginalQuote struct {
	Original Span          `json:"original"`
	Print    Span          `json:"print"`
	Changed  []ChangedPair `json:"changed"`
}

// ChangedPair is words of the text, and those that a report has in their place.
type ChangedPair struct {
	Original Span `json:"original"`
	Print    Span `json:"print"`
}

// OriginalUse is a run of words that a report shares with the text.
type OriginalUse struct {
	Original Span `json:"original"`
	Print    Span `json:"print"`
	Words    int  `json:"words"`
}

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

// Unused is the kind of doubt of an original of which no report prints words.
const Unused = "unused"

// doubtUnused says of which originals no report prints words.
func (rec *Record) doubtUnused() {
	used := map[string]bool{}
	for i := range rec.Stories {
		for _, d := range rec.Stories[i].Documents {
			if d.Original != nil {
				used[d.Original.Text] = true
			}
		}
	}
	for i := range rec.Originals {
		if o := &rec.Originals[i]; !used[o.ID] {
			o.Doubts = append(o.Doubts, Doubt{Kind: Unused, Note: "no report prints words of this text; is it the document that they speak of?"})
		}
	}
}
