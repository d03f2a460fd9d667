package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"synoptic/correct"
	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// Correct implements store.Desk.
func (s *Store) Correct(ctx context.Context, c *correct.Correction) error {
	if c.At.IsZero() {
		c.At = time.Now()
	}
	c.At = c.At.UTC().Truncate(time.Microsecond)
	if err := c.Check(); err != nil {
		return err
	}
	err := s.batched(ctx, func(b *batch) error {
		if err := appendCorrection(b, c); err != nil {
			return err
		}
		touched := map[string]bool{}
		if err := regroup(b, c, touched); err != nil {
			return err
		}
		if err := concerned(b, c, touched); err != nil {
			return err
		}
		return refresh(b, touched, byHand)
	})
	if err == nil {
		s.queue.Announce()
	}
	return err
}

// appendCorrection gives c its id and keeps it.
func appendCorrection(b *batch, c *correct.Correction) error {
	r, err := b.ExecContext(b.ctx, `INSERT INTO corrections (story, kind, value) VALUES (?, ?, '')`, c.Story, c.Kind)
	if err != nil {
		return err
	}
	c.ID, err = r.LastInsertId()
	return err
}

// regroup moves reports where c says so, and keeps in c what moved, so that
// it can be undone.
func regroup(b *batch, c *correct.Correction, touched map[string]bool) error {
	moves, pin := []store.Move(nil), true
	switch c.Kind {
	case correct.Merge:
		ids, err := reportsOf(b.ctx, b, c.Story)
		if err != nil {
			return err
		}
		c.Reports = ids
		moves = movesOf(ids, c.Story, c.Value)
	case correct.Split:
		if c.Value == "" {
			c.Value = fmt.Sprintf("s%s-%d", c.Reports[0], c.ID)
		}
		moves = movesOf(c.Reports, c.Story, c.Value)
	case correct.Undo:
		was, err := one(b.ctx, b, scanCorrection, `SELECT id, value FROM corrections WHERE id = ?`, c.Undoes)
		if err != nil {
			return fmt.Errorf("correction %d: %w", c.Undoes, err)
		}
		c.Story, pin = was.Story, false
		if was.Kind == correct.Merge || was.Kind == correct.Split {
			moves = movesOf(was.Reports, was.Value, was.Story)
		}
	}
	if err := b.exec(`UPDATE corrections SET story = ?, value = ? WHERE id = ?`, c.Story, text(c), c.ID); err != nil {
		return err
	}
	if len(moves) == 0 {
		return nil
	}
	for _, m := range moves {
		if err := move(b, m, touched); err != nil {
			return err
		}
	}
	// What is together and what is apart is the user's word from now on.
	if err := b.exec(`UPDATE reports SET pinned = ? WHERE story IN (?, ?)`, pin, moves[0].From, moves[0].To); err != nil {
		return err
	}
	return local.PutTx(b.ctx, b.Tx, queue.Job{Kind: store.JobRegroup})
}

func movesOf(reports []string, from, to string) []store.Move {
	var out []store.Move
	for _, r := range reports {
		out = append(out, store.Move{Report: r, From: from, To: to})
	}
	return out
}

// concerned marks the stories whose record c changes.
func concerned(b *batch, c *correct.Correction, touched map[string]bool) error {
	if c.Kind == correct.Undo {
		was, err := one(b.ctx, b, scanCorrection, `SELECT id, value FROM corrections WHERE id = ?`, c.Undoes)
		if err != nil {
			return err
		}
		c = &was
	}
	if c.Story != "" {
		touched[c.Story] = true
	}
	if c.Kind == correct.Outlets {
		return touch(b, touched, `SELECT id FROM stories WHERE reports > 0`)
	}
	reports := slices.Clone(c.Reports)
	if c.Span != nil {
		reports = append(reports, c.Span.Report)
	}
	for _, id := range reports {
		if err := touch(b, touched, `SELECT story FROM reports WHERE id = ?`, id); err != nil {
			return err
		}
	}
	if c.Name == "" {
		return nil
	}
	return touch(b, touched, `SELECT story FROM actors WHERE person IN (?, ?)`, store.PersonID(c.Name), store.PersonID(c.Value))
}

func touch(b *batch, touched map[string]bool, query string, args ...any) error {
	ids, err := list(b.ctx, b, scanOne[string], query, args...)
	for _, id := range ids {
		touched[id] = true
	}
	return err
}

func scanCorrection(row scanner) (correct.Correction, error) {
	var c correct.Correction
	var id int64
	err := row.Scan(&id, object{&c})
	c.ID = id
	return c, err
}

// Corrections implements store.Desk.
func (s *Store) Corrections(ctx context.Context, story string) ([]correct.Correction, error) {
	if story == "" {
		return list(ctx, s.read, scanCorrection, `SELECT id, value FROM corrections ORDER BY id`)
	}
	return list(ctx, s.read, scanCorrection, mergedInto+`SELECT id, value FROM corrections WHERE story = '' OR story IN way ORDER BY id`, story)
}

// Removals implements store.Desk.
func (s *Store) Removals(ctx context.Context, proposed bool, p store.Page) ([]store.Removal, string, error) {
	all, err := list(ctx, s.read, scanRemoval, `SELECT id, value FROM removals WHERE proposed = ? AND id < ? ORDER BY id DESC LIMIT ?`, proposed, before(p), limit(p)+1)
	all, next := paged(all, p, func(r *store.Removal) string { return fmt.Sprint(r.ID) })
	return all, next, err
}

func scanRemoval(row scanner) (store.Removal, error) {
	var r store.Removal
	var id int64
	err := row.Scan(&id, object{&r})
	r.ID = id
	return r, err
}

// Propose implements store.Desk.
func (s *Store) Propose(ctx context.Context, r *store.Removal) error {
	r.Proposed = true
	return s.within(ctx, func(tx *sql.Tx) error { return keepRemoval(ctx, tx, r) })
}

// Dismiss implements store.Desk.
func (s *Store) Dismiss(ctx context.Context, id int64) error {
	_, err := s.write.ExecContext(ctx, `DELETE FROM removals WHERE id = ? AND proposed = 1`, id)
	return err
}

// keepRemoval writes the tombstone and gives it its id; a proposal for the
// same report is settled by it.
func keepRemoval(ctx context.Context, tx *sql.Tx, r *store.Removal) error {
	if r.At.IsZero() {
		r.At = time.Now()
	}
	r.At = r.At.UTC().Truncate(time.Microsecond)
	if _, err := tx.ExecContext(ctx, `DELETE FROM removals WHERE report = ? AND proposed = 1`, r.Report); err != nil {
		return err
	}
	value, err := json.Marshal(r)
	if err != nil {
		return err
	}
	done, err := tx.ExecContext(ctx, `INSERT INTO removals (report, story, proposed, value) VALUES (?, ?, ?, ?)`, r.Report, r.Story, r.Proposed, string(value))
	if err != nil {
		return err
	}
	r.ID, err = done.LastInsertId()
	return err
}
