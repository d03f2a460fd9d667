// Package align finds the words that two reports share.
//
// There is one aligner for lineage, versions, statements and documents. It
// looks at words only: case, quotation marks, dashes and white space do not
// count. Runs are maximal, in both reports.
package align

import (
	"synoptic/language"
	"synoptic/span"
)

// Run is a maximal sequence of words that stands in both texts.
type Run struct {
	A, B  span.Span
	Words int
}

// Runs returns the runs of at least n words that a and b share, in order of A.
func Runs(a, b *language.Text, n int) []Run { return nil }
