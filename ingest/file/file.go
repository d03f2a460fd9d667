// Package file reads reports from the file system and from standard input:
// text, HTML, JSON Lines, folders of these, also compressed.
package file

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"synoptic/ingest"
	"synoptic/report"
)

// Read returns the items that path holds, and those that could not be taken.
func Read(path string) ([]ingest.Item, []ingest.Rejected) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, []ingest.Rejected{{Input: path, Reason: err.Error()}}
	}
	if !strings.HasSuffix(path, ".jsonl") {
		return []ingest.Item{{Input: path, Bytes: b}}, nil
	}
	var items []ingest.Item
	var bad []ingest.Rejected
	sc := bufio.NewScanner(strings.NewReader(string(b)))
	sc.Buffer(nil, 64<<20)
	for n := 1; sc.Scan(); n++ {
		item, err := Line(sc.Bytes())
		if err != nil {
			bad = append(bad, ingest.Rejected{Input: path, Line: n, Reason: err.Error()})
			continue
		}
		items = append(items, item)
	}
	return items, bad
}

// Line reads one line of JSON Lines as docs/record.md describes it.
func Line(b []byte) (ingest.Item, error) {
	var x struct{ ID, Text, Date, Title, Outlet, URL, Language string }
	if err := json.Unmarshal(b, &x); err != nil {
		return ingest.Item{}, fmt.Errorf("not JSON: %w", err)
	}
	item := ingest.Item{Input: x.ID, Text: x.Text}
	for _, c := range []report.Claim{{Field: "published", Value: x.Date}, {Field: "title", Value: x.Title}, {Field: "outlet", Value: x.Outlet}, {Field: "url", Value: x.URL}, {Field: "language", Value: x.Language}} {
		if c.Value != "" {
			c.From = "given"
			item.Given = append(item.Given, c)
		}
	}
	return item, nil
}
