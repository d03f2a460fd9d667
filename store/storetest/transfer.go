package storetest

import (
	"encoding/json"
	"testing"

	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/query"
	"synoptic/store"
)

// testTransfer carries a store into an empty one: what cannot be made again is
// the same there, byte by byte, and what can be waits to be read.
func testTransfer(t *testing.T, d *desk) {
	d.version("r1", "s1", "One. Nobody")
	d.version("r2", "s2", "Two. Nobody")
	d.version("r3", "s2", "Three. Nobody")
	d.must(d.Capture(ctx, &store.Capture{Item: ingest.Item{Input: "page", Bytes: []byte("<p>\x00\xff")}}))
	d.must(d.Correct(ctx, &correct.Correction{Kind: correct.Merge, Story: "s1", Value: "s2", By: "editor"}))
	d.must(d.Remove(ctx, &store.Removal{Report: "r3", By: "editor", Reason: "privacy"}))
	d.must(d.SaveSource(ctx, &store.Source{Kind: "feed", URL: "https://lenne.example/feed", Folder: []string{"Lenne", "Daily"}}))
	d.must(d.SaveWatch(ctx, &store.Watch{Kind: "words", Value: "bridge", Channel: "feed"}))
	d.must(d.See(ctx, "mo", store.StoryFilter{Only: "s2"}))
	d.must(d.Star(ctx, "ines", "s2", true))

	lines := exported(t, d)
	other := d.empty()
	d.must(other.Import(ctx, lines...))
	if again := exported(t, other); jsonOf(t, lines) != jsonOf(t, again) {
		t.Errorf("%s\nis not\n%s", jsonOf(t, again), jsonOf(t, lines))
	}
	if n, _, err := other.Queue().Count(ctx, store.JobRead); err != nil || n != 3 {
		t.Errorf("%d captures wait to be read: %v", n, err)
	}
	if s, err := other.Story(ctx, "s1"); err != nil || s.ID != "s2" {
		t.Errorf("the merged story leads to %+v, %v", s, err)
	}
	if marks, err := other.MarksOf(ctx, "ines", []string{"s2"}); err != nil || !marks["s2"].Starred {
		t.Errorf("the star is gone: %+v %v", marks, err)
	}
	if marks, err := other.MarksOf(ctx, "mo", []string{"s2"}); err != nil || marks["s2"].Reports != 2 {
		t.Errorf("what was seen is new: %+v %v", marks, err)
	}
	if found, _, err := other.FindReports(ctx, query.Parse("nobody"), store.Page{}); err != nil || len(found) != 0 {
		t.Errorf("found before it is read: %+v %v", found, err)
	}
}

func exported(t *testing.T, s store.Store) []*store.Line {
	t.Helper()
	var out []*store.Line
	if err := s.Export(ctx, func(l *store.Line) error { out = append(out, l); return nil }); err != nil {
		t.Fatal(err)
	}
	return out
}

func jsonOf(t *testing.T, lines []*store.Line) string {
	t.Helper()
	b, err := json.MarshalIndent(lines, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
