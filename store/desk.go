package store

import (
	"encoding/json"
	"strings"
	"time"
)

// Removal says what was erased for good. Nothing of its text is kept.
type Removal struct {
	ID       int64     `json:"id"`
	Report   string    `json:"report"`
	Start    int       `json:"start"` // code points of the newest version's text; an empty range is the whole report
	End      int       `json:"end"`
	Words    string    `json:"words"`  // SHA-256 of the words that were erased from a report
	Length   int       `json:"length"` // code points of them
	SHA256   []string  `json:"sha256"` // of the captures that were erased; the same bytes are not taken again
	URL      string    `json:"url"`
	Story    string    `json:"story"`
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Reason   string    `json:"reason"`
	Proposed bool      `json:"proposed"` // not done: for the user to decide
}

// Whole reports whether r removes a whole report.
func (r *Removal) Whole() bool { return r.Start == r.End }

// Source is something that is asked again and again: a feed, a page, a
// sitemap, a folder. When it is asked, and what came of it, is its visit's.
type Source struct {
	ID      int64     `json:"id"`
	Kind    string    `json:"kind"` // a source.Kind
	URL     string    `json:"url"`
	Title   string    `json:"title"`
	Outlet  string    `json:"outlet"`
	Folder  []string  `json:"folder,omitempty"` // where the user put it, the outermost first
	Added   time.Time `json:"added"`
	Paused  bool      `json:"paused"`
	Next    time.Time `json:"next"`    // when it is asked again, zero for never
	Last    time.Time `json:"last"`    // when it was asked, zero for never
	Error   string    `json:"error"`   // of the last time, or why it ended; "" when it went well
	Reports int       `json:"reports"` // captures that came through it
}

// FolderName is a folder as people read it.
func FolderName(folder []string) string { return strings.Join(folder, " / ") }

// Watch is what the user wants to be told of.
type Watch struct {
	ID      int64     `json:"id"`
	Name    string    `json:"name"`
	Kind    string    `json:"kind"`    // "person", "figure", "signatory", "source", "edit", "words"
	Value   string    `json:"value"`   // person id or name, query, …; what Kind says
	Story   string    `json:"story"`   // only this story, "" for all
	Channel string    `json:"channel"` // "feed", "webhook", "mail", "ntfy"
	Target  string    `json:"target"`  // address to send to, "" for a feed
	Secret  string    `json:"secret"`  // signs webhooks
	Added   time.Time `json:"added"`
	Paused  bool      `json:"paused"`
}

// Delivery is one thing that a watch found and where it went.
type Delivery struct {
	ID       int64           `json:"id"`
	Watch    int64           `json:"watch"`
	Key      string          `json:"key"` // the same finding has the same key
	Story    string          `json:"story"`
	At       time.Time       `json:"at"`
	Event    json.RawMessage `json:"event"` // JSON: what happened, with its spans
	Attempts int             `json:"attempts"`
	Next     time.Time       `json:"next"` // when to send; zero: sent, given up, or nothing to send
	Error    string          `json:"error"`
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
