// Package figure finds numbers and reads them as intervals with their hedge,
// their unit and what they count.
package figure

import (
	"synoptic/language"
	"synoptic/span"
)

// Figure is a number in a report. Min and Max are nil where the words set no
// bound: "nearly 2,000" is [nil, 2000], "at least 70" is [70, nil].
type Figure struct {
	Span     span.Span // number with hedge and unit as printed: "nearly 2,000", "$1.5 billion"
	Min, Max *float64
	Hedge    string // "nearly", "about", … as printed, lower case
	Unit     string // "USD", "percent", "km", …; empty for plain counts
	Of       string // what is counted, head noun phrase in lower case: "children", "people killed"
	OfSpan   span.Span
}

// Find returns the figures of t in order. Spans in skip (dates and times) are
// left out.
func Find(t *language.Text, skip []span.Span) []Figure { return nil }
