package page

import (
	"slices"

	"synoptic/record"
	"synoptic/report"
)

// astray says of each report of s that is no write-up why it is none.
func (m *maker) astray(s *record.Story) []string {
	var out []string
	for _, id := range s.Reports {
		if slices.ContainsFunc(s.Independent.Groups, func(g []string) bool { return slices.Contains(g, id) }) {
			continue
		}
		for _, d := range m.reports[id].Doubts {
			if d.Kind == report.NoStory || d.Kind == report.AnotherStory {
				out = append(out, m.labels[id]+": "+d.Note+".")
			}
		}
	}
	return out
}
