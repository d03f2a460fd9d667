package sqlite_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/ingest"
	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// TestRemovedBytes looks into the files themselves: after a removal no byte of
// the words is left, neither in rows, nor in indexes of words, nor in free
// pages, nor in the write-ahead log.
func TestRemovedBytes(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "synoptic.db")
	s := open(t, path)
	for i := range 40 {
		tell(t, s, fmt.Sprintf("r%d", i), fmt.Sprintf("Nothing happened in street %d of Quennborough today, and Orlaith Vanderzee saw it.", i))
	}
	secret := "Philomena Xanthopoulou-Brzeziński drove the zephyrine omnibus."
	tell(t, s, "secret", secret)
	tell(t, s, "secret", secret+" Twice.")
	words := []string{"Philomena", "philomena", "philom", "Xanthopoulou", "xanthopoul", "zephyrine", "zephyrin"}
	if found := inFiles(t, dir, words); len(found) == 0 {
		t.Fatal("the words are not in the files before; the test would not see them after either")
	}
	if err := s.Remove(context.Background(), &store.Removal{Report: "secret", By: "editor", Reason: "erasure"}); err != nil {
		t.Fatal(err)
	}
	if found := inFiles(t, dir, words); len(found) > 0 {
		t.Errorf("still in the files: %v", found)
	}
}

// TestRemovedPartBytes is the same for one of two reports that came in the
// same bytes.
func TestRemovedPartBytes(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	s := open(t, filepath.Join(dir, "synoptic.db"))
	texts := map[string]string{"r1": "Philomena drove the omnibus.", "r2": "Nothing happened in Quennborough."}
	var outcomes []store.Outcome
	for _, id := range []string{"r1", "r2"} {
		c := &store.Capture{Item: ingest.Item{Input: id, Part: id, Bytes: []byte(texts["r1"] + texts["r2"])}}
		if err := s.Capture(ctx, c); err != nil {
			t.Fatal(err)
		}
		v := &store.Version{Report: id, Number: 1, Capture: c.ID, At: c.At, SHA256: store.HashWords(texts[id]), Value: &report.Version{ID: id, Text: texts[id]}}
		outcomes = append(outcomes, store.Outcome{Capture: c.ID, Version: v, Story: "s1", Reading: &store.Reading{Report: id, Number: 1}})
	}
	if err := s.KeepReadings(ctx, outcomes, nil, nil); err != nil {
		t.Fatal(err)
	}
	if len(inFiles(t, dir, []string{"Philomena"})) == 0 || len(inFiles(t, dir, []string{"Quennborough"})) == 0 {
		t.Fatal("the words are not in the files before")
	}
	if err := s.Remove(ctx, &store.Removal{Report: "r1"}); err != nil {
		t.Fatal(err)
	}
	if found := inFiles(t, dir, []string{"Philomena"}); len(found) > 0 {
		t.Errorf("still in the files: %v", found)
	}
	if len(inFiles(t, dir, []string{"Quennborough"})) == 0 {
		t.Error("the words of the other are gone")
	}
}

// inFiles returns which words any file of dir holds.
func inFiles(t *testing.T, dir string, words []string) (found []string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range words {
			if bytes.Contains(b, []byte(w)) {
				found = append(found, f.Name()+": "+w)
			}
		}
	}
	return found
}

// tell keeps a report with a record in which all of it is said by somebody.
func tell(t *testing.T, s *sqlite.Store, id, text string) {
	t.Helper()
	ctx := context.Background()
	c := &store.Capture{Item: ingest.Item{Input: id, Text: text, Given: []report.Claim{{Field: "title", Value: text, From: "given"}}}}
	if err := s.Capture(ctx, c); err != nil {
		t.Fatal(err)
	}
	number := 1
	if r, err := s.Report(ctx, id); err == nil {
		number = r.Versions + 1
	}
	v := &store.Version{Report: id, Number: number, Capture: c.ID, At: c.At, SHA256: c.SHA256, Title: text, Value: &report.Version{ID: id, Title: text, Text: text}}
	if err := s.KeepReadings(ctx, []store.Outcome{{Capture: c.ID, Version: v, Story: "s" + id, Reading: &store.Reading{Report: id, Number: number, Stage: 1}}}, nil, nil); err != nil {
		t.Fatal(err)
	}
	name, actor := strings.Join(strings.Fields(text)[:2], " "), "a1"
	all := record.Span{Report: id, Start: 0, End: len(text), Text: text}
	rec := &record.Record{Reports: []record.Report{{ID: id, Title: &text, Text: text}}, Stories: []record.Story{{ID: "s" + id, Title: &all, Reports: []string{id},
		Actors:    []record.Actor{{ID: actor, Kind: "person", Name: name, Mentions: []record.Span{all}}},
		Documents: []record.Document{{ID: "d1", Kind: "letter", Name: text, Mentions: []record.Span{all}, Demands: []record.Span{all}}},
		Quotes:    []record.Quote{{ID: "q1", Report: id, Attribution: record.Attribution{Kind: "direct", Content: []record.Range{{0, len(text)}}, Actor: &actor, Speaker: &name, Sure: 99, Text: text}}}}}}
	if err := s.KeepRecords(ctx, []store.Record{{Story: "s" + id, Stage: 1, Value: rec}}, nil); err != nil {
		t.Fatal(err)
	}
}
