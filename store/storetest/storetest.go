// Package storetest holds what every store must do. An implementation calls
// [Run] from its own tests.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/ingest"
	"synoptic/queue"
	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
)

// Run tests a store. Open returns an empty one, which closes itself with the
// test.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, *desk)
	}{
		{"Capture", testCapture}, {"Reading", testReading}, {"Versions", testVersions}, {"Merge", testMerge}, {"MergedRecord", testMergedRecord}, {"MergedRemoval", testMergedRemoval}, {"Stories", testStories},
		{"Record", testRecord}, {"Search", testSearch}, {"People", testPeople}, {"Removal", testRemoval}, {"RemovedWords", testRemovedWords}, {"RemovedPart", testRemovedPart},
		{"Corrections", testCorrections}, {"Stale", testStale}, {"Queue", testQueue}, {"Sources", testSources}, {"Folders", testFolders}, {"Watches", testWatches}, {"Users", testUsers},
		{"Marks", testMarks}, {"Tally", testTally}, {"Transfer", testTransfer},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, &desk{open(t), t, func() store.Store { return open(t) }, 3}) })
	}
}

// desk is a store in a test.
type desk struct {
	store.Store
	t      *testing.T
	empty  func() store.Store // another one
	source int64              // that captures come through
}

var ctx = context.Background()

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// capture keeps a text.
func (d *desk) capture(input, text string) *store.Capture {
	d.t.Helper()
	c := &store.Capture{Item: ingest.Item{Input: input, URL: "https://" + input + ".example/a", Text: text, Given: []report.Claim{{Field: "title", Value: input, From: "given"}}},
		Status: 200, Header: map[string]string{"Etag": `"7"`}, Source: d.source}
	d.must(d.Capture(ctx, c))
	return c
}

// version makes a version of a text and puts it into a story.
func (d *desk) version(id, story, text string) *store.Capture {
	d.t.Helper()
	return d.published(id, story, text, "2031-04-16")
}

// published keeps a version that came out on a day, empty where it does not say.
func (d *desk) published(id, story, text, day string) *store.Capture {
	d.t.Helper()
	c := d.capture(id, text)
	number := 1
	if r, err := d.Report(ctx, id); err == nil {
		number = r.Versions + 1
	}
	v := &store.Version{Report: id, Number: number, Capture: c.ID, At: c.At, SHA256: store.HashWords(text), Title: id,
		Value: &report.Version{ID: id, Inputs: []string{id}, URL: c.Item.URL, Outlet: "Outlet " + id, Title: id, Published: day, Text: text}}
	jobs, err := d.Queue().Take(ctx, store.JobRead, 10)
	d.must(err)
	d.must(d.KeepReadings(ctx, []store.Outcome{{Capture: c.ID, Version: v, Story: story, Reading: &store.Reading{Report: id, Number: number, Stage: 1, Profile: []byte(id)}}}, nil, jobs))
	return c
}

// tell keeps a record of a story in which somebody says the words that begin
// with start in each of its reports.
func (d *desk) tell(story, speaker string, sure int, start string) *record.Record {
	d.t.Helper()
	m, err := d.Members(ctx, story)
	d.must(err)
	name, actor, outlet := speaker, "a1", ""
	var june []record.Span // what reports differ in
	var passages []record.Passage
	s := record.Story{ID: story, Independent: record.Independent{Count: len(m.Versions)}, Actors: []record.Actor{{ID: actor, Kind: "person", Name: speaker}}}
	rec := &record.Record{Schema: record.Schema}
	for _, r := range m.Withdrawn {
		rec.Withdrawn = append(rec.Withdrawn, record.Withdrawal{Report: r.Report})
	}
	for i, v := range m.Versions {
		outlet = v.Value.Outlet
		rec.Reports = append(rec.Reports, record.Report{ID: v.Report, Outlet: &outlet, Title: &v.Value.Title, Published: &v.Value.Published, Text: v.Value.Text})
		s.Reports = append(s.Reports, v.Report)
		at := strings.Index(v.Value.Text, start)
		if at < 0 {
			continue
		}
		statement := fmt.Sprintf("u%d", i+1)
		if k := strings.Index(v.Value.Text, "June"); k >= 0 {
			june = append(june, record.Span{Report: v.Report, Start: k, End: k + 4, Text: "June"})
		}
		if strings.Contains(v.Value.Text, "“") {
			passages = append(passages, record.Passage{Statement: statement})
		}
		s.Quotes = append(s.Quotes, record.Quote{ID: fmt.Sprintf("q%d", i+1), Report: v.Report, Statement: &statement, Attribution: record.Attribution{Kind: "direct", Content: []record.Range{{at, len(v.Value.Text)}},
			Actor: &actor, Speaker: &name, Sure: record.Hundredth(sure), Text: v.Value.Text[at:]}})
		s.Actors[0].Mentions = append(s.Actors[0].Mentions, record.Span{Report: v.Report, Start: at, End: at + 1, Text: v.Value.Text[at : at+1]})
		s.Brief = append(s.Brief, record.Span{Report: v.Report, Start: at, End: len(v.Value.Text), Text: v.Value.Text[at:]})
		s.Title = &record.Span{Report: v.Report, Start: 0, End: at, Text: v.Value.Text[:at]}
	}
	s.Differences = []record.Difference{{Kind: "wording", Note: "n", Mentions: june}}
	s.Documents = []record.Document{{ID: "d1", Kind: "letter", Name: "letter of the mayors of " + story, Mentions: s.Actors[0].Mentions, Passages: passages}}
	rec.Stories = []record.Story{s}
	jobs, err := d.Queue().Take(ctx, store.JobRecord, 10)
	d.must(err)
	d.must(d.KeepRecords(ctx, []store.Record{{Story: story, Stage: 1, At: time.Now(), Value: rec}}, jobs))
	return rec
}

