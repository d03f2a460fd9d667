// Package queue holds work that is still to be done.
//
// A job is a kind and a key. The same job put twice before it is done is one
// job: work coalesces. A job that was taken stays in the queue until [Queue.Done];
// when the process that took it dies, it is there again for the next.
// Within a kind jobs are taken in the order of their Order, then of their
// coming.
package queue

import (
	"context"
	"time"
)

// Job is one piece of work.
type Job struct {
	Kind, Key string
	Order     int64     // lower first; urgent work may be negative
	Attempts  int       // how often it failed
	NotBefore time.Time // zero: at once
	Error     string    // of the last failure
	Mark      int64     // which putting of the job was taken; the queue's own
}

// MaxAttempts is how often a job may fail. It then stays, is listed by
// [Queue.Failures], and is not taken again until it is put again.
const MaxAttempts = 8

// Queue is the work of one store. Methods may be called from several
// goroutines; one process at a time takes jobs.
type Queue interface {
	// Put adds jobs. A job that waits already keeps the lower Order; one that
	// is being done is done once more.
	Put(ctx context.Context, jobs ...Job) error
	// Take returns up to n jobs of a kind that are due and nobody has.
	Take(ctx context.Context, kind string, n int) ([]Job, error)
	// Done takes jobs from the queue.
	Done(ctx context.Context, jobs ...Job) error
	// Release gives jobs back untouched.
	Release(jobs ...Job)
	// Fail puts a job back, to be tried after a while that grows.
	Fail(ctx context.Context, job Job, reason error) error
	// Count says how many jobs of a kind wait or are being done, and how many
	// failed for good.
	Count(ctx context.Context, kind string) (open, failed int, err error)
	// Failures lists the jobs that failed for good.
	Failures(ctx context.Context) ([]Job, error)
	// Changed is closed at the next Put after the call.
	Changed() <-chan struct{}
}
