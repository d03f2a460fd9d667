package block_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"synoptic/ingest/block"
)

// TestCases checks the roles of invented paragraphs; each file says why.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			part := map[string]string{}
			for _, x := range a.Files {
				part[x.Name] = strings.TrimSpace(string(x.Data))
			}
			var got []string
			for _, b := range block.Cut(part["text"], part["title"]) {
				got = append(got, string(b.Role)+": "+b.Span.In(part["text"]))
			}
			if got := strings.Join(got, "\n"); got != part["want"] {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, part["want"])
			}
		})
	}
}

// FuzzCut checks on any text that blocks are in order, in bounds, on the
// borders of runes and leave nothing but white space out.
func FuzzCut(f *testing.F) {
	f.Add("LENNE (AP) — The bridge was shut.\n\nFILE - In this file photo", "")
	f.Add("(Reuters) - \u00a0x\n\r\n By Ada", "By Ada")
	f.Add("Image caption \nPhoto: ", "Photo:")
	f.Fuzz(func(t *testing.T, text, title string) {
		if !utf8.ValidString(text) {
			return // texts are valid UTF-8 when they come here
		}
		at := 0
		for _, b := range block.Cut(text, title) {
			if b.Span.Start < at || b.Span.End <= b.Span.Start || b.Span.End > len(text) {
				t.Fatalf("block %v behind %d of %d bytes", b.Span, at, len(text))
			}
			if !utf8.ValidString(b.Span.In(text)) {
				t.Fatalf("block %v cuts a rune", b.Span)
			}
			if gap := text[at:b.Span.Start]; strings.TrimSpace(gap) != "" {
				t.Fatalf("%q is in no block", gap)
			}
			at = b.Span.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q is in no block", text[at:])
		}
	})
}
