// Package account says how the account of a story moved from the first reports
// to the last: a toll that rose, what an outlet took back, what somebody
// "initially said" and "later clarified", a name that police did not give at
// first.
//
// Input is what other rooms of comparison have found, and the readings in order
// of publication; only sentences that say themselves that something changed are
// looked for here. A shift holds the words of before and of now, and a note made
// from a template. Find is pure; order is that of the reports that have the
// newer words.
package account

import (
	"cmp"
	"slices"

	"synoptic/compare/agree"
	"synoptic/compare/difference"
	"synoptic/compare/revision"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Kind is what moved.
type Kind string

// The kinds of shifts.
const (
	Figure     Kind = "figure"     // a number that rose, or to which a step leads
	Told       Kind = "told"       // what was said first no longer holds
	Charge     Kind = "charge"     // what somebody is charged with
	Condition  Kind = "condition"  // of somebody hurt
	Name       Kind = "name"       // somebody has one now
	Position   Kind = "position"   // of somebody to one thing
	Version    Kind = "version"    // of one text: a number stands otherwise in the later one
	Correction Kind = "correction" // by a notice of the outlet
)

// Shift is one point on which the account moved. Before is empty where the
// reports only say that it did.
type Shift struct {
	Kind          Kind
	Note          string // empty where the words say it all
	Before, After []report.Ref
}

// Story is what has been compared so far.
type Story struct {
	Readings  []*reading.Reading
	Figures   []agree.Figure
	Versions  []revision.Versions
	Reversals []difference.Reversal
}

// Find returns the shifts of a story.
func Find(s *Story) []Shift {
	figures, tellers := s.figures(), s.tellers()
	out := slices.Concat(figures, s.versions(figures), s.positions(), s.corrections(), s.names(tellers), s.sentences(tellers))
	slices.SortStableFunc(out, func(a, b Shift) int { return compareRefs(a.After[0], b.After[0]) })
	return out
}

func compareRefs(a, b report.Ref) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), span.Compare(a.Span, b.Span))
}

// earlier reports whether report a is known to be older than b.
func (s *Story) earlier(a, b int) bool {
	return s.Readings[a].Version.Earlier(s.Readings[b].Version)
}
