package sqlite

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"

	"synoptic/query"
	"synoptic/store"
)

// question is a search of one table on its way to SQL.
type question struct {
	searched
	selects string // columns beside the snippet
	column  int    // the snippet is of this column of words
	rare    string // an index of the few rows that are asked for, "" for none
	id      string // the number of a row
	from    string // the tables that are asked
	snippet string
	sorts   map[string]string
	where   []string
	args    []any
}

func (x *question) add(condition string, args ...any) {
	x.where, x.args = append(x.where, condition), append(x.args, args...)
}

// snippetWords is how many words a snippet has at most.
const snippetWords = 48

// sql writes the question. The newest day comes first, and within a day what
// came last: that is the order of the rows, so that no more of them are read
// than are shown, however common a word is. In another order the rows that went
// before are counted.
func (x *question) sql(q query.Query, p store.Page, speaker, about string) (string, []any) {
	x.narrow(q, speaker, about)
	order := x.id + ` DESC`
	if by, ok := x.sorts[p.Sort]; ok {
		order = by + `, ` + order
	} else if p.Sort == oldest {
		order = x.id
	}
	skip := offset(p)
	if !x.counted(p) {
		x.add(x.id+` < ?`, before(p))
		skip = 0
	}
	return fmt.Sprintf(`SELECT %s, %s, %s FROM %s JOIN stories ON stories.id = %s.story%s ORDER BY %s LIMIT ? OFFSET ?`,
		x.selects, x.id, x.snippet, x.from, x.rows, x.conditions(), order), append(x.args, limit(p)+1, skip)
}

// oldest asks for the oldest first.
const oldest = "oldest"

// counted reports whether the cursor of a page counts rows, as it does where
// they stand in another order than their numbers.
func (x *question) counted(p store.Page) bool { return x.sorts[p.Sort] != "" || p.Sort == oldest }

func (x *question) conditions() string {
	if len(x.where) == 0 {
		return ""
	}
	return ` WHERE ` + strings.Join(x.where, ` AND `)
}

// narrow adds what q asks.
func (x *question) narrow(q query.Query, speaker, about string) {
	wanted, unwanted := match(q, speaker, about)
	x.having(q.Has)
	of := x.rows
	if x.rare != "" {
		of += ` INDEXED BY ` + x.rare
	}
	x.id, x.from = x.rows+`.id`, of
	column := strings.Split(x.columns, ", ")[x.column]
	x.snippet = fmt.Sprintf(`(SELECT substr(%s, 1, 400) FROM %s shown WHERE shown.id = %s.id)`, column, x.content, x.rows)
	if wanted != "" {
		if unwanted != "" {
			wanted = `(` + wanted + `) NOT ` + unwanted
		}
		x.add(x.words+` MATCH ?`, wanted)
		x.id, x.from = x.words+`.rowid`, fmt.Sprintf(`%s CROSS JOIN %s ON %s.id = %[1]s.rowid`, x.words, of, x.rows)
		x.snippet = fmt.Sprintf(`snippet(%s, %d, '%s', '%s', '…', %d)`, x.words, x.column, opened, closed, snippetWords)
	} else if unwanted != "" {
		within, days := between(`rowid`, q)
		x.add(x.id+` NOT IN (SELECT rowid FROM `+x.words+` WHERE `+x.words+` MATCH ? AND `+within+`)`, append([]any{unwanted}, days...)...)
	}
	if q.After+q.Before != "" { // else the number of a row would be thought to narrow
		within, days := between(x.id, q)
		x.add(within, days...)
	}
}

// between asks for rows of the days of q, by their number.
func between(id string, q query.Query) (string, []any) {
	last := int64(math.MaxInt64)
	if q.Before != "" {
		last = firstOf(q.Before) - 1
	}
	return id + ` BETWEEN ? AND ?`, []any{firstOf(q.After), last}
}

// found is a row that a question finds, with its number.
type found[T any] struct {
	row T
	id  int64
}

// ask returns what a question finds, and the cursor of what follows. Columns
// are those that the question selects.
func ask[T any](ctx context.Context, s *Store, x *question, q query.Query, p store.Page, speaker, about string, columns func(*T) ([]any, *store.Snippet)) ([]T, string, error) {
	sql, args := x.sql(q, p, speaker, about)
	all, err := list(ctx, s.read, func(row scanner) (f found[T], err error) {
		snippet := ""
		to, shown := columns(&f.row)
		err = row.Scan(append(to, &f.id, &snippet)...)
		*shown = pieces(snippet)
		return f, err
	}, sql, args...)
	number := func(f *found[T]) string { return strconv.FormatInt(f.id, 10) }
	if x.counted(p) {
		n := offset(p) + limit(p)
		number = func(*found[T]) string { return strconv.Itoa(n) }
	}
	all, next := paged(all, p, number)
	var out []T
	for i := range all {
		out = append(out, all[i].row)
	}
	return out, next, err
}

