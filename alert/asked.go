package alert

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"synoptic/query"
	"synoptic/record"
	"synoptic/store"
)

// Err says why a watch cannot find what it is meant to find; nil for nothing.
func (w Watch) Err() error {
	switch w.Kind {
	case Words:
		q := query.Parse(w.Value)
		if q.Empty() && q.Err() == nil {
			return errors.New("say which words")
		}
		return q.Err()
	case Person:
		if normal(w.Value) == "" {
			return errors.New("say who: a name")
		}
	}
	return nil
}

// asked finds what is new and answers the question of the value: statements
// where it asks who says what, else paragraphs.
func (c *change) asked() []Event {
	if c.watch.Err() != nil {
		return nil
	}
	q := query.Parse(c.watch.Value)
	if len(q.Speaker)+len(q.About)+len(q.Type)+len(q.Doc)+len(q.Has) > 0 {
		return c.statements(&q)
	}
	return c.paragraphs(&q)
}

// paragraphs finds new paragraphs with the words of q.
func (c *change) paragraphs(q *query.Query) []Event {
	var out []Event
	for _, id := range c.story.Reports {
		r := c.reports[id]
		if r == nil || !published(q, text(r.Outlet), text(r.Published)) {
			continue
		}
		for _, b := range c.fresh(id) {
			if matches(q, b.Text) {
				out = append(out, c.event(fmt.Sprintf("%s prints: %s", name(r), c.watch.Value), []record.Span{b}, id, normal(b.Text)))
			}
		}
	}
	return out
}

// statements finds quotations that answer q and that no report had before.
func (c *change) statements(q *query.Query) []Event {
	known := c.quotedBefore()
	var out []Event
	rows := store.RowsOf(&record.Record{Reports: reportList(c.reports, c.story.Reports), Stories: []record.Story{*c.story}}).Statements
	for i := range rows {
		row := &rows[i]
		k := normal(row.Text)
		if known[k] || !published(q, row.Outlet, row.Published) || !c.answers(q, row) || !matches(q, row.Text) {
			continue
		}
		if spans := c.pieces(row.Report, []record.Range{{row.Start, row.End}}); len(spans) > 0 {
			known[k] = true
			out = append(out, c.event(fmt.Sprintf("%s prints: %s", name(c.reports[row.Report]), c.watch.Value), spans, k))
		}
	}
	return out
}

// reportList returns the reports of a story in its order.
func reportList(all map[string]*record.Report, ids []string) []record.Report {
	var out []record.Report
	for _, id := range ids {
		if r := all[id]; r != nil {
			out = append(out, *r)
		}
	}
	return out
}

// answers reports whether a statement is of the kind that q asks for.
func (c *change) answers(q *query.Query, row *store.StatementRow) bool {
	among := func(wanted, have []string) bool {
		return len(wanted) == 0 || slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(have, w) })
	}
	has := row.Has
	if slices.ContainsFunc(c.story.Reports, func(id string) bool {
		was, now := c.old[id], c.reports[id]
		return was != nil && now != nil && was.SHA256 != now.SHA256
	}) {
		has = append(slices.Clone(has), "edit")
	}
	return all(q.Speaker, row.Speaker) && all(q.About, row.About) && among(q.Type, []string{row.Kind}) && among(q.Doc, row.Docs) &&
		!slices.ContainsFunc(q.Has, func(h string) bool { return !slices.Contains(has, h) })
}

// published reports whether a report is of the outlets and days that q asks for.
func published(q *query.Query, outlet, day string) bool {
	return all(q.Outlet, outlet) && (q.After == "" || day >= q.After) && (q.Before == "" || day != "" && day < q.Before)
}

// all reports whether a text holds each of the values, word by word.
func all(values []string, text string) bool {
	return !slices.ContainsFunc(values, func(v string) bool { return !stands(query.Term{Words: v}, text) })
}

// matches reports whether a text holds the words that q wants, and none that
// it does not.
func matches(q *query.Query, text string) bool {
	in := func(t query.Term) bool { return stands(t, text) }
	return !slices.ContainsFunc(q.Not, in) && !slices.ContainsFunc(q.Any, func(group []query.Term) bool { return !slices.ContainsFunc(group, in) })
}

// stands reports whether a term stands in a text.
func stands(t query.Term, text string) bool {
	term := " " + normal(t.Words)
	if !t.Prefix {
		term += " "
	}
	return strings.Contains(" "+normal(text)+" ", term)
}
