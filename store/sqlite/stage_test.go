package sqlite_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"testing"

	"synoptic/query"
	"synoptic/record"
	"synoptic/store"
)

// TestStage checks that what search looks at is made again with a new number
// of the stage, also where the record stays as it is.
func TestStage(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "synoptic.db")
	s := open(t, path)
	tell(t, s, "r1", "Nobody crossed the bridge.")
	r, err := s.Record(ctx, "sr1")
	if err != nil {
		t.Fatal(err)
	}
	at := r.Value.Stories[0].Title
	r.Value.Stories[0].Differences = []record.Difference{{Kind: "wording", Mentions: []record.Span{*at}}}
	keep := func(stage int) {
		if err := s.KeepRecords(ctx, []store.Record{{Story: "sr1", Stage: stage, Value: r.Value}}, nil); err != nil {
			t.Fatal(err)
		}
	}
	differ := func() int {
		all, _, err := s.FindStatements(ctx, query.Parse("has:difference"), store.Page{})
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	keep(1)
	if n := differ(); n != 1 {
		t.Fatalf("%d statements differ, not 1", n)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // it only stood for an older program
	if _, err := db.Exec(`UPDATE statements SET has = ' '`); err != nil {
		t.Fatal(err)
	}
	if keep(1); differ() != 0 {
		t.Error("the same record of the same stage is indexed again")
	}
	if keep(2); differ() != 1 {
		t.Error("a new stage leaves what an older one made")
	}
}
