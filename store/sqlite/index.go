package sqlite

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"synoptic/store"
)

// searched is a table of rows with its table of words. The words come from
// four columns. They are written row by row by statements that touch nothing
// else: any other kind opens a savepoint, which flushes the words each time.
type searched struct {
	rows, words string
	columns     string
}

var (
	statements = searched{"statements", "statement_words", "text, speaker, about, outlet"}
	articles   = searched{"articles", "article_words", "title, text, people, outlet"}
	documents  = searched{"documents", "document_words", "name, text, people, outlet"}
)

// wordRow is a row with the columns that are searched.
type wordRow struct {
	id    int64
	words [4]string
}

func scanWords(row scanner) (wordRow, error) {
	var r wordRow
	err := row.Scan(&r.id, &r.words[0], &r.words[1], &r.words[2], &r.words[3])
	return r, err
}

// add enters the words of the row that was inserted last.
func (x searched) add(b *batch, words ...any) error {
	return b.exec(`INSERT INTO `+x.words+` (rowid, `+x.columns+`) VALUES (last_insert_rowid(), ?, ?, ?, ?)`, words...)
}

// drop deletes the rows for which a column holds a value, and their words.
func (x searched) drop(b *batch, column string, value any) error {
	rows, err := list(b.ctx, b, scanWords, `SELECT id, `+x.columns+` FROM `+x.rows+` WHERE `+column+` = ?`, value)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if err := b.exec(`INSERT INTO `+x.words+` (`+x.words+`, rowid, `+x.columns+`) VALUES ('delete', ?, ?, ?, ?, ?)`, r.id, r.words[0], r.words[1], r.words[2], r.words[3]); err != nil {
			return err
		}
	}
	return b.exec(`DELETE FROM `+x.rows+` WHERE `+column+` = ?`, value)
}

// index brings the rows of the story up to the record. A row whose searched
// words stay is only given its new ids: the words are what costs.
func (k *keeping) index(b *batch) error {
	if err := k.indexStatements(b); err != nil {
		return err
	}
	if err := k.indexArticles(b); err != nil {
		return err
	}
	if err := k.indexDocuments(b); err != nil {
		return err
	}
	return k.indexPeople(b)
}

