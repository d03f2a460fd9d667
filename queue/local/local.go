// Package local keeps the queue in a table of the store's own SQLite file, so
// that a job comes in and goes out in the transaction of the work it belongs to.
//
// Which jobs are taken is known to the process alone: when it dies, all its
// jobs are there again.
package local

import (
	"context"
	"database/sql"
	"sync"
	"time"

	"synoptic/queue"
)

// Queue implements [queue.Queue] on the table jobs of a database.
type Queue struct {
	db      *sql.DB
	read    *sql.DB
	mu      sync.Mutex
	taken   map[name]bool
	changed chan struct{}
}

type name struct{ kind, key string }

// New returns the queue of db, which must allow one connection at most: it
// orders what is written. What waits is asked of read, which sees what was
// committed, so that nobody who looks for work waits for what is being written.
func New(db, read *sql.DB) *Queue {
	return &Queue{db: db, read: read, taken: map[name]bool{}, changed: make(chan struct{})}
}

// PutTx adds jobs within a transaction. After it call [Queue.Announce].
func PutTx(ctx context.Context, tx *sql.Tx, jobs ...queue.Job) error {
	for _, j := range jobs {
		_, err := tx.ExecContext(ctx, `INSERT INTO jobs (kind, key, ord, not_before) VALUES (?, ?, ?, ?)
			ON CONFLICT (kind, key) DO UPDATE SET ord = min(ord, excluded.ord), not_before = excluded.not_before, attempts = 0, error = '', mark = mark + 1`,
			j.Kind, j.Key, j.Order, micros(j.NotBefore))
		if err != nil {
			return err
		}
	}
	return nil
}

// DoneTx takes jobs from the queue within a transaction, but for those that
// were put again since. After it call [Queue.Release].
func DoneTx(ctx context.Context, tx *sql.Tx, jobs ...queue.Job) error {
	for _, j := range jobs {
		if _, err := tx.ExecContext(ctx, `DELETE FROM jobs WHERE kind = ? AND key = ? AND mark = ?`, j.Kind, j.Key, j.Mark); err != nil {
			return err
		}
	}
	return nil
}

// Announce wakes those who wait for a change.
func (q *Queue) Announce() {
	q.mu.Lock()
	defer q.mu.Unlock()
	close(q.changed)
	q.changed = make(chan struct{})
}

// Release implements [queue.Queue].
func (q *Queue) Release(jobs ...queue.Job) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, j := range jobs {
		delete(q.taken, name{j.Kind, j.Key})
	}
}

// Changed implements [queue.Queue].
func (q *Queue) Changed() <-chan struct{} {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.changed
}

// Put implements [queue.Queue].
func (q *Queue) Put(ctx context.Context, jobs ...queue.Job) error {
	if err := q.within(ctx, func(tx *sql.Tx) error { return PutTx(ctx, tx, jobs...) }); err != nil {
		return err
	}
	q.Announce()
	return nil
}

// Done implements [queue.Queue].
func (q *Queue) Done(ctx context.Context, jobs ...queue.Job) error {
	if err := q.within(ctx, func(tx *sql.Tx) error { return DoneTx(ctx, tx, jobs...) }); err != nil {
		return err
	}
	q.Release(jobs...)
	return nil
}

// Take implements [queue.Queue].
func (q *Queue) Take(ctx context.Context, kind string, n int) ([]queue.Job, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	rows, err := q.read.QueryContext(ctx, `SELECT kind, key, ord, attempts, not_before, error, mark FROM jobs
		WHERE kind = ? AND not_before <= ? AND attempts < ? ORDER BY ord, id LIMIT ?`,
		kind, time.Now().UnixMicro(), queue.MaxAttempts, n+len(q.taken))
	if err != nil {
		return nil, err
	}
	jobs, err := scan(rows)
	if err != nil {
		return nil, err
	}
	var out []queue.Job
	for _, j := range jobs {
		if k := (name{j.Kind, j.Key}); len(out) < n && !q.taken[k] {
			q.taken[k] = true
			out = append(out, j)
		}
	}
	return out, nil
}

// Fail implements [queue.Queue]: after 2, 4, 8 … seconds.
func (q *Queue) Fail(ctx context.Context, job queue.Job, reason error) error {
	after := time.Now().Add(time.Second << min(job.Attempts+1, 12))
	_, err := q.db.ExecContext(ctx, `UPDATE jobs SET attempts = attempts + 1, not_before = ?, error = ? WHERE kind = ? AND key = ?`,
		after.UnixMicro(), reason.Error(), job.Kind, job.Key)
	q.Release(job)
	return err
}

// Count implements [queue.Queue].
func (q *Queue) Count(ctx context.Context, kind string) (open, failed int, err error) {
	err = q.read.QueryRowContext(ctx, `SELECT count(*) FILTER (WHERE attempts < ?1), count(*) FILTER (WHERE attempts >= ?1) FROM jobs WHERE kind = ?2`,
		queue.MaxAttempts, kind).Scan(&open, &failed)
	return open, failed, err
}

// Failures implements [queue.Queue].
func (q *Queue) Failures(ctx context.Context) ([]queue.Job, error) {
	rows, err := q.read.QueryContext(ctx, `SELECT kind, key, ord, attempts, not_before, error, mark FROM jobs WHERE attempts >= ? ORDER BY id`, queue.MaxAttempts)
	if err != nil {
		return nil, err
	}
	return scan(rows)
}

func (q *Queue) within(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := q.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func scan(rows *sql.Rows) ([]queue.Job, error) {
	defer rows.Close() //nolint:errcheck // read only
	var out []queue.Job
	for rows.Next() {
		var j queue.Job
		var before int64
		if err := rows.Scan(&j.Kind, &j.Key, &j.Order, &j.Attempts, &before, &j.Error, &j.Mark); err != nil {
			return nil, err
		}
		if before > 0 {
			j.NotBefore = time.UnixMicro(before).UTC()
		}
		out = append(out, j)
	}
	return out, rows.Err()
}

func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}
