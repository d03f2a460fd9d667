// Package document finds the letters, lawsuits, rulings, orders and reports
// that a report speaks of: who leads and signs them, whom they address, how
// many are said to have signed and what they demand.
package document

import (
	"synoptic/annotate/mention"
	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/span"
)

// Kind is the type of a document.
type Kind string

// The kinds of documents.
const (
	Letter    Kind = "letter"
	Petition  Kind = "petition"
	Lawsuit   Kind = "lawsuit"
	Brief     Kind = "brief"
	Ruling    Kind = "ruling"
	Bill      Kind = "bill"
	Order     Kind = "order"
	Statement Kind = "statement"
	Study     Kind = "report"
	Other     Kind = "other"
)

// Document is one document as one report tells of it. Actor indexes refer to
// mention.Finding.Actors, -1 stands for none.
type Document struct {
	Kind        Kind
	Actor       int    // the document itself as an actor, for "the letter reads"
	Status      string // "intended", "sent", "filed", "decided" or empty
	Date        string // TIMEX3 value or empty
	Lead        int
	Organiser   int
	Addressees  []int
	Declared    []Count
	Signatories []Signatory
	NotSigned   []Signatory
	Court       string
	Docket      string
	Demands     []span.Span
	Grounds     []span.Span
	Mentions    []span.Span
}

// Count is a stated number of signatories.
type Count struct {
	Min, Max *float64
	Span     span.Span
}

// Signatory is a person or a jurisdiction that the report names as signing.
type Signatory struct {
	Actor        int // -1 when only the jurisdiction is named
	Jurisdiction string
	Mentions     []span.Span
}

// Find returns the documents of t. It appends each document to f.Actors as an
// actor of its own, so that a quotation can have it as its source.
func Find(t *language.Text, f *mention.Finding, dates []timex.Timex) []Document { return nil }
