// Package block cuts the text of a report into blocks and gives each its role.
//
// Nothing is thrown away: blocks stand in order, do not overlap and leave only
// white space between them.
package block

import (
	"strings"

	"synoptic/report"
	"synoptic/span"
)

// Cut returns the blocks of text. A line is a paragraph; title, when it is
// not empty, is known to be the headline.
func Cut(text, title string) []report.Block {
	var out []report.Block
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:]+"\n", '\n')
		line := text[at:end]
		trimmed := strings.TrimSpace(line)
		if trimmed != "" {
			start := at + strings.Index(line, trimmed)
			out = append(out, report.Block{Span: span.Span{Start: start, End: start + len(trimmed)}, Role: report.Body})
		}
		at = end + 1
	}
	return out
}
