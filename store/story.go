package store

import (
	"time"

	"synoptic/record"
)

// Story is one story as lists show it. What counts says comes from its
// newest record and is zero until there is one.
type Story struct {
	ID      string    `json:"id"`
	Into    string    `json:"into"` // the story that this one was merged into, else ""
	Reports []string  `json:"reports"`
	First   string    `json:"first"`   // ISO 8601: earliest publication, else first capture
	Last    string    `json:"last"`    // latest
	Changed time.Time `json:"changed"` // when its newest record was made
	Summary
}

// Summary is what a record says of its story in one line.
type Summary struct {
	Title       string   `json:"title"`
	TitleReport string   `json:"title_report"` // the report whose headline it is; "" where a user named the story
	Brief       string   `json:"brief"`        // the first sentence of its brief
	Outlets     []string `json:"outlets"`
	Agencies    []string `json:"agencies"` // credited
	Independent int      `json:"independent"`
	Quotes      int      `json:"quotes"`
	Statements  int      `json:"statements"`
	Documents   int      `json:"documents"`
	Figures     int      `json:"figures"`
	Differences int      `json:"differences"`
	Edited      int      `json:"edited"`   // versions after the first of its reports
	Speakers    []string `json:"speakers"` // most quoted first, at most three, only sure ones
	Withdrawn   int      `json:"withdrawn"`
}

// StoryFilter says which stories are wanted; its zero value wants all.
type StoryFilter struct {
	After, Before string // ISO 8601 days: the last report came out on or after, before
	Outlet        string // a report of that outlet is in it
	Person        string // person id: quoted or spoken of in it
	Document      string // kind of a document in it
	Differs       bool   // reports differ
	Edited        bool   // a report was edited
	Reports       int    // at least so many reports
	Only          string // this story alone
	User          string // whose marks Unseen and Starred ask
	Unseen        bool   // new to the user, or with more reports or edits than when they looked
	Starred       bool
}

// Record is the record of one story as it was made.
type Record struct {
	Story  string
	Number int // from 1; every remaking that changes a byte counts
	Stage  int // version of the stages that made it
	At     time.Time
	Value  *record.Record

	Deliveries []Delivery // what watches find in it, on its way into the store
}
