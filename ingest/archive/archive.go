// Package archive takes reports out of what holds many: zip archives, web
// archives (WARC 1.0 and 1.1, ISO 28500), mailboxes (mbox, RFC 4155) and
// single messages.
//
// Readers go through their input once, in its order, and keep what they could
// read when it breaks. Nothing is trusted: entries beyond MaxEntry are
// refused, and reading stops when all together unpack to more than MaxTotal.
// What is no report by its kind (pictures, scripts, redirects) is passed over
// in silence; what should have been one is rejected with its reason.
package archive

import (
	"fmt"

	"synoptic/ingest"
	"synoptic/report"
)

// Limits of what is unpacked into memory.
const (
	MaxEntry = 20 << 20
	MaxTotal = 1 << 30
)

// reader collects what comes out of one archive.
type reader struct {
	name  string
	items []ingest.Item
	bad   []ingest.Rejected
	total int64
}

// take keeps an item, and reports whether there is room for more.
func (r *reader) take(item ingest.Item) bool {
	if r.total += int64(len(item.Bytes)); r.total > MaxTotal {
		r.reject(r.name, fmt.Sprintf("unpacks to more than %d MB; the reports behind that are left out, so cut it into parts", MaxTotal>>20))
		return false
	}
	r.items = append(r.items, item)
	return true
}

func (r *reader) reject(input, why string) {
	r.bad = append(r.bad, ingest.Rejected{Input: input, Reason: why})
}

// claims makes claims of pairs of field and value, those without value left
// out.
func claims(from string, pairs ...string) []report.Claim {
	var out []report.Claim
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out = append(out, report.Claim{Field: pairs[i], Value: pairs[i+1], From: from})
		}
	}
	return out
}
