// Package agree puts the figures and dates of a story side by side and says
// where the reports agree and where they differ.
package agree

import (
	"synoptic/compare/reuse"
	"synoptic/reading"
	"synoptic/report"
)

// Relation is the verdict on the mentions of one figure or date.
type Relation string

// The verdicts.
const (
	Agree      Relation = "agree"      // the same value everywhere
	Compatible Relation = "compatible" // hedges or precision differ, no contradiction
	Refined    Relation = "refined"    // one is a part or a sharper form of the other
	Updated    Relation = "updated"    // changed with time
	Differ     Relation = "differ"
	Single     Relation = "single" // one report only
)

// Figure is one quantity with every mention of it in the story.
type Figure struct {
	Of          string
	Unit        string
	Relation    Relation
	Independent int // groups of the lineage that give it
	Note        string
	Mentions    []Mention
}

// Mention is one figure of one reading.
type Mention struct{ Report, Figure int }

// Figures brings together the figures that count the same thing.
func Figures(readings []*reading.Reading, lineage reuse.Lineage) []Figure { return nil }

// Date is one day or time with every mention of it in the story.
type Date struct {
	Value    string     // TIMEX3, empty when not known
	Event    report.Ref // what happened then; zero Span when not clear
	Relation Relation
	Mentions []report.Ref
}

// Dates brings together the dates of the same event.
func Dates(readings []*reading.Reading) []Date { return nil }
