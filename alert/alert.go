// Package alert says what happened in a story that someone wants to be told
// of: a person is quoted, a figure changes, a signatory or an independent
// source is new, a report is edited, words are printed.
//
// Input is the record of a story before and after, and watches; output are
// events in order of watch, then of the record. An event names what happened
// in words from a template and points at the spans that show it, in the record
// after; there is no event without a span. The same finding has the same key,
// however often it is made, so that nobody is told twice. A speaker below
// [MinSure] raises no alert: a wrong speaker is the worst thing to tell.
package alert

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"synoptic/record"
)

// MinSure is the confidence in a speaker, in hundredths, from which a
// quotation is told as that person's.
const MinSure = 90

// Kind says what a watch waits for.
type Kind string

// The kinds of watches, with what their value means.
const (
	Person    Kind = "person"    // a name: that person is quoted
	Figure    Kind = "figure"    // words of what is counted: a new value is printed; empty: any figure
	Signatory Kind = "signatory" // words of a document's name: somebody new signs it; empty: any
	Source    Kind = "source"    // empty: a source is new that does not derive from the others
	Edit      Kind = "edit"      // an outlet: it edits a report; empty: any outlet
	Words     Kind = "words"     // a question as package query reads it: a new paragraph or statement answers it
)

// Watch is what someone wants to be told of.
type Watch struct {
	ID    int64
	Kind  Kind
	Value string
	Story string // only this story; empty: all
}

// Event is one thing that happened.
type Event struct {
	Watch int64         `json:"watch"`
	Kind  Kind          `json:"kind"`
	Key   string        `json:"key"` // the same finding has the same
	Story string        `json:"story"`
	Title string        `json:"title"` // of the story, as a report has it; may be empty
	What  string        `json:"what"`
	Spans []record.Span `json:"spans"` // at least one
}

// Between returns the events between two records that hold the same stories at
// two moments. Before is nil when there was none: then quotations and words
// count as new, and nothing counts as changed.
func Between(before, after *record.Record, watches []Watch) []Event {
	var out []Event
	was := stories(before)
	for _, w := range watches {
		for i := range after.Stories {
			s := &after.Stories[i]
			if w.Story != "" && w.Story != s.ID {
				continue
			}
			c := change{watch: w, story: s, was: was[s.ID], reports: reports(after), old: reports(before)}
			out = append(out, c.events()...)
		}
	}
	return out
}

func stories(r *record.Record) map[string]*record.Story {
	out := map[string]*record.Story{}
	if r != nil {
		for i := range r.Stories {
			out[r.Stories[i].ID] = &r.Stories[i]
		}
	}
	return out
}

func reports(r *record.Record) map[string]*record.Report {
	out := map[string]*record.Report{}
	if r != nil {
		for i := range r.Reports {
			out[r.Reports[i].ID] = &r.Reports[i]
		}
	}
	return out
}

// change is one story before and after, seen by one watch.
type change struct {
	watch        Watch
	story, was   *record.Story // was is nil for a new story
	reports, old map[string]*record.Report
}

func (c *change) events() []Event {
	switch c.watch.Kind {
	case Person:
		return c.quoted()
	case Figure:
		return c.figures()
	case Signatory:
		return c.signatories()
	case Source:
		return c.sources()
	case Edit:
		return c.edits()
	case Words:
		return c.asked()
	}
	return nil
}

// event makes an event. What tells one finding from another goes into its key:
// words and reports, and the story only where it says what is counted or
// signed, so that nobody is told again when stories are merged or split.
func (c *change) event(what string, spans []record.Span, tells ...string) Event {
	title := ""
	if c.story.Title != nil {
		title = c.story.Title.Text
	}
	id := append([]string{string(c.watch.Kind), normal(c.watch.Value)}, tells...)
	sum := sha256.Sum256([]byte(strings.Join(id, "\x00")))
	return Event{Watch: c.watch.ID, Kind: c.watch.Kind, Key: hex.EncodeToString(sum[:12]), Story: c.story.ID, Title: title, What: what, Spans: spans}
}

// normal is a text by its letters and digits alone, words with single blanks.
func normal(s string) string { return strings.Join(words(s), " ") }

// holds reports whether the words of a value all stand in a text; an empty
// value is held by all.
func holds(text, value string) bool {
	have := words(text)
	return !slices.ContainsFunc(words(value), func(w string) bool { return !slices.Contains(have, w) })
}
