package page

import (
	"slices"

	"synoptic/record"
)

// matrix sets statements (rows) against reports (columns): who carries which
// words, and who leaves them out.
type matrix struct {
	Columns []string
	Rows    []row
}

// row is one statement.
type row struct {
	Text, Speaker string
	Quoted        bool // it stands in quotation marks somewhere
	Cells         []cell
}

// cell says how one report carries a statement, "" for not at all.
type cell struct {
	Kind string
	chip
}

// kinds are the signs of a cell, and what they mean.
var kinds = map[string]struct{ Sign, Says string }{
	"direct":   {"●", "quoted"},
	"mixed":    {"◐", "quoted in part"},
	"indirect": {"○", "retold"},
	"printed":  {"◌", "within a longer quotation"},
}

// Sign returns the sign of how a report carries a statement.
func (c cell) Sign() string { return kinds[c.Kind].Sign }

// Says returns what the sign means.
func (c cell) Says() string { return kinds[c.Kind].Says }

// mostRows bounds a matrix.
const mostRows = 40

// coverage sets the statements that several reports print against reports,
// those of most reports first.
func (m *maker) coverage(s *record.Story) *matrix {
	x := &matrix{}
	for _, id := range s.Reports {
		x.Columns = append(x.Columns, m.labels[id])
	}
	list := carried(s)
	for _, u := range list[:min(len(list), mostRows)] {
		r := row{Text: shorten(clean(u.Text.Text), 90), Speaker: m.speakers(u), Cells: make([]cell, len(s.Reports))}
		for _, p := range u.Prints {
			if i := slices.Index(s.Reports, p.Report); i >= 0 && r.Cells[i].Kind == "" {
				r.Cells[i] = m.carriedBy(u, p)
			}
		}
		r.Quoted = slices.ContainsFunc(r.Cells, func(c cell) bool { return c.Kind == "direct" || c.Kind == "mixed" })
		x.Rows = append(x.Rows, r)
	}
	if len(x.Rows) == 0 {
		return nil
	}
	return x
}

// carried lists the statements that more than one report prints, those of most
// reports first.
func carried(s *record.Story) []*record.Statement {
	var list []*record.Statement
	for i := range s.Statements {
		if s.Statements[i].Reports > 1 {
			list = append(list, &s.Statements[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *record.Statement) int { return b.Reports - a.Reports })
	return list
}

// carriedBy says how a report prints a statement, by its fullest quotation of it
// or, where it has none of its own, as the printing p within a longer one.
func (m *maker) carriedBy(u *record.Statement, p record.Span) cell {
	words := wordsIn(u.Text.Text)
	var best *record.Quote
	most := 0
	for _, id := range u.Quotes {
		if q := m.quotes[id]; q.Report == p.Report {
			if n := inOrder(words, wordsIn(q.Text)); best == nil || n > most {
				best, most = q, n
			}
		}
	}
	switch {
	case best == nil:
		return cell{"printed", m.chip(spoke, p.Report, p.Start, p.End)}
	case best.Kind == "direct" && 100*most < leastPrinted*len(words):
		return cell{"mixed", m.chipOf(best)}
	}
	return cell{best.Kind, m.chipOf(best)}
}
