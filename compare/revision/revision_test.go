package revision_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/revision"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

func read(text string) *reading.Reading {
	return reading.Read(&report.Version{ID: "r", Published: "2031-03-05", Text: text,
		Blocks: []report.Block{{Span: span.Span{Start: 0, End: len(text)}, Role: report.Body}}})
}

func actions(a, b *reading.Reading) string {
	var out []string
	for _, s := range revision.Compare(a, b).Sentences {
		x := string(s.Action)
		if s.Moved {
			x += " moved"
		}
		out = append(out, x)
	}
	return strings.Join(out, ", ")
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		why, a, b, actions string
		changes            []string
	}{
		{"white space, marks and case are no change",
			"The bridge at Lenne is shut. “Stay away,”  Ada Okoro said.", "The bridge at Lenne is shut.\n\"Stay away,\" Ada Okoro said.",
			"kept, kept", nil},
		{"a toll that was put right",
			"The ferry Halcyon sank off Vellan on Wednesday and 25 people were hurt.", "The ferry Halcyon sank off Vellan on Wednesday and 27 people were hurt.",
			"edited", []string{`figure "25" "27"`}},
		{"a name that was put right",
			"Police held driver Ben Adeyemi after the crash at Vellan.", "Police held driver Ben Adeola after the crash at Vellan.",
			"edited", []string{`name "Ben Adeyemi" "Ben Adeola"`}},
		{"words of a quotation",
			"“We will rebuild the bridge within a year,” Ada Okoro said.", "“We will rebuild the bridge within a decade,” Ada Okoro said.",
			"edited", []string{`date "a year" "a decade"`}},
		{"a sentence more and a sentence less",
			"The ferry sank at dawn. Nobody knows why it sank.", "The ferry sank at dawn. Divers found the bell of the ship on Friday.",
			"kept, deleted, added", nil},
		{"sentences that changed places",
			"The mayor closed the port at noon. Two ships wait outside. The council meets tonight.", "Two ships wait outside. The council meets tonight. The mayor closed the port at noon.",
			"kept, kept, kept moved", nil},
		{"style is wording",
			"The council said that it would meet again on the matter soon.", "The council says that it will meet again on the matter soon.",
			"edited", []string{`wording "said" "says"`, `wording "would" "will"`}},
		{"a house's way of setting times, marks and letters is no change",
			"The flood reached the quay at 5:10 a.m. on Friday. “It´s high,” Ada Okoro said.", "The flood reached the quay at 5.10am on Friday. \"It's high\", Ada Okoro said.",
			"kept, kept", nil},
		{"a currency is no mark",
			"The council of Lenne lent the port £5 million in March.", "The council of Lenne lent the port $5 million in March.",
			"edited", []string{`figure "£5 million" "$5 million"`}},
		{"words put in are shown with the word before",
			"The bridge carries 80 lorries an hour at noon.", "The bridge safely carries 80 lorries an hour at noon.",
			"edited", []string{`wording "bridge" "bridge safely"`}},
		{"a number told anew in another sentence",
			"A ferry has sunk off Vellan. Rescuers said that 27 people were injured.", "Before the sun rose the old Halcyon went down with all her cargo and 25 people were injured, rescuers said.",
			"deleted, deleted, added", []string{`figure "27" "25"`}},
		{"a name in a rewritten sentence is no correction",
			"The ferry left Vellan at dawn with pilgrims for the shrine aboard.", "The ferry left at dawn with pilgrims for the shrine of Lenne aboard.",
			"edited", []string{`wording "left Vellan" "left"`, `wording "shrine" "shrine of Lenne"`}},
		{"a caption that repeats a sentence adds nothing",
			"Two trains met in the Lenne tunnel at dawn.", "Two trains met in the Lenne tunnel at dawn.\n\nTwo trains met in the Lenne tunnel at dawn",
			"kept", nil},
	} {
		a, b := read(c.a), read(c.b)
		if got := actions(a, b); got != c.actions {
			t.Errorf("%s: %s, want %s", c.why, got, c.actions)
		}
		var got []string
		for _, x := range revision.Compare(a, b).Changes {
			got = append(got, fmt.Sprintf("%s %q %q", x.Kind, x.A.In(c.a), x.B.In(c.b)))
		}
		if !slices.Equal(got, c.changes) {
			t.Errorf("%s: %s, want %s", c.why, got, c.changes)
		}
	}
}

