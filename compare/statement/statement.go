// Package statement finds one utterance in several reports: the same words,
// cut at either end, joined, with an ellipsis or a changed word, or told in
// indirect speech.
package statement

import (
	"synoptic/compare/entity"
	"synoptic/reading"
	"synoptic/report"
)

// Statement is one utterance and the quotations that print it.
type Statement struct {
	Text    report.Ref // the longest quotation of it
	Quotes  []Quote    // in order of report, then position
	Differs []string   // "wording", "cut", "speaker", "kind", "date", "medium", in this order
}

// Quote names one quotation: report and index into its Quotes.
type Quote struct{ Report, Quote int }

// Find returns the statements of a story. Every direct or mixed quotation
// belongs to exactly one; order is that of the first quotation.
func Find(readings []*reading.Reading, entities []entity.Entity) []Statement { return nil }
