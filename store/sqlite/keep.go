package sqlite

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// keptRecords is how many records of a story stay: the newest and the one
// before, which watches compare.
const keptRecords = 2

// KeepRecords implements store.Work.
func (s *Store) KeepRecords(ctx context.Context, all []store.Record, done []queue.Job) error {
	kept := make([]keeping, len(all))
	for i := range all {
		raw, err := json.Marshal(all[i].Value)
		if err != nil {
			return fmt.Errorf("record of story %s: %w", all[i].Story, err)
		}
		sum := sha256.Sum256(raw)
		kept[i] = keeping{&all[i], hex.EncodeToString(sum[:]), s.pack.pack(raw), store.RowsOf(all[i].Value)}
	}
	err := s.batched(ctx, func(b *batch) error {
		for i := range kept {
			if err := kept[i].keep(b); err != nil {
				return fmt.Errorf("record of story %s: %w", all[i].Story, err)
			}
		}
		return local.DoneTx(ctx, b.Tx, done...)
	})
	if err == nil {
		s.queue.Release(done...)
	}
	return err
}

// keeping is a record on its way into the file.
type keeping struct {
	*store.Record
	sha256 string
	packed []byte
	rows   store.Rows
}

func (k *keeping) keep(b *batch) error {
	last, err := list(b.ctx, b, scanHead, `SELECT number, sha256 FROM records WHERE story = ? ORDER BY number DESC LIMIT 1`, k.Story)
	if err != nil {
		return err
	}
	number := 1
	if len(last) > 0 {
		if last[0].sha256 == k.sha256 {
			return b.exec(`UPDATE stories SET stage = ? WHERE id = ?`, k.Stage, k.Story)
		}
		number = last[0].number + 1
	}
	if err := b.exec(`INSERT INTO records (story, number, stage, at, sha256, value) VALUES (?, ?, ?, ?, ?, ?)`, k.Story, number, k.Stage, micros(k.At), k.sha256, k.packed); err != nil {
		return err
	}
	if err := b.exec(`DELETE FROM records WHERE story = ? AND number <= ?`, k.Story, number-keptRecords); err != nil {
		return err
	}
	if err := k.index(b); err != nil {
		return err
	}
	return b.exec(`UPDATE stories SET changed = ?2, stage = ?3, differences = ?4, summary = ?5,
		first = coalesce((SELECT min(published) FROM reports WHERE story = ?1), first),
		last = coalesce((SELECT max(published) FROM reports WHERE story = ?1), last) WHERE id = ?1`,
		k.Story, micros(k.At), k.Stage, k.rows.Summary.Differences, text(k.rows.Summary))
}

type head struct {
	number int
	sha256 string
}

func scanHead(row scanner) (head, error) {
	var h head
	err := row.Scan(&h.number, &h.sha256)
	return h, err
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
	old, err := marks(b, `statements`, k.Story)
	if err != nil {
		return err
	}
	for _, r := range k.rows.Statements {
		mark := hash(r.Report, r.Text, r.Speaker, r.About, r.Outlet)
		if id, ok := old.take(mark); ok {
			err = b.exec(`UPDATE statements SET quote = ?, statement = ?, kind = ?, person = ?, sure = ?, start = ?, stop = ?, published = ? WHERE id = ?`,
				r.Quote, r.Statement, r.Kind, r.Person, r.Sure, r.Start, r.End, r.Published, id)
		} else {
			err = b.exec(`INSERT INTO statements (mark, story, report, quote, statement, kind, person, sure, start, stop, published, text, speaker, about, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				mark, k.Story, r.Report, r.Quote, r.Statement, r.Kind, r.Person, r.Sure, r.Start, r.End, r.Published, r.Text, r.Speaker, r.About, r.Outlet)
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b, `DELETE FROM statements WHERE id = ?`)
}

func (k *keeping) indexArticles(b *batch) error {
	old, err := marks(b, `articles`, k.Story)
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
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b, `DELETE FROM articles WHERE id = ?`)
}

func (k *keeping) indexDocuments(b *batch) error {
	old, err := marks(b, `documents`, k.Story)
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
		}
		if err != nil {
			return err
		}
	}
	return old.drop(b, `DELETE FROM documents WHERE id = ?`)
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

// rowsByMark are the rows of a story that are not matched yet.
type rowsByMark map[string][]int64

type marked struct {
	id   int64
	mark string
}

func marks(b *batch, table, story string) (rowsByMark, error) {
	all, err := list(b.ctx, b, func(row scanner) (m marked, err error) { err = row.Scan(&m.id, &m.mark); return m, err }, `SELECT id, mark FROM `+table+` WHERE story = ? ORDER BY id`, story)
	out := rowsByMark{}
	for _, m := range all {
		out[m.mark] = append(out[m.mark], m.id)
	}
	return out, err
}

// take returns a row with that mark, once.
func (r rowsByMark) take(mark string) (int64, bool) {
	ids := r[mark]
	if len(ids) == 0 {
		return 0, false
	}
	r[mark] = ids[1:]
	return ids[0], true
}

// drop deletes the rows that were not taken.
func (r rowsByMark) drop(b *batch, statement string) error {
	for _, ids := range r {
		for _, id := range ids {
			if err := b.exec(statement, id); err != nil {
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
