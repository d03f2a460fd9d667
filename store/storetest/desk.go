package storetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/query"
	"synoptic/record"
	"synoptic/report"
	"synoptic/source"
	"synoptic/store"
)

func testRemoval(t *testing.T, d *desk) {
	c := d.version("r1", "s1", "Secret harbour plans. Nobody may know")
	d.version("r2", "s1", "Other. Nobody may know")
	before := d.tell("s1", "Ada Okoro", 95, "Nobody")
	r := &store.Removal{Report: "r1", By: "editor", Reason: "court order"}
	d.must(d.Remove(ctx, r))
	if r.ID == 0 || r.URL == "" || !slices.Equal(r.SHA256, []string{c.SHA256}) || r.Story != "s1" {
		t.Errorf("tombstone: %+v", r)
	}
	gone, err := d.Report(ctx, "r1")
	d.must(err)
	if gone.Removed == nil || gone.Removed.Reason != "court order" || gone.Removed.By != "editor" {
		t.Errorf("removed report: %+v", gone)
	}
	if _, err := d.CaptureByID(ctx, c.ID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("its capture: %v", err)
	}
	if _, err := d.Version(ctx, "r1", 0); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("its version: %v", err)
	}
	if _, err := d.Record(ctx, "s1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the record with its words: %v", err)
	}
	if err := d.KeepReadings(ctx, nil, nil, nil); !errors.Is(err, store.ErrMoved) {
		t.Errorf("what was grouped before is kept: %v", err)
	}
	d.must(d.KeepRecords(ctx, []store.Record{{Story: "s1", Stage: 1, Value: before}, {Story: "s7", Stage: 1, Value: before}}, nil))
	for _, id := range []string{"s1", "s7"} {
		if _, err := d.Record(ctx, id); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("a record of %s that was overtaken is kept: %v", id, err)
		}
	}
	if found, _, err := d.FindReports(ctx, query.Parse("secret"), store.Page{}); err != nil || len(found) != 0 {
		t.Errorf("found: %+v %v", found, err)
	}
	if err := d.Capture(ctx, &store.Capture{Item: ingest.Item{Input: "again", Text: "Secret harbour plans. Nobody may know"}}); !errors.Is(err, store.ErrRemoved) {
		t.Errorf("the same bytes come again: %v", err)
	}
	m, err := d.Members(ctx, "s1")
	d.must(err)
	if len(m.Versions) != 1 || len(m.Withdrawn) != 1 {
		t.Errorf("what is left of the story: %+v", m)
	}
	if d.open(store.JobRecord) != 1 || d.open(store.JobRegroup) != 1 {
		t.Error("nobody makes the record again")
	}
	if err := d.Remove(ctx, &store.Removal{Report: "r1"}); !errors.Is(err, store.ErrRemoved) {
		t.Errorf("removed twice: %v", err)
	}
	if err := d.Remove(ctx, &store.Removal{Report: "r9"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a report that is not there: %v", err)
	}
	all, _, err := d.Removals(ctx, false, store.Page{})
	if err != nil || len(all) != 1 {
		t.Errorf("tombstones: %+v %v", all, err)
	}
}

