// Package credit finds the publisher's own apparatus: agency credits in
// datelines, bylines, copyright lines, contributor lines and addresses, and
// notices of corrections and updates.
//
// Input is a report with the roles of its blocks; output are credits in order
// of their place, those without a place last, and notices in order. Only the
// outlet's apparatus is read: an agency named in the story itself is somebody
// the story speaks of, not a credit. Find is pure.
package credit

import (
	"strings"

	"synoptic/report"
	"synoptic/span"
)

// Credit names an agency, or the outlet that printed the text first, and the
// person where one is named.
type Credit struct {
	Agency string // canonical short name: "AP", "Reuters", "AFP", "PA", …
	Person string
	Kind   string    // "dateline", "byline", "contributor", "copyright", "republished", "address"
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
func Find(v *report.Version) ([]Credit, []Notice) {
	var credits []Credit
	var notices []Notice
	for i, b := range v.Blocks {
		s := b.Span.In(v.Text)
		kind, ok := kinds[b.Role]
		switch {
		case ok:
			credits = append(credits, inText(b.Span, s, kind)...)
		case b.Role == report.Correction:
			notices = append(notices, notice(b.Span, s))
		case b.Role == report.Headline:
			credits = append(credits, bracketed(b.Span, s)...)
		case b.Role == report.Body && edge(v, i):
			credits = append(credits, apparatus(b.Span, s)...)
		}
		if b.Role != report.Headline && edge(v, i) {
			credits = append(credits, republished(b.Span, s, v.Outlet)...)
		}
	}
	credits = append(credits, inMetadata(v.Metadata)...)
	return append(credits, inAddress(v.URL)...), notices
}

// kinds are the blocks that credit, with the kind of the credit.
var kinds = map[report.Role]string{report.Dateline: "dateline", report.Byline: "byline", report.Copyright: "copyright", report.Credit: "contributor"}

// How many blocks at the start and end of a text may be lines of apparatus
// that have no role of their own.
const (
	opening = 4
	closing = 4
)

// edge reports whether block i is among these.
func edge(v *report.Version, i int) bool { return i < opening || i >= len(v.Blocks)-closing }

// inText returns the agencies that a block of apparatus names.
func inText(at span.Span, s, kind string) []Credit {
	var out []Credit
	for _, m := range mentions(s) {
		if pictured(s, m) {
			continue
		}
		out = append(out, Credit{Agency: m.agency, Kind: kind, From: "text", Span: span.Span{Start: at.Start + m.Start, End: at.Start + m.End}})
	}
	return out
}

// shortLine is the number of bytes below which a line that is hardly more
// than an agency's name credits it.
const shortLine = 60

// apparatus reads lines such as "AP", "Reuters, Lenne" or "Ada Okoro,
// Associated Press" among the first and last of a text.
func apparatus(at span.Span, s string) []Credit {
	if list := bracketed(at, s); list != nil {
		return list
	}
	if len(s) > shortLine || strings.ContainsAny(s, "“”\"") || strings.HasSuffix(s, ".") {
		return nil
	}
	list := mentions(s)
	if len(list) == 0 || len(s)-(list[0].End-list[0].Start) > 40 {
		return nil
	}
	return inText(at, s, "byline")
}

// bracketed reads "(Xinhua)" or "(AFP, dpa)" at the end of a line.
func bracketed(at span.Span, s string) []Credit {
	i := strings.LastIndexByte(s, '(')
	if i < 1 || !strings.HasSuffix(s, ")") {
		return nil
	}
	inside := s[i+1 : len(s)-1]
	for _, name := range strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune(",;/", r) }) {
		name = strings.TrimSpace(name)
		if list := mentions(name); len(list) != 1 || list[0].End-list[0].Start != len(name) {
			return nil
		}
	}
	return inText(span.Span{Start: at.Start + i, End: at.End}, s[i:], "byline")
}

// inMetadata returns the agencies that the byline of the page names.
func inMetadata(claims []report.Claim) []Credit {
	var out []Credit
	for _, c := range claims {
		if c.Field != "byline" && c.Field != "outlet" {
			continue
		}
		for _, m := range mentions(c.Value) {
			out = append(out, Credit{Agency: m.agency, Kind: "byline", From: "meta"})
		}
	}
	return out
}

// inAddress returns the agency that an address shows.
func inAddress(address string) []Credit {
	l := strings.ToLower(address)
	for _, a := range addresses {
		if strings.Contains(l, a.part) {
			return []Credit{{Agency: a.agency, Kind: "address", From: "url"}}
		}
	}
	return nil
}
