// Package newsroom runs the stages for a store: captures that wait are
// extracted, read and grouped in the order in which they came, and the
// record of every story touched is made again.
//
// Work goes through three hands at once: one reads (on all cores), one groups
// (in order), one makes records (on all cores). Each writes what it did and
// takes the jobs from the queue in one transaction. So a crash costs the work
// in hand and nothing else, and stories and records depend on captures, their
// order and the user's log alone: not on when, how fast, or in how many runs
// the work was done.
package newsroom

import (
	"context"
	"errors"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"synoptic/store"
)

// Store is what a newsroom works on.
type Store interface {
	store.Work
	CaptureByID(ctx context.Context, id int64) (*store.Capture, error)
	Report(ctx context.Context, id string) (*store.Report, error)
	Version(ctx context.Context, report string, number int) (*store.Version, error)
	Record(ctx context.Context, story string) (*store.Record, error)
	Watches(ctx context.Context) ([]store.Watch, error)
}

// Newsroom works for one store. It is made by New.
type Newsroom struct {
	store    Store
	now      func() time.Time
	readings *recent
	groups   groups
	counters
}

// New returns a newsroom for s. Now is the clock, nil for the system's.
func New(s Store, now func() time.Time) *Newsroom {
	if now == nil {
		now = time.Now
	}
	return &Newsroom{store: s, now: now, readings: newRecent(recentReadings), groups: groups{store: s}}
}

// poll is how long to wait for jobs that another process puts, and for the
// end of another that works for the store; patience is the longest wait after
// an error of the store.
const (
	poll     = time.Second
	patience = time.Minute
)

// Run works until ctx ends, and returns nil then. While another process works
// for the store it waits; then others wait for it. An error of the store (a
// full disk, say) stops the work for a while and is told by Progress; nothing
// is lost by it.
func (n *Newsroom) Run(ctx context.Context) error {
	for {
		err := n.lead(func() error { n.stay(ctx); return nil })
		n.fault.Store("")
		if err != nil && !errors.Is(err, store.ErrBusy) {
			n.fault.Store(err.Error())
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(poll):
		}
	}
}

// stay works until ctx ends.
func (n *Newsroom) stay(ctx context.Context) {
	wait := poll
	for ctx.Err() == nil {
		changed := n.store.Queue().Changed()
		did, err := n.round(ctx)
		switch {
		case did:
			wait = poll
			continue
		case err != nil && ctx.Err() == nil:
			n.fault.Store(err.Error())
			changed, wait = nil, min(2*wait, patience)
		default:
			n.fault.Store("")
			wait = poll
		}
		select {
		case <-ctx.Done():
		case <-changed:
		case <-time.After(wait):
		}
	}
}

// Drain works until nothing that is due waits. It returns store.ErrBusy while
// another process works for the store.
func (n *Newsroom) Drain(ctx context.Context) error {
	return n.lead(func() error {
		for {
			if did, err := n.round(ctx); !did || err != nil {
				return err
			}
		}
	})
}

// lead runs some work as the only process that works for the store. What was
// grouped by others before is read from the store.
func (n *Newsroom) lead(work func() error) error {
	release, err := n.store.Lead()
	if err != nil {
		return err
	}
	defer release()
	n.groups.forget()
	return work()
}

// round works off what waits now: captures and records, then what is stale.
// It reports whether there was anything.
func (n *Newsroom) round(ctx context.Context) (did bool, err error) {
	if err := n.regroup(ctx); err != nil {
		return false, err
	}
	if did, err = n.stream(ctx); did || err != nil {
		return did, err
	}
	return n.renew(ctx)
}

// stream lets the three hands work until nothing waits.
func (n *Newsroom) stream(ctx context.Context) (did bool, err error) {
	before := n.done()
	hands, ctx := errgroup.WithContext(ctx)
	read, grouped := make(chan *batch, 1), make(chan struct{}, 1)
	hands.Go(func() error { defer close(read); return n.read(ctx, read) })
	hands.Go(func() error { defer close(grouped); return n.group(ctx, read, grouped) })
	hands.Go(func() error { return n.record(ctx, grouped) })
	err = hands.Wait()
	return n.done() > before, err
}

// parallel calls do for 0 … count-1 on all cores and waits.
func parallel(count int, do func(i int)) {
	var hands errgroup.Group
	hands.SetLimit(runtime.GOMAXPROCS(0))
	for i := range count {
		hands.Go(func() error { do(i); return nil })
	}
	_ = hands.Wait()
}
