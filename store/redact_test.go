package store_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"synoptic/report"
	"synoptic/span"
	"synoptic/store"
)

// TestRedact checks that words go wherever they stand, that blocks still hold
// what they held, and that words which are not there change nothing.
func TestRedact(t *testing.T) {
	text := "Häuser. Mara Quist fell.\n\nMara Quist, 41, said no."
	cutAt := strings.Index(text, "\n\n")
	v := &report.Version{Text: text, Title: "Mara Quist fell", Metadata: []report.Claim{{Field: "title", Value: "Mara Quist fell"}},
		Blocks: []report.Block{{Span: span.Span{Start: 0, End: cutAt}}, {Span: span.Span{Start: cutAt + 2, End: len(text)}}}}
	if store.Redact(v, &store.Removal{Words: store.HashWords("Mara Quest"), Length: 10}) || v.Text != text {
		t.Fatal("words that are not there went")
	}
	if !store.Redact(v, &store.Removal{Words: store.HashWords("Mara Quist"), Length: 10}) {
		t.Fatal("words that are there stay")
	}
	if v.Text != "Häuser. [withdrawn] fell.\n\n[withdrawn], 41, said no." || v.Title != "[withdrawn] fell" || v.Metadata[0].Value != v.Title {
		t.Errorf("%+v", v)
	}
	if a, b := v.Blocks[0].Span.In(v.Text), v.Blocks[1].Span.In(v.Text); a != "Häuser. [withdrawn] fell." || b != "[withdrawn], 41, said no." {
		t.Errorf("blocks hold %q and %q", a, b)
	}
}

// FuzzRedact checks that nothing of the words is left, in any text.
func FuzzRedact(f *testing.F) {
	f.Add("a bb a bb", 2, 4)
	f.Add("[withdrawn] w", 0, 2)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		runes := []rune(text)
		if !utf8.ValidString(text) || start < 0 || end <= start || end > len(runes) {
			return
		}
		words := string(runes[start:end])
		v := &report.Version{Text: text, Blocks: []report.Block{{Span: span.Span{Start: 0, End: len(text)}}}}
		if !store.Redact(v, &store.Removal{Words: store.HashWords(words), Length: end - start}) {
			t.Fatalf("%q does not hold its own words %q", text, words)
		}
		for _, left := range strings.Split(v.Text, store.Withdrawn) {
			if strings.Contains(left, words) {
				t.Errorf("%q still holds %q", v.Text, words)
			}
		}
		if v.Blocks[0].Span != (span.Span{Start: 0, End: len(v.Text)}) {
			t.Errorf("block %v of %d bytes", v.Blocks[0].Span, len(v.Text))
		}
	})
}
