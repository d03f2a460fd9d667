package correct

import (
	"slices"
	"unicode/utf8"

	"synoptic/report"
	"synoptic/span"
)

// Version returns v as log corrects it: its date, its outlet, and which words
// are no part of its story. The same v is returned where nothing concerns it.
// Log holds what is in force, in order.
func Version(v *report.Version, log []Correction) *report.Version {
	out := v
	edit := func() *report.Version {
		if out == v {
			c := *v
			c.Blocks, c.Metadata = slices.Clone(v.Blocks), slices.Clone(v.Metadata)
			out = &c
		}
		return out
	}
	for i := range log {
		c := &log[i]
		switch {
		case c.Kind == Date && slices.Contains(c.Reports, v.ID):
			edit().Published = c.Value
			claim(out, "published", c)
		case c.Kind == Outlet && slices.Contains(c.Reports, v.ID):
			edit().Outlet = c.Value
			claim(out, "outlet", c)
		case c.Kind == Boilerplate && c.Span.Report == v.ID:
			if s, ok := find(v.Text, c); ok {
				edit().Blocks = without(out.Blocks, s)
			}
		}
	}
	return out
}

// claim puts what the user says first; what the machine found stays behind it.
func claim(v *report.Version, field string, c *Correction) {
	v.Metadata = slices.Insert(v.Metadata, 0, report.Claim{Field: field, Value: c.Value, From: "correction by " + c.By})
}

// find returns the bytes that c is about: at its place, else where its words
// stand once.
func find(text string, c *Correction) (span.Span, bool) {
	at := offset(text, c.Span.Start)
	words := c.Span.Text
	if at+len(words) <= len(text) && text[at:at+len(words)] == words {
		return span.Span{Start: at, End: at + len(words)}, true
	}
	at, ok := once(text, words)
	return span.Span{Start: at, End: at + len(words)}, ok
}

// offset turns code points into bytes.
func offset(text string, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// without gives the words of s the role boilerplate.
func without(blocks []report.Block, s span.Span) []report.Block {
	var out []report.Block
	for _, b := range blocks {
		if !b.Span.Overlaps(s) {
			out = append(out, b)
			continue
		}
		start, end := max(b.Span.Start, s.Start), min(b.Span.End, s.End)
		if b.Span.Start < start {
			out = append(out, report.Block{Span: span.Span{Start: b.Span.Start, End: start}, Role: b.Role})
		}
		out = append(out, report.Block{Span: span.Span{Start: start, End: end}, Role: report.Boilerplate})
		if end < b.Span.End {
			out = append(out, report.Block{Span: span.Span{Start: end, End: b.Span.End}, Role: b.Role})
		}
	}
	return out
}
