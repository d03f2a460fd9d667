package newsroom

import (
	"context"
	"sync/atomic"

	"synoptic/store"
)

// counters count what was done since New.
type counters struct {
	reports, known, rejected, records, failures, renewed atomic.Int64
	fault                                                atomic.Value // string
}

// Progress says what was done since New and what waits.
type Progress struct {
	Reports  int64 // captures that gave a version
	Known    int64 // captures of a text that was there
	Rejected int64
	Records  int64
	Renewed  int64 // readings of another stage version made again
	Failures int64 // tries that failed and will be made again

	Captures int // wait
	Stories  int // wait
	Stuck    int // jobs that failed for good

	Fault string // why work stands still, "" where it does not
}

// Progress may be called at any time.
func (n *Newsroom) Progress(ctx context.Context) (Progress, error) {
	p := Progress{Reports: n.reports.Load(), Known: n.known.Load(), Rejected: n.rejected.Load(),
		Records: n.records.Load(), Renewed: n.renewed.Load(), Failures: n.failures.Load()}
	p.Fault, _ = n.fault.Load().(string)
	var failed [2]int
	var err error
	if p.Captures, failed[0], err = n.store.Queue().Count(ctx, store.JobRead); err != nil {
		return p, err
	}
	p.Stories, failed[1], err = n.store.Queue().Count(ctx, store.JobRecord)
	p.Stuck = failed[0] + failed[1]
	return p, err
}

// count adds what became of captures.
func (n *Newsroom) count(outcomes []store.Outcome) {
	for i := range outcomes {
		switch o := &outcomes[i]; {
		case o.Reason != "":
			n.rejected.Add(1)
		case o.Known:
			n.known.Add(1)
		default:
			n.reports.Add(1)
		}
	}
}

// done is how much was done in all.
func (c *counters) done() int64 {
	return c.reports.Load() + c.known.Load() + c.rejected.Load() + c.records.Load() + c.renewed.Load() + c.failures.Load()
}
