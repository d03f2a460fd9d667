package page

import (
	"synoptic/record"
)

// difference is one point on which reports differ.
type difference struct {
	Kind, Note string
	Words      *line // what was said, where reports differ on who said it
	Sides      []line
}

func (m *maker) differences(s *record.Story) []difference {
	var out []difference
	for _, d := range s.Differences {
		x := difference{Kind: d.Kind, Note: d.Note, Sides: m.merged(layerOf(d.Kind), d.Mentions)}
		if d.Kind == "speaker" {
			x.Words = m.wordsOf(s, d.Mentions)
		}
		out = append(out, x)
	}
	return out
}

func layerOf(kind string) layer {
	switch kind {
	case "figure", "date":
		return given
	case "wording", "only":
		return spoke
	}
	return named
}

// wordsOf returns the statement whose sources the spans are, nil when none is.
func (m *maker) wordsOf(s *record.Story, sources []record.Span) *line {
	for i := range s.Statements {
		u := &s.Statements[i]
		for _, id := range u.Quotes {
			q := m.quotes[id]
			for _, x := range sources {
				if q.Report == x.Report && len(q.Source) > 0 && q.Source[0] == (record.Range{x.Start, x.End}) {
					l := line{Text: clean(u.Text.Text)}
					return &l
				}
			}
		}
	}
	return nil
}
