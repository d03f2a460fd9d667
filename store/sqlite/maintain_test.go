package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/record"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// TestBackup checks that a backup made in the middle of work holds all that
// was acknowledged before, and goes back into its place.
func TestBackup(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path, copied := filepath.Join(dir, "synoptic.db"), filepath.Join(dir, "copy.db")
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	tell(t, s, "r1", "Nobody crossed the bridge.")
	stop := make(chan struct{})
	done := make(chan error)
	go func() {
		var err error
		for i := 0; err == nil; i++ {
			select {
			case <-stop:
				done <- err
				return
			default:
				err = s.Capture(ctx, &store.Capture{Item: ingest.Item{Input: "busy", Text: fmt.Sprint("text ", i)}})
			}
		}
		done <- err
	}()
	err = s.Backup(ctx, copied)
	close(stop)
	if work := <-done; err != nil || work != nil {
		t.Fatal(err, work)
	}
	if err := s.Backup(ctx, copied); err == nil {
		t.Error("a backup replaced a file")
	}
	private(t, copied)
	if err := sqlite.Restore(ctx, copied, path); err == nil {
		t.Error("a store in use was replaced")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "bad.db"), []byte("SQLite format 3\x00 and rubbish"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := sqlite.Restore(ctx, filepath.Join(dir, "bad.db"), path); err == nil {
		t.Error("rubbish was restored")
	}
	if err := sqlite.Restore(ctx, copied, path); err != nil {
		t.Fatal(err)
	}
	s = open(t, path)
	if _, err := s.Report(ctx, "r1"); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(path + ".before"); err != nil {
		t.Errorf("the store of before is gone: %v", err)
	}
	healthy(t, s)
}

func private(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%s has mode %v", filepath.Base(path), info.Mode().Perm())
	}
}

func healthy(t *testing.T, s *sqlite.Store) {
	t.Helper()
	all, err := s.Doctor(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if !f.OK {
			t.Errorf("%s: %s", f.Check, f.Detail)
		}
	}
}

// TestOpen checks who can read the files, and which are refused.
func TestOpen(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path := filepath.Join(dir, "odd name? #%.db")
	s := open(t, path)
	tell(t, s, "r1", "Nobody crossed the bridge.")
	for _, end := range []string{"", "-wal", "-shm"} {
		private(t, path+end)
	}
	other := filepath.Join(dir, "other.db")
	alter(t, other, `CREATE TABLE recipes (cake TEXT)`)
	if _, err := sqlite.Open(ctx, other); err == nil || !strings.Contains(err.Error(), "another program") {
		t.Errorf("another program's file: %v", err)
	}
	newer := filepath.Join(dir, "newer.db")
	if err := open(t, newer).Backup(ctx, newer+".x"); err != nil {
		t.Fatal(err)
	}
	alter(t, newer+".x", `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, 1)`)
	if _, err := sqlite.Open(ctx, newer+".x"); err == nil || !strings.Contains(err.Error(), "newer synoptic") {
		t.Errorf("a newer schema: %v", err)
	}
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte("notes of no database at all, much longer than a header is"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(ctx, text); err == nil {
		t.Error("a text was opened as a store")
	}
}

func alter(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // the statement tells
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

// TestRepair checks that doctor sees lost work and stray bytes, and that
// repair mends them.
func TestRepair(t *testing.T) {
	path := filepath.Join(t.TempDir(), "synoptic.db")
	s := open(t, path)
	tell(t, s, "r1", "Nobody crossed the bridge.")
	healthyBut := func() (n int) {
		all, err := s.Doctor(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range all {
			if !f.OK {
				n++
			}
		}
		return n
	}
	if err := s.Capture(context.Background(), &store.Capture{Item: ingest.Item{Input: "x", Text: "x"}}); err != nil {
		t.Fatal(err)
	}
	alter(t, path, `DELETE FROM jobs`)
	alter(t, path, `INSERT INTO blobs (sha256, size, data) VALUES ('0', 0, '')`)
	if n := healthyBut(); n != 2 {
		t.Errorf("%d checks fail; a forgotten capture and stray bytes are two", n)
	}
	if err := s.Repair(context.Background()); err != nil {
		t.Fatal(err)
	}
	healthy(t, s)
}

// TestRetain checks that old stories go as a whole, and that those of which
// the user said something stay as a whole.
func TestRetain(t *testing.T) {
	ctx := context.Background()
	s := open(t, filepath.Join(t.TempDir(), "synoptic.db"))
	for _, id := range []string{"r1", "r2", "r3"} {
		tell(t, s, id, "Nobody crossed the bridge "+id)
	}
	mark := &correct.Correction{Kind: correct.Confirmed, By: "mo", Span: &record.Span{Report: "r2", Start: 0, End: 6, Text: "Nobody"}}
	if err := s.Correct(ctx, mark); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveWatch(ctx, &store.Watch{Kind: "edit", Story: "sr3"}); err != nil {
		t.Fatal(err)
	}
	if gone, err := s.Retain(ctx, sqlite.Retention{Before: time.Now().Add(-time.Hour)}); err != nil || len(gone) != 0 {
		t.Errorf("young stories went: %v %v", gone, err)
	}
	later := sqlite.Retention{Before: time.Now().Add(time.Hour), DryRun: true}
	if gone, err := s.Retain(ctx, later); err != nil || !slices.Equal(gone, []string{"sr1"}) {
		t.Errorf("would go: %v %v", gone, err)
	}
	later.DryRun = false
	if _, err := s.Retain(ctx, later); err != nil {
		t.Fatal(err)
	}
	for id, stays := range map[string]bool{"r1": false, "r2": true, "r3": true} {
		captures, err := s.CapturesOf(ctx, id)
		if err != nil || (len(captures) == 1) != stays {
			t.Errorf("%s: %d captures, %v", id, len(captures), err)
		}
	}
	healthy(t, s)
}

// TestBudget checks that the oldest stories go until the store is small enough.
func TestBudget(t *testing.T) {
	ctx := context.Background()
	s := open(t, filepath.Join(t.TempDir(), "synoptic.db"))
	for i := range 60 {
		tell(t, s, fmt.Sprintf("r%d", i), strings.Repeat(fmt.Sprintf("Nobody crossed bridge %d of %d. ", i, i*i), 60))
	}
	u, err := s.Usage(ctx)
	if err != nil {
		t.Fatal(err)
	}
	most := u.Used * 3 / 4
	gone, err := s.Retain(ctx, sqlite.Retention{Bytes: most})
	if err != nil || len(gone) == 0 || len(gone) == 60 || gone[0] != "sr0" {
		t.Errorf("%d stories went: %v, %v", len(gone), gone, err)
	}
	if u, err = s.Usage(ctx); err != nil || u.Used > most {
		t.Errorf("%d bytes in use, more than %d; %v", u.Used, most, err)
	}
	if again, err := s.Retain(ctx, sqlite.Retention{Bytes: most}); err != nil || len(again) != 0 {
		t.Errorf("small enough, and more went: %v %v", again, err)
	}
	healthy(t, s)
}
