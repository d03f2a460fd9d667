package page

import (
	"slices"

	"synoptic/record"
)

// sheet is one report with its text and the evidence marked in it.
type sheet struct {
	ID, Label, Title, Published, URL string
	Credits                          []string
	Blocks                           []block
	marks                            []record.Range
}

// block is one paragraph of a report, in pieces.
type block struct {
	Role   string
	Pieces []piece
}

// piece is a run of text that lies in the same marks throughout. Anchors are
// the evidence that starts with it.
type piece struct {
	Text    string
	Marked  bool
	ID      string   // the first anchor
	Anchors []string // further ones
}

func (m *maker) sheet(r *record.Report) *sheet {
	s := &sheet{ID: r.ID, Label: m.labels[r.ID], Title: value(r.Title), Published: value(r.Published), URL: value(r.URL)}
	for _, c := range r.Credits {
		if !slices.Contains(s.Credits, c.Agency) {
			s.Credits = append(s.Credits, c.Agency)
		}
	}
	marks := m.marksOf(r.ID)
	s.marks = marks
	text := []rune(r.Text)
	for _, b := range r.Blocks {
		s.Blocks = append(s.Blocks, block{b.Role, pieces(r.ID, text, b, marks)})
	}
	return s
}

// marksOf returns the evidence of a report, each stretch once, in order.
func (m *maker) marksOf(id string) []record.Range {
	list := m.marks[id]
	slices.SortFunc(list, func(a, b record.Range) int {
		if a[0] != b[0] {
			return a[0] - b[0]
		}
		return b[1] - a[1]
	})
	return slices.Compact(list)
}

// pieces cuts the text of a block where a mark starts or ends, so that marks
// that overlap give well-formed HTML.
func pieces(id string, text []rune, b record.Block, marks []record.Range) []piece {
	cuts := []int{b.Start, b.End}
	for _, x := range marks {
		for _, c := range x {
			if b.Start < c && c < b.End {
				cuts = append(cuts, c)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	for i := 0; i+1 < len(cuts); i++ {
		p := piece{Text: string(text[cuts[i]:cuts[i+1]])}
		for _, x := range marks {
			if x[0] >= cuts[i+1] {
				break
			}
			if x[0] <= cuts[i] && cuts[i+1] <= x[1] {
				p.Marked = true
			}
			if x[0] == cuts[i] || i == 0 && x[0] < b.Start && x[0] > b.Start-3 {
				if a := anchor(id, x[0], x[1]); p.ID == "" {
					p.ID = a
				} else {
					p.Anchors = append(p.Anchors, a)
				}
			}
		}
		out = append(out, p)
	}
	return out
}
