package sqlite

import (
	"strings"
	"time"

	"synoptic/store"
)

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
		mark := mark(r.Published, r.Report, r.Text, r.Speaker, r.About, r.Outlet)
		if id, ok := old.take(mark); ok {
			err = b.exec(`UPDATE statements SET quote = ?, statement = ?, kind = ?, person = ?, sure = ?, start = ?, stop = ?, published = ?, has = ?, doc = ? WHERE id = ?`,
				r.Quote, r.Statement, r.Kind, r.Person, r.Sure, r.Start, r.End, r.Published, spaced(r.Has), spaced(r.Docs), id)
		} else if id, err = statements.next(b, r.Published); err == nil {
			statements.add(b, id, r.Text, r.Speaker, r.About, r.Outlet)
			err = b.exec(`INSERT INTO statements (id, mark, story, report, quote, statement, kind, person, sure, start, stop, published, has, doc, text, speaker, about, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				id, mark, k.Story, r.Report, r.Quote, r.Statement, r.Kind, r.Person, r.Sure, r.Start, r.End, r.Published, spaced(r.Has), spaced(r.Docs), r.Text, r.Speaker, r.About, r.Outlet)
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
			err = b.exec(`UPDATE reports SET published = ?, outlet = ?, undated = 0 WHERE id = ?`, sortable(r.Published, time.Time{}), r.Outlet, r.Report)
		} else { // its day is not known, or not believed
			err = b.exec(`UPDATE reports SET undated = 1 WHERE id = ?`, r.Report)
		}
		if err != nil {
			return err
		}
		mark := mark(r.Published, r.Report, r.Title, r.Text, r.People, r.Outlet)
		if id, ok := old.take(mark); ok {
			err = b.exec(`UPDATE articles SET url = ?, published = ? WHERE id = ?`, r.URL, r.Published, id)
		} else {
			err = k.indexArticle(b, mark, r)
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b)
}

func (k *keeping) indexArticle(b *batch, mark []byte, r store.ArticleRow) error {
	text, err := k.pack.keepText(b, r.Text)
	if err != nil {
		return err
	}
	id, err := articles.next(b, r.Published)
	if err != nil {
		return err
	}
	articles.add(b, id, r.Title, r.Text, r.People, r.Outlet)
	return b.exec(`INSERT INTO articles (id, mark, story, report, url, published, title, text, people, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, mark, k.Story, r.Report, r.URL, r.Published, r.Title, text, r.People, r.Outlet)
}

func (k *keeping) indexDocuments(b *batch) error {
	old, err := marks(b, documents, k.Story)
	if err != nil {
		return err
	}
	for _, r := range k.rows.Documents {
		mark := mark(r.Published, r.Kind, r.Name, r.Text, r.People, r.Outlets)
		if id, ok := old.take(mark); ok {
			err = b.exec(`UPDATE documents SET document = ?, date = ?, status = ?, reports = ?, declared = ?, named = ?, published = ? WHERE id = ?`,
				r.Document, r.Date, r.Status, r.Reports, r.Declared, r.Named, r.Published, id)
		} else if id, err = documents.next(b, r.Published); err == nil {
			documents.add(b, id, r.Name, r.Text, r.People, r.Outlets)
			err = b.exec(`INSERT INTO documents (id, mark, story, document, kind, date, status, reports, declared, named, published, name, text, people, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				id, mark, k.Story, r.Document, r.Kind, r.Date, r.Status, r.Reports, r.Declared, r.Named, r.Published, r.Name, r.Text, r.People, r.Outlets)
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b)
}

// indexPeople replaces the persons of the story.
func (k *keeping) indexPeople(b *batch) error {
	before, err := shares(b, k.Story)
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
		if before[a.Person] == nil {
			if err := b.exec(`INSERT INTO people (id, name, folded, quotes, stories, last) VALUES (?, ?, ?, 0, 0, '') ON CONFLICT DO NOTHING`, a.Person, a.Name, store.Fold(a.Name)); err != nil {
				return err
			}
		}
	}
	after, err := shares(b, k.Story)
	if err != nil {
		return err
	}
	return count(b, before, after)
}

// share is what one story adds to the counts of a person.
type share struct {
	person string
	quotes int
	last   string
}

// shares returns those of a story by person.
func shares(b *batch, story string) (map[string]*share, error) {
	all, err := list(b.ctx, b, func(row scanner) (s share, err error) {
		err = row.Scan(&s.person, &s.quotes, &s.last)
		return s, err
	}, `SELECT person, sum(quotes), max(last) FROM actors WHERE story = ? GROUP BY person`, story)
	out := map[string]*share{}
	for i := range all {
		out[all[i].person] = &all[i]
	}
	return out, err
}

// count brings the persons of a story up to what it adds to them now; who is
// in no story goes. Nothing is summed up over all stories: some persons are in
// thousands.
func count(b *batch, before, after map[string]*share) error {
	touched := map[string]bool{}
	for _, side := range []map[string]*share{before, after} {
		for id := range side {
			touched[id] = true
		}
	}
	for _, id := range sorted(touched) {
		var quotes, stories int
		was, is := before[id], after[id]
		if was != nil {
			quotes, stories = -was.quotes, -1
		}
		if is != nil {
			quotes, stories = quotes+is.quotes, stories+1
		}
		if was != nil && is != nil && *was == *is {
			continue
		}
		if err := b.exec(`UPDATE people SET quotes = quotes + ?2, stories = stories + ?3, last = coalesce((SELECT max(last) FROM actors WHERE person = ?1), '') WHERE id = ?1`, id, quotes, stories); err != nil {
			return err
		}
		if stories < 0 {
			if err := b.exec(`DELETE FROM people WHERE id = ? AND stories = 0`, id); err != nil {
				return err
			}
		}
	}
	return nil
}
