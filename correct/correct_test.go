package correct_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/pipeline"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
	"synoptic/span"
)

const (
	first  = "Harbour bridge in Lenne closed\n\nThe harbour bridge in Lenne was closed on Tuesday.\n\n“Nobody will cross it before June,” Harbour Commissioner Ada Okoro said.\n\n“The toll pays for the piers,” said Tom Reyes of the Lenne Drivers' League."
	second = "Lenne bridge shut until June\n\nThe harbour bridge in Lenne is shut.\n\n“Nobody will cross it before June,” Commissioner Ada Okoro said.\n\nOkoro said that ferries will sail in May."
)

// story makes the record of the two reports as the log corrects it.
func story(t *testing.T, log ...correct.Correction) (*record.Story, *record.Record) {
	t.Helper()
	var versions []*report.Version
	for i, text := range []string{first, second} {
		v, err := extract.Version(ingest.Item{Input: "x", Text: text, Given: []report.Claim{{Field: "published", Value: "2031-04-16", From: "given"}, {Field: "url", Value: []string{"https://a.example/", "https://b.example/"}[i], From: "given"}}})
		if err != nil {
			t.Fatal(err)
		}
		versions = append(versions, v)
	}
	for i := range log {
		if log[i].ID == 0 {
			log[i].ID = int64(i + 1)
		}
		log[i].At, log[i].By = time.Date(2031, 4, 17, 9, 0, 0, 0, time.UTC), "mo"
	}
	rec := pipeline.Story("s1", versions, log, reading.Read)
	var b bytes.Buffer
	if err := record.Write(&b, rec); err != nil {
		t.Fatal(err)
	}
	if _, err := record.Check(&b); err != nil {
		t.Errorf("a correction broke a span: %v", err)
	}
	return &rec.Stories[0], rec
}

// words returns where words stand in the first report of rec that holds them.
func words(t *testing.T, rec *record.Record, w string) *record.Span {
	t.Helper()
	for _, r := range rec.Reports {
		if at := strings.Index(r.Text, w); at >= 0 {
			start := len([]rune(r.Text[:at]))
			return &record.Span{Report: r.ID, Start: start, End: start + len([]rune(w)), Text: w}
		}
	}
	t.Fatalf("no report holds %q", w)
	return nil
}

func quote(t *testing.T, s *record.Story, text string) *record.Quote {
	t.Helper()
	for i := range s.Quotes {
		if strings.HasPrefix(s.Quotes[i].Text, text) {
			return &s.Quotes[i]
		}
	}
	t.Fatalf("no quotation %q", text)
	return nil
}

func actor(s *record.Story, name string) *record.Actor {
	for i := range s.Actors {
		if s.Actors[i].Name == name {
			return &s.Actors[i]
		}
	}
	return nil
}

func TestSpeaker(t *testing.T) {
	s, rec := story(t)
	q := quote(t, s, "The toll")
	at := words(t, rec, q.Text)
	s, _ = story(t, correct.Correction{Kind: correct.Speaker, Span: at, Value: "Ada Okoro"})
	q = quote(t, s, "The toll")
	if *q.Speaker != "Ada Okoro" || q.Actor == nil || *q.Actor != actor(s, "Ada Okoro").ID || q.Sure != 100 || q.Corrected[0].Was != "Tom Reyes" || q.Corrected[0].Is != "Ada Okoro" {
		t.Errorf("%+v", q)
	}
	for _, u := range s.Statements {
		if u.ID == *q.Statement && !slices.Equal(u.Speakers, []string{"Ada Okoro"}) {
			t.Errorf("the statement is said by %v", u.Speakers)
		}
	}
	s, _ = story(t, correct.Correction{Kind: correct.Speaker, Span: at, Value: ""})
	if q = quote(t, s, "The toll"); q.Speaker != nil || q.Actor != nil {
		t.Errorf("nobody knows who says it: %+v", q)
	}
}

