package page

import (
	"cmp"

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
		y := shift{Kind: cmp.Or(shiftKinds[x.Kind], x.Kind), Note: x.Note, Before: m.merged(l, x.Before), After: m.merged(l, x.After)}
		y.number = l == given
		if p := value(m.reports[x.After[0].Report].Published); len(p) >= dayLength {
			y.When = when(p[:dayLength])
		}
		out = append(out, y)
	}
	return out
}

// dayLength is that of "2031-03-05".
const dayLength = 10

// shiftKinds are what a page calls the kinds whose name in the record is of the
// program.
var shiftKinds = map[string]string{"told": "account", "version": "later version"}

// Of is the day and what moved, as the head of a shift.
func (s *shift) Of() string {
	if s.Note == "" {
		return s.When
	}
	if s.When == "" {
		return s.Note
	}
	return s.Note + ", " + s.When
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
		n.printf("- **%s**%s\n", x.Kind, escape(prefixed(": ", x.Of())))
		for _, side := range x.sides() {
			for _, l := range side.lines {
				n.printf("  - %s: %s%s\n", side.name, escape(l.Text), n.marks(l.Chips))
			}
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
		t.wrap("  ", x.Kind+prefixed(": ", x.Of()))
		for _, side := range x.sides() {
			for _, l := range side.lines {
				t.wrap("    ", side.name+": "+shorten(l.Text, 300)+from(l.Chips))
			}
		}
	}
	t.more(len(list)-mostChanged, "change", "changes")
}

// shiftSide is one side of a shift with its name.
type shiftSide struct {
	name  string
	lines []line
}

func (s *shift) sides() []shiftSide {
	return []shiftSide{{"first", s.Before}, {"later", s.After}}
}

// prefixed is s behind a prefix, empty where s is.
func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}