// testRemovedPart removes one of several reports that came in the same bytes,
// one of which is not read yet: its words go, the others keep theirs.
func testRemovedPart(t *testing.T, d *desk) {
	live := "<p>Secret plans.</p><p>The ferry sails.</p><p>The mill burns.</p>"
	texts := map[string]string{"r1": "Secret plans.", "r2": "The ferry sails.", "r3": "The mill burns."}
	ids := []string{"r1", "r2", "r3"}
	var parts []*store.Capture
	for _, id := range ids {
		parts = append(parts, &store.Capture{Item: ingest.Item{Input: "live", URL: "https://lenne.example/live", Part: id, Bytes: []byte(live), MediaType: "text/html"}})
	}
	d.must(d.Capture(ctx, parts...))
	read := func(c *store.Capture, number int, erase bool) {
		t.Helper()
		id := c.Item.Part
		v := &report.Version{ID: id, URL: c.Item.URL, Text: texts[id], Metadata: []report.Claim{{Field: "outlet", Value: "Lenne Post", From: "meta"}}}
		o := store.Outcome{Capture: c.ID, Story: "s1", Version: &store.Version{Report: id, Number: number, Capture: c.ID, At: c.At, SHA256: store.HashWords(v.Text), Value: v}, Reading: &store.Reading{Report: id, Number: number}}
		if r, err := d.Report(ctx, id); err == nil {
			o.Known = r.SHA256 == o.Version.SHA256
		}
		if erase {
			o = store.Outcome{Capture: c.ID, Reason: "was removed", Erase: true}
		}
		d.must(d.KeepReadings(ctx, []store.Outcome{o}, nil, nil))
	}
	own := func(c *store.Capture, when string) {
		t.Helper()
		got, err := d.CaptureByID(ctx, c.ID)
		d.must(err)
		if got.Item.Text != texts[c.Item.Part] || got.Item.Bytes != nil || got.Item.Part != c.Item.Part || len(got.Item.Given) != 1 || got.SHA256 != store.HashWords(got.Item.Text) || len(got.Header) == 0 {
			t.Errorf("%s, %s is no longer read from its own words: %+v", when, c.Item.Part, got)
		}
	}
	read(parts[0], 1, false)
	read(parts[1], 1, false)
	d.must(d.Remove(ctx, &store.Removal{Report: "r1"}))
	d.regrouped()
	own(parts[1], "after the removal")
	if c, err := d.CaptureByID(ctx, parts[2].ID); err != nil || string(c.Item.Bytes) != live {
		t.Errorf("what is not read yet has lost its bytes: %+v %v", c, err)
	}
	read(parts[2], 1, false)
	own(parts[2], "when it was read")
	if err := d.Capture(ctx, &store.Capture{Item: parts[1].Item}); !errors.Is(err, store.ErrRemoved) {
		t.Errorf("the same page comes again: %v", err)
	}

	live += "<p>Nobody is hurt.</p>"
	var again []*store.Capture
	for _, id := range ids {
		again = append(again, &store.Capture{Item: ingest.Item{Input: "live", Part: id, Bytes: []byte(live)}})
	}
	d.must(d.Capture(ctx, again...))
	texts["r2"] += " Nobody is hurt."
	read(again[0], 0, true)
	read(again[1], 2, false)
	read(again[2], 1, false)
	own(again[1], "when the page came with more")
	if _, err := d.CaptureByID(ctx, again[0].ID); !errors.Is(err, store.ErrRemoved) {
		t.Errorf("the bytes of what was removed, come again: %v", err)
	}
}

func testRemovedWords(t *testing.T, d *desk) {
	text := "The häuser burn. Mara Quist, 41, is hurt. Nobody knows why"
	d.version("r1", "s1", text)
	d.version("r1", "s1", text+" yet")
	d.tell("s1", "Ada Okoro", 95, "Nobody")
	start := len([]rune("The häuser burn. "))
	d.must(d.Remove(ctx, &store.Removal{Report: "r1", Start: start, End: start + len("Mara Quist, 41"), Reason: "privacy"}))
	for n := range 2 {
		v, err := d.Version(ctx, "r1", n+1)
		d.must(err)
		if strings.Contains(v.Value.Text, "Quist") || !strings.Contains(v.Value.Text, "burn. "+store.Withdrawn+", is hurt") {
			t.Errorf("version %d: %s", n+1, v.Value.Text)
		}
	}
	r, err := d.Report(ctx, "r1")
	d.must(err)
	if len(r.Redacted) != 1 || r.Removed != nil {
		t.Errorf("report: %+v", r)
	}
	if reports, _, err := d.Stale(ctx, 1, 1, 9); err != nil || !slices.Equal(reports, []string{"r1"}) {
		t.Errorf("nobody reads it again: %v %v", reports, err)
	}
	if err := d.Remove(ctx, &store.Removal{Report: "r1", Start: 5, End: 5000}); err == nil {
		t.Error("words outside the text were removed")
	}
}

