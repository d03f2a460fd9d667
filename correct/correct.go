// Package correct holds what the user says against or beside what the machine
// found: a log to which entries are only added.
//
// An entry points at what the machine found by the words themselves (a span
// with its text) or by a name, never by an id that the next making of the
// record may give to something else. [Versions] and [Record] apply a log; they
// are pure, and the same log on the same findings gives the same bytes. What
// the machine found stays in the record beside what the user says.
package correct

import (
	"fmt"
	"strings"
	"time"

	"synoptic/record"
)

// Kind says what a correction does.
type Kind string

// The kinds of corrections, with the fields that each needs.
const (
	Seen      Kind = "seen"      // Span: a statement was looked at
	Confirmed Kind = "confirmed" // Span: it is right
	Doubtful  Kind = "doubtful"  // Span: it may be wrong
	Speaker   Kind = "speaker"   // Span, Value: who says it; "" for nobody knows
	Note      Kind = "note"      // Span, Note: a word on it

	Merge  Kind = "merge"  // Story goes into Value
	Split  Kind = "split"  // Reports leave Story: for Value, or for a story of their own
	Rename Kind = "rename" // Story is called Value

	Same  Kind = "same"  // Name and Value are one person, called Value
	Apart Kind = "apart" // Name in Reports is somebody else, called Value
	Role  Kind = "role"  // Name holds the office Value
	Hide  Kind = "hide"  // Name has no page

	Date        Kind = "date"        // Reports came out on Value
	Outlet      Kind = "outlet"      // Reports were published by Value
	Boilerplate Kind = "boilerplate" // Span is no part of the report's story

	Document Kind = "document" // Value is the real text of a document of Story; Name is the file
	Outlets  Kind = "outlets"  // Value is all that is known of owners and wire services, as an outlets file

	Undo Kind = "undo" // Undoes is as if it had not been said
)

// Correction is one entry of the log.
type Correction struct {
	ID      int64        `json:"id"`
	At      time.Time    `json:"at"`
	By      string       `json:"by"`
	Kind    Kind         `json:"kind"`
	Story   string       `json:"story,omitempty"` // the story at hand; "" where it concerns all
	Reports []string     `json:"reports,omitempty"`
	Span    *record.Span `json:"span,omitempty"`
	Name    string       `json:"name,omitempty"`
	Value   string       `json:"value,omitempty"`
	Note    string       `json:"note,omitempty"`
	Undoes  int64        `json:"undoes,omitempty"`
}

// Says is Value for a line of a list: of whole texts it gives the size alone.
func (c *Correction) Says() string {
	switch c.Kind {
	case Document:
		return fmt.Sprintf("%d words", len(strings.Fields(c.Value)))
	case Outlets:
		return fmt.Sprintf("%d lines", strings.Count(strings.TrimSpace(c.Value), "\n")+1)
	}
	return c.Value
}
