package newsroom_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/correct"
	"synoptic/pipeline/newsroom"
	"synoptic/record"
	"synoptic/store"
)

// TestLastWord checks that what the user says stands in the record made after
// a new report came, with what was found beside it.
func TestLastWord(t *testing.T) {
	d := newDesk(t)
	d.add(item("https://lenne.example/1", "2031-04-16", bridge))
	s, rec := d.only()
	q := rec.Stories[0].Quotes[0]
	say := &correct.Correction{Kind: correct.Speaker, Story: s.ID, By: "mo", Value: "Ines Calloway", Span: &record.Span{Report: q.Report, Start: q.Content[0][0], End: q.Content[0][1], Text: q.Text}}
	d.must(d.Correct(ctx, say))
	d.add(item("https://other.example/1", "2031-04-16", strings.Replace(bridge, "About 4,000", "Some 4,200", 1)))
	_, rec = d.only()
	i := slices.IndexFunc(rec.Stories[0].Quotes, func(x record.Quote) bool { return x.Report == q.Report })
	if got := rec.Stories[0].Quotes[i]; *got.Speaker != "Ines Calloway" || got.Corrected[0].Was != "Ada Okoro" || got.Corrected[0].By != "mo" {
		t.Errorf("%+v", got)
	}
	d.must(d.Correct(ctx, &correct.Correction{Kind: correct.Undo, Undoes: say.ID, By: "mo"}))
	d.drain()
	if _, rec = d.only(); *rec.Stories[0].Quotes[i].Speaker != "Ada Okoro" || rec.Stories[0].Quotes[i].Corrected != nil {
		t.Errorf("undone: %+v", rec.Stories[0].Quotes[i])
	}
}

// TestSplitStays checks that a story that the user split is not put together
// again by the next report.
func TestSplitStays(t *testing.T) {
	d := newDesk(t)
	d.add(item("https://a.example/1", "2031-04-16", bridge), item("https://b.example/1", "2031-04-16", bridge+"\n\nFerries sail."))
	s, rec := d.only()
	split := &correct.Correction{Kind: correct.Split, Story: s.ID, Reports: []string{rec.Reports[1].ID}, By: "mo"}
	d.must(d.Correct(ctx, split))
	d.add(item("https://c.example/1", "2031-04-16", bridge+"\n\nSchools are closed."))
	other, err := d.Story(ctx, split.Value)
	d.must(err)
	if !slices.Contains(other.Reports, rec.Reports[1].ID) {
		t.Errorf("after the next report %s holds %v", other.ID, other.Reports)
	}
	if first, err := d.Story(ctx, s.ID); err != nil || slices.Contains(first.Reports, rec.Reports[1].ID) {
		t.Errorf("%+v %v", first, err)
	}
}

// TestRemovedStays checks that what was removed does not come back with the
// next capture of its page.
func TestRemovedStays(t *testing.T) {
	d := newDesk(t)
	a := item("https://lenne.example/1", "2031-04-16", bridge)
	d.add(a)
	_, rec := d.only()
	at := strings.Index(rec.Reports[0].Text, "Ada Okoro")
	start := len([]rune(rec.Reports[0].Text[:at]))
	d.must(d.Remove(ctx, &store.Removal{Report: rec.Reports[0].ID, Start: start, End: start + len("Ada Okoro"), Reason: "privacy", By: "mo"}))
	a.Text += "\n\nFerries sail."
	d.add(a)
	if _, rec = d.only(); strings.Contains(rec.Reports[0].Text, "Okoro") || !strings.Contains(rec.Reports[0].Text, "Ferries") || len(rec.Withdrawn) != 1 {
		t.Errorf("words came back: %s", rec.Reports[0].Text)
	}
	captures, err := d.CapturesOf(ctx, rec.Reports[0].ID)
	d.must(err)
	if _, err := d.CaptureByID(ctx, captures[len(captures)-1].ID); err == nil {
		t.Error("the bytes with the words are kept")
	}
	d.must(d.Remove(ctx, &store.Removal{Report: rec.Reports[0].ID, Reason: "court", By: "mo"}))
	a.Text += " Daily."
	d.add(a)
	if r, err := d.Report(ctx, rec.Reports[0].ID); err != nil || r.Removed == nil {
		t.Errorf("a removed report came back: %+v %v", r, err)
	}
	if found, _, err := d.Rejected(ctx, store.Page{}); err != nil || len(found) != 1 || !strings.Contains(found[0].Reason, "court") {
		t.Errorf("%+v %v", found, err)
	}
}

// TestRemovedFromMemory removes words while a newsroom remembers what it read:
// its next record does without them.
func TestRemovedFromMemory(t *testing.T) {
	d := newDesk(t)
	n := newsroom.New(d.Store, nil)
	d.must(d.Capture(ctx, &store.Capture{Item: item("https://lenne.example/1", "2031-04-16", bridge)}))
	d.must(n.Drain(ctx))
	_, rec := d.only()
	start := len([]rune(rec.Reports[0].Text[:strings.Index(rec.Reports[0].Text, "Ada Okoro")]))
	d.must(d.Remove(ctx, &store.Removal{Report: rec.Reports[0].ID, Start: start, End: start + len("Ada Okoro"), Reason: "privacy"}))
	d.must(n.Drain(ctx))
	if _, rec = d.only(); strings.Contains(rec.Reports[0].Text, "Ada Okoro") || len(rec.Withdrawn) != 1 {
		t.Errorf("removed words are in the record that was made after: %s", rec.Reports[0].Text)
	}
	for _, a := range rec.Stories[0].Actors {
		if a.Name == "Ada Okoro" {
			t.Error("a removed name is a person of the story")
		}
	}
}

// TestRetraction checks that an outlet's retraction proposes a removal, and
// does no more.
func TestRetraction(t *testing.T) {
	d := newDesk(t)
	d.add(item("https://lenne.example/1", "2031-04-16", bridge+"\n\nEditor’s note: This report has been retracted because the bridge was never closed."))
	proposed, _, err := d.Removals(ctx, true, store.Page{})
	d.must(err)
	if len(proposed) != 1 || !strings.Contains(proposed[0].Reason, "never closed") {
		t.Errorf("proposed: %+v", proposed)
	}
	d.only()
}
