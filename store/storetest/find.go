package storetest

import (
	"strings"
	"testing"

	"synoptic/correct"
	"synoptic/query"
	"synoptic/store"
)

// words joins a snippet, with what matched in brackets.
func words(s store.Snippet) string {
	var b strings.Builder
	for i, part := range s {
		if i%2 == 1 {
			part = "[" + part + "]"
		}
		b.WriteString(part)
	}
	return b.String()
}

func testSearch(t *testing.T, d *desk) {
	d.version("r1", "s1", "Bridge closed. Nobody will cross the bridges before June")
	d.version("r2", "s2", "Ferry row. The ferries “will not sail” before June")
	d.version("r3", "s3", "Mill strike. No loom will run")
	d.tell("s1", "Ada Okoro", 95, "Nobody")
	d.tell("s2", "Ben Marsh", 95, "The ferries")
	d.tell("s3", "Ada Okoro", 80, "No loom")
	for box, want := range map[string]string{
		"":                            "s3 s2 s1",
		"june":                        "s2 s1",
		"bridge":                      "s1", // also "bridges"
		"ferry OR bridge":             "s2 s1",
		"june -ferries":               "s1",
		`"before june"`:               "s2 s1",
		`"june before"`:               "",
		"cros*":                       "s1",
		"speaker:okoro":               "s1", // the other is not sure
		`outlet:"outlet r2"`:          "s2",
		"june after:2031-04-17":       "",
		"june before:2031-04-17":      "s2 s1",
		"type:mixed":                  "",
		"has:difference":              "s2 s1", // in all stories, but the third says nothing of June
		"has:difference -ferries":     "s1",
		"doc:letter":                  "s2", // its words; the others only speak of one
		"doc:letter doc:ruling":       "s2",
		"doc:ruling":                  "",
		"has:document has:difference": "s2",
		"has:figure":                  "",
		"has:document":                "s2",
		"-ferries after:2031-04-16":   "s3 s1",
		"-ferries before:2031-04-16":  "",
		`it's "odd ( * ^ : input`:     "",
	} {
		got, _, err := d.FindStatements(ctx, query.Parse(box), store.Page{})
		d.must(err)
		var ids []string
		for _, f := range got {
			ids = append(ids, f.Story)
		}
		if strings.Join(ids, " ") != want {
			t.Errorf("%s: %v, want %s", box, ids, want)
		}
	}
	for box, want := range map[string]int{"has:document": 3, "has:figure": 0, "has:difference": 3, "has:edit": 0, "doc:letter": 3, "june has:document -ferries": 1} {
		if got, _, err := d.FindReports(ctx, query.Parse(box), store.Page{}); err != nil || len(got) != want {
			t.Errorf("reports, %s: %+v, want %d; %v", box, got, want, err)
		}
	}
	got, _, err := d.FindStatements(ctx, query.Parse("bridge"), store.Page{})
	d.must(err)
	if len(got) == 1 && (words(got[0].Snippet) != "Nobody will cross the [bridges] before June" || got[0].Speaker != "Ada Okoro" || got[0].Outlet != "Outlet r1" || got[0].Start == 0) {
		t.Errorf("%+v", got[0])
	}
	reports, next, err := d.FindReports(ctx, query.Parse("june"), store.Page{Limit: 1})
	d.must(err)
	if len(reports) != 1 || next == "" {
		t.Errorf("reports: %+v, cursor %q", reports, next)
	}
	d.version("r4", "s4", "Road row. No cart will pass before June") // moves nothing that is older
	d.tell("s4", "Ada Okoro", 95, "No cart")
	more, next, err := d.FindReports(ctx, query.Parse("june"), store.Page{Limit: 1, Cursor: next})
	if err != nil || len(more) != 1 || more[0].Report == reports[0].Report || next != "" {
		t.Errorf("and then: %+v, cursor %q, %v", more, next, err)
	}
	documents, _, err := d.FindDocuments(ctx, query.Parse("mayors doc:letter"), store.Page{})
	if err != nil || len(documents) != 4 || !strings.HasPrefix(documents[0].Name, "letter of the mayors of ") {
		t.Errorf("documents: %+v, %v", documents, err)
	}
}

func testPeople(t *testing.T, d *desk) {
	d.version("r1", "s1", "A. Nobody")
	d.version("r2", "s2", "B. Nobody")
	d.tell("s1", "Ada Okoro", 95, "Nobody")
	d.tell("s2", "Ada Okoro", 50, "Nobody")
	all, _, err := d.People(ctx, "oko", store.Page{})
	d.must(err)
	if len(all) != 1 || all[0].Name != "Ada Okoro" || all[0].Quotes != 1 || all[0].Stories != 2 {
		t.Fatalf("people: %+v", all)
	}
	p, where, err := d.PersonByID(ctx, all[0].ID)
	d.must(err)
	if p.Quotes != 1 || len(where) != 2 {
		t.Errorf("%+v in %+v", p, where)
	}
	d.tell("s2", "Ben Marsh", 95, "Nobody")
	if p, _, err := d.PersonByID(ctx, all[0].ID); err != nil || p.Stories != 1 {
		t.Errorf("after the second story changed: %+v %v", p, err)
	}
	hide := &correct.Correction{Kind: correct.Hide, Name: "Ada Okoro", By: "editor"}
	d.must(d.Correct(ctx, hide))
	if all, _, err := d.People(ctx, "okoro", store.Page{}); err != nil || len(all) != 0 {
		t.Errorf("hidden, and listed: %+v %v", all, err)
	}
	if p, where, err := d.PersonByID(ctx, all[0].ID); err != nil || !p.Hidden || len(where) != 0 {
		t.Errorf("hidden, and shown: %+v %+v %v", p, where, err)
	}
	d.must(d.Correct(ctx, &correct.Correction{Kind: correct.Undo, Undoes: hide.ID, By: "editor"}))
	if all, _, err := d.People(ctx, "okoro", store.Page{}); err != nil || len(all) != 1 {
		t.Errorf("no longer hidden: %+v %v", all, err)
	}
}
