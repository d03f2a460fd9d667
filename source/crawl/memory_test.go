package crawl_test

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"synoptic/source"
	"synoptic/source/crawl"
)

// fast is a clock that jumps to what comes next whenever nothing is under way.
type fast struct {
	mu  sync.Mutex
	now time.Time
}

func (f *fast) Now() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

func (f *fast) At(t time.Time, idle bool) <-chan time.Time {
	if !idle {
		return nil // until what is under way is done
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if t.After(f.now) {
		f.now = t
	}
	c := make(chan time.Time, 1)
	c <- f.now
	return c
}

// until ends a context when the clock reaches an hour; it wraps the clock.
type until struct {
	*fast
	end  time.Time
	stop context.CancelFunc
}

func (u until) At(t time.Time, idle bool) <-chan time.Time {
	if !t.Before(u.end) && idle {
		u.stop()
		return nil
	}
	return u.fast.At(t, idle)
}

// memory is a ledger that forgets nothing until the test ends.
type memory struct {
	mu       sync.Mutex
	visits   map[string]source.Visit
	captures []crawl.Capture
	kept     int // calls of Keep
	breaks   int // the call of Keep that fails, 0 for none
}

var errFull = errors.New("the disk is full")

func newMemory(list ...source.Visit) *memory {
	m := &memory{visits: map[string]source.Visit{}}
	for _, v := range list {
		m.visits[v.Key] = v
	}
	return m
}

func (m *memory) Due(_ context.Context, now time.Time, busy []string, n int) (due []source.Visit, next time.Time, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, v := range m.visits {
		switch {
		case v.Next.IsZero():
		case v.Next.After(now):
			if next.IsZero() || v.Next.Before(next) {
				next = v.Next
			}
		case !slices.Contains(busy, v.Host):
			due = append(due, v)
		}
	}
	slices.SortFunc(due, func(a, b source.Visit) int {
		return cmp.Or(a.Next.Compare(b.Next), cmp.Compare(a.Key, b.Key))
	})
	hosts := map[string]bool{}
	due = slices.DeleteFunc(due, func(v source.Visit) bool {
		again := hosts[v.Host]
		hosts[v.Host] = true
		return again
	})
	return due[:min(n, len(due))], next, nil
}

func (m *memory) Visits(_ context.Context, keys []string) (map[string]source.Visit, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := map[string]source.Visit{}
	for _, k := range keys {
		if v, ok := m.visits[k]; ok {
			out[k] = v
		}
	}
	return out, nil
}

func (m *memory) Keep(_ context.Context, captures []crawl.Capture, visits []source.Visit) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.kept++; m.kept == m.breaks {
		return errFull
	}
	m.captures = append(m.captures, captures...)
	for _, v := range visits {
		m.visits[v.Key] = v
	}
	return nil
}
