package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// KeepReadings implements store.Work.
func (s *Store) KeepReadings(ctx context.Context, all []store.Outcome, moves []store.Move, done []queue.Job) error {
	err := s.batched(ctx, func(b *batch) error {
		moved, err := list(ctx, b, scanOne[int64], `SELECT id FROM jobs WHERE kind = ?`, store.JobRegroup)
		if err != nil {
			return err
		}
		if len(moved) > 0 {
			return store.ErrMoved
		}
		touched := map[string]bool{}
		for i := range all {
			if err := s.keepOutcome(b, &all[i], touched); err != nil {
				return fmt.Errorf("capture %d: %w", all[i].Capture, err)
			}
		}
		for _, m := range moves {
			if err := move(b, m, touched); err != nil {
				return fmt.Errorf("report %s: %w", m.Report, err)
			}
		}
		if err := refresh(b, touched, bySize); err != nil {
			return err
		}
		return local.DoneTx(ctx, b.Tx, done...)
	})
	if err == nil {
		s.queue.Release(done...)
		s.queue.Announce()
	}
	return err
}

// keepOutcome keeps what became of one capture.
func (s *Store) keepOutcome(b *batch, o *store.Outcome, touched map[string]bool) error {
	if err := s.keepVersion(b, o, touched); err != nil {
		return err
	}
	report := ""
	if o.Version != nil {
		report = o.Version.Report
	}
	if o.Erase {
		return s.eraseCapture(b, o.Capture, report)
	}
	return s.forgetBytes(b, o.Capture, "")
}

