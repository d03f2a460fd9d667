package newsroom

import (
	"context"
	"fmt"
	"time"

	"synoptic/pipeline"
	"synoptic/store"
	"synoptic/story"
)

// keepDays is how many days before the newest report grouping looks back.
const keepDays = 45

// forgetEvery is how many captures lie between two looks at what is too old.
// They are counted by the ids of captures, so that a start in between changes
// nothing.
const forgetEvery = 1024

// groups is the index of stories, filled from the store when it is first
// needed.
type groups struct {
	store Store
	index *story.Index
	floor int64 // the last multiple of forgetEvery that was looked at
}

// forget drops the index; it is made again from the store.
func (g *groups) forget() { g.index = nil }

// add files a report and returns where it went and who moved.
func (g *groups) add(ctx context.Context, capture int64, id string, p *story.Profile) (story.Decision, []story.Move, error) {
	if err := g.prepare(ctx, capture); err != nil {
		return story.Decision{}, nil, err
	}
	d := g.index.Add(id, p)
	return d, g.index.Settle(), nil
}

// restore files a report in the story where it is known to belong.
func (g *groups) restore(ctx context.Context, capture int64, id string, p *story.Profile, in string) error {
	if err := g.prepare(ctx, capture); err != nil {
		return err
	}
	g.index.Restore(id, p, in)
	return nil
}

// prepare restores the index as it must be before that capture.
func (g *groups) prepare(ctx context.Context, capture int64) error {
	floor := (capture - 1) / forgetEvery * forgetEvery
	if g.index != nil && g.floor == floor {
		return nil
	}
	newest, err := g.store.Newest(ctx, floor)
	if err != nil {
		return err
	}
	var since time.Time
	if day, err := time.Parse(time.DateOnly, newest); err == nil {
		since = day.AddDate(0, 0, -keepDays)
	}
	if g.index != nil {
		g.index.Forget(since)
		g.floor = floor
		return nil
	}
	index := new(story.Index)
	err = g.store.Grouped(ctx, since.Format(time.DateOnly), floor, func(x store.Grouped) error {
		if x.Stage != pipeline.ReadingStage || x.Story == "" || len(x.Profile) == 0 {
			return nil // read again in the background
		}
		p := new(story.Profile)
		if err := p.UnmarshalBinary(x.Profile); err != nil {
			return fmt.Errorf("reading of report %s: %w", x.Report, err)
		}
		index.Restore(x.Report, p, x.Story)
		return nil
	})
	if err == nil {
		g.index, g.floor = index, floor
	}
	return err
}
