package storetest

import (
	"testing"

	"synoptic/query"
	"synoptic/store"
)

// testMarks follows what a user has seen: a story is unseen until they look,
// and again when a report comes; another user's eyes do not count.
func testMarks(t *testing.T, d *desk) {
	d.version("r1", "s1", "One. Nobody")
	d.version("r2", "s2", "Two. Nobody")
	unseen := func(user string) int {
		t.Helper()
		all, _, err := d.Stories(ctx, store.StoryFilter{User: user, Unseen: true}, store.Page{})
		d.must(err)
		return len(all)
	}
	d.must(d.See(ctx, "mo", store.StoryFilter{Only: "s1"}))
	if unseen("mo") != 1 || unseen("ines") != 2 {
		t.Errorf("after one of two was seen, %d are new to mo and %d to ines", unseen("mo"), unseen("ines"))
	}
	d.must(d.Looked(ctx, []store.Look{{User: "ines", Story: "s1", Reports: 1}, {User: "ines", Story: "s9", Reports: 1}}))
	if unseen("ines") != 1 {
		t.Errorf("after a look at one of two, %d are new", unseen("ines"))
	}
	d.must(d.Star(ctx, "ines", "s2", true))
	d.must(d.Looked(ctx, []store.Look{{User: "ines", Story: "s2", Reports: 1}}))
	if marks, err := d.MarksOf(ctx, "ines", []string{"s1", "s2", "s9"}); err != nil || len(marks) != 2 || marks["s2"] != (store.Mark{Reports: 1, Starred: true}) {
		t.Errorf("a look takes a star, or marks what is no story: %+v %v", marks, err)
	}
	d.must(d.See(ctx, "mo", store.StoryFilter{}))
	if unseen("mo") != 0 {
		t.Errorf("after all were seen, %d are new", unseen("mo"))
	}
	d.must(d.Star(ctx, "mo", "s2", true))
	d.version("r1", "s1", "One. Nobody, and more")
	d.version("r3", "s2", "Three. Nobody")
	if unseen("mo") != 2 {
		t.Errorf("an edit and a report more make %d stories new", unseen("mo"))
	}
	marks, err := d.MarksOf(ctx, "mo", []string{"s1", "s2", "s9"})
	d.must(err)
	if len(marks) != 2 || marks["s1"] != (store.Mark{Reports: 1}) || marks["s2"] != (store.Mark{Reports: 1, Starred: true}) {
		t.Errorf("marks: %+v", marks)
	}
	starred, _, err := d.Stories(ctx, store.StoryFilter{User: "mo", Starred: true}, store.Page{})
	if err != nil || len(starred) != 1 || starred[0].ID != "s2" {
		t.Errorf("starred: %+v %v", starred, err)
	}
	d.must(d.Star(ctx, "mo", "s2", false))
	if starred, _, err = d.Stories(ctx, store.StoryFilter{User: "mo", Starred: true}, store.Page{}); err != nil || len(starred) != 0 {
		t.Errorf("no longer starred: %+v %v", starred, err)
	}
}

// testTally checks that counts are those of the lists, and that lists can be
// sorted without losing anything between their pages.
func testTally(t *testing.T, d *desk) {
	d.version("r1", "s1", "One. Nobody crosses")
	d.version("r2", "s1", "Two. Nobody crosses")
	d.version("r3", "s2", "Three. Nobody crosses")
	d.tell("s1", "Ada Okoro", 95, "Nobody")
	d.tell("s2", "Ben Marsh", 95, "Nobody")
	tally, err := d.TallyStories(ctx, store.StoryFilter{})
	if err != nil || tally.Count != 2 || len(tally.Outlets) != 2 || tally.Kinds[0] != (store.Share{Value: "letter", Count: 2}) || tally.Years[0] != (store.Share{Value: "2031", Count: 2}) {
		t.Errorf("stories: %+v %v", tally, err)
	}
	for among, want := range map[string]int{"statements": 3, "reports": 3, "documents": 2} {
		for _, box := range []string{"", "nobody OR letter OR one OR two OR three"} {
			tally, err := d.Tally(ctx, among, query.Parse(box))
			if err != nil || tally.Count != want || tally.More || len(tally.Outlets) != 2 || tally.Outlets[0] != (store.Share{Value: "Outlet r2", Count: want - 1}) || tally.Years[0].Count != want {
				t.Errorf("%s for %q: %+v %v", among, box, tally, err)
			}
		}
	}
	if tally, err := d.Tally(ctx, "statements", query.Parse(`nobody outlet:"Outlet r3"`)); err != nil || tally.Count != 1 {
		t.Errorf("of one outlet: %+v %v", tally, err)
	}
	if _, err := d.Tally(ctx, "cellars", query.Query{}); err == nil {
		t.Error("counts what is not kept")
	}
	if n, err := d.CountPeople(ctx, "okoro"); err != nil || n != 1 {
		t.Errorf("%d people: %v", n, err)
	}
	for _, sort := range []string{"", "reports", "quotations", "differences", "what"} {
		var got []string
		for p := (store.Page{Limit: 1, Sort: sort}); ; {
			some, next, err := d.Stories(ctx, store.StoryFilter{}, p)
			d.must(err)
			for _, s := range some {
				got = append(got, s.ID)
			}
			if p.Cursor = next; next == "" {
				break
			}
		}
		if len(got) != 2 || (sort == "reports" || sort == "quotations") && got[0] != "s1" {
			t.Errorf("by %q: %v", sort, got)
		}
	}
	if all, _, err := d.People(ctx, "", store.Page{Sort: "name"}); err != nil || len(all) != 2 || all[0].Name != "Ada Okoro" {
		t.Errorf("by name: %+v %v", all, err)
	}
	if all, _, err := d.FindStatements(ctx, query.Parse("nobody"), store.Page{Sort: "oldest"}); err != nil || len(all) != 3 || all[0].Report != "r1" && all[0].Report != "r2" {
		t.Errorf("the oldest first: %+v %v", all, err)
	}
	if all, _, err := d.FindDocuments(ctx, query.Query{}, store.Page{Sort: "reports"}); err != nil || len(all) != 2 || all[0].Story != "s1" {
		t.Errorf("documents of most reports: %+v %v", all, err)
	}
}
