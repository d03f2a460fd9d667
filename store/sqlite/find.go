package sqlite

import (
	"context"
	"fmt"
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
// than are shown, however common a word is.
func (x *question) sql(q query.Query, p store.Page, speaker, about string) (string, []any) {
	wanted, unwanted := match(q, speaker, about)
	x.having(q.Has)
	id, from := x.rows+`.id`, x.rows
	column := strings.Split(x.columns, ", ")[x.column]
	snippet := fmt.Sprintf(`(SELECT substr(%s, 1, 400) FROM %s shown WHERE shown.id = %s.id)`, column, x.content, x.rows)
	switch {
	case wanted != "":
		if unwanted != "" {
			wanted = `(` + wanted + `) NOT ` + unwanted
		}
		x.add(x.words+` MATCH ?`, wanted)
		id, from = x.words+`.rowid`, fmt.Sprintf(`%s CROSS JOIN %s ON %[2]s.id = %[1]s.rowid`, x.words, x.rows)
		snippet = fmt.Sprintf(`snippet(%s, %d, '%s', '%s', '…', %d)`, x.words, x.column, opened, closed, snippetWords)
	case unwanted != "":
		x.add(fmt.Sprintf(`%s NOT IN (SELECT rowid FROM %s WHERE %[2]s MATCH ?)`, id, x.words), unwanted)
	}
	x.add(id+` < ?`, before(p))
	if q.After != "" {
		x.add(id+` >= ?`, firstOf(q.After))
	}
	if q.Before != "" {
		x.add(id+` < ?`, firstOf(q.Before))
	}
	return fmt.Sprintf(`SELECT %s, %s, %s FROM %s JOIN stories ON stories.id = %s.story WHERE %s ORDER BY %[2]s DESC LIMIT ?`,
		x.selects, id, snippet, from, x.rows, strings.Join(x.where, ` AND `)), append(x.args, limit(p)+1)
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
	all, next := paged(all, p, func(f *found[T]) string { return strconv.FormatInt(f.id, 10) })
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
// they have themselves.
func (x *question) having(has []string) {
	for _, h := range has {
		switch {
		case x.rows == statements.rows && h != "edit":
			x.add(`instr(statements.has, ?) > 0`, spaced([]string{h}))
		default:
			x.add(map[string]string{"difference": `stories.differences > 0`, "edit": `stories.edited > 0`,
				"document": `stories.summary ->> 'documents' > 0`, "figure": `stories.summary ->> 'figures' > 0`}[h])
		}
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
}

// documented asks for stories with a document of one of the kinds.
func (x *question) documented(kinds []string) {
	if len(kinds) > 0 {
		condition, args := in(`kind`, kinds)
		x.add(x.rows+`.story IN (SELECT story FROM documents WHERE `+condition+`)`, args...)
	}
}

const headline = `coalesce(stories.summary ->> 'title', '')`

// FindStatements implements store.Finder.
func (s *Store) FindStatements(ctx context.Context, q query.Query, p store.Page) ([]store.FoundStatement, string, error) {
	x := question{searched: statements, selects: `statements.story, report, quote, statement, ` + headline + `, statements.outlet, published, kind, statements.speaker, person, sure, start, stop`}
	x.passages(q.Doc)
	if len(q.Type) > 0 {
		condition, args := in(`statements.kind`, q.Type)
		x.add(condition, args...)
	}
	return ask(ctx, s, &x, q, p, "speaker", "about", func(f *store.FoundStatement) ([]any, *store.Snippet) {
		return []any{&f.Story, &f.Report, &f.Quote, &f.Statement, &f.StoryTitle, &f.Outlet, &f.Published, &f.Kind, &f.Speaker, &f.Person, &f.Sure, &f.Start, &f.End}, &f.Snippet
	})
}

// FindReports implements store.Finder.
func (s *Store) FindReports(ctx context.Context, q query.Query, p store.Page) ([]store.FoundReport, string, error) {
	x := question{searched: articles, column: 1, selects: `articles.story, report, articles.title, articles.outlet, published, url`}
	x.documented(q.Doc)
	if len(q.Type) > 0 {
		condition, args := in(`kind`, q.Type)
		x.add(`report IN (SELECT report FROM statements WHERE `+condition+`)`, args...)
	}
	return ask(ctx, s, &x, q, p, "people", "people", func(f *store.FoundReport) ([]any, *store.Snippet) {
		return []any{&f.Story, &f.Report, &f.Title, &f.Outlet, &f.Published, &f.URL}, &f.Snippet
	})
}

// FindDocuments implements store.Finder. That of a type is no matter here.
func (s *Store) FindDocuments(ctx context.Context, q query.Query, p store.Page) ([]store.FoundDocument, string, error) {
	x := question{searched: documents, column: 1, selects: `documents.story, document, documents.kind, documents.name, date, status, documents.reports, declared, named, ` + headline}
	if len(q.Doc) > 0 {
		condition, args := in(`documents.kind`, q.Doc)
		x.add(condition, args...)
	}
	return ask(ctx, s, &x, q, p, "people", "people", func(f *store.FoundDocument) ([]any, *store.Snippet) {
		return []any{&f.Story, &f.Document, &f.Kind, &f.Name, &f.Date, &f.Status, &f.Reports, &f.Declared, &f.Named, &f.StoryTitle}, &f.Snippet
	})
}