func testCorrections(t *testing.T, d *desk) {
	d.version("r1", "s1", "One. Nobody")
	d.version("r2", "s2", "Two. Nobody")
	d.tell("s1", "Ada Okoro", 95, "Nobody")
	d.tell("s2", "Ada Okoro", 95, "Nobody")
	speaker := &correct.Correction{Kind: correct.Speaker, Story: "s1", By: "mo", Span: &record.Span{Report: "r1", Start: 5, End: 11, Text: "Nobody"}, Value: "Ben Marsh"}
	d.must(d.Correct(ctx, speaker))
	if d.open(store.JobRecord) != 1 {
		t.Errorf("%d stories are dirty", d.open(store.JobRecord))
	}
	merge := &correct.Correction{Kind: correct.Merge, Story: "s2", Value: "s1", By: "mo"}
	d.must(d.Correct(ctx, merge))
	if s, err := d.Story(ctx, "s2"); err != nil || s.ID != "s1" || len(s.Reports) != 2 {
		t.Errorf("merged: %+v %v", s, err)
	}
	if r, err := d.Report(ctx, "r2"); err != nil || !r.Pinned {
		t.Errorf("moved by the user: %+v %v", r, err)
	}
	d.must(d.Correct(ctx, &correct.Correction{Kind: correct.Undo, Undoes: merge.ID, By: "mo"}))
	if s, err := d.Story(ctx, "s2"); err != nil || s.ID != "s2" || len(s.Reports) != 1 {
		t.Errorf("merge undone: %+v %v", s, err)
	}
	d.must(d.Correct(ctx, merge))
	split := &correct.Correction{Kind: correct.Split, Story: "s1", Reports: []string{"r2"}, By: "mo"}
	d.must(d.Correct(ctx, split))
	if s, err := d.Story(ctx, split.Value); err != nil || !slices.Equal(s.Reports, []string{"r2"}) || s.ID == "s1" {
		t.Errorf("split: %+v %v", s, err)
	}
	log, err := d.Corrections(ctx, "s1")
	d.must(err)
	if len(log) < 4 || log[0].ID != speaker.ID || log[0].By != "mo" || log[0].Span.Text != "Nobody" || log[0].At.IsZero() {
		t.Errorf("log: %+v", log)
	}
	if err := d.Correct(ctx, &correct.Correction{Kind: correct.Speaker}); err == nil {
		t.Error("a correction of nothing was taken")
	}
	same := &correct.Correction{Kind: correct.Same, Name: "Ada Okoro", Value: "Ada Okoro-Hill", By: "mo"}
	d.must(d.Correct(ctx, same))
	if m, err := d.Members(ctx, "s1"); err != nil || m.Corrections[len(m.Corrections)-1].ID != same.ID {
		t.Errorf("one person everywhere: %+v %v", m, err)
	}
	for d.open(store.JobRecord) > 0 {
		d.tell("s1", "Ada Okoro", 95, "Nobody")
		d.tell(split.Value, "Ada Okoro", 95, "Nobody")
	}
	outlets := &correct.Correction{Kind: correct.Outlets, Value: "outlet,owner,wire\n", By: "mo"}
	d.must(d.Correct(ctx, outlets))
	if n := d.open(store.JobRecord); n != 2 {
		t.Errorf("what is said of outlets makes %d stories dirty, not both", n)
	}
}

