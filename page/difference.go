package page

import (
	"slices"

	"synoptic/record"
)

// difference is one point on which reports differ.
type difference struct {
	Kind, Note string
	Words      *line // what was said, where reports differ on who said it
	Sides      []excerpted
}

func (m *maker) differences(s *record.Story) []difference {
	var out []difference
	for _, d := range s.Differences {
		x := difference{Kind: d.Kind, Note: d.Note, Sides: m.sides(&d)}
		if d.Kind == "speaker" {
			x.Words = m.wordsOf(s, d.Mentions)
		}
		out = append(out, x)
	}
	return out
}

// sides lists what the reports have on a difference; numbers, days and single
// words within their sentences, for alone they do not say what they are of.
func (m *maker) sides(d *record.Difference) []excerpted {
	var out []excerpted
	for _, l := range m.merged(layerOf(d.Kind), d.Mentions) {
		x := excerpted{line: l}
		if layerOf(d.Kind) == given || d.Kind == "wording" {
			i := slices.IndexFunc(d.Mentions, func(s record.Span) bool { return clean(s.Text) == l.Text })
			s := d.Mentions[i]
			x.Before, x.After = m.around(s.Report, s.Start, s.End)
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
