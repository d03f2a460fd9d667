package page

import (
	"synoptic/record"
)

// moment is one line of the timeline.
type moment struct {
	When, Lane string
	line
}

// timeline returns what has a date in its order, then what has none.
func (m *maker) timeline(s *record.Story) []moment {
	var dated, undated []moment
	for _, e := range s.Timeline {
		x := moment{when(value(e.Value)), e.Lane, m.line(told, e.Mention)}
		if x.When != "" {
			dated = append(dated, x)
			continue
		}
		x.When = "no date"
		undated = append(undated, x)
	}
	return append(dated, undated...)
}
