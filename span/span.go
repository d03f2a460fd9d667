// Package span holds the one position type used inside a text.
//
// A [Span] is a half-open range of bytes: Start is the first byte, End the
// first byte after. Spans always lie on rune boundaries of the text that
// they belong to. A span knows nothing of its text; what leaves its report
// is a report.Ref.
package span

import "cmp"

// Span is the half-open byte range [Start, End) of one text.
type Span struct{ Start, End int }

// Len returns the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether s is the zero span, which stands for "none".
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// In returns the bytes of text that s covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Valid reports whether s is a non-empty range within a text of n bytes.
func (s Span) Valid(n int) bool { return 0 <= s.Start && s.Start < s.End && s.End <= n }

// Cover returns the smallest span that contains both s and o.
func Cover(s, o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// Compare orders spans by start, then the longer one first, so that a span
// precedes those it contains.
func Compare(a, b Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}
