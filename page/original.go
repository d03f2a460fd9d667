package page

import (
	"fmt"
	"strings"
	"unicode"

	"synoptic/record"
)

// realText is the text of a document that the user added, beside what reports
// print of it.
type realText struct {
	Share     string // "59 of 123 words are quoted"
	Whole     chip
	Stretches []stretch
	Misquoted []misquote
	Unmarked  []line
	Missing   []line
}

// stretch is words of the text that reports quote; Gap is how many words before
// it none quotes.
type stretch struct {
	line
	Gap string
}

// misquote is a quotation that is not as the text has it, in pieces.
type misquote struct {
	Pieces []piece
	Chips  []chip
}

// piece is some words of a quotation; Was are those that the text has in their
// place, where it has others.
type piece struct{ Text, Was string }

// original returns the view of o, nil for none.
func (m *maker) original(o *record.Original) *realText {
	if o == nil {
		return nil
	}
	v := &realText{Share: fmt.Sprintf("%d of its %s are quoted", o.Quoted, count(o.Words, "word", "words")),
		Whole: chip{"#" + o.Text, m.labels[o.Text], "To the whole text"}, Missing: m.merged(spoke, o.Missing)}
	v.Stretches = m.stretches(o)
	for _, q := range o.Quotes {
		if len(q.Changed) > 0 {
			v.Misquoted = append(v.Misquoted, misquote{pieces(&q), []chip{m.spanChip(spoke, q.Original), m.spanChip(spoke, q.Print)}})
		}
	}
	for _, u := range o.Unmarked {
		v.Unmarked = append(v.Unmarked, line{clean(u.Print.Text), []chip{m.spanChip(told, u.Original), m.spanChip(told, u.Print)}})
	}
	return v
}

func (m *maker) spanChip(l layer, s record.Span) chip { return m.chip(l, s.Report, s.Start, s.End) }

// stretches joins the quotations that overlap in the text.
func (m *maker) stretches(o *record.Original) []stretch {
	text := m.runes(o.Text)
	var out []stretch
	end := 0
	for i := 0; i < len(o.Quotes); {
		whole := o.Quotes[i].Original
		k := i
		var prints []record.Span
		for ; k < len(o.Quotes) && (k == i || o.Quotes[k].Original.Start < whole.End); k++ {
			whole.End = max(whole.End, o.Quotes[k].Original.End)
			prints = append(prints, o.Quotes[k].Print)
		}
		s := stretch{line: line{Text: clean(string(text[whole.Start:whole.End]))}, Gap: gapOf(text[end:whole.Start])}
		s.Chips = append([]chip{m.spanChip(spoke, whole)}, m.once(spoke, prints)...)
		out = append(out, s)
		end, i = whole.End, k
	}
	if last := gapOf(text[end:]); last != "" && len(out) > 0 {
		out = append(out, stretch{Gap: last})
	}
	return out
}

// gapOf says how many words stand in what nobody quotes.
func gapOf(text []rune) string {
	n := 0
	for w := range strings.FieldsSeq(string(text)) {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return count(n, "word", "words")
}

// pieces cuts a quotation where it is not as the text has it.
func pieces(q *record.OriginalQuote) []piece {
	words := []rune(q.Print.Text)
	var out []piece
	at := q.Print.Start
	for _, c := range q.Changed {
		if c.Print.Start > at {
			out = append(out, piece{Text: string(words[at-q.Print.Start : c.Print.Start-q.Print.Start])})
		}
		out = append(out, piece{clean(c.Print.Text), clean(c.Original.Text)})
		at = c.Print.End
	}
	return append(out, piece{Text: string(words[at-q.Print.Start:])})
}

// words returns the quotation as one string, with what the text has instead
// between two marks behind the words that are not as they stand there.
func (q *misquote) words(open, shut string) string {
	var b strings.Builder
	for _, p := range q.Pieces {
		b.WriteString(p.Text)
		if p.Was != "" {
			b.WriteString(" " + open + p.Was + shut)
		}
	}
	return clean(b.String())
}
