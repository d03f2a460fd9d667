package store

import (
	"time"

	"synoptic/ingest"
	"synoptic/report"
)

// Capture is one input as it came, with how it came: the chain of custody
// starts here. Ids grow in the order in which captures were kept, and
// everything after goes in that order.
type Capture struct {
	ID     int64
	At     time.Time         // when it was fetched or given
	Source int64             // the source that it came through, 0 for none
	Status int               // HTTP status, 0 where there was no HTTP
	Header map[string]string // response headers that say something of the content
	SHA256 string            // of Item.Bytes, or of Item.Text, in hexadecimal
	Size   int               // bytes of it
	Item   ingest.Item       // as it came; without Bytes and Text in lists

	Report string // the report it gave, "" until it is read or when it was rejected
	Number int    // the version that it gave or that was there already
	Reason string // why it gave no report, for people
}

// Report is where a report stands.
type Report struct {
	ID       string    `json:"id"`
	Story    string    `json:"story"` // "" until it is grouped
	URL      string    `json:"url"`
	Outlet   string    `json:"outlet"`
	Title    string    `json:"title"`
	First    time.Time `json:"first"` // first captured
	Last     time.Time `json:"last"`  // last captured
	Versions int       `json:"versions"`
	SHA256   string    `json:"sha256"`   // of the text of the newest version
	Pinned   bool      `json:"pinned"`   // the user chose its story
	Removed  *Removal  `json:"removed"`  // withdrawn: nothing else is known then
	Redacted []Removal `json:"redacted"` // words that were removed from it
}

// Version is one state of a report's text. Another text makes another
// version, the same text again does not.
type Version struct {
	Report  string
	Number  int   // from 1
	Capture int64 // the first that held it
	At      time.Time
	SHA256  string          // of the text
	Title   string          // headline of this version
	Value   *report.Version // nil in lists
}

// Reading is what the reading of a version leaves for grouping. The whole
// reading is cheaper made again than kept.
type Reading struct {
	Report  string
	Number  int
	Stage   int    // version of the stages up to reading
	Profile []byte // story.Profile
}
