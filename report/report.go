// Package report holds the nouns that everything else speaks of: a report
// as one outlet published it, its text with the role of each block, what is
// known about it and where that knowledge comes from.
//
// Text is UTF-8; positions are bytes (package span). Values here are never
// changed after ingest: what is found in a report stands beside it.
package report

import (
	"time"

	"synoptic/span"
)

// Version is one immutable state of a report: its text and what is known
// about it. The empty string stands for "not known".
type Version struct {
	ID        string   // "r" and a hash of the canonical address, else of outlet and text
	Inputs    []string // where it came from, as given: path, address or id; at least one
	URL       string
	Outlet    string
	Title     string
	Published string // ISO 8601: day, or day and time with zone
	Modified  string
	Captured  string
	Language  string // BCP 47, for example "en"
	Partial   bool   // teaser, paywall or cut: absence of a fact means nothing
	Text      string // all blocks, nothing thrown away
	Blocks    []Block
	Metadata  []Claim
	Doubts    []Doubt
}

// Block is a stretch of the text with one role. Blocks stand in order, do not
// overlap and leave nothing but white space between them.
type Block struct {
	Span span.Span
	Role Role
}

// Role says what a block is for. Only Body, Caption and Headline are prose of
// the report; the rest is the outlet's own apparatus.
type Role string

// The roles of blocks.
const (
	Headline    Role = "headline" // behind the first block: a heading, or the title of another story
	Dateline    Role = "dateline"
	Byline      Role = "byline"
	Body        Role = "body"
	Caption     Role = "caption"
	Insert      Role = "insert" // "READ MORE: …" between paragraphs
	Credit      Role = "credit" // "… contributed to this report"
	Copyright   Role = "copyright"
	Correction  Role = "correction" // correction, update and editor's notices
	Boilerplate Role = "boilerplate"
)

// Claim is one piece of metadata with its origin: several may disagree.
type Claim struct {
	Field string // "published", "modified", "title", "byline", "outlet", "language", …
	Value string
	From  string // "jsonld", "meta", "feed", "text", "url", "given", …
}

// The kinds of the doubts for which a report is no write-up: its page holds no
// paragraph, or another story than its headline.
const (
	NoStory      = "no story"
	AnotherStory = "another story"
)

// Misdated is the kind of the doubt for which a report has no day of publication:
// that which it bears contradicts its own words and all other reports.
const Misdated = "misdated"

// Doubt says what is not known or not sure, as data (never as an error).
type Doubt struct {
	Kind string    // "no anchor", "no speaker", "encoding", "partial text", "language", …
	Span span.Span // zero when it concerns the whole report
	Note string
}

// Ref is a span of a report: the only form in which words leave their report.
type Ref struct {
	Report int // index into the list of reports at hand
	Span   span.Span
}

// Day returns the calendar day on which the report was published, and false
// when it is not known.
func (v *Version) Day() (time.Time, bool) {
	if len(v.Published) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, v.Published[:len(time.DateOnly)])
	return t, err == nil
}

// RoleAt returns the role of the block that holds byte i.
func (v *Version) RoleAt(i int) Role {
	for _, b := range v.Blocks {
		if b.Span.Start <= i && i < b.Span.End {
			return b.Role
		}
	}
	return Boilerplate
}

// Prose reports whether blocks of this role tell the story.
func (r Role) Prose() bool { return r == Body || r == Caption || r == Headline }
