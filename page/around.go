package page

import (
	"strings"
	"unicode"

	"synoptic/record"
)

// longestAround is how many letters of a sentence are shown on either side of
// words that say little alone, such as a number.
const longestAround = 70

// excerpted is a line with the words of its sentence on either side.
type excerpted struct {
	line
	Before, After string
}

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
	if i := lastStop(before); i >= 0 {
		before = before[i:]
	} else if from > block[0] {
		before = "…" + cutFirst(before)
	}
	if i := firstStop(after); i >= 0 {
		after = after[:i]
	} else if to < block[1] {
		after = cutLast(after) + "…"
	}
	return blanks.Replace(strings.TrimLeft(before, " \n")), blanks.Replace(strings.TrimRight(after, " \n"))
}

// blanks are single blanks for line ends.
var blanks = strings.NewReplacer("\n", " ", "\t", " ")

// stops end a sentence, or what is shown of it.
var stops = []string{"\n", ". ", "! ", "? ", ".” ", ".\" "}

// lastStop returns where the text behind the last stop of s begins, -1 where
// there is none.
func lastStop(s string) int {
	at := -1
	for _, stop := range stops {
		if i := strings.LastIndex(s, stop); i >= 0 {
			at = max(at, i+len(stop))
		}
	}
	return at
}

// firstStop returns where the first stop of s begins, -1 where there is none.
func firstStop(s string) int {
	at := -1
	for _, stop := range stops {
		if i := strings.Index(s, stop); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	return at
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
