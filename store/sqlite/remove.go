package sqlite

import (
	"context"
	"fmt"
	"strings"

	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// Remove implements store.Desk. What is deleted is overwritten with zeros,
// also in the indexes of words; the write-ahead log is emptied after it.
func (s *Store) Remove(ctx context.Context, r *store.Removal) error {
	rep, err := s.Report(ctx, r.Report)
	if err != nil {
		return err
	}
	if rep.Removed != nil {
		return fmt.Errorf("report %s: %w on %s: %s", r.Report, store.ErrRemoved, rep.Removed.At.Format("2006-01-02"), rep.Removed.Reason)
	}
	r.URL, r.Story, r.Proposed = rep.URL, rep.Story, false
	if !r.Whole() {
		if err := s.nameWords(ctx, r); err != nil {
			return err
		}
	}
	err = s.batched(ctx, func(b *batch) error {
		if err := s.erase(b, r); err != nil {
			return err
		}
		if err := forgetWords(b); err != nil {
			return err
		}
		if err := keepRemoval(ctx, b.Tx, r); err != nil {
			return err
		}
		for _, sum := range r.SHA256 {
			if err := b.exec(`INSERT INTO removed (sha256, removal) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET removal = excluded.removal`, sum, r.ID); err != nil {
				return err
			}
		}
		if err := refresh(b, map[string]bool{r.Story: true}, byHand); err != nil {
			return err
		}
		return local.PutTx(ctx, b.Tx, queue.Job{Kind: store.JobRegroup})
	})
	if err != nil {
		return err
	}
	s.queue.Announce()
	return s.checkpoint(ctx)
}

// forgetWords writes the indexes of words anew without those of rows that are
// gone: until then FTS5 only marks these as deleted.
func forgetWords(b *batch) error {
	if err := b.writeWords(); err != nil {
		return err
	}
	for _, x := range []searched{statements, articles, documents} {
		if err := b.exec(`INSERT INTO ` + x.words + ` (` + x.words + `) VALUES ('optimize')`); err != nil {
			return err
		}
	}
	return nil
}

// nameWords sets which words r removes: those at its place in the newest
// version.
func (s *Store) nameWords(ctx context.Context, r *store.Removal) error {
	v, err := s.Version(ctx, r.Report, 0)
	if err != nil {
		return err
	}
	runes := []rune(v.Value.Text)
	if r.Start < 0 || r.End < r.Start || r.End > len(runes) {
		return fmt.Errorf("report %s has %d characters; %d to %d is no part of it", r.Report, len(runes), r.Start, r.End)
	}
	r.Words, r.Length = store.HashWords(string(runes[r.Start:r.End])), r.End-r.Start
	return nil
}

// erase deletes everything that holds what r removes. The record of the
// story goes as a whole: it is made again from what is left.
func (s *Store) erase(b *batch, r *store.Removal) error {
	captures, err := list(b.ctx, b, scanOne[int64], `SELECT id FROM captures WHERE report = ? ORDER BY id`, r.Report)
	if err != nil {
		return err
	}
	if r.SHA256, err = list(b.ctx, b, scanOne[string], `SELECT DISTINCT sha256 FROM captures WHERE report = ? ORDER BY sha256`, r.Report); err != nil {
		return err
	}
	for _, id := range captures {
		if err := s.eraseCapture(b, id, r.Report); err != nil {
			return err
		}
	}
	if err := forgetStory(b, r.Story); err != nil {
		return err
	}
	if err := articles.drop(b, "report", r.Report); err != nil {
		return err
	}
	if err := statements.drop(b, "report", r.Report); err != nil {
		return err
	}
	if err := b.exec(`DELETE FROM corrections WHERE value -> 'span' ->> 'report' = ?`, r.Report); err != nil {
		return err
	}
	if !r.Whole() {
		return s.redact(b, r)
	}
	if err := endVisits(b, r.URL); err != nil {
		return err
	}
	if err := b.all([]any{r.Report}, `DELETE FROM captures WHERE report = ?`, `DELETE FROM versions WHERE report = ?`, `DELETE FROM readings WHERE report = ?`, `DELETE FROM reports WHERE id = ?`); err != nil {
		return err
	}
	return forgetTexts(b)
}

// eraseCapture forgets the bytes of a capture, which hold what was removed of
// a report, and what was given with it.
func (s *Store) eraseCapture(b *batch, id int64, report string) error {
	if err := b.all([]any{id}, `INSERT INTO removed (sha256, removal) SELECT sha256, 0 FROM captures WHERE id = ? ON CONFLICT DO NOTHING`,
		`UPDATE captures SET item = json_set(item, '$.Given', json('null'), '$.Hints', json('null')) WHERE id = ?`); err != nil {
		return err
	}
	return s.forgetBytes(b, id, report)
}

// forgetStory deletes all that was made of a story, and what was to be told
// of it.
func forgetStory(b *batch, story string) error {
	if err := forgetRecords(b, story); err != nil {
		return err
	}
	return b.exec(`DELETE FROM deliveries WHERE story = ?`, story)
}

// forgetRecords deletes all that was made of a story.
func forgetRecords(b *batch, story string) error {
	people, err := shares(b, story)
	if err != nil {
		return err
	}
	for _, x := range []searched{statements, articles, documents} {
		if err := x.drop(b, "story", story); err != nil {
			return err
		}
	}
	if err := b.all([]any{story},
		`DELETE FROM records WHERE story = ?`,
		`DELETE FROM actors WHERE story = ?`,
		`UPDATE stories SET summary = '{}', differences = 0, documents = 0, figures = 0, stage = 0 WHERE id = ?`); err != nil {
		return err
	}
	return count(b, people, nil)
}

// redact takes the words out of every version of the report.
func (s *Store) redact(b *batch, r *store.Removal) error {
	all, err := list(b.ctx, b, s.scanVersion, versionSelect+` WHERE report = ? ORDER BY number`, r.Report)
	if err != nil {
		return err
	}
	for _, v := range all {
		if !store.Redact(v.Value, r) {
			continue
		}
		value, text, err := s.pack.version(b, v.Value)
		if err != nil {
			return err
		}
		sum := store.HashWords(v.Value.Text)
		if err := b.exec(`UPDATE versions SET sha256 = ?, title = ?, value = ?, text = ? WHERE report = ? AND number = ?`, sum, v.Value.Title, value, text, v.Report, v.Number); err != nil {
			return err
		}
		if err := b.exec(`UPDATE reports SET sha256 = ?, title = ? WHERE id = ? AND versions = ?`, sum, v.Value.Title, v.Report, v.Number); err != nil {
			return err
		}
	}
	if err := b.exec(`UPDATE readings SET stage = 0, profile = '' WHERE report = ?`, r.Report); err != nil {
		return err
	}
	return forgetTexts(b)
}

// checkpoint empties the write-ahead log into the file.
func (s *Store) checkpoint(ctx context.Context) error {
	said, err := list(ctx, s.write, func(row scanner) (busy int, err error) {
		var pages, done int
		err = row.Scan(&busy, &pages, &done)
		return busy, err
	}, `PRAGMA wal_checkpoint(TRUNCATE)`)
	if err != nil {
		return err
	}
	if len(said) > 0 && said[0] != 0 {
		return fmt.Errorf("what was removed is still in %s: another program reads the store; close it and run doctor", strings.TrimPrefix(s.path, "./")+"-wal")
	}
	return nil
}
