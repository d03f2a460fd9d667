package page

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/record"
)

// marks returns the footnote marks of chips.
func (n *notes) marks(chips []chip) string {
	var b strings.Builder
	for _, c := range chips {
		i, ok := n.number[c.Href]
		if !ok {
			i = len(n.order) + 1
			n.number[c.Href] = i
			n.order = append(n.order, c.Href)
			n.words[c.Href] = c.Label + ": " + n.words[c.Href]
		}
		fmt.Fprintf(&b, "[^%d]", i)
	}
	return b.String()
}

// spansOf returns the words behind every link of a record.
func spansOf(rec *record.Record) map[string]string {
	v := newView(rec, Options{})
	text := map[string][]rune{}
	for _, r := range slices.Concat(rec.Reports, rec.Originals) {
		text[r.ID] = withoutInserts(&r)
	}
	out := map[string]string{}
	for _, s := range v.Stories {
		for _, x := range slices.Concat(s.Reports, s.Originals) {
			for _, k := range x.marks {
				out["#"+anchor(x.ID, k.Range[0], k.Range[1])] = "“" + shorten(clean(string(text[x.ID][k.Range[0]:k.Range[1]])), 280) + "”"
			}
		}
	}
	return out
}

// withoutInserts returns the text of r with a gap for what the page sets between
// its words; positions stay.
func withoutInserts(r *record.Report) []rune {
	text := []rune(r.Text)
	for _, b := range r.Blocks {
		if b.Role == "insert" {
			copy(text[b.Start:b.End], []rune("[…]"+strings.Repeat(" ", b.End-b.Start)))
		}
	}
	return text
}

// escape keeps the words of reports from being read as Markdown or HTML.
var escape = strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]", "<", "&lt;", ">", "&gt;", "|", "\\|", "`", "\\`", "#", "\\#", "\n", " ").Replace
