// Package source plans when addresses are asked: feeds, sitemaps, pages and
// folders as often as they bring something new, reports less and less often
// the older they are, failing servers less and less often too.
//
// Everything is a value and a function of values: a visit, what came of it,
// and the hour give the next visit. No clock, no chance; waits vary by a hash
// of the address. Times are UTC.
package source

import (
	"time"

	"synoptic/ingest/address"
	"synoptic/report"
)

// Kind says what stands behind an address.
type Kind string

// The kinds of addresses. Those but Report and Host are named by the user.
const (
	Feed    Kind = "feed"
	Sitemap Kind = "sitemap"
	Page    Kind = "page"   // one page that is watched for itself
	Folder  Kind = "folder" // of this machine
	Report  Kind = "report" // found in one of the others
	Host    Kind = "host"   // not asked itself: how a host wants to be asked
)

// Visit is one address in the plan, with what is known of it.
type Visit struct {
	Key    string // the name of what is visited, one for each: see [Name]
	Source int64  // the source that it belongs to
	Kind   Kind
	URL    string    // where to ask
	Host   string    // asked one visit at a time; a folder is a host of its own
	Next   time.Time // when to ask; zero is never
	Memory Memory
}

// Memory is what visits leave behind for the next one.
type Memory struct {
	First    time.Time      `json:"first,omitzero"` // of the first visit that brought something
	Last     time.Time      `json:"last,omitzero"`  // of the last visit
	ETag     string         `json:"etag,omitempty"`
	Modified string         `json:"modified,omitempty"` // the Last-Modified header
	SHA256   string         `json:"sha256,omitempty"`   // of the bytes that came last
	Hint     string         `json:"hint,omitempty"`     // a hash of what the source says of it
	Spacing  time.Duration  `json:"spacing,omitempty"`  // between new items, smoothed
	Newest   time.Time      `json:"newest,omitzero"`    // when something new came last
	Floor    time.Duration  `json:"floor,omitempty"`    // it asks to be asked no more often
	Failures int            `json:"failures,omitempty"` // in a row
	Error    string         `json:"error,omitempty"`    // of the last visit, for people
	Ended    string         `json:"ended,omitempty"`    // why it is never asked again, for people
	Hop      string         `json:"hop,omitempty"`      // where redirects have led this time
	Hops     int            `json:"hops,omitempty"`
	Moved    bool           `json:"moved,omitempty"`  // all of them permanent
	Claims   []report.Claim `json:"claims,omitempty"` // what the source says of a report
	Text     []byte         `json:"text,omitempty"`   // a page of what the feed has of a report, until its own is there; the robots.txt of a host
	Until    time.Time      `json:"until,omitzero"`   // a host is left alone
}

// Name returns the key of what a user named.
func Name(kind Kind, url string) string {
	if kind == Folder {
		return string(kind) + " " + url
	}
	return string(kind) + " " + address.Canonical(url)
}

// New returns the first visit of what a user named, due at once.
func New(id int64, kind Kind, url string, now time.Time) Visit {
	return Visit{Key: Name(kind, url), Source: id, Kind: kind, URL: url, Host: host(kind, url), Next: now}
}

func host(kind Kind, url string) string {
	if kind == Folder {
		return Name(kind, url)
	}
	return address.Host(url)
}

// Found returns the first visit of a report that source v names, due at once.
// The key is its item's; hint is a hash of what the source says of it.
func (v *Visit) Found(key, url, hint string, now time.Time) Visit {
	return Visit{Key: key, Source: v.Source, Kind: Report, URL: url, Host: address.Host(url), Next: now, Memory: Memory{Hint: hint}}
}

// Ask returns the address to ask now: where redirects have led, else its own.
func (v *Visit) Ask() string {
	if v.Memory.Hop != "" {
		return v.Memory.Hop
	}
	return v.URL
}
