package main

import (
	"fmt"
	"os"
	"sync/atomic"
	"time"
)

// progress tells on standard error how much of some work is done, once it
// takes longer than a second; off a terminal it is silent.
type progress struct {
	what  string // "reading report"
	total int
	done  atomic.Int64
	start time.Time
	last  atomic.Int64 // when it was last told, in milliseconds since start
	show  bool
}

func newProgress(what string, total int) *progress {
	return &progress{what: what, total: total, start: time.Now(), show: terminal(os.Stderr)}
}

// step counts one piece of work; it is safe for use by several goroutines.
func (p *progress) step() { p.tell(p.done.Add(1)) }

// at says that n pieces of work are done.
func (p *progress) at(n int) {
	p.done.Store(int64(n))
	p.tell(int64(n))
}

func (p *progress) tell(n int64) {
	at := time.Since(p.start).Milliseconds()
	last := p.last.Load()
	if p.show && at > 1000 && at-last > 200 && p.last.CompareAndSwap(last, at) {
		fmt.Fprintf(os.Stderr, "\r\x1b[K%s %d of %d", p.what, n, p.total)
	}
}

// end clears the line.
func (p *progress) end() {
	if p.show && p.last.Load() > 0 {
		fmt.Fprint(os.Stderr, "\r\x1b[K")
	}
}
