package page

import (
	"slices"

	"synoptic/record"
	"synoptic/report"
)

// cautions says of each report of s what a reader must know before the rest:
// that it is no write-up and why, that it is of another time.
func (m *maker) cautions(s *record.Story) []string {
	out := m.astray(s)
	for _, id := range s.Reports {
		for _, d := range m.reports[id].Doubts {
			if d.Kind == record.Far || d.Kind == report.Misdated {
				out = append(out, m.labels[id]+": "+d.Note+".")
			}
		}
	}
	return out
}

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