// TestSwap checks that the order of the versions decides nothing but the
// direction.
// TestHeadings: a heading between paragraphs is compared in its place, though no
// reading reads it.
func TestHeadings(t *testing.T) {
	version := func(heading string) *reading.Reading {
		v := &report.Version{ID: "r", Published: "2031-03-05"}
		for _, b := range []struct {
			text string
			role report.Role
		}{{"Ferry sinks", report.Headline}, {"The ferry sank at dawn.", report.Body}, {heading, report.Headline}, {"Divers found its bell.", report.Body}} {
			start := len(v.Text)
			v.Text += b.text + "\n"
			v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: start, End: len(v.Text) - 1}, Role: b.role})
		}
		return reading.Read(v)
	}
	for heading, want := range map[string]string{"No survivors": "kept, kept, kept, kept", "Nine saved alive": "kept, kept, deleted, added, kept"} {
		if got := actions(version("No survivors"), version(heading)); got != want {
			t.Errorf("%s: %s, want %s", heading, got, want)
		}
	}
}

func TestSwap(t *testing.T) {
	a := read("The ferry sank at dawn with 80 pilgrims aboard. Nobody knows why it sank. The port is shut until Monday.")
	b := read("The port is shut until Tuesday. The ferry sank at dawn with 90 pilgrims aboard. Divers found the ship's bell.")
	there, back := revision.Compare(a, b), revision.Compare(b, a)
	for _, c := range there.Changes {
		if !slices.Contains(back.Changes, revision.Change{Kind: c.Kind, A: c.B, B: c.A}) {
			t.Errorf("%v is not found the other way round", c)
		}
	}
	if len(there.Changes) != len(back.Changes) {
		t.Errorf("%d changes there, %d back", len(there.Changes), len(back.Changes))
	}
}

// TestNotices: what the later version says of its changes is read and set
// beside them.
func TestNotices(t *testing.T) {
	const told = "The ferry Halcyon sank off Vellan and 27 people were hurt."
	const mended = "The ferry Halcyon sank off Vellan and 25 people were hurt."
	for _, c := range []struct {
		why, a, b, notice string
		notices           int
		seen, noted       bool
	}{
		{"a silent edit", told, mended, "", 0, false, false},
		{"a noted correction", told, mended, "Correction: 25 people were hurt, not 27.", 1, true, true},
		{"a notice without a change", mended, mended, "Correction: 25 people were hurt, not 27.", 1, false, false},
		{"a notice that gives no words", told, mended, "This article has been updated.", 1, true, false},
	} {
		text := c.b + "\n\n" + c.notice
		v := &report.Version{ID: "r", Text: text, Blocks: []report.Block{{Span: span.Span{End: len(c.b)}, Role: report.Body}}}
		if c.notice != "" {
			v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: len(c.b) + 2, End: len(text)}, Role: report.Correction})
		}
		r := revision.Compare(read(c.a), reading.Read(v))
		if len(r.Notices) != c.notices || c.notices > 0 && r.Notices[0].Seen != c.seen {
			t.Errorf("%s: %+v", c.why, r.Notices)
		}
		if noted := slices.ContainsFunc(r.Changes, func(x revision.Change) bool { return x.Noted }); noted != c.noted {
			t.Errorf("%s: noted %v, want %v: %+v", c.why, noted, c.noted, r.Changes)
		}
	}
}
