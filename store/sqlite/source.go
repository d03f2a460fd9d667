package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"synoptic/ingest/address"
	"synoptic/source"
	"synoptic/store"
)

// sourceSelect selects sources with what their own visit says.
const sourceSelect = `SELECT id, sources.kind, sources.url, title, outlet, folder, added, paused, coalesce(next, 0), coalesce(memory, '{}'),
	(SELECT count(*) FROM captures WHERE captures.source = sources.id AND captures.source <> 0)
	FROM sources LEFT JOIN visits ON visits.source = sources.id AND visits.kind = sources.kind`

func scanSource(row scanner) (store.Source, error) {
	var s store.Source
	var m source.Memory
	err := row.Scan(&s.ID, &s.Kind, &s.URL, &s.Title, &s.Outlet, object{&s.Folder}, moment{&s.Added}, &s.Paused, moment{&s.Next}, object{&m}, &s.Reports)
	s.Last, s.Error = m.Last, m.Error
	if m.Ended != "" {
		s.Error = m.Ended
	}
	return s, err
}

// SaveSource implements store.Sources.
func (s *Store) SaveSource(ctx context.Context, x *store.Source) error {
	now := time.Now().UTC().Truncate(time.Microsecond)
	if x.Added.IsZero() {
		x.Added = now
	}
	return s.batched(ctx, func(b *batch) error {
		err := b.QueryRowContext(ctx, `INSERT INTO sources (kind, url, title, outlet, folder, added, paused) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (url) DO UPDATE SET kind = excluded.kind, title = excluded.title, outlet = excluded.outlet, folder = excluded.folder, paused = excluded.paused RETURNING id`,
			x.Kind, x.URL, x.Title, x.Outlet, folder(x.Folder), micros(x.Added), x.Paused).Scan(&x.ID)
		if err != nil {
			return err
		}
		v := source.New(x.ID, source.Kind(x.Kind), x.URL, now)
		old, err := list(ctx, b, scanVisit, `SELECT `+visitColumns+` FROM visits WHERE key = ?`, v.Key)
		if err != nil {
			return err
		}
		if len(old) > 0 {
			v.Memory = old[0].Memory
		}
		if !x.Next.IsZero() || len(old) > 0 {
			v.Next = x.Next
		}
		return keepVisit(b, &v)
	})
}

// folder is the column of a folder.
func folder(names []string) string {
	if len(names) == 0 {
		return `[]`
	}
	return text(names)
}

// SourceByID implements store.Sources.
func (s *Store) SourceByID(ctx context.Context, id int64) (*store.Source, error) {
	x, err := one(ctx, s.read, scanSource, sourceSelect+` WHERE id = ?`, id)
	if err != nil {
		return nil, fmt.Errorf("source %d: %w", id, err)
	}
	return &x, nil
}

// Sources implements store.Sources: by title, then address.
func (s *Store) Sources(ctx context.Context) ([]store.Source, error) {
	return list(ctx, s.read, scanSource, sourceSelect+` ORDER BY title, sources.url`)
}

// Failing implements store.Sources.
func (s *Store) Failing(ctx context.Context, id int64) ([]source.Visit, error) {
	return list(ctx, s.read, scanVisit, `SELECT `+visitColumns+` FROM visits WHERE source = ? AND kind = ?
		AND coalesce(memory ->> 'ended', memory ->> 'error', '') <> '' ORDER BY memory ->> 'last' DESC, key`, id, source.Report)
}

