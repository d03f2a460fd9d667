package page

import (
	"strings"
	"unicode"

	"synoptic/language"
	"synoptic/record"
	"synoptic/span"
)

// longestAround is how many letters of a sentence are shown on either side of
// words that say little alone, such as a number.
const longestAround = 70

// excerpted is a line with the words of its sentence on either side.
type excerpted struct {
	line
	Before, After string
}

// whole is the line with the words around it.
func (x *excerpted) whole() string { return x.Before + x.Text + x.After }

// around returns what stands before and behind a stretch of a report in its
// sentence, with the blanks between; "…" where that is cut.
func (m *maker) around(report string, start, end int) (before, after string) {
	r := m.reports[report]
	text := m.runes(report)
	block := record.Range{0, len(text)}
	for _, b := range r.Blocks {
		if b.Start <= start && end <= b.End {
			block = record.Range{b.Start, b.End}
		}
	}
	from, to := max(block[0], start-longestAround), min(block[1], end+longestAround)
	before, after = string(text[from:start]), string(text[end:to])
	opens, closes := sentence(before, string(text[start:end]), after)
	switch {
	case opens > 0:
		before = before[opens:]
	case from > block[0]:
		before = "…" + cutFirst(before)
	}
	switch {
	case closes < len(after):
		after = after[:closes]
	case to < block[1]:
		after = cutLast(after) + "…"
	default:
		after = strings.TrimSuffix(after, ".")
	}
	return blanks.Replace(strings.TrimLeft(before, " \n")), blanks.Replace(strings.TrimRight(after, " \n"))
}

// blanks are single blanks for line ends.
var blanks = strings.NewReplacer("\n", " ", "\t", " ")

// sentence returns where in before the sentence of words begins, zero where
// that is not seen, and where in after it ends, without its full stop; all of
// after where it may go on.
func sentence(before, words, after string) (opens, closes int) {
	whole := before + words + after
	at := span.Span{Start: len(before), End: len(before) + len(words)}
	closes = len(after)
	t := language.Read(whole, lines(whole))
	for _, s := range t.Sentences {
		x := t.Span(s.Range)
		if x.Start <= at.Start && at.Start < x.End {
			opens = x.Start
		}
		if x.Start < at.End && at.End <= x.End && x.End < len(strings.TrimRight(whole, " ")) {
			closes = len(strings.TrimSuffix(whole[at.End:x.End], "."))
		}
	}
	return opens, closes
}

// lines returns the lines of s.
func lines(s string) (out []span.Span) {
	at := 0
	for l := range strings.SplitAfterSeq(s, "\n") {
		out = append(out, span.Span{Start: at, End: at + len(l)})
		at += len(l)
	}
	return out
}

// cutFirst drops the word that s begins within.
func cutFirst(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[i+1:]
	}
	return s
}

// cutLast drops the word that s ends within.
func cutLast(s string) string {
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}
