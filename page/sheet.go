package page

import (
	"slices"

	"synoptic/record"
)

// sheet is one report with its text and the evidence marked in it.
type sheet struct {
	ID, Label, Title, Published, URL, Input string
	Credits, Doubts                         []string
	Blocks                                  []block
	marks                                   []mark
	size                                    int // bytes of its text
}

// block is one paragraph of a report.
type block struct {
	Role  string
	Nodes []node
}

func (m *maker) sheet(r *record.Report) *sheet {
	s := &sheet{ID: r.ID, Label: m.labels[r.ID], Title: m.titleOf(r), Published: when(value(r.Published)), URL: value(r.URL), Input: r.Input, marks: m.marksOf(r.ID), size: len(r.Text)}
	for _, c := range r.Credits {
		if !slices.Contains(s.Credits, c.Agency) {
			s.Credits = append(s.Credits, c.Agency)
		}
	}
	for _, d := range r.Doubts {
		if d.Start == nil && !slices.Contains(s.Doubts, d.Note) {
			s.Doubts = append(s.Doubts, d.Note)
		}
	}
	text := m.runes(r.ID)
	for _, b := range r.Blocks {
		x := record.Range{b.Start, b.End}
		if !m.Excerpts && !(m.Reserved && reserved(r)) {
			s.Blocks = append(s.Blocks, block{b.Role, nested(r.ID, text, x, s.marks)})
		} else if nodes := excerpt(r.ID, text, x, s.marks); len(nodes) > 0 {
			s.Blocks = append(s.Blocks, block{b.Role, nodes})
		}
	}
	return s
}

// titleOf is the title of a report, else how its text begins.
func (m *maker) titleOf(r *record.Report) string {
	if t := clean(value(r.Title)); t != "" || len(r.Blocks) == 0 {
		return t
	}
	return clean(m.words(r.ID, record.Range{r.Blocks[0].Start, r.Blocks[0].End}))
}

// reserved reports whether the outlet asks that no copy be shown.
func reserved(r *record.Report) bool {
	return slices.ContainsFunc(r.Metadata, func(c record.Claim) bool { return c.Field == "robots" && c.Value == "noarchive" })
}
