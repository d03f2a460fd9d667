// Package credit finds the publisher's own apparatus: agency credits in
// datelines, bylines, copyright lines, contributor lines and addresses, and
// notices of corrections and updates.
package credit

import (
	"synoptic/report"
	"synoptic/span"
)

// Credit names an agency, and the person where one is named.
type Credit struct {
	Agency string // canonical short name: "AP", "Reuters", "AFP", "PA", …
	Person string
	Kind   string    // "dateline", "byline", "contributor", "copyright", "address"
	From   string    // "text", "url", "meta"
	Span   span.Span // zero unless From is "text"
}

// Notice is a correction, update, editor's note or retraction.
type Notice struct {
	Kind string // "correction", "update", "editor's note", "retraction"
	Span span.Span
	Old  string // the withdrawn words, where the notice gives them
	New  string
}

// Find returns the credits and notices of v.
func Find(v *report.Version) ([]Credit, []Notice) { return nil, nil }
