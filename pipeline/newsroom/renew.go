package newsroom

import (
	"context"
	"fmt"

	"synoptic/pipeline"
	"synoptic/queue"
	"synoptic/reading"
	"synoptic/store"
	"synoptic/story"
)

// renew makes some of what another version of the stages made again, newest
// stories first. It reports whether there was anything.
func (n *Newsroom) renew(ctx context.Context) (bool, error) {
	reports, stories, err := n.store.Stale(ctx, pipeline.ReadingStage, pipeline.RecordStage, batchSize)
	if err != nil || len(reports)+len(stories) == 0 {
		return false, err
	}
	list := make([]store.Reading, len(reports))
	reasons := make([]error, len(reports))
	parallel(len(reports), func(i int) { list[i], reasons[i] = n.reread(ctx, reports[i]) })
	for i, err := range reasons {
		if err != nil {
			return false, fmt.Errorf("report %s: %w", reports[i], err)
		}
	}
	if err := n.store.KeepProfiles(ctx, list); err != nil {
		return false, err
	}
	if len(list) > 0 {
		n.groups.forget()
		n.renewed.Add(int64(len(list)))
	}
	var jobs []queue.Job
	for _, id := range stories {
		jobs = append(jobs, queue.Job{Kind: store.JobRecord, Key: id, Order: renewing})
	}
	return true, n.store.Queue().Put(ctx, jobs...)
}

// renewing is the order of records that are made again for their stage: after
// everything that changed.
const renewing = 1 << 40

// reread reads the newest version of a report. Where the program fails on it,
// the report keeps its story and is grouped with nothing new.
func (n *Newsroom) reread(ctx context.Context, id string) (out store.Reading, err error) {
	v, err := n.store.Version(ctx, id, 0)
	if err != nil {
		return out, err
	}
	out = store.Reading{Report: id, Number: v.Number, Stage: pipeline.ReadingStage}
	defer func() {
		if recover() != nil {
			n.failures.Add(1)
		}
	}()
	r := reading.Read(v.Value)
	out.Profile, err = story.NewProfile(v.Value, r.Text).MarshalBinary()
	return out, err
}
