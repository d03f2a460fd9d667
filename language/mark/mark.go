// Package mark finds what stands in quotation marks.
package mark

import (
	"synoptic/language"
	"synoptic/span"
)

// Passage is a stretch of one paragraph in quotation marks. Passages are in
// order of Inner.Start; a nested one follows the one that contains it.
type Passage struct {
	Open, Close span.Span      // the marks; zero where the outlet lost one
	Inner       span.Span      // the words between them, white space at the ends cut
	Tokens      language.Range // tokens of Inner
	Paragraph   int
	Single      bool // in single marks
	Depth       int  // 0 for an outer passage, 1 for one within it
	Continued   bool // goes on in the next paragraph, which opens again
}

// Find returns the passages of t.
func Find(t *language.Text) []Passage { return nil }
