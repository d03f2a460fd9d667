// Package crawl carries out the plan of package source: it asks what is due,
// host by host, and hands over what came.
//
// A host is asked one thing at a time, with a pause in between, and left alone
// for as long as it asks to be. Reports obey robots.txt; what the user named is
// asked whatever it says. Nothing is followed on the quiet: each redirect and
// each robots.txt is a request that waits for its turn.
//
// What came is handed to the [Ledger] together with the visits that follow
// from it, so that a stop at any moment loses nothing: what was not kept is
// asked again.
package crawl

import (
	"context"
	"log/slog"
	"time"

	"synoptic/ingest"
	"synoptic/ingest/address"
	"synoptic/ingest/web"
	"synoptic/source"
)

// Capture is what came from an address at one moment.
type Capture struct {
	Source int64             // through which it came
	Key    string            // of the visit
	At     time.Time         // when it was complete
	Status int               // of HTTP; 0 for what a feed or folder held
	Header map[string]string // of the answer
	Item   ingest.Item       // without Bytes where a report is gone
}

// Ledger keeps the plan and what came. Methods are called from several
// goroutines.
type Ledger interface {
	// Due returns visits that are due, longest due first: at most n, one for
	// each host, none of the hosts named busy. Next is when a visit that is
	// not due yet will be, zero for never.
	Due(ctx context.Context, now time.Time, busy []string, n int) (due []source.Visit, next time.Time, err error)
	// Visits returns those of keys that are in the plan.
	Visits(ctx context.Context, keys []string) (map[string]source.Visit, error)
	// Keep makes captures and visits durable. When it fails, captures may be
	// kept without visits, and visits without those behind them in the list.
	Keep(ctx context.Context, captures []Capture, visits []source.Visit) error
}

// Options say how a crawler goes about. The zero value is polite.
type Options struct {
	Pause   time.Duration // between two requests to a host; zero: Pause
	Workers int           // hosts asked at the same time; zero: Workers
	Clock   Clock         // nil: the clock on the wall
	Log     *slog.Logger  // nil: none
}

// What Options say where they say nothing.
const (
	Pause   = 2 * time.Second
	Workers = 8
)

// Crawler asks what is due. Use one for a ledger.
type Crawler struct {
	ledger  Ledger
	fetcher *web.Fetcher
	Options
	hosts   map[string]*host
	running int
	results chan result
	wake    chan struct{}
}

// result is what became of one job.
type result struct {
	hosts    []*host // that it kept busy
	pause    time.Duration
	captures []Capture
	visits   []source.Visit
	found    *found // not yet compared with the plan
}

// New returns a crawler that asks through f.
func New(l Ledger, f *web.Fetcher, o Options) *Crawler {
	if o.Pause <= 0 {
		o.Pause = Pause
	}
	if o.Workers <= 0 {
		o.Workers = Workers
	}
	if o.Clock == nil {
		o.Clock = wall{}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return &Crawler{ledger: l, fetcher: f, Options: o, hosts: map[string]*host{}, results: make(chan result), wake: make(chan struct{}, 1)}
}

// Wake makes the crawler look at the plan at once: a source was added.
func (c *Crawler) Wake() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// longest is how long the crawler sleeps without a look at the plan, which
// others may have changed.
const longest = time.Minute

// Run asks what is due until ctx ends, which is no error, or the ledger fails.
// It returns when nothing is under way any more.
func (c *Crawler) Run(ctx context.Context) error {
	var failed error
	for failed == nil && ctx.Err() == nil {
		next, err := c.start(ctx)
		if failed = err; err != nil {
			break
		}
		select {
		case r := <-c.results:
			failed = c.finish(ctx, r)
		case <-c.Clock.At(next, c.running == 0):
		case <-c.wake:
		case <-ctx.Done():
		}
	}
	for c.running > 0 {
		if err := c.finish(ctx, <-c.results); failed == nil {
			failed = err
		}
	}
	if ctx.Err() != nil {
		return nil
	}
	return failed
}

// start begins what may begin now, and returns when to look again.
func (c *Crawler) start(ctx context.Context) (time.Time, error) {
	now := c.Clock.Now()
	if c.running >= c.Workers {
		return now.Add(longest), nil
	}
	due, next, err := c.ledger.Due(ctx, now, c.busy(now), c.Workers-c.running)
	if err != nil {
		return next, err
	}
	for _, v := range due {
		if err := c.begin(ctx, v, now); err != nil {
			return next, err
		}
	}
	if next.IsZero() || next.After(now.Add(longest)) {
		next = now.Add(longest)
	}
	for _, h := range c.hosts {
		if !h.busy && h.free.After(now) && h.free.Before(next) {
			next = h.free
		}
	}
	return next, nil
}

// idle is after how long a host is forgotten; what counts is in the ledger.
const idle = 10 * time.Minute

// busy names the hosts that may not be asked now, and forgets idle ones.
func (c *Crawler) busy(now time.Time) []string {
	var out []string
	for name, h := range c.hosts {
		switch {
		case h.busy || h.free.After(now):
			out = append(out, name)
		case now.Sub(h.free) > idle:
			delete(c.hosts, name)
		}
	}
	return out
}

// begin starts the job that v needs first: robots.txt where its rules are
// missing, else the visit itself.
func (c *Crawler) begin(ctx context.Context, v source.Visit, now time.Time) error {
	h, err := c.host(ctx, v.Host, now)
	switch {
	case err != nil || h.free.After(now):
		return err
	case v.Kind == source.Folder:
		c.run(func() result { return c.folder(v) }, h)
	case v.Kind != source.Report:
		c.run(func() result { return c.visit(ctx, v) }, h)
	case h.rules == nil || !h.until.After(now):
		at := h.robots(v.Ask())
		target, err := c.host(ctx, address.Host(at), now)
		if err != nil {
			return err
		}
		if target != h && (target.busy || target.free.After(now)) {
			h.free = now.Add(c.Pause) // its turn will come
			return nil
		}
		c.run(func() result { return c.askRobots(ctx, h, at) }, h, target)
	default:
		if why, until := h.refuses(v.Ask()); why != "" {
			r := refused(v, why, until, now)
			return c.ledger.Keep(ctx, r.captures, r.visits)
		}
		c.run(func() result { return c.visit(ctx, v) }, h)
	}
	return nil
}

// run does a job in a goroutine of its own; hosts are busy until it is done.
func (c *Crawler) run(job func() result, hosts ...*host) {
	for _, h := range hosts {
		h.busy = true
	}
	c.running++
	go func() {
		r := job()
		r.hosts = hosts
		c.results <- r
	}()
}

// finish keeps what a job brought, also when ctx has ended meanwhile, and
// frees its hosts.
func (c *Crawler) finish(ctx context.Context, r result) error {
	ctx = context.WithoutCancel(ctx)
	c.running--
	hosts := r.hosts
	for _, h := range hosts {
		h.leave(c.Clock.Now(), c.Pause, r.pause)
	}
	if r.found != nil {
		var err error
		if r, err = c.take(ctx, r.found); err != nil {
			return err
		}
	}
	for _, h := range hosts {
		if h.dirty {
			r.visits = append(r.visits, h.visit)
			h.dirty = false
		}
	}
	if len(r.captures)+len(r.visits) == 0 {
		return nil
	}
	return c.ledger.Keep(ctx, r.captures, r.visits)
}
