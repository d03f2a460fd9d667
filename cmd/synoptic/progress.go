package main

import (
	"fmt"
	"os"
	"sync/atomic"
	"time"
)

// progress tells on standard error how many reports have been read, once work
// takes longer than a second; off a terminal it is silent.
type progress struct {
	total int
	done  atomic.Int64
	start time.Time
	last  atomic.Int64 // when it was last told, in milliseconds since start
	show  bool
}

func newProgress(total int) *progress {
	return &progress{total: total, start: time.Now(), show: terminal(os.Stderr)}
}

// step counts one report; it is safe for use by several goroutines.
func (p *progress) step() {
	n := p.done.Add(1)
	at := time.Since(p.start).Milliseconds()
	last := p.last.Load()
	if p.show && at > 1000 && at-last > 200 && p.last.CompareAndSwap(last, at) {
		fmt.Fprintf(os.Stderr, "\rreading %d of %d reports", n, p.total)
	}
}

// end clears the line.
func (p *progress) end() {
	if p.show && p.last.Load() > 0 {
		fmt.Fprint(os.Stderr, "\r\x1b[K")
	}
}
