// Package document joins what the reports of a story tell of one document
// and puts the passages that they quote from it in order.
package document

import (
	"synoptic/annotate/document"
	"synoptic/compare/entity"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
)

// Document is one document across reports. Entity indexes refer to the
// entities given to Join, -1 stands for none.
type Document struct {
	Kind        document.Kind
	Name        string
	Date        string
	Status      string
	Entity      int // the document itself as an actor
	Lead        int
	Organiser   int
	Addressees  []int
	Declared    []Count
	Signatories []Signatory
	NotSigned   []Signatory
	Court       string
	Docket      string
	Demands     []report.Ref
	Grounds     []report.Ref
	Passages    []int // indexes of statements in the order of the document
	Mentions    []report.Ref
}

// Count is a stated number of signatories.
type Count struct {
	Min, Max *float64
	Mention  report.Ref
}

// Signatory is a person, a jurisdiction or both.
type Signatory struct {
	Entity       int // -1 when only the jurisdiction is named
	Jurisdiction string
	Mentions     []report.Ref
}

// Join returns the documents of a story in order of first mention.
func Join(readings []*reading.Reading, entities []entity.Entity, statements []statement.Statement) []Document {
	return nil
}
