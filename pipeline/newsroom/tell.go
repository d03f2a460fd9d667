package newsroom

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
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

// tellAtOnce is how many deliveries are on their way together, each of
// another watch: a receiver that is slow holds up none but its own.
const tellAtOnce = 16

// Run sends what is due until ctx ends, and returns nil then. What an error of
// the store keeps from being sent is tried again.
func (t *Teller) Run(ctx context.Context) error {
	for wait := poll; ctx.Err() == nil; {
		if _, err := t.Tell(ctx); err != nil {
			wait = min(2*wait, patience)
		} else {
			wait = poll
		}
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
	}
	return nil
}

// Tell sends until nothing is due and nothing on its way, and returns how many
// it tried. Those of one watch go one after another, the oldest first.
func (t *Teller) Tell(ctx context.Context) (tried int, err error) {
	told := make(chan telling, tellAtOnce)
	var busy []int64
	for err == nil {
		var begun []store.Delivery
		if begun, err = t.begin(ctx, busy, told); err != nil {
			break
		}
		for _, d := range begun {
			busy = append(busy, d.Watch)
		}
		if tried += len(begun); len(busy) == 0 {
			return tried, nil
		}
		select {
		case x := <-told:
			busy, err = without(busy, x.watch), x.err
		case <-time.After(poll): // for what has become due since
		}
	}
	for range busy {
		<-told
	}
	return tried, err
}

// telling is the end of a delivery.
type telling struct {
	watch int64
	err   error // of the store
}

func without(busy []int64, watch int64) []int64 {
	return slices.DeleteFunc(busy, func(w int64) bool { return w == watch })
}

// begin starts what is due of watches that are not busy.
func (t *Teller) begin(ctx context.Context, busy []int64, told chan<- telling) ([]store.Delivery, error) {
	now := time.Now
	if t.Now != nil {
		now = t.Now
	}
	due, err := t.Store.DueDeliveries(ctx, now(), busy, tellAtOnce-len(busy))
	if err != nil || len(due) == 0 {
		return nil, err
	}
	all, err := t.Store.Watches(ctx)
	if err != nil {
		return nil, err
	}
	watches := map[int64]store.Watch{}
	for _, w := range all {
		watches[w.ID] = w
	}
	for _, d := range due {
		go func() {
			t.send(ctx, watches[d.Watch], &d, now())
			err := ctx.Err()
			if err == nil {
				err = t.Store.SaveDelivery(ctx, &d)
			}
			told <- telling{d.Watch, err}
		}()
	}
	return due, nil
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
