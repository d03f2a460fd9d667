package record_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"synoptic/record"
)

// small is a record with one report, one span and one quotation.
const small = `{"reports":[{"id":"r1","text":"Ésta: “no,” said Okoro.","sha256":"ddceb38e9047b6f11d2b0ea9048cfcc0dacd6665ab180ca7d0fb184477e1a911"}],
"stories":[{"title":{"report":"r1","start":0,"end":4,"text":"Ésta"},"quotes":[{"id":"q1","report":"r1","content":[[7,10]],"text":"no,"}]}]}`

// TestCheck checks that a record holds by code points, and that what does not
// hold is named.
func TestCheck(t *testing.T) {
	if n, err := record.Check(strings.NewReader(small)); n != 4 || err != nil {
		t.Errorf("%d spans, %v; want 4", n, err)
	}
	for _, c := range []struct{ why, old, new, want string }{
		{"other words than the report's", `"text":"Ésta"}`, `"text":"Esta"}`, "Esta"},
		{"a span beyond the end", `"end":4`, `"end":400`, "stories[0].title"},
		{"a report that is not there", `"title":{"report":"r1"`, `"title":{"report":"r2"`, "stories[0].title"},
		{"other words in a quotation", `"text":"no,"`, `"text":"yes"`, "quotes[0].text"},
		{"a text that was changed", "said Okoro", "says Okoro", "sha256"},
	} {
		_, err := record.Check(strings.NewReader(strings.Replace(small, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want it to name %q", c.why, err, c.want)
		}
	}
	if _, err := record.Check(strings.NewReader(`{"reports":[],"stories":[]}`)); !errors.Is(err, record.ErrNothing) {
		t.Errorf("an empty record: %v; want %v", err, record.ErrNothing)
	}
}

// FuzzCheck checks that whatever stands in a file, Check ends with a count or
// an error.
func FuzzCheck(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte(strings.Replace(small, `"end":4`, `"end":-1`, 1)))
	f.Add([]byte(strings.Replace(small, `[[7,10]]`, `[[7,1e99],[],"x"]`, 1)))
	f.Add([]byte(`{"reports":{"a":[1]},"stories":[[[]]]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		n, err := record.Check(bytes.NewReader(b))
		if err == nil && n == 0 {
			t.Fatal("nothing was checked, and yet it holds")
		}
	})
}
