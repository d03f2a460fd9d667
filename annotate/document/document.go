// Package document finds the letters, lawsuits, rulings, orders and reports
// that a report speaks of: who leads and signs them, whom they address, how
// many are said to have signed and what they demand.
//
// Input is the text with its tokens, the actors found in it, the dates and
// the figures. Output are documents in order of first mention; positions are
// bytes. Find is pure: the same input gives the same output. What the report
// does not say stays empty: a letter without a sender has no lead.
//
// The fields follow what the trackers of multistate actions of the American
// attorneys general record by hand: lead, further parties, addressees,
// status, court and docket.
package document

import (
	"synoptic/annotate/figure"
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

// Status is how far a document has come, as the report tells it.
type Status string

// The states of a document.
const (
	Intended Status = "intended"
	Sent     Status = "sent"
	Filed    Status = "filed"
	Decided  Status = "decided"
)

// Document is one document as one report tells of it. Actor indexes refer to
// mention.Finding.Actors, -1 stands for none.
type Document struct {
	Kind        Kind
	Actor       int    // whom "the letter reads" names: the document itself, of a statement of one author that one
	Status      Status // empty when not told
	Date        string // TIMEX3 value or empty
	Lead        int    // who leads, writes or files it
	Organiser   int
	Authors     []int // everybody who is said to send, sign or file it, groups included
	Addressees  []int
	Declared    []Count
	Signatories []Signatory
	NotSigned   []Signatory
	Court       string
	Docket      string
	Demands     []span.Span
	Grounds     []span.Span
	Mentions    []span.Span
	Traits      Traits // what tells it from others of its kind
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
// actor of its own, so that a quotation can have it as its source; mentions of
// a statement whose author is known go to the author.
func Find(t *language.Text, f *mention.Finding, dates []timex.Timex, figures []figure.Figure) []Document {
	s := newScene(t, f, dates, figures)
	var c chain
	for _, p := range s.phrases() {
		s.parties(&p)
		c.add(s, p)
	}
	var out []Document
	for _, d := range c.docs {
		if d.worth() && !s.press(d) {
			out = append(out, s.finish(d))
		}
	}
	return out
}
