package file_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/ingest/file"
)

// TestBeside reads a report with metadata beside it under each name that it
// may have: what names the file with its ending is of that file alone. A mistake
// in it never costs the report.
func TestBeside(t *testing.T) {
	const whole, short = `{"outlet": "Whole"}`, `{"outlet": "Short"}`
	for _, c := range []struct {
		beside map[string]string
		want   string
	}{
		{map[string]string{"a.meta.json": short}, "[{outlet Short given}]"},
		{map[string]string{"a.txt.meta.json": whole}, "[{outlet Whole given}]"},
		{map[string]string{"a.txt.meta.json": whole, "a.meta.json": short}, "[{outlet Whole given}]"},
		{map[string]string{"b.txt.meta.json": whole}, "[]"},
		{map[string]string{"a.txt.meta.json": "{\n\"outlet\": Short}"}, "[] a.txt.meta.json is no JSON, see line 2"},
		{map[string]string{"a.meta.json": "[]"}, "[] a.meta.json is no JSON object"},
		{map[string]string{"a.meta.json": `{"outlet": "Short", "title": 7}`}, `[{outlet Short given}] a.meta.json key "title" holds a JSON number`},
		{map[string]string{"a.meta.json": `{"title": 7, "oultet": "Short"}`}, `[] a.meta.json key "title" holds a JSON number where text in quotation marks is needed, and is passed over; key "oultet" is not known`},
		{map[string]string{"a.meta.json": `{"outlet": "Short", "tilte": "Shut"}`}, `[{outlet Short given}] a.meta.json key "tilte" is not known and is passed over; its keys are date, title`},
		{map[string]string{"a.meta.json": `{"id": "7", "Outlet": "Short"}`}, "[{outlet Short given}]"},
	} {
		folder := t.TempDir()
		write := func(name, text string) {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		write("a.txt", "Shut.")
		for name, text := range c.beside {
			write(name, text)
		}
		items, bad := file.Read(folder, nil)
		if len(items) != 1 {
			t.Fatalf("%v: the report is lost: %v", c.beside, bad)
		}
		got := fmt.Sprint(items[0].Given)
		for _, b := range bad {
			got += " " + filepath.Base(b.Input) + " " + b.Reason
		}
		if got != c.want && (len(bad) != 1 || !strings.HasPrefix(got, c.want)) {
			t.Errorf("%v: %s; want %s", c.beside, got, c.want)
		}
	}
}
