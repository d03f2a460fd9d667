package page

import (
	"cmp"

	"synoptic/record"
)

// moment is one line of the timeline.
type moment struct {
	When, Lane string
	line
}

func (m *maker) timeline(s *record.Story) []moment {
	var out []moment
	for _, e := range s.Timeline {
		out = append(out, moment{cmp.Or(when(value(e.Value)), "no date"), e.Lane, m.line(told, e.Mention)})
	}
	return out
}