func testSources(t *testing.T, d *desk) {
	now := time.Now().Add(time.Hour).UTC().Truncate(time.Second)
	feed := &store.Source{Kind: "feed", URL: "https://a.example/feed", Title: "A", Folder: []string{"Coast", "Lenne/Brunn"}}
	d.must(d.SaveSource(ctx, feed))
	d.must(d.SaveSource(ctx, &store.Source{Kind: "page", URL: "https://b.example/", Paused: true}))
	due, next, err := d.Due(ctx, now, nil, 10)
	d.must(err)
	if len(due) != 1 || due[0].Source != feed.ID || due[0].Kind != source.Feed || due[0].Host != "a.example" || !next.IsZero() {
		t.Fatalf("a new source is due and one that pauses is not: %+v, next %v", due, next)
	}
	v := due[0]
	v.Next, v.Memory.ETag, v.Memory.Last, v.Memory.Error = now.Add(2*time.Hour), "x", now, "404"
	r := v.Found("report https://a.example/1", "https://a.example/1", "h", now)
	r2 := v.Found("report https://a.example/2", "https://a.example/2", "h", now.Add(-time.Minute))
	r2.Memory.Last, r2.Memory.Error = now, "answers 500"
	c := &store.Capture{Source: feed.ID, Item: ingest.Item{Input: "i", Text: "text"}}
	d.must(d.KeepVisits(ctx, []*store.Capture{c}, []source.Visit{v, r, r2}))
	if c.ID == 0 || d.open(store.JobRead) != 1 {
		t.Errorf("the capture of a visit: %+v, %d wait", c, d.open(store.JobRead))
	}
	due, next, err = d.Due(ctx, now, nil, 10)
	d.must(err)
	if len(due) != 1 || due[0].Key != r2.Key || !next.Equal(v.Next) {
		t.Errorf("one visit for each host: %+v, next %v", due, next)
	}
	if busy, _, err := d.Due(ctx, now, []string{"a.example"}, 10); err != nil || len(busy) != 0 {
		t.Errorf("of a busy host: %+v %v", busy, err)
	}
	if bad, err := d.Failing(ctx, feed.ID); err != nil || len(bad) != 1 || bad[0].Key != r2.Key || bad[0].Memory.Error != "answers 500" {
		t.Errorf("of two reports and the feed itself, one report fails: %+v %v", bad, err)
	}
	known, err := d.Visits(ctx, []string{v.Key, r.Key, "report x"})
	d.must(err)
	if len(known) != 2 || known[v.Key].Memory.ETag != "x" {
		t.Errorf("visits: %+v", known)
	}
	got, err := d.SourceByID(ctx, feed.ID)
	d.must(err)
	if !got.Next.Equal(v.Next) || got.Error != "404" || !got.Last.Equal(now) || got.Reports != 1 || !slices.Equal(got.Folder, feed.Folder) {
		t.Errorf("source: %+v", got)
	}
	got.Next = now
	d.must(d.SaveSource(ctx, got))
	if known, err := d.Visits(ctx, []string{v.Key}); err != nil || !known[v.Key].Next.Equal(now) || known[v.Key].Memory.ETag != "x" {
		t.Errorf("asked now: %+v %v", known, err)
	}
	if all, err := d.Sources(ctx); err != nil || len(all) != 2 {
		t.Errorf("sources: %+v %v", all, err)
	}
	d.must(d.DeleteSource(ctx, feed.ID))
	if err := d.DeleteSource(ctx, feed.ID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("deleted twice: %v", err)
	}
	if due, _, err := d.Due(ctx, now.Add(99*time.Hour), nil, 10); err != nil || len(due) != 0 {
		t.Errorf("visits of a source that is gone: %+v %v", due, err)
	}
}

// testFolders counts the reports of a story by the folders of the sources that
// they came through: each once, however often it was captured.
func testFolders(t *testing.T, d *desk) {
	coast := &store.Source{Kind: "feed", URL: "https://lenne.example/feed", Folder: []string{"Coast", "Lenne"}}
	inland := &store.Source{Kind: "feed", URL: "https://brunn.example/feed", Folder: []string{"Inland"}}
	plain := &store.Source{Kind: "feed", URL: "https://skarn.example/feed"}
	for _, s := range []*store.Source{coast, inland, plain} {
		d.must(d.SaveSource(ctx, s))
	}
	for i, c := range []struct {
		source        *store.Source
		report, story string
	}{{coast, "r1", "s1"}, {coast, "r1", "s1"}, {coast, "r2", "s1"}, {inland, "r3", "s1"}, {plain, "r4", "s1"}, {inland, "r5", "s2"}} {
		d.source = c.source.ID
		d.version(c.report, c.story, fmt.Sprintf("%d. Nobody", i))
	}
	got, err := d.Folders(ctx, []string{"s1", "s9"})
	d.must(err)
	if want := []store.Share{{Value: "Coast / Lenne", Count: 2}, {Value: "Inland", Count: 1}}; len(got) != 1 || !slices.Equal(got["s1"], want) {
		t.Errorf("%+v, want %+v of s1 alone", got, want)
	}
	if none, err := d.Folders(ctx, nil); err != nil || len(none) != 0 {
		t.Errorf("of no story: %+v %v", none, err)
	}
}