// DeleteSource implements store.Sources.
func (s *Store) DeleteSource(ctx context.Context, id int64) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM visits WHERE source = ?`, id); err != nil {
			return err
		}
		return mustDelete(ctx, tx, `DELETE FROM sources WHERE id = ?`, id)
	})
}

// deleted runs a statement that must delete something.
func (s *Store) deleted(ctx context.Context, statement string, args ...any) error {
	return s.within(ctx, func(tx *sql.Tx) error { return mustDelete(ctx, tx, statement, args...) })
}

func mustDelete(ctx context.Context, tx *sql.Tx, statement string, args ...any) error {
	r, err := tx.ExecContext(ctx, statement, args...)
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return fmt.Errorf("%v: %w", args[0], store.ErrNotFound)
	}
	return nil
}

const visitColumns = `key, source, kind, url, host, next, memory`

func scanVisit(row scanner) (source.Visit, error) {
	var v source.Visit
	err := row.Scan(&v.Key, &v.Source, &v.Kind, &v.URL, &v.Host, moment{&v.Next}, object{&v.Memory})
	return v, err
}

func keepVisit(b *batch, v *source.Visit) error {
	return b.exec(`INSERT INTO visits (`+visitColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET source = excluded.source, kind = excluded.kind,
		url = excluded.url, host = excluded.host, next = excluded.next, memory = excluded.memory`, v.Key, v.Source, v.Kind, v.URL, v.Host, micros(v.Next), text(v.Memory))
}

// awake is a visit whose source does not pause.
const awake = `NOT EXISTS (SELECT 1 FROM sources WHERE sources.id = visits.source AND paused = 1)`

// Due implements store.Plan. Of the visits of a host the longest due is taken:
// SQLite fills bare columns from the row of the minimum.
func (s *Store) Due(ctx context.Context, now time.Time, busy []string, n int) (due []source.Visit, next time.Time, err error) {
	idle, args := `1`, []any{micros(now)}
	if len(busy) > 0 {
		condition, hosts := in(`host`, busy)
		idle, args = `NOT `+condition, append(args, hosts...)
	}
	due, err = list(ctx, s.read, scanVisit, `SELECT key, source, kind, url, host, min(next), memory FROM visits
		WHERE next > 0 AND next <= ? AND `+idle+` AND `+awake+` GROUP BY host ORDER BY min(next), key LIMIT ?`, append(args, n)...)
	if err != nil {
		return nil, time.Time{}, err
	}
	first, err := one(ctx, s.read, scanOne[int64], `SELECT coalesce(min(next), 0) FROM visits WHERE next > ? AND `+awake, micros(now))
	if first != 0 {
		next = time.UnixMicro(first).UTC()
	}
	return due, next, err
}

// Visits implements store.Plan.
func (s *Store) Visits(ctx context.Context, keys []string) (map[string]source.Visit, error) {
	out := map[string]source.Visit{}
	for _, k := range keys {
		all, err := list(ctx, s.read, scanVisit, `SELECT `+visitColumns+` FROM visits WHERE key = ?`, k)
		if err != nil {
			return nil, err
		}
		for _, v := range all {
			out[v.Key] = v
		}
	}
	return out, nil
}

// KeepVisits implements store.Plan.
func (s *Store) KeepVisits(ctx context.Context, captures []*store.Capture, visits []source.Visit) error {
	bodies := s.seal(captures)
	err := s.batched(ctx, func(b *batch) error {
		for i, c := range captures {
			if err := keepCapture(ctx, b.Tx, c, bodies[i]); err != nil && !errors.Is(err, store.ErrRemoved) {
				return fmt.Errorf("%s: %w", c.Item.Input, err)
			}
		}
		for i := range visits {
			if err := keepVisit(b, &visits[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && len(captures) > 0 {
		s.queue.Announce()
	}
	return err
}

// endVisits ends the visits to the address of a report that is removed, and
// forgets what they remember of it.
func endVisits(b *batch, url string) error {
	all, err := list(b.ctx, b, scanVisit, `SELECT `+visitColumns+` FROM visits WHERE host = ? AND kind = ?`, address.Host(url), source.Report)
	if err != nil {
		return err
	}
	for _, v := range all {
		if address.Canonical(v.URL) != address.Canonical(url) {
			continue
		}
		v.Next, v.Memory = time.Time{}, source.Memory{Ended: "the report was removed"}
		if err := keepVisit(b, &v); err != nil {
			return err
		}
	}
	return nil
}
