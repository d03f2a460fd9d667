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
	var lines []line
	for _, l := range split(text) {
		lines = append(lines, line{l, l.In(text), roleOf(l.In(text))})
	}
	if len(lines) > 0 {
		first := &lines[0]
		given := title != "" && strings.EqualFold(first.text, strings.TrimSpace(title))
		if given || first.role == report.Body && len(lines) > 1 && headline(first.text, lines[1].text) {
			first.role = report.Headline
		}
	}
	between(lines)
	var out []report.Block
	for i := range lines {
		out = append(out, parts(&lines[i])...)
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

// parts cuts a line where a label or a dateline opens it, and around cards.
func parts(l *line) []report.Block {
	first, firstRole, role := 0, report.Boilerplate, l.role
	if role == report.Body {
		if first = updateLabel(l.text); first == 0 {
			first, firstRole = dateline(l.text), report.Dateline
		}
	}
	if n := captionLabel(l.text); n > 0 {
		first, firstRole, role = n, report.Boilerplate, report.Caption
	}
	head := strings.TrimRight(l.text[:first], " \u00a0")
	rest := strings.TrimLeft(l.text[first:], " \u00a0")
	if head == "" || rest == "" {
		return around(l.Span, l.text, role)
	}
	opens := report.Block{Span: span.Span{Start: l.Start, End: l.Start + len(head)}, Role: firstRole}
	return append([]report.Block{opens}, around(span.Span{Start: l.End - len(rest), End: l.End}, rest, role)...)
}

// around cuts the paragraph s at l around the cards in it.
func around(l span.Span, s string, role report.Role) []report.Block {
	if role != report.Body {
		return []report.Block{{Span: l, Role: role}}
	}
	var out []report.Block
	add := func(from, to int, role report.Role) {
		part := strings.TrimSpace(s[from:to])
		if part != "" {
			start := l.Start + from + strings.Index(s[from:to], part)
			out = append(out, report.Block{Span: span.Span{Start: start, End: start + len(part)}, Role: role})
		}
	}
	at := 0
	for _, c := range cards(s) {
		add(at, c.Start, role)
		add(c.Start, c.End, report.Insert)
		at = c.End
	}
	add(at, len(s), role)
	return out
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
