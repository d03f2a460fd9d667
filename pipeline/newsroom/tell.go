package newsroom

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"synoptic/alert"
	"synoptic/alert/send"
	"synoptic/store"
)

// watches returns what the user wants to be told of.
func (n *Newsroom) watches(ctx context.Context) ([]alert.Watch, error) {
	all, err := n.store.Watches(ctx)
	var out []alert.Watch
	for _, w := range all {
		if !w.Paused {
			out = append(out, alert.Watch{ID: w.ID, Kind: alert.Kind(w.Kind), Value: w.Value, Story: w.Story})
		}
	}
	return out, err
}

// found compares a record with the one that it replaces, for the watches.
func (n *Newsroom) found(ctx context.Context, rec *store.Record, watches []alert.Watch) ([]store.Delivery, error) {
	if len(watches) == 0 {
		return nil, nil
	}
	var out []store.Delivery
	before, err := n.store.Record(ctx, rec.Story)
	if errors.Is(err, store.ErrNotFound) {
		before, err = &store.Record{}, nil
	}
	if err != nil {
		return nil, err
	}
	for _, e := range alert.Between(before.Value, rec.Value, watches) {
		event, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		out = append(out, store.Delivery{Watch: e.Watch, Key: e.Key, Story: e.Story, At: rec.At, Event: event, Next: rec.At})
	}
	return out, nil
}

// Teller sends what watches found.
type Teller struct {
	Store  store.Watches
	Sender *send.Sender
	Now    func() time.Time // nil for the system's clock
}

// tellAtOnce is how many deliveries are looked at together.
const tellAtOnce = 32

// Run sends what is due until ctx ends, and returns nil then. What an error of
// the store keeps from being sent is tried again.
func (t *Teller) Run(ctx context.Context) error {
	for wait := poll; ctx.Err() == nil; {
		sent, err := t.Tell(ctx)
		switch {
		case err != nil:
			wait = min(2*wait, patience)
		case sent > 0:
			continue
		default:
			wait = poll
		}
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
	}
	return nil
}

// Tell sends what is due now, each once, and returns how many it tried.
func (t *Teller) Tell(ctx context.Context) (int, error) {
	now := time.Now
	if t.Now != nil {
		now = t.Now
	}
	due, err := t.Store.DueDeliveries(ctx, now(), tellAtOnce)
	if err != nil || len(due) == 0 {
		return 0, err
	}
	all, err := t.Store.Watches(ctx)
	if err != nil {
		return 0, err
	}
	watches := map[int64]store.Watch{}
	for _, w := range all {
		watches[w.ID] = w
	}
	for i := range due {
		t.send(ctx, watches[due[i].Watch], &due[i], now())
		if ctx.Err() != nil {
			return i, ctx.Err()
		}
		if err := t.Store.SaveDelivery(ctx, &due[i]); err != nil {
			return i, err
		}
	}
	return len(due), nil
}

// send tries one delivery and says in it what became of that.
func (t *Teller) send(ctx context.Context, w store.Watch, d *store.Delivery, now time.Time) {
	d.Attempts, d.Next, d.Error = d.Attempts+1, time.Time{}, ""
	if w.Channel == "feed" || w.Channel == "" {
		return // it is there to be fetched
	}
	var e alert.Event
	err := json.Unmarshal(d.Event, &e)
	if err == nil {
		err = t.Sender.Send(ctx, send.Channel{Kind: w.Channel, Target: w.Target, Secret: w.Secret}, e, now)
	}
	if err == nil {
		return
	}
	d.Error = err.Error()
	var f *send.Failure
	if errors.As(err, &f) && f.Final {
		return
	}
	asked := time.Duration(0)
	if f != nil {
		asked = f.Asked
	}
	if wait, again := alert.Again(d.Attempts, d.Key, asked); again {
		d.Next = now.Add(wait)
	}
}
