// Package block cuts the text of a report into blocks and gives each its role.
//
// Input is the text and, where it was given apart, the title; output are
// blocks in order that do not overlap and leave only white space between
// them. Nothing is thrown away. A line is a paragraph; a dateline and the
// label of a caption are blocks of their own before the rest of their line.
// A paragraph that might tell the story is body: apparatus counts as such
// only by its form. Cut is pure and linear.
package block

import (
	"strings"

	"synoptic/report"
	"synoptic/span"
)

// Cut returns the blocks of text. Title, when it is not empty, is known to be
// the headline if it opens the text.
func Cut(text, title string) []report.Block {
	lines := split(text)
	var out []report.Block
	for i, l := range lines {
		s := l.In(text)
		role := roleOf(s)
		switch {
		case i == 0 && title != "" && strings.EqualFold(s, strings.TrimSpace(title)):
			role = report.Headline
		case i == 0 && role == report.Body && len(lines) > 1 && headline(s, lines[1].In(text)):
			role = report.Headline
		}
		out = append(out, parts(l, s, role)...)
	}
	return out
}

// split returns the lines of text that hold something, without the white
// space around them.
func split(text string) []span.Span {
	var out []span.Span
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		if line := strings.TrimSpace(text[at:end]); line != "" {
			start := at + strings.Index(text[at:end], line)
			out = append(out, span.Span{Start: start, End: start + len(line)})
		}
		at = end + 1
	}
	return out
}

// parts cuts a line where a label or a dateline opens it.
func parts(l span.Span, s string, role report.Role) []report.Block {
	first, firstRole := 0, report.Dateline
	if role == report.Body {
		first = dateline(s)
	}
	if n := captionLabel(s); n > 0 {
		first, firstRole, role = n, report.Boilerplate, report.Caption
	}
	if first == 0 || first >= len(s) {
		return []report.Block{{Span: l, Role: role}}
	}
	head := strings.TrimRight(s[:first], " \u00a0")
	rest := strings.TrimLeft(s[first:], " \u00a0")
	if head == "" || rest == "" {
		return []report.Block{{Span: l, Role: role}}
	}
	return []report.Block{{Span: span.Span{Start: l.Start, End: l.Start + len(head)}, Role: firstRole}, {Span: span.Span{Start: l.End - len(rest), End: l.End}, Role: role}}
}

// The number of words that a headline has, and how much longer the paragraph
// behind it must be, for it to be clear that it is one.
const (
	fewestTitleWords = 6
	mostTitleWords   = 25
)

// headline reports whether the first line s is clearly a headline: short,
// without a stop, and followed by a longer paragraph.
func headline(s, next string) bool {
	n := words(s)
	if n < fewestTitleWords || n > mostTitleWords || strings.ContainsAny(s[len(s)-1:], ".:;,") {
		return false
	}
	if strings.HasSuffix(s, "…") || strings.Contains(s, ". ") && !strings.Contains(s, "U.S.") {
		return false
	}
	return words(next) > n || words(next) >= fewestTitleWords
}

func words(s string) int {
	n, in := 0, false
	for i := range len(s) {
		space := s[i] == ' ' || s[i] == '\t'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}
