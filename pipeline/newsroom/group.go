package newsroom

import (
	"context"
	"errors"
	"fmt"

	"synoptic/pipeline"
	"synoptic/reading"
	"synoptic/store"
	"synoptic/story"
)

// group gives reports their place, in the order of captures. It waits until
// the records of the batch before are begun: whoever reads far ahead of the
// records reads twice, for readings leave the memory before they are compared.
func (n *Newsroom) group(ctx context.Context, from <-chan *batch, grouped chan<- struct{}) error {
	for b := range from {
		if err := n.groupBatch(ctx, b); err != nil {
			n.store.Queue().Release(b.jobs...)
			n.groups.forget()
			return err
		}
		select {
		case grouped <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// groupBatch groups a batch, and once more when the user moves or removes
// reports meanwhile.
func (n *Newsroom) groupBatch(ctx context.Context, b *batch) error {
	err := store.ErrMoved
	for errors.Is(err, store.ErrMoved) {
		if err = n.regroup(ctx); err == nil {
			err = n.keepBatch(ctx, b)
		}
	}
	return err
}

func (n *Newsroom) keepBatch(ctx context.Context, b *batch) error {
	p := &placing{Newsroom: n, reports: map[string]*store.Report{}}
	for i := range b.items {
		if err := p.place(ctx, &b.items[i]); err != nil {
			return fmt.Errorf("capture %d: %w", b.items[i].id, err)
		}
	}
	if err := n.store.KeepReadings(ctx, p.outcomes, p.moves, b.jobs); err != nil {
		return err
	}
	n.count(p.outcomes)
	return nil
}

// placing is one batch on its way into the store.
type placing struct {
	*Newsroom
	reports  map[string]*store.Report // as they are after the items placed so far
	outcomes []store.Outcome
	moves    []store.Move
}

// place decides what becomes of one capture.
func (p *placing) place(ctx context.Context, it *item) error {
	o := store.Outcome{Capture: it.id}
	defer func() { p.outcomes = append(p.outcomes, o) }()
	if it.err != nil {
		o.Reason = it.err.Error()
		return nil
	}
	rep, err := p.report(ctx, it.version.ID)
	if err != nil {
		return err
	}
	if rep.Removed != nil {
		o.Erase = true
		o.Reason = fmt.Sprintf("was removed on %s and is not taken again: %s", rep.Removed.At.Format("2006-01-02"), rep.Removed.Reason)
		return nil
	}
	for i := range rep.Redacted {
		if store.Redact(it.version, &rep.Redacted[i]) {
			o.Erase, it.reading = true, nil
			it.sum()
		}
	}
	return p.version(ctx, it, rep, &o)
}

// version makes a version of an item that may be kept, and groups its report
// when it is new.
func (p *placing) version(ctx context.Context, it *item, rep *store.Report, o *store.Outcome) error {
	v := it.version
	o.Version = &store.Version{Report: v.ID, Number: rep.Versions, Capture: it.id, At: it.capture.At, SHA256: it.sha256, Title: v.Title, Value: v}
	if o.Known = rep.SHA256 == it.sha256; o.Known {
		return nil
	}
	if err := it.read(); err != nil {
		o.Reason = err.Error()
		return nil
	}
	profile := story.NewProfile(v, it.reading.Text)
	packed, err := profile.MarshalBinary()
	if err != nil {
		return err
	}
	switch {
	case rep.Story == "":
		if err := p.decide(ctx, it.id, v.ID, profile, o); err != nil {
			return err
		}
		rep.Story = o.Story
	case rep.Versions == 0: // imported: its place is known
		if err := p.groups.restore(ctx, it.id, v.ID, profile, rep.Story); err != nil {
			return err
		}
	}
	o.Story = rep.Story
	rep.Versions++
	rep.SHA256, o.Version.Number = it.sha256, rep.Versions
	o.Reading = &store.Reading{Report: v.ID, Number: rep.Versions, Stage: pipeline.ReadingStage, Profile: packed}
	o.Retracts = retraction(it.reading)
	p.readings.put(v.ID, rep.Versions, it.reading)
	return nil
}

// decide chooses the story of a new report and mends what it shows of others.
func (p *placing) decide(ctx context.Context, capture int64, id string, profile *story.Profile, o *store.Outcome) error {
	d, moves, err := p.groups.add(ctx, capture, id, profile)
	if err != nil {
		return err
	}
	o.Story = d.Story
	for _, m := range moves {
		rep, err := p.report(ctx, m.Report)
		if err != nil {
			return err
		}
		if m.Report == id {
			o.Story = m.To
			continue
		}
		if rep.Pinned {
			p.groups.index.Place(m.Report, rep.Story)
			continue
		}
		p.moves = append(p.moves, store.Move(m))
		rep.Story = m.To
	}
	return nil
}

// report returns where a report stands after the items placed so far.
func (p *placing) report(ctx context.Context, id string) (*store.Report, error) {
	if r := p.reports[id]; r != nil {
		return r, nil
	}
	r, err := p.store.Report(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		r, err = &store.Report{ID: id}, nil
	}
	if err == nil {
		p.reports[id] = r
	}
	return r, err
}

// regroup makes the index anew after the user moved or removed reports.
func (n *Newsroom) regroup(ctx context.Context) error {
	jobs, err := n.store.Queue().Take(ctx, store.JobRegroup, 1)
	if err != nil || len(jobs) == 0 {
		return err
	}
	n.groups.forget()
	return n.store.Queue().Done(ctx, jobs...)
}

// retraction returns the notice by which an outlet takes a report back.
func retraction(r *reading.Reading) string {
	for _, n := range r.Notices {
		if n.Kind == "retraction" {
			return n.Span.In(r.Version.Text)
		}
	}
	return ""
}
