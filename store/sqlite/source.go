package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"synoptic/store"
)

const sourceColumns = `id, kind, url, title, outlet, added, next, last, error, paused, state, (SELECT count(*) FROM captures WHERE source = sources.id)`

func scanSource(row scanner) (store.Source, error) {
	var s store.Source
	err := row.Scan(&s.ID, &s.Kind, &s.URL, &s.Title, &s.Outlet, moment{&s.Added}, moment{&s.Next}, moment{&s.Last}, &s.Error, &s.Paused, (*[]byte)(&s.State), &s.Reports)
	return s, err
}

// SaveSource implements store.Sources. A source's Next of zero is at once.
func (s *Store) SaveSource(ctx context.Context, x *store.Source) error {
	if x.Added.IsZero() {
		x.Added = time.Now().UTC().Truncate(time.Microsecond)
	}
	return s.write.QueryRowContext(ctx, `INSERT INTO sources (kind, url, title, outlet, added, next, last, error, paused, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (url) DO UPDATE SET kind = excluded.kind, title = excluded.title, outlet = excluded.outlet, next = excluded.next, last = excluded.last,
		error = excluded.error, paused = excluded.paused, state = excluded.state RETURNING id`,
		x.Kind, x.URL, x.Title, x.Outlet, micros(x.Added), micros(x.Next), micros(x.Last), x.Error, x.Paused, []byte(x.State)).Scan(&x.ID)
}

// SourceByID implements store.Sources.
func (s *Store) SourceByID(ctx context.Context, id int64) (*store.Source, error) {
	x, err := one(ctx, s.read, scanSource, `SELECT `+sourceColumns+` FROM sources WHERE id = ?`, id)
	if err != nil {
		return nil, fmt.Errorf("source %d: %w", id, err)
	}
	return &x, nil
}

// Sources implements store.Sources: by title, then address.
func (s *Store) Sources(ctx context.Context) ([]store.Source, error) {
	return list(ctx, s.read, scanSource, `SELECT `+sourceColumns+` FROM sources ORDER BY title, url`)
}

// DeleteSource implements store.Sources. What came through it stays.
func (s *Store) DeleteSource(ctx context.Context, id int64) error {
	return s.deleted(ctx, `DELETE FROM sources WHERE id = ?`, id)
}

// DueSources implements store.Sources.
func (s *Store) DueSources(ctx context.Context, at time.Time, n int) ([]store.Source, error) {
	return list(ctx, s.read, scanSource, `SELECT `+sourceColumns+` FROM sources WHERE paused = 0 AND next <= ? ORDER BY next, id LIMIT ?`, micros(at), n)
}

func scanPage(row scanner) (store.WatchedPage, error) {
	var p store.WatchedPage
	err := row.Scan(&p.URL, moment{&p.Next}, (*[]byte)(&p.State))
	return p, err
}

// SavePage implements store.Sources.
func (s *Store) SavePage(ctx context.Context, p *store.WatchedPage) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO pages (url, next, state) VALUES (?, ?, ?) ON CONFLICT (url) DO UPDATE SET next = excluded.next, state = excluded.state`,
		p.URL, micros(p.Next), []byte(p.State))
	return err
}

// DuePages implements store.Sources.
func (s *Store) DuePages(ctx context.Context, at time.Time, n int) ([]store.WatchedPage, error) {
	return list(ctx, s.read, scanPage, `SELECT url, next, state FROM pages WHERE next > 0 AND next <= ? ORDER BY next, url LIMIT ?`, micros(at), n)
}

// deleted runs a statement that must delete something.
func (s *Store) deleted(ctx context.Context, statement string, args ...any) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, statement, args...)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n == 0 {
			return fmt.Errorf("%v: %w", args[0], store.ErrNotFound)
		}
		return nil
	})
}
