package store

import "time"

// Removal says what was erased for good. Nothing of its text is kept.
type Removal struct {
	ID       int64
	Report   string
	Start    int // code points of the newest version's text; an empty range is the whole report
	End      int
	Words    string   // SHA-256 of the words that were erased from a report
	Length   int      // code points of them
	SHA256   []string // of the captures that were erased; the same bytes are not taken again
	URL      string
	Story    string
	At       time.Time
	By       string
	Reason   string
	Proposed bool // not done: for the user to decide
}

// Whole reports whether r removes a whole report.
func (r *Removal) Whole() bool { return r.Start == r.End }

// Source is something that is asked again and again: a feed, a page, a
// sitemap, a folder.
type Source struct {
	ID      int64
	Kind    string // "feed", "page", "sitemap", "folder", …
	URL     string
	Title   string
	Outlet  string
	Added   time.Time
	Next    time.Time // when to ask again
	Last    time.Time // when it was asked, zero for never
	Error   string    // of the last time, "" when it went well
	Paused  bool
	Reports int    // captures that came through it
	State   []byte // what the schedule and the fetcher remember; JSON
}

// WatchedPage is a report's page that is captured again, so that edits show.
type WatchedPage struct {
	URL   string
	Next  time.Time // zero: never again
	State []byte    // JSON
}

// Watch is what the user wants to be told of.
type Watch struct {
	ID      int64
	Name    string
	Kind    string // "person", "figure", "signatory", "source", "edit", "words"
	Value   string // person id or name, query, …; what Kind says
	Story   string // only this story, "" for all
	Channel string // "feed", "webhook", "mail", "ntfy"
	Target  string // address to send to, "" for a feed
	Secret  string // signs webhooks
	Added   time.Time
	Paused  bool
}

// Delivery is one thing that a watch found and where it went.
type Delivery struct {
	ID       int64
	Watch    int64
	Key      string // the same finding has the same key
	Story    string
	At       time.Time
	Event    []byte // JSON: what happened, with its spans
	Attempts int
	Next     time.Time // when to send; zero: sent, given up, or nothing to send
	Error    string
}

// User may sign in.
type User struct {
	Name    string
	Hash    string // of the password, with its parameters
	Role    string
	Created time.Time
}

// Token lets a program or a browser in.
type Token struct {
	ID      int64
	User    string
	Name    string
	Kind    string // "api", "session", "claim"
	Hash    string
	Scopes  []string
	Created time.Time
	Used    time.Time
	Expires time.Time // zero: never
}
