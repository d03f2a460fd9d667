// Package ingest holds what comes in before it is read: raw bytes with where
// they came from, and the inputs that could not be taken.
//
// Rooms below it fetch (file, web) and turn bytes into reports (extract).
package ingest

import "synoptic/report"

// Item is one input as it came: bytes that no one has read yet, or a report
// whose fields were given (a line of JSON).
type Item struct {
	Input     string         // path as given, address, or the id of a JSON line
	URL       string         // where it was fetched from, after redirects; empty for files
	Part      string         // which of several reports at one address it is; empty for the only one
	MediaType string         // as declared by the server or the file's ending; may be wrong
	Charset   string         // as declared outside the bytes; may be wrong
	Bytes     []byte         // decompressed
	Given     []report.Claim // metadata from flags, NAME.meta.json or JSON fields; it counts more than what the bytes say
	Hints     []report.Claim // metadata from around the report, such as its feed; it counts less than what the bytes say
	Text      string         // of a JSON line: the text itself, Bytes is then nil
	Original  bool           // the text of a document that reports speak of; no report
}

// Rejected is an input that could not be taken, with a reason for people:
// what happened and what to do.
type Rejected struct {
	Input  string
	Line   int // line number within a JSON Lines input, else 0
	Reason string
}