// regrouped says that what was moved or removed is known to whoever groups.
func (d *desk) regrouped() {
	d.t.Helper()
	jobs, err := d.Queue().Take(ctx, store.JobRegroup, 1)
	d.must(err)
	d.must(d.Queue().Done(ctx, jobs...))
}

func (d *desk) open(kind string) int {
	d.t.Helper()
	n, _, err := d.Queue().Count(ctx, kind)
	d.must(err)
	return n
}

func testCapture(t *testing.T, d *desk) {
	c := d.capture("post", "The bridge is closed.")
	got, err := d.CaptureByID(ctx, c.ID)
	d.must(err)
	if got.Item.Text != c.Item.Text || got.Item.Bytes != nil || got.SHA256 != store.HashWords(c.Item.Text) || got.Header["Etag"] != `"7"` || got.Status != 200 || got.Source != 3 || !got.At.Equal(c.At) || got.Item.Given[0] != c.Item.Given[0] {
		t.Errorf("kept %+v, got %+v", c, got)
	}
	page := &store.Capture{Item: ingest.Item{Input: "p", Bytes: []byte{0, 255, 10}, MediaType: "text/html"}}
	same := &store.Capture{Item: ingest.Item{Input: "p", Bytes: []byte{0, 255, 10}}}
	empty := &store.Capture{Item: ingest.Item{Input: "e", Bytes: []byte{}}}
	d.must(d.Capture(ctx, page, same, empty))
	for _, want := range []*store.Capture{page, same, empty} {
		got, err := d.CaptureByID(ctx, want.ID)
		d.must(err)
		if string(got.Item.Bytes) != string(want.Item.Bytes) || got.Item.Bytes == nil {
			t.Errorf("kept %v, got %v", want.Item.Bytes, got.Item.Bytes)
		}
	}
	if page.ID <= c.ID || same.ID <= page.ID {
		t.Errorf("ids %d, %d, %d do not grow", c.ID, page.ID, same.ID)
	}
	if n := d.open(store.JobRead); n != 4 {
		t.Errorf("%d captures wait to be read; 4 were kept", n)
	}
	if _, err := d.CaptureByID(ctx, 99); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a capture that is not there: %v", err)
	}
}

func testReading(t *testing.T, d *desk) {
	c := d.capture("post", "x")
	jobs, err := d.Queue().Take(ctx, store.JobRead, 10)
	d.must(err)
	d.must(d.KeepReadings(ctx, []store.Outcome{{Capture: c.ID, Reason: "holds no text"}}, nil, jobs))
	list, _, err := d.Rejected(ctx, store.Page{})
	d.must(err)
	if len(list) != 1 || list[0].Reason != "holds no text" || list[0].Item.Input != "post" {
		t.Errorf("rejected: %+v", list)
	}
	if d.open(store.JobRead) != 0 || d.open(store.JobRecord) != 0 {
		t.Error("a rejected capture leaves work")
	}
	known := d.version("r1", "s1", "The bridge is closed.")
	again := d.capture("r1", "The bridge is closed.")
	d.must(d.KeepReadings(ctx, []store.Outcome{{Capture: again.ID, Known: true, Version: &store.Version{Report: "r1", Number: 1, At: again.At}}}, nil, nil))
	captures, err := d.CapturesOf(ctx, "r1")
	d.must(err)
	if len(captures) != 2 || captures[0].ID != known.ID || captures[1].Number != 1 {
		t.Errorf("captures of r1: %+v", captures)
	}
	r, err := d.Report(ctx, "r1")
	d.must(err)
	if r.Versions != 1 || r.Story != "s1" || r.Outlet != "Outlet r1" || r.Last.Before(again.At) || r.SHA256 != store.HashWords("The bridge is closed.") {
		t.Errorf("report: %+v", r)
	}
}

