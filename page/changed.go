package page

import (
	"cmp"
	"time"

	"synoptic/record"
)

// shift is one point on which the account moved: what was told first beside what
// is told now.
type shift struct {
	When, Kind, Note string
	Before, After    []line
	number           bool // the sides are numbers
}

// changed lists what moved, with the day of the report that has the newer words.
func (m *maker) changed(s *record.Story) []shift {
	var out []shift
	for _, x := range s.Shifts {
		l := told
		if x.Kind == "figure" || x.Kind == "version" {
			l = given
		}
		y := shift{Kind: cmp.Or(shiftKinds[x.Kind], x.Kind), Note: x.Note, Before: m.merged(l, x.Before), After: m.merged(l, x.After), number: l == given}
		if out, known := m.reports[x.After[0].Report].Day(); known {
			y.When = day(out.Format(time.DateOnly))
		}
		out = append(out, y)
	}
	return out
}

// shiftKinds are what a page calls the kinds whose name in the record is of the
// program.
var shiftKinds = map[string]string{"told": "account", "version": "later version"}

// of is what moved, and the day.
func (s *shift) of() string { return filled(", ", s.Note, s.When) }

// sides lists the words of before and of now.
func (s *shift) sides() []sided {
	var out []sided
	for _, l := range s.Before {
		out = append(out, sided{"first", excerpted{line: l}})
	}
	for _, l := range s.After {
		out = append(out, sided{"later", excerpted{line: l}})
	}
	return out
}

// Number is a shift of numbers in a line, empty for others.
func (s *shift) Number() string {
	if !s.number || len(s.Before) == 0 {
		return ""
	}
	return s.Note + ": " + s.Before[0].Text + " → " + s.After[0].Text
}

// Short is the later words in a line.
func (s *shift) Short() string { return shorten(s.After[0].Text, longestGlance) }

// longestGlance is how many characters of later words a first look shows.
const longestGlance = 110

// changed writes what moved, the first words before the later ones.
func (n *notes) changed(list []shift) {
	if len(list) == 0 {
		return
	}
	n.printf("## What changed\n\n")
	for _, x := range list {
		n.printf("- %s\n", filled(": ", "**"+x.Kind+"**", escape(x.of())))
		for _, l := range x.sides() {
			n.side("  - "+l.label, l.excerpted)
		}
	}
	n.printf("\n")
}

func (t *terminal) changed(list []shift) {
	if len(list) == 0 {
		return
	}
	t.head("What changed")
	for _, x := range list[:min(len(list), mostChanged)] {
		t.wrap("  ", filled(": ", x.Kind, x.of()))
		t.sides(x.sides())
	}
	t.more(len(list)-mostChanged, "change", "changes")
}
