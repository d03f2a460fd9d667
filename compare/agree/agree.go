// Package agree puts the figures and dates of a story side by side and says
// where the reports agree and where they differ.
package agree

import (
	"synoptic/annotate/figure"
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
func Figures(readings []*reading.Reading, lineage reuse.Lineage) []Figure {
	type key struct {
		unit, of string
		value    float64
	}
	var out []Figure
	at := map[key]int{}
	for i, r := range readings {
		for j := range r.Figures {
			f := &r.Figures[j]
			k := key{f.Unit, f.Of, value(f)}
			if _, ok := at[k]; !ok {
				at[k] = len(out)
				out = append(out, Figure{Of: f.Of, Unit: f.Unit, Relation: Single})
			}
			g := &out[at[k]]
			g.Mentions = append(g.Mentions, Mention{i, j})
			if g.Mentions[0].Report != i {
				g.Relation = Agree
			}
		}
	}
	return out
}

// value is the number that stands for f.
func value(f *figure.Figure) float64 {
	if f.Max != nil {
		return *f.Max
	}
	return *f.Min
}

// Date is one day or time with every mention of it in the story.
type Date struct {
	Value    string     // TIMEX3, empty when not known
	Event    report.Ref // what happened then; zero Span when not clear
	Relation Relation
	Mentions []report.Ref
}

// Dates brings together the dates of the same event.
func Dates(readings []*reading.Reading) []Date { return nil }
