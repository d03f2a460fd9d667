package storetest

import (
	"errors"
	"slices"
	"testing"

	"synoptic/correct"
	"synoptic/query"
	"synoptic/store"
)

func testMerge(t *testing.T, d *desk) {
	d.version("r1", "s1", "One.")
	d.version("r2", "s2", "Two.")
	d.version("r3", "s3", "Three.")
	d.must(d.KeepReadings(ctx, nil, []store.Move{{Report: "r2", From: "s2", To: "s1"}}, nil))
	d.must(d.KeepReadings(ctx, nil, []store.Move{{Report: "r1", From: "s1", To: "s3"}, {Report: "r2", From: "s1", To: "s3"}}, nil))
	for _, id := range []string{"s1", "s2", "s3"} {
		s, err := d.Story(ctx, id)
		d.must(err)
		if s.ID != "s3" || !slices.Equal(s.Reports, []string{"r1", "r2", "r3"}) {
			t.Errorf("%s leads to %s with %v", id, s.ID, s.Reports)
		}
	}
	all, _, err := d.Stories(ctx, store.StoryFilter{}, store.Page{})
	d.must(err)
	if len(all) != 1 {
		t.Errorf("%d stories are listed; two were merged into the third", len(all))
	}
}

// testMergedRemoval checks that a story tells what was removed from those that
// were merged into it, and no longer once they are apart.
func testMergedRemoval(t *testing.T, d *desk) {
	for _, id := range []string{"r1", "r2", "r3"} {
		d.version(id, "s1", id+". Nobody will cross")
	}
	d.version("r4", "s2", "Four. Nobody will cross")
	d.must(d.Remove(ctx, &store.Removal{Report: "r1", Reason: "court order"}))
	d.regrouped()
	withdrawn := func(story string) int {
		t.Helper()
		m, err := d.Members(ctx, story)
		d.must(err)
		return len(m.Withdrawn)
	}
	merge := &correct.Correction{Kind: correct.Merge, Story: "s1", Value: "s2", By: "editor"}
	d.must(d.Correct(ctx, merge))
	if n := withdrawn("s2"); n != 1 {
		t.Errorf("%d withdrawn of a story that took in one with a removal", n)
	}
	d.tell("s2", "Ada Okoro", 95, "Nobody")
	if s, err := d.Story(ctx, "s2"); err != nil || s.Withdrawn != 1 {
		t.Errorf("its line in a list: %+v, %v", s, err)
	}
	d.must(d.Correct(ctx, &correct.Correction{Kind: correct.Undo, Undoes: merge.ID, By: "editor"}))
	if withdrawn("s1") != 1 || withdrawn("s2") != 0 {
		t.Errorf("apart again, %d and %d are withdrawn", withdrawn("s1"), withdrawn("s2"))
	}
}

// testMergedRecord checks that nothing is left of the record of a story that
// was merged into another one, also where it comes late.
func testMergedRecord(t *testing.T, d *desk) {
	d.version("r1", "s1", "One. Nobody will cross")
	d.version("r2", "s2", "Two. Nobody will cross")
	d.tell("s1", "Ada Okoro", 95, "Nobody")
	late := d.tell("s2", "Ada Okoro", 95, "Nobody")
	d.must(d.KeepReadings(ctx, nil, []store.Move{{Report: "r2", From: "s2", To: "s1"}}, nil))
	d.must(d.KeepRecords(ctx, []store.Record{{Story: "s2", Stage: 1, Value: late}}, nil))
	d.tell("s1", "Ada Okoro", 95, "Nobody")
	found, _, err := d.FindReports(ctx, query.Parse("cross"), store.Page{})
	if err != nil || len(found) != 2 {
		t.Errorf("two reports are found as %+v, %v", found, err)
	}
	people, _, err := d.People(ctx, "okoro", store.Page{})
	if err != nil || len(people) != 1 || people[0].Stories != 1 || people[0].Quotes != 2 {
		t.Errorf("who spoke in one story, twice: %+v, %v", people, err)
	}
	if _, err := d.Story(ctx, "s9"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a story that is not there: %v", err)
	}
}
