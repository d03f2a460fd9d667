// Package difference lists the points on which the reports of a story differ,
// the important ones first. Notes come from templates that only name what the
// spans hold.
package difference

import (
	"synoptic/compare/agree"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
)

// Kind is what differs.
type Kind string

// The kinds of differences, in the order in which they are listed.
const (
	Figure        Kind = "figure"
	Date          Kind = "date"
	Speaker       Kind = "speaker"
	Signatory     Kind = "signatory"
	Addressee     Kind = "addressee"
	Document      Kind = "document"
	Name          Kind = "name"
	Contradiction Kind = "contradiction"
	Wording       Kind = "wording"
	Only          Kind = "only" // what only one report has
)

// Difference is one point, with the words of each side.
type Difference struct {
	Kind     Kind
	Note     string
	Mentions []report.Ref // at least one
}

// Story is what has been compared so far.
type Story struct {
	Readings   []*reading.Reading
	Lineage    reuse.Lineage
	Entities   []entity.Entity
	Statements []statement.Statement
	Documents  []document.Document
	Figures    []agree.Figure
	Dates      []agree.Date
}

// Find returns the differences of a story.
func Find(s *Story) []Difference { return nil }