// in is a condition that a column holds one of values.
func in(column string, values []string) (string, []any) {
	var args []any
	for _, v := range values {
		args = append(args, v)
	}
	return column + ` IN (` + strings.TrimSuffix(strings.Repeat(`?, `, len(values)), `, `) + `)`, args
}

// having asks for what a story has; of statements, but for edits, for what
// they have themselves. What few stories or statements have is asked of these,
// by an index: else all rows would be read for a few.
func (x *question) having(has []string) {
	for _, h := range has {
		switch {
		case h == "edit":
			x.add(x.rows + `.story IN (SELECT id FROM stories WHERE edited > 0)`)
		case x.rows == statements.rows:
			x.holding(h)
		case h == "difference":
			x.add(x.rows + `.story IN (SELECT id FROM stories WHERE differences > 0)`)
		default:
			x.add(map[string]string{"document": `stories.documents > 0`, "figure": `stories.figures > 0`}[h])
		}
	}
}

// holding asks for statements that hold a difference, document or figure. The
// words are those of the indexes, so that these serve.
func (x *question) holding(h string) {
	x.add(`instr(has, ' ` + h + ` ') > 0`)
	if h == "difference" || h == "document" && x.rare == "" {
		x.rare = `statements_` + h
	}
}

// passages asks for statements of a document of one of the kinds.
func (x *question) passages(kinds []string) {
	if len(kinds) == 0 {
		return
	}
	var conditions []string
	var args []any
	for _, k := range kinds {
		conditions, args = append(conditions, `instr(statements.doc, ?) > 0`), append(args, spaced([]string{k}))
	}
	x.add(`(`+strings.Join(conditions, ` OR `)+`)`, args...)
	x.holding("document")
}

// documented asks for stories with a document of one of the kinds.
func (x *question) documented(kinds []string) {
	if len(kinds) > 0 {
		condition, args := in(`kind`, kinds)
		x.add(x.rows+`.story IN (SELECT story FROM documents WHERE `+condition+`)`, args...)
	}
}

const headline = `coalesce(stories.summary ->> 'title', '')`

// ofStatements is a question for statements.
func ofStatements(q query.Query) question {
	x := question{searched: statements, selects: `statements.story, report, quote, statement, ` + headline + `, statements.outlet, published, kind, statements.speaker, person, sure, start, stop`}
	x.passages(q.Doc)
	if len(q.Type) > 0 {
		condition, args := in(`statements.kind`, q.Type)
		x.add(condition, args...)
	}
	return x
}

// FindStatements implements store.Finder.
func (s *Store) FindStatements(ctx context.Context, q query.Query, p store.Page) ([]store.FoundStatement, string, error) {
	x := ofStatements(q)
	return ask(ctx, s, &x, q, p, "speaker", "about", func(f *store.FoundStatement) ([]any, *store.Snippet) {
		return []any{&f.Story, &f.Report, &f.Quote, &f.Statement, &f.StoryTitle, &f.Outlet, &f.Published, &f.Kind, &f.Speaker, &f.Person, &f.Sure, &f.Start, &f.End}, &f.Snippet
	})
}

// ofReports is a question for reports.
func ofReports(q query.Query) question {
	x := question{searched: articles, column: 1, selects: `articles.story, report, articles.title, articles.outlet, published, url`}
	x.documented(q.Doc)
	if len(q.Type) > 0 {
		condition, args := in(`kind`, q.Type)
		x.add(`EXISTS (SELECT 1 FROM statements said WHERE said.story = articles.story AND said.report = articles.report AND `+condition+`)`, args...)
	}
	return x
}

// FindReports implements store.Finder.
func (s *Store) FindReports(ctx context.Context, q query.Query, p store.Page) ([]store.FoundReport, string, error) {
	x := ofReports(q)
	return ask(ctx, s, &x, q, p, "people", "people", func(f *store.FoundReport) ([]any, *store.Snippet) {
		return []any{&f.Story, &f.Report, &f.Title, &f.Outlet, &f.Published, &f.URL}, &f.Snippet
	})
}

// ofDocuments is a question for documents. That of a type is no matter here.
func ofDocuments(q query.Query) question {
	x := question{searched: documents, column: 1, sorts: map[string]string{"reports": `documents.reports DESC`, "signatories": `max(declared, named) DESC`}, selects: `documents.story, document, documents.kind, documents.name, date, status, documents.reports, declared, named, ` + headline}
	if len(q.Doc) > 0 {
		condition, args := in(`documents.kind`, q.Doc)
		x.add(condition, args...)
	}
	return x
}

// FindDocuments implements store.Finder.
func (s *Store) FindDocuments(ctx context.Context, q query.Query, p store.Page) ([]store.FoundDocument, string, error) {
	x := ofDocuments(q)
	return ask(ctx, s, &x, q, p, "people", "people", func(f *store.FoundDocument) ([]any, *store.Snippet) {
		return []any{&f.Story, &f.Document, &f.Kind, &f.Name, &f.Date, &f.Status, &f.Reports, &f.Declared, &f.Named, &f.StoryTitle}, &f.Snippet
	})
}
