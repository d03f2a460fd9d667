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
