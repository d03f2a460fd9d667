package sqlite

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/source"
	"synoptic/store"
)

// Export implements store.Transfer. Places come before captures, so that a
// report finds its place when it is read.
func (s *Store) Export(ctx context.Context, do func(*store.Line) error) error {
	if err := do(&store.Line{Schema: store.LinesSchema}); err != nil {
		return err
	}
	for _, part := range []func(context.Context, func(*store.Line) error) error{s.exportPlaces, s.exportDesk, s.exportMarks, s.exportWatched, s.exportCaptures} {
		if err := part(ctx, do); err != nil {
			return err
		}
	}
	return nil
}

// each calls do with every row as a line.
func each[T any](ctx context.Context, db asker, do func(*store.Line) error, line func(*T) *store.Line, scan func(scanner) (T, error), query string) error {
	all, err := list(ctx, db, scan, query)
	for i := range all {
		if err == nil {
			err = do(line(&all[i]))
		}
	}
	return err
}

func (s *Store) exportPlaces(ctx context.Context, do func(*store.Line) error) error {
	err := each(ctx, s.read, do, func(p *store.Place) *store.Line { return &store.Line{Place: p} }, func(row scanner) (p store.Place, err error) {
		err = row.Scan(&p.Report, &p.Story, &p.Pinned)
		return p, err
	}, `SELECT id, story, pinned FROM reports ORDER BY capture, id`)
	if err != nil {
		return err
	}
	return each(ctx, s.read, do, func(m *store.Merged) *store.Line { return &store.Line{Merged: m} }, func(row scanner) (m store.Merged, err error) {
		err = row.Scan(&m.Story, &m.Into)
		return m, err
	}, `SELECT id, went FROM stories WHERE went <> '' ORDER BY id`)
}

func (s *Store) exportDesk(ctx context.Context, do func(*store.Line) error) error {
	log, err := s.Corrections(ctx, "")
	if err != nil {
		return err
	}
	for i := range log {
		if err := do(&store.Line{Correction: &log[i]}); err != nil {
			return err
		}
	}
	return each(ctx, s.read, do, func(r *store.Removal) *store.Line { return &store.Line{Removal: r} }, scanRemoval, `SELECT id, value FROM removals ORDER BY id`)
}

func (s *Store) exportMarks(ctx context.Context, do func(*store.Line) error) error {
	return each(ctx, s.read, do, func(m *store.Marked) *store.Line { return &store.Line{Mark: m} }, func(row scanner) (m store.Marked, err error) {
		err = row.Scan(&m.User, &m.Story, &m.Reports, &m.Edited, &m.Starred)
		return m, err
	}, `SELECT user, story, reports, edited, starred FROM marks ORDER BY user, story`)
}

func (s *Store) exportWatched(ctx context.Context, do func(*store.Line) error) error {
	if err := each(ctx, s.read, do, func(x *store.Source) *store.Line { return &store.Line{Source: x} }, scanSource, sourceSelect+` ORDER BY id`); err != nil {
		return err
	}
	if err := each(ctx, s.read, do, func(x *source.Visit) *store.Line { return &store.Line{Visit: x} }, scanVisit, `SELECT `+visitColumns+` FROM visits ORDER BY key`); err != nil {
		return err
	}
	watches, err := s.Watches(ctx)
	if err != nil {
		return err
	}
	for i := range watches {
		if err := do(&store.Line{Watch: &watches[i]}); err != nil {
			return err
		}
	}
	return each(ctx, s.read, do, func(x *store.Delivery) *store.Line { return &store.Line{Delivery: x} }, scanDelivery, `SELECT `+deliveryColumns+` FROM deliveries ORDER BY id`)
}

// exportCaptures reads one capture after the other: together they may be
// larger than memory.
func (s *Store) exportCaptures(ctx context.Context, do func(*store.Line) error) error {
	ids, err := list(ctx, s.read, scanOne[int64], `SELECT id FROM captures ORDER BY id`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		c, err := s.CaptureByID(ctx, id)
		if errors.Is(err, store.ErrRemoved) || errors.Is(err, store.ErrNotFound) {
			continue // a tombstone says of it what may be said
		}
		if err != nil {
			return err
		}
		if err := do(&store.Line{Capture: store.LineOf(c)}); err != nil {
			return err
		}
	}
	return nil
}