func testVersions(t *testing.T, d *desk) {
	d.version("r1", "s1", "Twelve were hurt.")
	d.version("r1", "s1", "Thirteen were hurt.")
	newest, err := d.Version(ctx, "r1", 0)
	d.must(err)
	first, err := d.Version(ctx, "r1", 1)
	d.must(err)
	if newest.Number != 2 || newest.Value.Text != "Thirteen were hurt." || first.Value.Text != "Twelve were hurt." {
		t.Errorf("newest %+v, first %+v", newest, first)
	}
	all, err := d.Versions(ctx, "r1")
	d.must(err)
	edited, _, err := d.Edited(ctx, store.Page{})
	d.must(err)
	if len(all) != 2 || all[0].Number != 1 || len(edited) != 1 || edited[0].Number != 2 {
		t.Errorf("versions %+v, edited %+v", all, edited)
	}
	s, err := d.Story(ctx, "s1")
	d.must(err)
	if s.Edited != 1 {
		t.Errorf("the story counts %d edits of one", s.Edited)
	}
	if _, err := d.Version(ctx, "r1", 3); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a version that is not there: %v", err)
	}
}

func testStories(t *testing.T, d *desk) {
	for i := range 7 {
		d.version(fmt.Sprintf("r%d", i), fmt.Sprintf("s%d", i), fmt.Sprintf("Text %d.", i))
	}
	var seen []string
	p := store.Page{Limit: 3}
	for {
		all, next, err := d.Stories(ctx, store.StoryFilter{}, p)
		d.must(err)
		for _, s := range all {
			seen = append(seen, s.ID)
		}
		if p.Cursor = next; next == "" {
			break
		}
	}
	if want := []string{"s6", "s5", "s4", "s3", "s2", "s1", "s0"}; !slices.Equal(seen, want) {
		t.Errorf("in pages of three: %v, want %v", seen, want)
	}
	d.tell("s2", "Ada Okoro", 95, "Text")
	if s, err := d.Story(ctx, "s2"); err != nil || s.Brief != "Text 2." {
		t.Errorf("the brief of a list says %q, %v", s.Brief, err)
	}
	d.version("r9", "s9", "Text "+strings.Repeat("of many words ", 40))
	d.tell("s9", "Ada Okoro", 95, "Text")
	if s, err := d.Story(ctx, "s9"); err != nil || len(s.Brief) > 300 || !strings.HasSuffix(s.Brief, "of…") && !strings.HasSuffix(s.Brief, "many…") && !strings.HasSuffix(s.Brief, "words…") {
		t.Errorf("the brief of a list says %q, %v", s.Brief, err)
	}
	d.must(d.KeepReadings(ctx, nil, []store.Move{{Report: "r9", From: "s9", To: "s1"}}, nil))
	for _, f := range []store.StoryFilter{{Differs: true}, {Outlet: "Outlet r2"}, {Person: store.PersonID("ada  okoro")}, {Document: "letter"}} {
		all, _, err := d.Stories(ctx, f, store.Page{})
		d.must(err)
		if len(all) != 1 || all[0].ID != "s2" {
			t.Errorf("%+v gives %+v", f, all)
		}
	}
	d.published("r8", "s2", "Text 8.", "") // its capture is no publication
	if s, err := d.Story(ctx, "s2"); err != nil || s.First != "2031-04-16" || s.Last != "2031-04-16" || len(s.Reports) != 2 {
		t.Errorf("with a report that has no day: %+v, %v", s, err)
	}
	if all, _, err := d.Stories(ctx, store.StoryFilter{After: "2031-04-17"}, store.Page{}); err != nil || len(all) != 0 {
		t.Errorf("stories after the last day: %+v, %v", all, err)
	}
}

