package newsroom

import (
	"context"
	"fmt"
	"slices"

	"synoptic/alert"
	"synoptic/pipeline"
	"synoptic/queue"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
)

// recordsAtOnce is how many records are made between two batches of captures:
// more than a batch touches stories, so that no backlog grows.
const recordsAtOnce = 2 * batchSize

// record makes records until no story is dirty and no more reports come.
func (n *Newsroom) record(ctx context.Context, grouped <-chan struct{}) error {
	for round, more := 0, true; more; round++ {
		select {
		case _, more = <-grouped:
		case <-ctx.Done():
			return ctx.Err()
		}
		for {
			if !more {
				round = 0
			}
			made, err := n.recordSome(ctx, round)
			if err != nil {
				return err
			}
			if made == 0 || more {
				break
			}
		}
	}
	return nil
}

// ripe reports whether a record is to be made in a round. While reports pour
// in, a story waits a round for each small of reports that it has: making its
// record takes longer the more there are, and once for many is enough.
func ripe(j queue.Job, round int) bool {
	return round%int(max(1, min(j.Order/small, longest))) == 0
}

const (
	small   = 8  // reports
	longest = 16 // rounds
)

// recordSome makes the records of the stories that come next and are ripe in
// that round; in round 0 all are.
func (n *Newsroom) recordSome(ctx context.Context, round int) (int, error) {
	jobs, err := n.takeRipe(ctx, round)
	if err != nil || len(jobs) == 0 {
		return 0, err
	}
	watches, err := n.watches(ctx)
	if err != nil {
		return 0, err
	}
	made := make([]*store.Record, len(jobs))
	reasons := make([]error, len(jobs))
	parallel(len(jobs), func(i int) { made[i], reasons[i] = n.recordOne(ctx, jobs[i].Key, watches) })
	if ctx.Err() != nil {
		n.store.Queue().Release(jobs...)
		return 0, ctx.Err()
	}
	return len(jobs), n.keepRecords(ctx, jobs, made, reasons)
}

// takeRipe takes the jobs that come next and are ripe in a round.
func (n *Newsroom) takeRipe(ctx context.Context, round int) ([]queue.Job, error) {
	jobs, err := n.store.Queue().Take(ctx, store.JobRecord, recordsAtOnce)
	return slices.DeleteFunc(jobs, func(j queue.Job) bool {
		if ripe(j, round) {
			return false
		}
		n.store.Queue().Release(j)
		return true
	}), err
}

// keepRecords keeps what was made, and notes what could not be.
func (n *Newsroom) keepRecords(ctx context.Context, jobs []queue.Job, made []*store.Record, reasons []error) error {
	var done []queue.Job
	var records []store.Record
	for i, j := range jobs {
		if reasons[i] != nil {
			if err := n.store.Queue().Fail(ctx, j, reasons[i]); err != nil {
				return err
			}
			n.failures.Add(1)
			continue
		}
		if made[i] != nil {
			records = append(records, *made[i])
		}
		done = append(done, j)
	}
	if err := n.store.KeepRecords(ctx, records, done); err != nil {
		n.store.Queue().Release(done...)
		return err
	}
	n.records.Add(int64(len(records)))
	return nil
}

// recordOne makes the record of one story; nil when it has no reports.
func (n *Newsroom) recordOne(ctx context.Context, id string, watches []alert.Watch) (rec *store.Record, err error) {
	defer func() {
		if r := recover(); r != nil {
			rec, err = nil, fmt.Errorf("the program failed on it (%v); please report this with the story", r)
		}
	}()
	m, err := n.store.Members(ctx, id)
	if err != nil || len(m.Versions)+len(m.Withdrawn) == 0 {
		return nil, err
	}
	number := map[*report.Version]int{}
	var versions []*report.Version
	for _, v := range m.Versions {
		versions = append(versions, v.Value)
		number[v.Value] = v.Number
	}
	value := &record.Record{Schema: record.Schema, Reports: []record.Report{}, Stories: []record.Story{}, Rejected: []record.Rejected{}}
	if len(versions) > 0 {
		value = pipeline.Story(id, versions, m.Corrections, func(v *report.Version) *reading.Reading { return n.reading(v, number[v]) })
	}
	for _, r := range m.Withdrawn {
		value.Withdrawn = append(value.Withdrawn, record.Withdrawal{Report: r.Report, URL: r.URL, At: r.At.Format("2006-01-02T15:04:05Z"), By: r.By, Reason: r.Reason, Words: !r.Whole()})
	}
	rec = &store.Record{Story: id, Stage: pipeline.RecordStage, At: n.now().UTC(), Value: value}
	rec.Deliveries, err = n.found(ctx, rec, watches)
	return rec, err
}

// reading returns the reading of a version; number is 0 where a correction
// changed it.
func (n *Newsroom) reading(v *report.Version, number int) *reading.Reading {
	if number == 0 {
		return reading.Read(v)
	}
	if r := n.readings.get(v.ID, number); r != nil && r.Version.Text == v.Text && r.Version.Title == v.Title { // else words were removed
		return r
	}
	r := reading.Read(v)
	n.readings.put(v.ID, number, r)
	return r
}
