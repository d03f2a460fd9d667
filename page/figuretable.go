package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"synoptic/record"
)

// figureTable sets quantities and days that several reports give side by side,
// what an editor must look at first on top.
type figureTable struct {
	Rows []figureRow
	Rest []figureRow // reports agree on them
	Lone []excerpted // quantities of one report only, in their sentences
}

// all lists the rows that are shown at once and those that are not.
func (t *figureTable) all() []figureRow { return slices.Concat(t.Rows, t.Rest) }

// figureRow is one thing counted or dated: every value with the reports that
// give it.
type figureRow struct {
	Head, Note, Verdict string
	Day                 bool       // the head is a sentence of a report
	In                  *excerpted // the first mention in its sentence, where the reports do not say what is counted
	Sides               []line
}

// reports counts the reports that give some value.
func (q *figureRow) reports() int {
	in := map[string]bool{}
	for _, l := range q.Sides {
		for _, c := range l.Chips {
			in[c.Label] = true
		}
	}
	return len(in)
}

// title is the head in one line.
func (q *figureRow) title() string {
	if q.In == nil {
		return q.Head
	}
	return q.Head + ", “" + strings.TrimSpace(q.In.whole()) + "”"
}

// The most rows of a table: those on which reports agree are shown at once up to
// the smaller number.
const (
	mostQuantities = 60
	mostAgreed     = 12
)

// figures lists quantities and days of more than one report: by verdict, then
// quantities before days, then what most reports give.
func (m *maker) figures(s *record.Story) *figureTable {
	var rows []figureRow
	var clocks []record.Span
	for i := range s.Figures {
		f := &s.Figures[i]
		if f.Relation == "single" {
			continue
		}
		q := figureRow{Head: m.counted(f.Of, value(f.Unit)), Verdict: f.Relation, Sides: m.values(f)}
		if f.Relation != "compatible" { // the values beside it say as much
			q.Note = value(f.Note)
		}
		if f.Of == "" {
			x := f.Mentions[0].Span
			q.In = &excerpted{line: line{Text: clean(x.Text)}}
			q.In.Before, q.In.After = m.around(x.Report, x.Start, x.End)
		}
		rows = append(rows, q)
		for _, x := range f.Mentions {
			if value(x.Unit) == "time of day" {
				clocks = append(clocks, x.Span)
			}
		}
	}
	for _, d := range s.Dates {
		if d.Relation != "single" && (d.Event != nil || d.Relation == "differ") && !overlapped(d.Mentions, clocks) {
			rows = append(rows, m.dated(&d))
		}
	}
	lone := m.lone(s)
	if len(rows)+len(lone) == 0 {
		return nil
	}
	slices.SortStableFunc(rows, func(a, b figureRow) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(b.reports(), a.reports()))
	})
	rows = rows[:min(len(rows), mostQuantities)]
	k := max(mostAgreed, slices.IndexFunc(append(rows, figureRow{Verdict: "agree"}), func(q figureRow) bool { return q.Verdict == "agree" }))
	k = min(k, len(rows))
	return &figureTable{rows[:k], rows[k:], lone}
}

// rank puts what an editor must look at first, days behind quantities.
func (q *figureRow) rank() int {
	rank := 2 * verdictOrder(q.Verdict)
	if q.Day {
		rank++
	}
	return rank
}

// longestEvent is how many letters of what happened on a day are shown.
const longestEvent = 100

// dated is a day by what happened on it.
func (m *maker) dated(d *record.Date) figureRow {
	head := when(value(d.Value))
	if d.Event != nil {
		head = shorten(clean(d.Event.Text), longestEvent)
	}
	return figureRow{Head: head, Day: d.Event != nil, Verdict: d.Relation, Note: when(value(d.Value)), Sides: m.merged(given, d.Mentions)}
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

// values lists the values of a figure, those of most reports first, each as
// it is printed most often: "seven" and "7" are one value, "at least seven" is
// another.
func (m *maker) values(f *record.Figure) []line {
	var order []string
	mentions, forms := map[string][]record.Span{}, map[string]map[string]int{}
	for _, x := range f.Mentions {
		key := amount(x)
		if forms[key] == nil {
			order, forms[key] = append(order, key), map[string]int{}
		}
		mentions[key] = append(mentions[key], x.Span)
		forms[key][clean(x.Text)]++
	}
	out := make([]line, len(order))
	for i, key := range order {
		out[i] = line{Text: mostOf(forms[key]), Chips: m.once(given, mentions[key])}
	}
	slices.SortStableFunc(out, func(a, b line) int { return cmp.Compare(len(b.Chips), len(a.Chips)) })
	return out
}

// amount is the interval of a mention with its hedge and its unit.
func amount(x record.FigureMention) string {
	bound := func(n *float64) string {
		if n == nil {
			return ""
		}
		return fmt.Sprint(*n)
	}
	return strings.Join([]string{bound(x.Min), bound(x.Max), strings.ToLower(value(x.Hedge)), value(x.Unit)}, " ")
}
