package sqlite_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/pressly/goose/v3"

	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// TestOlderStore opens a file of the schema in which every version and record
// held its text. Afterwards each text is there once and nothing else is
// missing, what a merged story left behind is gone, and the search is made
// again with the records.
func TestOlderStore(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "older.db")
	const text = "Nobody crossed the bridge."
	older(t, path, text)
	s := open(t, path)
	for _, id := range []string{"r1", "r2"} {
		v, err := s.Version(ctx, id, 0)
		if err != nil || v.Value.Text != text || v.Value.ID != id || v.Title != "Bridge" {
			t.Errorf("the version of %s: %+v %v", id, v, err)
		}
	}
	for _, id := range []string{"s1", "s9"} {
		r, err := s.Record(ctx, id)
		if err != nil || r.Story != "s1" || len(r.Value.Reports) != 2 || r.Value.Reports[1].Text != text {
			t.Errorf("the record of %s: %+v %v", id, r, err)
		}
	}
	if _, stories, err := s.Stale(ctx, 1, 3, 9); err != nil || len(stories) != 1 || stories[0] != "s1" {
		t.Errorf("records to be made again: %v %v", stories, err)
	}
	people, _, err := s.People(ctx, "", store.Page{})
	if err != nil || len(people) != 1 || people[0].Quotes != 2 || people[0].Stories != 1 {
		t.Errorf("people: %+v %v", people, err)
	}
	findings, err := s.Doctor(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		if !f.OK {
			t.Errorf("the doctor finds: %+v", f)
		}
	}
	db := raw(t, path)
	var texts, left int
	if err := db.QueryRow(`SELECT (SELECT count(*) FROM texts), (SELECT count(*) FROM records WHERE story = 's9') + (SELECT count(*) FROM actors WHERE story = 's9')`).Scan(&texts, &left); err != nil || texts != 1 || left != 0 {
		t.Errorf("%d texts, %d rows of a merged story, %v", texts, left, err)
	}
}

// older makes a file of schema 2 with two reports of one text in story s1,
// into which s9 was merged.
func older(t *testing.T, path, text string) {
	t.Helper()
	first, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "other.db")) // gives SQL the function pack
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close() //nolint:errcheck // nothing was written
	db := raw(t, path)
	p, err := goose.NewProvider(goose.DialectSQLite3, db, os.DirFS("migrations"), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.UpTo(context.Background(), 2); err != nil {
		t.Fatal(err)
	}
	sum := store.HashWords(text)
	rec := record.Record{Schema: record.Schema}
	do := func(statement string, args ...any) {
		t.Helper()
		if _, err := db.Exec(statement, args...); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	do(`PRAGMA application_id = 1937337967`)
	for _, id := range []string{"r1", "r2"} {
		do(`INSERT INTO reports (id, story, capture, url, outlet, title, published, first, last, versions, sha256) VALUES (?, 's1', 1, '', '', 'Bridge', '2031-04-16', 1, 1, 1, ?)`, id, sum)
		do(`INSERT INTO versions (report, number, capture, at, sha256, title, value) VALUES (?, 1, 1, 1, ?, 'Bridge', pack(?))`, id, sum, asJSON(t, report.Version{ID: id, Title: "Bridge", Text: text}))
		rec.Reports = append(rec.Reports, record.Report{ID: id, SHA256: sum, Text: text})
	}
	do(`INSERT INTO stories (id, reports, stage, last) VALUES ('s1', 2, 2, '2031-04-16')`)
	do(`INSERT INTO stories (id, went, stage) VALUES ('s9', 's1', 2)`)
	for _, id := range []string{"s1", "s9"} {
		do(`INSERT INTO records (story, number, stage, at, sha256, value) VALUES (?, 1, 2, 1, '', pack(?))`, id, asJSON(t, rec))
		do(`INSERT INTO actors (story, actor, person, name, quotes, last) VALUES (?, 'a1', 'p1', 'Ada Okoro', 2, '2031-04-16')`, id)
	}
	do(`INSERT INTO people (id, name, folded, quotes, stories, last) VALUES ('p1', 'Ada Okoro', 'ada okoro', 4, 2, '2031-04-16')`)
	do(`INSERT INTO statements (mark, story, report, quote, statement, kind, person, sure, start, stop, published, text, speaker, about, outlet) VALUES ('m', 's1', 'r1', 'q1', '', 'direct', 'p1', 95, 0, 6, '2031-04-16', 'Nobody', 'Ada Okoro', '', '')`)
}

func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func asJSON(t *testing.T, x any) string {
	t.Helper()
	b, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
