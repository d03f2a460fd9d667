package page

import (
	"slices"
	"strings"

	"synoptic/record"
)

// matrix sets things (rows) against reports (columns).
type matrix struct {
	Columns []string
	Rows    []row
}

// row is one quantity, day or statement.
type row struct {
	Head, Note, Verdict string
	Cells               []cell
}

// cell is what one report has on a row.
type cell struct {
	Texts []cellText
}

// cellText is one mention within a cell.
type cellText struct {
	Text string
	chip
}

// sides returns what stands in the cells of a row, each wording once with the
// reports that have it.
func (r *row) sides(columns []string) []string {
	var texts []string
	in := map[string][]string{}
	for i, c := range r.Cells {
		for _, x := range c.Texts {
			key := strings.ToLower(x.Text)
			if in[key] == nil {
				texts = append(texts, x.Text)
			}
			in[key] = append(in[key], columns[i])
		}
	}
	for i, t := range texts {
		texts[i] = t + " [" + strings.Join(in[strings.ToLower(t)], ", ") + "]"
	}
	return texts
}

// mostRows bounds a matrix; what stands in one report only is left out first.
const mostRows = 40

// figures sets quantities and days that several reports give side by side.
func (m *maker) figures(s *record.Story) *matrix {
	x := m.newMatrix(s)
	var clocks []record.Span
	for _, f := range s.Figures {
		if f.Relation == "single" {
			continue
		}
		r := row{Head: m.counted(f.Of, value(f.Unit)), Verdict: f.Relation}
		if f.Relation != "compatible" { // the cells beside it say as much
			r.Note = value(f.Note)
		}
		var spans []record.Span
		for _, y := range f.Mentions {
			spans = append(spans, y.Span)
			if value(y.Unit) == "time of day" {
				clocks = append(clocks, y.Span)
			}
		}
		r.Cells = m.cells(s, spans)
		x.Rows = append(x.Rows, r)
	}
	for _, d := range s.Dates {
		if d.Relation == "single" || d.Event == nil && d.Relation != "differ" || overlapped(d.Mentions, clocks) {
			continue
		}
		head := when(value(d.Value))
		if d.Event != nil {
			head = shorten(clean(d.Event.Text), 60)
		}
		x.Rows = append(x.Rows, row{Head: head, Verdict: d.Relation, Note: when(value(d.Value)), Cells: m.cells(s, d.Mentions)})
	}
	slices.SortStableFunc(x.Rows, func(a, b row) int { return verdictOrder(a.Verdict) - verdictOrder(b.Verdict) })
	x.Rows = x.Rows[:min(len(x.Rows), mostRows)]
	if len(x.Rows) == 0 {
		return nil
	}
	return x
}

// overlapped reports whether every one of list overlaps one of others: times of day
// that have a row already.
func overlapped(list, others []record.Span) bool {
	return !slices.ContainsFunc(list, func(a record.Span) bool {
		return !slices.ContainsFunc(others, func(b record.Span) bool { return a.Report == b.Report && a.Start < b.End && b.Start < a.End })
	})
}

// verdictOrder puts what an editor must look at first.
func verdictOrder(v string) int {
	return slices.Index([]string{"differ", "updated", "refined", "compatible", "agree", "single"}, v)
}

func (m *maker) newMatrix(s *record.Story) *matrix {
	x := &matrix{}
	for _, id := range s.Reports {
		x.Columns = append(x.Columns, m.labels[id])
	}
	return x
}

// cells puts spans under their reports, the same words once.
func (m *maker) cells(s *record.Story, spans []record.Span) []cell {
	out := make([]cell, len(s.Reports))
	for _, x := range spans {
		i := slices.Index(s.Reports, x.Report)
		text := clean(x.Text)
		if i < 0 || slices.ContainsFunc(out[i].Texts, func(t cellText) bool { return strings.EqualFold(t.Text, text) }) {
			continue
		}
		out[i].Texts = append(out[i].Texts, cellText{text, m.chip(given, x.Report, x.Start, x.End)})
	}
	return out
}

// coverage sets the statements that several reports print against reports.
func (m *maker) coverage(s *record.Story) *matrix {
	x := m.newMatrix(s)
	var list []*record.Statement
	for i := range s.Statements {
		if s.Statements[i].Reports > 1 {
			list = append(list, &s.Statements[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *record.Statement) int { return b.Reports - a.Reports })
	for _, u := range list[:min(len(list), mostRows)] {
		r := row{Head: "“" + shorten(clean(u.Text.Text), 90) + "”", Note: m.speakers(u), Cells: make([]cell, len(s.Reports))}
		for _, p := range u.Prints {
			if i := slices.Index(s.Reports, p.Report); i >= 0 && len(r.Cells[i].Texts) == 0 {
				r.Cells[i].Texts = []cellText{{m.kindAt(u, p.Report), m.chip(spoke, p.Report, p.Start, p.End)}}
			}
		}
		x.Rows = append(x.Rows, r)
	}
	if len(x.Rows) == 0 {
		return nil
	}
	return x
}

// kindAt says how a report prints a statement: as a quotation of its own kind,
// or within a longer one.
func (m *maker) kindAt(u *record.Statement, report string) string {
	for _, id := range u.Quotes {
		if q := m.quotes[id]; q.Report == report {
			return q.Kind
		}
	}
	return "printed"
}

// table is a matrix with its names, as the template takes it.
type table struct {
	Label, Corner string
	Matrix        *matrix
}

// Table names a matrix for the template.
func (s *story) Table(label, corner string, x *matrix) table { return table{label, corner, x} }