func TestUndo(t *testing.T) {
	_, rec := story(t)
	say := correct.Correction{ID: 1, Kind: correct.Speaker, Span: words(t, rec, "Nobody will cross it before June,"), Value: "Tom Reyes"}
	undo := correct.Correction{ID: 2, Kind: correct.Undo, Undoes: 1}
	redo := correct.Correction{ID: 3, Kind: correct.Undo, Undoes: 2}
	for name, c := range map[string]struct {
		log  []correct.Correction
		want string
	}{
		"said": {[]correct.Correction{say}, "Tom Reyes"}, "undone": {[]correct.Correction{say, undo}, "Ada Okoro"}, "undo undone": {[]correct.Correction{say, undo, redo}, "Tom Reyes"},
	} {
		s, _ := story(t, c.log...)
		if got := *quote(t, s, "Nobody").Speaker; got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestMarks(t *testing.T) {
	s, rec := story(t)
	q := quote(t, s, "Nobody")
	s, _ = story(t, correct.Correction{Kind: correct.Confirmed, Span: words(t, rec, q.Text)},
		correct.Correction{Kind: correct.Note, Note: "ask again", Span: words(t, rec, "harbour bridge in Lenne was closed")},
		correct.Correction{Kind: correct.Doubtful, Span: &record.Span{Report: rec.Reports[0].ID, Start: 3, End: 9, Text: "words that are gone"}})
	if q = quote(t, s, "Nobody"); len(q.Corrected) != 1 || q.Corrected[0].Field != "confirmed" || q.Corrected[0].By != "mo" {
		t.Errorf("%+v", q.Corrected)
	}
	if len(s.Corrected) != 1 || s.Corrected[0].Note != "ask again" || s.Corrected[0].Span == nil {
		t.Errorf("on the story: %+v", s.Corrected)
	}
}

func TestPersons(t *testing.T) {
	_, rec := story(t)
	both := rec.Reports[1].ID
	s, _ := story(t, correct.Correction{Kind: correct.Apart, Name: "Ada Okoro", Value: "Ada Okoro (ferries)", Reports: []string{both}})
	one, other := actor(s, "Ada Okoro"), actor(s, "Ada Okoro (ferries)")
	if one == nil || other == nil || slices.ContainsFunc(one.Mentions, func(m record.Span) bool { return m.Report == both }) || len(other.Mentions) == 0 || other.Corrected[0].Was != "Ada Okoro" {
		t.Fatalf("%+v and %+v", one, other)
	}
	for _, q := range s.Quotes {
		if q.Actor != nil && *q.Actor == one.ID && q.Report == both {
			t.Errorf("%q is still said by the other", q.Text)
		}
	}
	s, _ = story(t, correct.Correction{Kind: correct.Same, Name: "Tom Reyes", Value: "Ada Okoro"})
	if actor(s, "Tom Reyes") != nil || *quote(t, s, "The toll").Actor != actor(s, "Ada Okoro").ID || actor(s, "Ada Okoro").Corrected[0].Was != "Tom Reyes" {
		t.Errorf("%+v", s.Actors)
	}
	s, _ = story(t, correct.Correction{Kind: correct.Same, Name: "Tom Reyes", Value: "Thomas Reyes"})
	if a := actor(s, "Thomas Reyes"); a == nil || a.Corrected[0].Was != "Tom Reyes" {
		t.Errorf("%+v", s.Actors)
	}
}

func TestVersion(t *testing.T) {
	text := "Head\n\nBody one. READ ON. Body two."
	v := &report.Version{ID: "r1", Text: text, Published: "2031-04-16", Outlet: "A", Blocks: []report.Block{{Span: span.Span{Start: 0, End: 4}, Role: report.Headline}, {Span: span.Span{Start: 6, End: len(text)}, Role: report.Body}}}
	if correct.Version(v, []correct.Correction{{Kind: correct.Date, Reports: []string{"r2"}, Value: "x"}}) != v {
		t.Error("a correction of another report changed this one")
	}
	got := correct.Version(v, []correct.Correction{{Kind: correct.Date, Reports: []string{"r1"}, Value: "2031-04-17", By: "mo"}, {Kind: correct.Outlet, Reports: []string{"r1"}, Value: "B", By: "mo"},
		{Kind: correct.Boilerplate, Span: &record.Span{Report: "r1", Start: 999, Text: "READ ON."}}})
	if got.Published != "2031-04-17" || got.Outlet != "B" || v.Published != "2031-04-16" || len(v.Blocks) != 2 {
		t.Errorf("%+v from %+v", got, v)
	}
	if r := got.RoleAt(strings.Index(text, "READ")); r != report.Boilerplate {
		t.Errorf("READ ON. is %s", r)
	}
	if r := got.RoleAt(strings.Index(text, "Body two")); r != report.Body {
		t.Errorf("Body two is %s", r)
	}
}

// TestAdded checks what the user adds beside the reports: the real text of a
// document, and who owns the outlets; and that both can be undone.
func TestAdded(t *testing.T) {
	letter := correct.Correction{Kind: correct.Document, Story: "s1", Name: "order.txt", Value: "Order of the Harbour Commissioner\n\nNobody will cross it after dark or before June.\n"}
	owner := correct.Correction{Kind: correct.Outlets, Value: "outlet,owner,wire\na.example,Okoro Media,\nb.example,Okoro Media,\n"}
	s, rec := story(t)
	if s.Independent.Count != 2 || len(rec.Originals) != 0 {
		t.Fatalf("%d independent, %d originals before", s.Independent.Count, len(rec.Originals))
	}
	s, rec = story(t, letter, owner)
	if s.Independent.Count != 1 {
		t.Errorf("reports of one owner count as %d voices", s.Independent.Count)
	}
	if len(rec.Originals) != 1 || !strings.Contains(rec.Originals[0].Text, "after dark") {
		t.Errorf("the document's text is not there: %+v", rec.Originals)
	}
	s, rec = story(t, letter, owner, correct.Correction{Kind: correct.Undo, Undoes: 1}, correct.Correction{Kind: correct.Undo, Undoes: 2})
	if s.Independent.Count != 2 || len(rec.Originals) != 0 {
		t.Errorf("undone, there are %d independent and %d originals", s.Independent.Count, len(rec.Originals))
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []correct.Correction{{}, {Kind: "louder"}, {Kind: correct.Speaker}, {Kind: correct.Merge, Story: "s", Value: "s"}, {Kind: correct.Split, Story: "s"}, {Kind: correct.Undo}, {Kind: correct.Same, Name: "n"}} {
		if c.Check() == nil {
			t.Errorf("%+v is taken", c)
		}
	}
}
