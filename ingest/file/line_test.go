package file_test

import (
	"strings"
	"testing"

	"synoptic/ingest/file"
)

// FuzzLine checks on any line that it gives an item with a name or a text, or
// a reason in one line.
func FuzzLine(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"The bridge was shut.","date":"2031-04-16","url":null}`))
	f.Add([]byte(`{"id":17,"text":5}`))
	f.Add([]byte(`{"id":{},"title":"\ud800"}`))
	f.Add([]byte("\xff{"))
	f.Fuzz(func(t *testing.T, b []byte) {
		item, err := file.Line(b)
		if err == nil {
			if item.Text == "" && item.Bytes == nil {
				t.Fatalf("an item without a text: %+v", item)
			}
			return
		}
		if strings.ContainsAny(err.Error(), "\n") || err.Error() == "" {
			t.Fatalf("not one line: %q", err)
		}
	})
}
