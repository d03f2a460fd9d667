// Package agree puts the figures and dates of a story side by side and says
// where the reports agree and where they differ.
//
// Input are the readings of one story in order of publication; output are
// quantities and days in order of their first mention, each with all its
// mentions. Two figures are mentions of one quantity only when they have the
// same unit and the words around them say that the same thing is counted: an
// equal number alone brings nothing together. A "differ" that is not so costs
// an editor most, so figures with unlike numbers are joined only on strong
// evidence, and never when one report prints both. The result depends on the
// readings and their order alone.
package agree

import (
	"synoptic/annotate/figure"
	"synoptic/compare/document"
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
	Before      []int // of an updated one: the mentions that give the number that was replaced, as far as reports are known to be the older ones
	After       []int // and those, in later ones, of the number that holds; both empty where nobody can tell
}

// Mention is one figure of one reading, or a time of day, whose unit is "time
// of day" and whose number counts minutes after midnight, or the number of a
// house, which is of interest only where two reports give it.
type Mention struct {
	Report int
	Figure *figure.Figure
}

// Equals reports whether two mentions give one number.
func (m *Mention) Equals(o *Mention) bool {
	same := func(a, b *float64) bool { return a == b || a != nil && b != nil && *a == *b }
	return same(m.Figure.Min, o.Figure.Min) && same(m.Figure.Max, o.Figure.Max)
}

// Figures brings together the figures that count the same thing.
// The stated numbers of one document's signatories are one quantity, whatever
// the signatories are called.
func Figures(readings []*reading.Reading, lineage reuse.Lineage, documents []document.Document) []Figure {
	list := quantities(readings)
	list = append(list, sums(readings, list)...)
	steps := balances(readings, list)
	c := comparison{readings, &lineage, list, steps}
	var out []Figure
	for _, group := range join(list, signed(list, documents), steps) {
		if f := c.verdict(group); f.Unit != figure.House || f.Relation != Single {
			out = append(out, f)
		}
	}
	return out
}

// Date is one day or time with every mention of it in the story.
type Date struct {
	Value    string     // TIMEX3, empty when not known
	Event    report.Ref // what happened then; zero Span when not clear
	Relation Relation
	Mentions []report.Ref
}
