package sqlite

import (
	"context"
	"strings"

	"synoptic/store"
)

// See implements store.Marks.
func (s *Store) See(ctx context.Context, user string, f store.StoryFilter) error {
	where, args := conditions(f)
	return s.batched(ctx, func(b *batch) error {
		return b.exec(`INSERT INTO marks (user, story, reports, edited) SELECT ?, id, reports, edited FROM stories WHERE `+strings.Join(where, ` AND `)+`
			ON CONFLICT DO UPDATE SET reports = excluded.reports, edited = excluded.edited`, append([]any{user}, args...)...)
	})
}

// Looked implements store.Marks.
func (s *Store) Looked(ctx context.Context, list []store.Look) error {
	return s.batched(ctx, func(b *batch) error {
		for _, l := range list {
			if err := b.exec(`INSERT INTO marks (user, story, reports, edited) SELECT ?, id, ?, ? FROM stories WHERE id = ? AND reports > 0
				ON CONFLICT DO UPDATE SET reports = excluded.reports, edited = excluded.edited`, l.User, l.Reports, l.Edited, l.Story); err != nil {
				return err
			}
		}
		return nil
	})
}

// Star implements store.Marks.
func (s *Store) Star(ctx context.Context, user, story string, on bool) error {
	return s.batched(ctx, func(b *batch) error {
		return b.exec(`INSERT INTO marks (user, story, starred) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET starred = excluded.starred`, user, story, on)
	})
}

// MarksOf implements store.Marks.
func (s *Store) MarksOf(ctx context.Context, user string, stories []string) (map[string]store.Mark, error) {
	out := map[string]store.Mark{}
	if len(stories) == 0 {
		return out, nil
	}
	condition, args := in(`story`, stories)
	_, err := list(ctx, s.read, func(row scanner) (m store.Mark, err error) {
		var id string
		err = row.Scan(&id, &m.Reports, &m.Edited, &m.Starred)
		out[id] = m
		return m, err
	}, `SELECT story, reports, edited, starred FROM marks WHERE user = ? AND `+condition, append([]any{user}, args...)...)
	return out, err
}