func testWatches(t *testing.T, d *desk) {
	w := &store.Watch{Name: "Okoro speaks", Kind: "person", Value: "Ada Okoro", Channel: "webhook", Target: "https://hook.example/"}
	d.must(d.SaveWatch(ctx, w))
	at := time.Date(2031, 4, 16, 8, 0, 0, 0, time.UTC)
	first := &store.Delivery{Watch: w.ID, Key: "k", Story: "s1", At: at, Next: at, Event: []byte(`{"a":1}`)}
	d.must(d.Deliver(ctx, first))
	again := &store.Delivery{Watch: w.ID, Key: "k", Next: at}
	d.must(d.Deliver(ctx, again))
	if first.ID == 0 || again.ID != 0 {
		t.Errorf("the same finding is delivered as %d and as %d", first.ID, again.ID)
	}
	later := &store.Delivery{Watch: w.ID, Key: "l", At: at, Next: at}
	d.must(d.Deliver(ctx, later))
	if due, err := d.DueDeliveries(ctx, at, []int64{w.ID}, 10); err != nil || len(due) != 0 {
		t.Errorf("due of a watch that is busy: %+v %v", due, err)
	}
	due, err := d.DueDeliveries(ctx, at, nil, 10)
	d.must(err)
	if len(due) != 1 || string(due[0].Event) != `{"a":1}` {
		t.Errorf("due: %+v", due)
	}
	first.Next, first.Attempts, first.Error = time.Time{}, 1, ""
	d.must(d.SaveDelivery(ctx, first))
	if due, err := d.DueDeliveries(ctx, at, nil, 10); err != nil || len(due) != 1 || due[0].ID != later.ID {
		t.Errorf("due after the first is sent: %+v %v", due, err)
	}
	w.Paused = true
	d.must(d.SaveWatch(ctx, w))
	if all, err := d.Watches(ctx); err != nil || len(all) != 1 || !all[0].Paused {
		t.Errorf("watches: %+v %v", all, err)
	}
	d.must(d.DeleteWatch(ctx, w.ID))
	if all, _, err := d.Deliveries(ctx, 0, store.Page{}); err != nil || len(all) != 0 {
		t.Errorf("deliveries of a watch that is gone: %+v %v", all, err)
	}
}

func testUsers(t *testing.T, d *desk) {
	d.must(d.SaveUser(ctx, &store.User{Name: "mo", Hash: "h", Role: "editor"}))
	d.must(d.SaveToken(ctx, &store.Token{User: "mo", Name: "laptop", Kind: "api", Hash: "abc", Scopes: []string{"read", "text"}}))
	tok, err := d.TokenByHash(ctx, "abc")
	d.must(err)
	if tok.User != "mo" || !slices.Equal(tok.Scopes, []string{"read", "text"}) || !tok.Expires.IsZero() {
		t.Errorf("token: %+v", tok)
	}
	if _, err := d.TokenByHash(ctx, "abd"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("another token: %v", err)
	}
	if u, err := d.UserByName(ctx, "mo"); err != nil || u.Role != "editor" {
		t.Errorf("user: %+v %v", u, err)
	}
	d.must(d.DeleteUser(ctx, "mo"))
	if _, err := d.TokenByHash(ctx, "abc"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the token of a user who is gone: %v", err)
	}
}
