package newsroom

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"

	"synoptic/ingest/extract"
	"synoptic/queue"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/store"
)

// batchSize is how many captures go from hand to hand at once: enough to
// share one sync of the disk, little enough to be lost in a crash.
const batchSize = 64

// batch is captures that were read.
type batch struct {
	jobs  []queue.Job
	items []item
}

// item is one capture with what was read in it.
type item struct {
	capture *store.Capture
	id      int64
	version *report.Version
	reading *reading.Reading // nil until it is needed
	sha256  string           // of the text
	err     error            // why there is no reading
	fault   error            // of the store: no word on the capture
}

// boundary returns how many of the jobs lie before the next look at what is
// too old, see forgetEvery: a batch never spans one.
func boundary(jobs []queue.Job) int {
	for i := range jobs {
		if (jobs[i].Order-1)/forgetEvery != (jobs[0].Order-1)/forgetEvery {
			return i
		}
	}
	return len(jobs)
}

// read takes captures and reads them until none waits.
func (n *Newsroom) read(ctx context.Context, to chan<- *batch) error {
	for ctx.Err() == nil {
		jobs, err := n.store.Queue().Take(ctx, store.JobRead, batchSize)
		if err != nil || len(jobs) == 0 {
			return err
		}
		if end := boundary(jobs); end < len(jobs) {
			n.store.Queue().Release(jobs[end:]...)
			jobs = jobs[:end]
		}
		b := &batch{jobs, make([]item, len(jobs))}
		parallel(len(jobs), func(i int) { b.items[i] = n.readOne(ctx, jobs[i].Key) })
		for i := range b.items {
			if err := b.items[i].fault; err != nil {
				n.store.Queue().Release(jobs...)
				return err
			}
		}
		select {
		case to <- b:
		case <-ctx.Done():
			n.store.Queue().Release(jobs...)
		}
	}
	return ctx.Err()
}

// readOne reads one capture. Whatever goes wrong with it stays with it.
func (n *Newsroom) readOne(ctx context.Context, key string) (it item) {
	if it.id, it.err = strconv.ParseInt(key, 10, 64); it.err != nil {
		return it
	}
	c, err := n.store.CaptureByID(ctx, it.id)
	switch {
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrRemoved):
		it.err = err
		return it
	case err != nil:
		it.fault = err
		return it
	}
	it.capture = c
	if it.err = gone(c); it.err != nil {
		return it
	}
	if it.version, it.err = extract.Version(c.Item); it.err != nil {
		return it
	}
	it.sum()
	if r, err := n.store.Report(ctx, it.version.ID); err == nil && r.SHA256 == it.sha256 {
		return it // most likely the same text again: it need not be read
	}
	it.err = it.read()
	return it
}

// sum takes the hash of the text.
func (it *item) sum() {
	sum := sha256.Sum256([]byte(it.version.Text))
	it.sha256 = hex.EncodeToString(sum[:])
}

// read makes the reading of the version, where there is none yet.
func (it *item) read() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = failure(r)
		}
	}()
	if it.reading == nil {
		it.reading = reading.Read(it.version)
	}
	return nil
}

// failure is what is said of a capture that the program itself fails on.
func failure(panicked any) error {
	return fmt.Errorf("could not be read: the program failed on it (%v); please report this with the capture", panicked)
}