func (k *keeping) indexStatements(b *batch) error {
	old, err := marks(b, statements, k.Story)
	if err != nil {
		return err
	}
	for _, r := range k.rows.Statements {
		mark := hash(r.Report, r.Text, r.Speaker, r.About, r.Outlet)
		if id, ok := old.take(mark); ok {
			err = b.exec(`UPDATE statements SET quote = ?, statement = ?, kind = ?, person = ?, sure = ?, start = ?, stop = ?, published = ?, has = ?, doc = ? WHERE id = ?`,
				r.Quote, r.Statement, r.Kind, r.Person, r.Sure, r.Start, r.End, r.Published, spaced(r.Has), spaced(r.Docs), id)
		} else {
			err = b.exec(`INSERT INTO statements (mark, story, report, quote, statement, kind, person, sure, start, stop, published, has, doc, text, speaker, about, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				mark, k.Story, r.Report, r.Quote, r.Statement, r.Kind, r.Person, r.Sure, r.Start, r.End, r.Published, spaced(r.Has), spaced(r.Docs), r.Text, r.Speaker, r.About, r.Outlet)
			if err == nil {
				err = statements.add(b, r.Text, r.Speaker, r.About, r.Outlet)
			}
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b)
}

// spaced writes words so that each stands between spaces.
func spaced(words []string) string { return " " + strings.Join(append(words, ""), " ") }

func (k *keeping) indexArticles(b *batch) error {
	old, err := marks(b, articles, k.Story)
	if err != nil {
		return err
	}
	for _, r := range k.rows.Articles {
		if r.Published != "" { // as the user corrected it
			if err := b.exec(`UPDATE reports SET published = ?, outlet = ? WHERE id = ?`, sortable(r.Published, time.Time{}), r.Outlet, r.Report); err != nil {
				return err
			}
		}
		mark := hash(r.Report, r.Title, r.Text, r.People, r.Outlet)
		if id, ok := old.take(mark); ok {
			err = b.exec(`UPDATE articles SET url = ?, published = ? WHERE id = ?`, r.URL, r.Published, id)
		} else {
			err = b.exec(`INSERT INTO articles (mark, story, report, url, published, title, text, people, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				mark, k.Story, r.Report, r.URL, r.Published, r.Title, r.Text, r.People, r.Outlet)
			if err == nil {
				err = articles.add(b, r.Title, r.Text, r.People, r.Outlet)
			}
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b)
}

func (k *keeping) indexDocuments(b *batch) error {
	old, err := marks(b, documents, k.Story)
	if err != nil {
		return err
	}
	for _, r := range k.rows.Documents {
		mark := hash(r.Kind, r.Name, r.Text, r.People, r.Outlets)
		if id, ok := old.take(mark); ok {
			err = b.exec(`UPDATE documents SET document = ?, date = ?, status = ?, reports = ?, declared = ?, named = ?, published = ? WHERE id = ?`,
				r.Document, r.Date, r.Status, r.Reports, r.Declared, r.Named, r.Published, id)
		} else {
			err = b.exec(`INSERT INTO documents (mark, story, document, kind, date, status, reports, declared, named, published, name, text, people, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				mark, k.Story, r.Document, r.Kind, r.Date, r.Status, r.Reports, r.Declared, r.Named, r.Published, r.Name, r.Text, r.People, r.Outlets)
			if err == nil {
				err = documents.add(b, r.Name, r.Text, r.People, r.Outlets)
			}
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b)
}

// indexPeople replaces the persons of the story and counts those again that
// came or went.
func (k *keeping) indexPeople(b *batch) error {
	counted, err := persons(b, k.Story)
	if err != nil {
		return err
	}
	if err := b.exec(`DELETE FROM actors WHERE story = ?`, k.Story); err != nil {
		return err
	}
	for _, a := range k.rows.Actors {
		if err := b.exec(`INSERT INTO actors (story, actor, person, name, quotes, last) VALUES (?, ?, ?, ?, ?, ?)`, k.Story, a.Actor, a.Person, a.Name, a.Quotes, a.Last); err != nil {
			return err
		}
		if err := b.exec(`INSERT INTO people (id, name, folded, quotes, stories, last) VALUES (?, ?, ?, 0, 0, '') ON CONFLICT DO NOTHING`, a.Person, a.Name, store.Fold(a.Name)); err != nil {
			return err
		}
		counted[a.Person] = true
	}
	return count(b, counted)
}

// persons returns the persons of a story.
func persons(b *batch, story string) (map[string]bool, error) {
	ids, err := list(b.ctx, b, scanOne[string], `SELECT person FROM actors WHERE story = ?`, story)
	out := map[string]bool{}
	for _, id := range ids {
		out[id] = true
	}
	return out, err
}

// count sums up persons over stories; who is in none goes.
func count(b *batch, ids map[string]bool) error {
	for _, id := range sorted(ids) {
		if err := b.all([]any{id}, `UPDATE people SET (quotes, stories, last) = (SELECT coalesce(sum(quotes), 0), count(DISTINCT story), coalesce(max(last), '') FROM actors WHERE person = ?1) WHERE id = ?1`,
			`DELETE FROM people WHERE id = ? AND stories = 0`); err != nil {
			return err
		}
	}
	return nil
}

// unmatched are the rows of a story that its record has not claimed yet.
type unmatched struct {
	of  searched
	ids map[string][]int64 // by mark
}

type marked struct {
	id   int64
	mark string
}

func marks(b *batch, of searched, story string) (unmatched, error) {
	all, err := list(b.ctx, b, func(row scanner) (m marked, err error) { err = row.Scan(&m.id, &m.mark); return m, err }, `SELECT id, mark FROM `+of.rows+` WHERE story = ? ORDER BY id`, story)
	out := unmatched{of, map[string][]int64{}}
	for _, m := range all {
		out.ids[m.mark] = append(out.ids[m.mark], m.id)
	}
	return out, err
}

// take returns a row with that mark, once.
func (r unmatched) take(mark string) (int64, bool) {
	ids := r.ids[mark]
	if len(ids) == 0 {
		return 0, false
	}
	r.ids[mark] = ids[1:]
	return ids[0], true
}

// drop deletes the rows that were not taken.
func (r unmatched) drop(b *batch) error {
	for _, ids := range r.ids {
		for _, id := range ids {
			if err := r.of.drop(b, "id", id); err != nil {
				return err
			}
		}
	}
	return nil
}

// hash is a mark of words.
func hash(words ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	return hex.EncodeToString(sum[:12])
}
