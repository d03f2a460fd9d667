package sqlite

import (
	"context"
	"fmt"
	"strings"

	"synoptic/query"
	"synoptic/store"
)

// question is a search of one table on its way to SQL.
type question struct {
	searched
	selects string // columns beside the snippet
	column  int    // the snippet is of this column of words
	sorts   map[string]string
	where   []string
	args    []any
}

func (x *question) add(condition string, args ...any) {
	x.where, x.args = append(x.where, condition), append(x.args, args...)
}

// snippetWords is how many words a snippet has at most.
const snippetWords = 48

// sql writes the question: the best match first, without words the newest
// first.
func (x *question) sql(q query.Query, p store.Page, speaker, about string) (string, []any) {
	wanted := x.narrow(q, speaker, about)
	column := strings.Split(x.columns, ", ")[x.column]
	from := fmt.Sprintf(`substr(%s.%s, 1, 400) FROM %[1]s JOIN stories ON stories.id = %[1]s.story`, x.rows, column)
	order := fmt.Sprintf(`%s.published DESC, %[1]s.id DESC`, x.rows)
	if wanted {
		from = fmt.Sprintf(`snippet(%[1]s, %[2]d, '%[3]s', '%[4]s', '…', %[5]d) FROM %[1]s JOIN %[6]s ON %[6]s.id = %[1]s.rowid JOIN stories ON stories.id = %[6]s.story`,
			x.words, x.column, opened, closed, snippetWords, x.rows)
	}
	switch by, ok := x.sorts[p.Sort]; {
	case ok:
		order = by + `, ` + order
	case p.Sort == "oldest":
		order = fmt.Sprintf(`%s.published, %[1]s.id`, x.rows)
	case wanted && p.Sort != "newest":
		order = x.words + `.rank`
	}
	return `SELECT ` + x.selects + `, ` + from + x.conditions() + ` ORDER BY ` + order + ` LIMIT ? OFFSET ?`, append(x.args, limit(p)+1, offset(p))
}

func (x *question) conditions() string {
	if len(x.where) == 0 {
		return ""
	}
	return ` WHERE ` + strings.Join(x.where, ` AND `)
}

// narrow adds what q asks, and reports whether it asks for words.
func (x *question) narrow(q query.Query, speaker, about string) bool {
	wanted, unwanted := match(q, speaker, about)
	if q.After != "" {
		x.add(x.rows+`.published >= ?`, q.After)
	}
	if q.Before != "" {
		x.add(x.rows+`.published < ?`, q.Before)
	}
	x.having(q.Has)
	if unwanted != "" {
		x.add(fmt.Sprintf(`%s.id NOT IN (SELECT rowid FROM %s WHERE %[2]s MATCH ?)`, x.rows, x.words), unwanted)
	}
	if wanted != "" {
		x.where, x.args = append([]string{x.words + ` MATCH ?`}, x.where...), append([]any{wanted}, x.args...)
	}
	return wanted != ""
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
	sql, args := x.sql(q, p, "speaker", "about")
	all, err := list(ctx, s.read, func(row scanner) (f store.FoundStatement, err error) {
		var snippet string
		err = row.Scan(&f.Story, &f.Report, &f.Quote, &f.Statement, &f.StoryTitle, &f.Outlet, &f.Published, &f.Kind, &f.Speaker, &f.Person, &f.Sure, &f.Start, &f.End, &snippet)
		f.Snippet = pieces(snippet)
		return f, err
	}, sql, args...)
	all, next := following(all, p)
	return all, next, err
}

// ofReports is a question for reports.
func ofReports(q query.Query) question {
	x := question{searched: articles, column: 1, selects: `articles.story, report, articles.title, articles.outlet, published, url`}
	x.documented(q.Doc)
	if len(q.Type) > 0 {
		condition, args := in(`kind`, q.Type)
		x.add(`report IN (SELECT report FROM statements WHERE `+condition+`)`, args...)
	}
	return x
}

// FindReports implements store.Finder.
func (s *Store) FindReports(ctx context.Context, q query.Query, p store.Page) ([]store.FoundReport, string, error) {
	x := ofReports(q)
	sql, args := x.sql(q, p, "people", "people")
	all, err := list(ctx, s.read, func(row scanner) (f store.FoundReport, err error) {
		var snippet string
		err = row.Scan(&f.Story, &f.Report, &f.Title, &f.Outlet, &f.Published, &f.URL, &snippet)
		f.Snippet = pieces(snippet)
		return f, err
	}, sql, args...)
	all, next := following(all, p)
	return all, next, err
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
	sql, args := x.sql(q, p, "people", "people")
	all, err := list(ctx, s.read, func(row scanner) (f store.FoundDocument, err error) {
		var snippet string
		err = row.Scan(&f.Story, &f.Document, &f.Kind, &f.Name, &f.Date, &f.Status, &f.Reports, &f.Declared, &f.Named, &f.StoryTitle, &snippet)
		f.Snippet = pieces(snippet)
		return f, err
	}, sql, args...)
	all, next := following(all, p)
	return all, next, err
}