// Empty implements store.Transfer.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	n, err := one(ctx, s.read, scanOne[int], `SELECT (SELECT count(*) FROM captures) + (SELECT count(*) FROM corrections) + (SELECT count(*) FROM removals) + (SELECT count(*) FROM sources) + (SELECT count(*) FROM watches)`)
	return n == 0, err
}

// Import implements store.Transfer.
func (s *Store) Import(ctx context.Context, lines ...*store.Line) error {
	err := s.batched(ctx, func(b *batch) error {
		for _, l := range lines {
			if err := s.importLine(b, l); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		s.queue.Announce()
	}
	return err
}

func (s *Store) importLine(b *batch, l *store.Line) error {
	switch {
	case l.Capture != nil:
		return s.importCapture(b, l.Capture)
	case l.Place != nil:
		p := l.Place
		if err := b.exec(`INSERT INTO stories (id) VALUES (?) ON CONFLICT DO NOTHING`, p.Story); err != nil {
			return err
		}
		return b.exec(`INSERT INTO reports (id, story, capture, url, outlet, title, published, first, last, versions, sha256, pinned) VALUES (?, ?, 0, '', '', '', '', 0, 0, 0, '', ?)`, p.Report, p.Story, p.Pinned)
	case l.Merged != nil:
		return b.exec(`INSERT INTO stories (id, went) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET went = excluded.went`, l.Merged.Story, l.Merged.Into)
	case l.Correction != nil:
		c := l.Correction
		return b.exec(`INSERT INTO corrections (id, story, kind, value) VALUES (?, ?, ?, ?)`, c.ID, c.Story, c.Kind, text(c))
	case l.Removal != nil:
		return importRemoval(b, l.Removal)
	case l.Source != nil:
		x := l.Source
		return b.exec(`INSERT INTO sources (id, kind, url, title, outlet, folder, added, paused) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, x.ID, x.Kind, x.URL, x.Title, x.Outlet, folder(x.Folder), micros(x.Added), x.Paused)
	case l.Visit != nil:
		return keepVisit(b, l.Visit)
	case l.Watch != nil:
		w := l.Watch
		return b.exec(`INSERT INTO watches (id, name, kind, value, story, channel, target, secret, added, paused) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			w.ID, w.Name, w.Kind, w.Value, w.Story, w.Channel, w.Target, w.Secret, micros(w.Added), w.Paused)
	case l.Delivery != nil:
		d := l.Delivery
		return b.exec(`INSERT INTO deliveries (id, watch, key, story, at, event, attempts, next, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			d.ID, d.Watch, d.Key, d.Story, micros(d.At), eventText(d), d.Attempts, micros(d.Next), d.Error)
	case l.Mark != nil:
		m := l.Mark
		return b.exec(`INSERT INTO marks (user, story, reports, edited, starred) VALUES (?, ?, ?, ?, ?)`, m.User, m.Story, m.Reports, m.Edited, m.Starred)
	case l.Schema != "" && l.Schema != store.LinesSchema:
		return fmt.Errorf("schema %q is not known; this program reads %s", l.Schema, store.LinesSchema)
	}
	return nil
}

func (s *Store) importCapture(b *batch, l *store.CaptureLine) error {
	c := l.Capture()
	bytes := body(c)
	if sum := store.HashWords(string(bytes)); sum != l.SHA256 {
		return fmt.Errorf("capture %d: its bytes have another hash than the line says; the file was changed", l.ID)
	}
	if err := b.exec(`INSERT INTO blobs (sha256, size, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, l.SHA256, len(bytes), s.pack.pack(bytes)); err != nil {
		return err
	}
	if err := b.exec(`INSERT INTO captures (id, at, source, status, header, sha256, item) VALUES (?, ?, ?, ?, ?, ?, ?)`, c.ID, micros(c.At), c.Source, c.Status, headerText(c), c.SHA256, itemText(c)); err != nil {
		return err
	}
	return local.PutTx(b.ctx, b.Tx, queue.Job{Kind: store.JobRead, Key: strconv.FormatInt(c.ID, 10), Order: c.ID})
}

func importRemoval(b *batch, r *store.Removal) error {
	if err := b.exec(`INSERT INTO removals (id, report, story, proposed, value) VALUES (?, ?, ?, ?, ?)`, r.ID, r.Report, r.Story, r.Proposed, text(r)); err != nil {
		return err
	}
	for _, sum := range r.SHA256 {
		if err := b.exec(`INSERT INTO removed (sha256, removal) VALUES (?, ?) ON CONFLICT DO NOTHING`, sum, r.ID); err != nil {
			return err
		}
	}
	return nil
}
