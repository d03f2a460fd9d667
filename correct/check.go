package correct

import (
	"errors"
	"fmt"
)

// needs says which fields a kind cannot do without.
var needs = map[Kind]struct{ span, story, reports, name, value, note bool }{
	Seen:        {span: true},
	Confirmed:   {span: true},
	Doubtful:    {span: true},
	Speaker:     {span: true},
	Note:        {span: true, note: true},
	Merge:       {story: true, value: true},
	Split:       {story: true, reports: true},
	Rename:      {story: true, value: true},
	Same:        {name: true, value: true},
	Apart:       {name: true, reports: true, value: true},
	Role:        {name: true, value: true},
	Hide:        {name: true},
	Date:        {reports: true, value: true},
	Outlet:      {reports: true, value: true},
	Boilerplate: {span: true},
	Document:    {story: true, name: true, value: true},
	Outlets:     {value: true},
	Undo:        {},
}

// Check reports what c lacks, in words for the user.
func (c *Correction) Check() error {
	n, known := needs[c.Kind]
	switch {
	case !known:
		return fmt.Errorf("there is no correction %q", c.Kind)
	case n.span && (c.Span == nil || c.Span.Report == "" || c.Span.Text == ""):
		return fmt.Errorf("%s needs the words that it is about: a report, a range and the text", c.Kind)
	case n.story && c.Story == "":
		return fmt.Errorf("%s needs a story", c.Kind)
	case n.reports && len(c.Reports) == 0:
		return fmt.Errorf("%s needs at least one report", c.Kind)
	case n.name && c.Name == "":
		return fmt.Errorf("%s needs a name", c.Kind)
	case n.value && c.Value == "":
		return fmt.Errorf("%s needs a value", c.Kind)
	case n.note && c.Note == "":
		return fmt.Errorf("%s needs words", c.Kind)
	case c.Kind == Merge && c.Story == c.Value:
		return errors.New("a story cannot be merged into itself")
	case c.Kind == Undo && c.Undoes == 0:
		return errors.New("undo needs the number of the correction")
	}
	return nil
}

// Live returns what of a log is in force: neither undone nor an undo. An undo
// that was undone itself counts as not said.
func Live(log []Correction) []Correction {
	undone := Undone(log)
	var out []Correction
	for _, c := range log {
		if c.Kind != Undo && undone[c.ID] == 0 {
			out = append(out, c)
		}
	}
	return out
}

// KnownOutlets returns the outlets file in force, "" for none.
func KnownOutlets(log []Correction) string {
	said := ""
	for _, c := range Live(log) {
		if c.Kind == Outlets {
			said = c.Value
		}
	}
	return said
}

// Undone returns by which undo in force a correction is undone.
func Undone(log []Correction) map[int64]int64 {
	by := map[int64]int64{}
	for i := len(log) - 1; i >= 0; i-- {
		if c := &log[i]; c.Kind == Undo && by[c.ID] == 0 {
			by[c.Undoes] = c.ID
		}
	}
	return by
}
