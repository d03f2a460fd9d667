// Package brief chooses the sentences of a story that say it: the brief, the
// background and the timeline. It chooses, it never writes.
package brief

import (
	"synoptic/compare/agree"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
)

// Entry is one line of the timeline.
type Entry struct {
	Value   string // TIMEX3 or ISO 8601, empty when not known
	Lane    string // "event", "publication" or "change"
	Mention report.Ref
}

// Story is what has been found about a story so far.
type Story struct {
	Readings   []*reading.Reading
	Lineage    reuse.Lineage
	Statements []statement.Statement
	Figures    []agree.Figure
	Dates      []agree.Date
}

// Title returns the headline that stands for the story: the one whose words
// most reports share, else the first sentence of the earliest report.
func Title(s *Story) report.Ref { return report.Ref{} }

// Brief returns 5 to 8 sentences (fewer in short stories), no two alike, that
// cover who, what, when, where and the points of dispute.
func Brief(s *Story) []report.Ref { return nil }

// Background returns the sentences that explain how the matter works.
func Background(s *Story) []report.Ref { return nil }

// Timeline returns events, publications and changes in order of time.
func Timeline(s *Story) []Entry { return nil }