func testRecord(t *testing.T, d *desk) {
	d.version("r1", "s1", "Bridge closed. We stay open")
	first := d.tell("s1", "Ada Okoro", 95, "We stay")
	if d.open(store.JobRecord) != 0 {
		t.Error("the record is made, its job waits")
	}
	got, err := d.Record(ctx, "s1")
	d.must(err)
	if got.Number != 1 || got.Value.Stories[0].Quotes[0].Text != first.Stories[0].Quotes[0].Text || got.Value.Stories[0].Quotes[0].Sure != 95 {
		t.Errorf("record: %+v", got)
	}
	d.tell("s1", "Ada Okoro", 95, "We stay")
	if got, err := d.Record(ctx, "s1"); err != nil || got.Number != 1 {
		t.Errorf("the same record again has number %d, %v", got.Number, err)
	}
	if _, err := d.RecordHead(ctx, "s2"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the head of a record that is not there: %v", err)
	}
	d.tell("s1", "Ben Marsh", 95, "We stay")
	now, err := d.Record(ctx, "s1")
	d.must(err)
	head, err := d.RecordHead(ctx, "s1")
	d.must(err)
	if now.Number != 2 || *now.Value.Stories[0].Quotes[0].Speaker != "Ben Marsh" || head.Value != nil || head.Number != 2 || head.Stage != now.Stage || !head.At.Equal(now.At) {
		t.Errorf("now %+v, its head %+v", now, head)
	}
	s, err := d.Story(ctx, "s1")
	d.must(err)
	if s.Quotes != 1 || s.Differences != 1 || !slices.Equal(s.Speakers, []string{"Ben Marsh"}) || s.Title != "Bridge closed. " {
		t.Errorf("summary: %+v", s.Summary)
	}
}

func testStale(t *testing.T, d *desk) {
	d.version("r1", "s1", "One.")
	d.tell("s1", "Ada Okoro", 95, "One")
	if reports, stories, err := d.Stale(ctx, 1, 1, 10); err != nil || len(reports)+len(stories) != 0 {
		t.Errorf("stale at once: %v %v %v", reports, stories, err)
	}
	reports, stories, err := d.Stale(ctx, 2, 2, 10)
	d.must(err)
	if !slices.Equal(reports, []string{"r1"}) || !slices.Equal(stories, []string{"s1"}) {
		t.Errorf("with new stages: %v %v", reports, stories)
	}
	d.must(d.KeepProfiles(ctx, []store.Reading{{Report: "r1", Number: 1, Stage: 2, Profile: []byte("new")}}))
	var got []store.Grouped
	d.must(d.Grouped(ctx, "2031-01-01", 0, func(g store.Grouped) error { got = append(got, g); return nil }))
	if len(got) != 1 || got[0].Stage != 2 || string(got[0].Profile) != "new" || got[0].Story != "s1" {
		t.Errorf("grouped: %+v", got)
	}
	d.must(d.Grouped(ctx, "2032-01-01", 99, func(store.Grouped) error { t.Error("too old, and was given"); return nil }))
}

func testQueue(t *testing.T, d *desk) {
	q := d.Queue()
	changed := q.Changed()
	d.must(q.Put(ctx, queue.Job{Kind: "k", Key: "b", Order: 2}, queue.Job{Kind: "k", Key: "a", Order: 1}, queue.Job{Kind: "k", Key: "a", Order: 3}))
	select {
	case <-changed:
	default:
		t.Error("a put wakes nobody")
	}
	first, err := q.Take(ctx, "k", 1)
	d.must(err)
	rest, err := q.Take(ctx, "k", 5)
	d.must(err)
	if len(first) != 1 || first[0].Key != "a" || len(rest) != 1 || rest[0].Key != "b" {
		t.Fatalf("taken %+v, then %+v", first, rest)
	}
	d.must(q.Put(ctx, queue.Job{Kind: "k", Key: "a"}))
	d.must(q.Done(ctx, first...))
	again, err := q.Take(ctx, "k", 5)
	d.must(err)
	if len(again) != 1 || again[0].Key != "a" {
		t.Errorf("put again while it was done: %+v", again)
	}
	d.must(q.Fail(ctx, rest[0], errors.New("no")))
	if now, err := q.Take(ctx, "k", 5); err != nil || len(now) != 0 {
		t.Errorf("a job that failed comes at once: %+v %v", now, err)
	}
	for range queue.MaxAttempts {
		d.must(q.Fail(ctx, rest[0], errors.New("no")))
	}
	dead, err := q.Failures(ctx)
	d.must(err)
	if len(dead) != 1 || dead[0].Key != "b" || dead[0].Error != "no" {
		t.Errorf("failed for good: %+v", dead)
	}
}