func (s *Store) keepVersion(b *batch, o *store.Outcome, touched map[string]bool) error {
	if o.Reason != "" {
		return b.exec(`UPDATE captures SET reason = ? WHERE id = ?`, o.Reason, o.Capture)
	}
	v := o.Version
	if err := b.exec(`UPDATE captures SET report = ?, number = ?, reason = '' WHERE id = ?`, v.Report, v.Number, o.Capture); err != nil {
		return err
	}
	if o.Known {
		return b.exec(`UPDATE reports SET last = max(last, ?) WHERE id = ?`, micros(v.At), v.Report)
	}
	value, text, err := s.pack.version(b, v.Value)
	if err != nil {
		return err
	}
	if err := b.exec(`INSERT INTO versions (report, number, capture, at, sha256, title, value, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		v.Report, v.Number, v.Capture, micros(v.At), v.SHA256, v.Title, value, text); err != nil {
		return err
	}
	if err := b.exec(`INSERT INTO stories (id) VALUES (?) ON CONFLICT DO NOTHING`, o.Story); err != nil {
		return err
	}
	if err := b.exec(`INSERT INTO reports (id, story, capture, url, outlet, title, published, first, last, versions, sha256, undated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET capture = iif(versions = 0, excluded.capture, capture), first = iif(versions = 0, excluded.first, first), url = excluded.url, outlet = excluded.outlet, title = excluded.title, published = excluded.published, last = max(last, excluded.last), versions = excluded.versions, sha256 = excluded.sha256, undated = excluded.undated`,
		v.Report, o.Story, v.Capture, v.Value.URL, v.Value.Outlet, v.Title, sortable(v.Value.Published, v.At), micros(v.At), micros(v.At), v.Number, v.SHA256, v.Value.Published == ""); err != nil {
		return err
	}
	touched[o.Story] = true
	if o.Retracts != "" {
		r := &store.Removal{Report: v.Report, URL: v.Value.URL, Story: o.Story, At: v.At, Reason: "its outlet takes it back: " + o.Retracts, Proposed: true}
		if err := keepRemoval(b.ctx, b.Tx, r); err != nil {
			return err
		}
	}
	return s.keepProfile(b, o.Reading)
}

func (s *Store) keepProfile(b *batch, r *store.Reading) error {
	return b.exec(`INSERT INTO readings (report, number, stage, profile) VALUES (?, ?, ?, ?)
		ON CONFLICT (report) DO UPDATE SET number = excluded.number, stage = excluded.stage, profile = excluded.profile`,
		r.Report, r.Number, r.Stage, s.pack.pack(r.Profile))
}

// sortable is a date of publication that compares as text: in UTC where it
// has a time; else when it was captured.
func sortable(published string, at time.Time) string {
	if published == "" {
		return at.UTC().Format(time.RFC3339)
	}
	if t, err := time.Parse(time.RFC3339, published); err == nil {
		return t.UTC().Format(time.RFC3339)
	}
	return published
}

// move puts a report into another story. A story that loses its last report
// leads to where that one went, and its record goes.
func move(b *batch, m store.Move, touched map[string]bool) error {
	if err := b.exec(`INSERT INTO stories (id) VALUES (?) ON CONFLICT DO NOTHING`, m.To); err != nil {
		return err
	}
	if err := b.exec(`UPDATE stories SET went = '' WHERE id = ?`, m.To); err != nil {
		return err
	}
	if err := b.exec(`UPDATE reports SET story = ? WHERE id = ?`, m.To, m.Report); err != nil {
		return err
	}
	touched[m.From], touched[m.To] = true, true
	if err := b.exec(`UPDATE stories SET went = ?1 WHERE id = ?2 AND id <> ?1 AND NOT EXISTS (SELECT 1 FROM reports WHERE story = ?2)`, m.To, m.From); err != nil {
		return err
	}
	if merged, err := merged(b, m.From); err != nil || !merged {
		return err
	}
	return forgetRecords(b, m.From) // else its words would be found twice, and stay when they are removed
}

// merged reports whether a story went into another one.
func merged(b *batch, story string) (bool, error) {
	went, err := list(b.ctx, b, scanOne[string], `SELECT went FROM stories WHERE id = ? AND went <> ''`, story)
	return len(went) > 0, err
}

// The order of a record that is to be made: what the user said comes first,
// then small stories, so that a large one is made once for many reports.
const (
	bySize = false
	byHand = true
)

// itsDays sets the first and last day of story ?1: those of its reports that say
// when they came out, else of their captures.
const itsDays = `
			first = coalesce((SELECT min(published) FROM reports WHERE story = ?1 AND undated = 0), (SELECT min(published) FROM reports WHERE story = ?1), first),
			last = coalesce((SELECT max(published) FROM reports WHERE story = ?1 AND undated = 0), (SELECT max(published) FROM reports WHERE story = ?1), last)`

// refresh counts the reports of stories again and asks for their records.
func refresh(b *batch, touched map[string]bool, hand bool) error {
	var jobs []queue.Job
	for _, id := range sorted(touched) {
		sizes, err := list(b.ctx, b, scanOne[int64], `UPDATE stories SET `+itsDays+`,
			edited = coalesce((SELECT sum(versions - 1) FROM reports WHERE story = ?1), 0),
			reports = (SELECT count(*) FROM reports WHERE story = ?1) WHERE id = ?1 RETURNING reports`, id)
		if err != nil {
			return err
		}
		job := queue.Job{Kind: store.JobRecord, Key: id, Order: store.AtOnce}
		if !hand && len(sizes) > 0 {
			job.Order = sizes[0]
		}
		jobs = append(jobs, job)
	}
	return local.PutTx(b.ctx, b.Tx, jobs...)
}

func sorted(set map[string]bool) []string {
	var out []string
	for x := range set {
		out = append(out, x)
	}
	slices.Sort(out)
	return out
}

// Members implements store.Work.
func (s *Store) Members(ctx context.Context, story string) (*store.Members, error) {
	m := &store.Members{Story: story, Edits: map[string]int{}}
	var err error
	if m.Versions, err = list(ctx, s.read, s.scanVersion, versionSelect+`
		JOIN reports ON reports.id = versions.report AND reports.versions = number WHERE reports.story = ? ORDER BY versions.report`, story); err != nil {
		return nil, err
	}
	for _, v := range m.Versions {
		m.Edits[v.Report] = v.Number - 1
	}
	if m.Corrections, err = s.Corrections(ctx, story); err != nil {
		return nil, err
	}
	m.Withdrawn, err = list(ctx, s.read, scanRemoval, mergedInto+`SELECT id, value FROM removals WHERE proposed = 0 AND story IN way ORDER BY id`, story)
	return m, err
}

// Grouped implements store.Work.
func (s *Store) Grouped(ctx context.Context, since string, after int64, do func(store.Grouped) error) error {
	rows, err := s.read.QueryContext(ctx, `SELECT reports.capture, reports.id, reports.story, readings.stage, readings.profile
		FROM reports JOIN readings ON readings.report = reports.id WHERE reports.published >= ? OR reports.capture > ? ORDER BY reports.capture, reports.id`, since, after)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // read only
	for rows.Next() {
		var g store.Grouped
		if err := rows.Scan(&g.Capture, &g.Report, &g.Story, &g.Stage, &g.Profile); err != nil {
			return err
		}
		if g.Profile, err = s.pack.unpack(g.Profile); err != nil {
			return fmt.Errorf("reading of report %s: %w", g.Report, err)
		}
		if err := do(g); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Newest implements store.Work.
func (s *Store) Newest(ctx context.Context, until int64) (string, error) {
	day, err := one(ctx, s.read, scanOne[*string], `SELECT max(min(reports.published, strftime('%Y-%m-%dT%H:%M:%SZ', captures.at / 1000000, 'unixepoch')))
		FROM reports JOIN captures ON captures.id = reports.capture WHERE reports.capture <= ?`, until)
	if err != nil || day == nil {
		return "", err
	}
	return (*day)[:min(len(*day), len(time.DateOnly))], nil
}

// Stale implements store.Work.
func (s *Store) Stale(ctx context.Context, reading, rec, n int) (reports, stories []string, err error) {
	reports, err = list(ctx, s.read, scanOne[string], `SELECT reports.id FROM readings JOIN reports ON reports.id = readings.report
		WHERE readings.stage <> ? ORDER BY reports.published DESC, reports.id LIMIT ?`, reading, n)
	if err != nil {
		return nil, nil, err
	}
	stories, err = list(ctx, s.read, scanOne[string], `SELECT id FROM stories WHERE reports > 0 AND stage <> ? AND stage <> 0 ORDER BY last DESC, id LIMIT ?`, rec, n)
	return reports, stories, err
}

// KeepProfiles implements store.Work.
func (s *Store) KeepProfiles(ctx context.Context, all []store.Reading) error {
	return s.batched(ctx, func(b *batch) error {
		slices.SortFunc(all, func(x, y store.Reading) int { return cmp.Compare(x.Report, y.Report) })
		for i := range all {
			if err := s.keepProfile(b, &all[i]); err != nil {
				return err
			}
		}
		return nil
	})
}
