package sqlite

import (
	"context"
	"strconv"
	"time"

	"synoptic/store"
)

func scanWatch(row scanner) (store.Watch, error) {
	var w store.Watch
	err := row.Scan(&w.ID, &w.Name, &w.Kind, &w.Value, &w.Story, &w.Channel, &w.Target, &w.Secret, moment{&w.Added}, &w.Paused)
	return w, err
}

// SaveWatch implements store.Watches.
func (s *Store) SaveWatch(ctx context.Context, w *store.Watch) error {
	if w.Added.IsZero() {
		w.Added = time.Now().UTC().Truncate(time.Microsecond)
	}
	var id any
	if w.ID != 0 {
		id = w.ID
	}
	return s.write.QueryRowContext(ctx, `INSERT INTO watches (id, name, kind, value, story, channel, target, secret, added, paused) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, value = excluded.value, story = excluded.story, channel = excluded.channel,
		target = excluded.target, secret = excluded.secret, paused = excluded.paused RETURNING id`,
		id, w.Name, w.Kind, w.Value, w.Story, w.Channel, w.Target, w.Secret, micros(w.Added), w.Paused).Scan(&w.ID)
}

// Watches implements store.Watches: the oldest first.
func (s *Store) Watches(ctx context.Context) ([]store.Watch, error) {
	return list(ctx, s.read, scanWatch, `SELECT id, name, kind, value, story, channel, target, secret, added, paused FROM watches ORDER BY id`)
}

// DeleteWatch implements store.Watches; its deliveries go with it.
func (s *Store) DeleteWatch(ctx context.Context, id int64) error {
	return s.deleted(ctx, `DELETE FROM watches WHERE id = ?`, id)
}

const deliveryColumns = `id, watch, key, story, at, event, attempts, next, error`

func scanDelivery(row scanner) (store.Delivery, error) {
	var d store.Delivery
	err := row.Scan(&d.ID, &d.Watch, &d.Key, &d.Story, moment{&d.At}, object{&d.Event}, &d.Attempts, moment{&d.Next}, &d.Error)
	return d, err
}

// Deliver implements store.Watches. A delivery that is there already keeps
// its state, and one of a watch that is gone is dropped; d.ID is then 0.
func (s *Store) Deliver(ctx context.Context, d *store.Delivery) error {
	return deliver(ctx, s.write, d)
}

func deliver(ctx context.Context, db asker, d *store.Delivery) error {
	if d.At.IsZero() {
		d.At = time.Now().UTC().Truncate(time.Microsecond)
	}
	ids, err := list(ctx, db, scanOne[int64], `INSERT INTO deliveries (watch, key, story, at, event, attempts, next, error) SELECT id, ?, ?, ?, ?, ?, ?, ? FROM watches WHERE id = ?
		ON CONFLICT (watch, key) DO NOTHING RETURNING id`, d.Key, d.Story, micros(d.At), eventText(d), d.Attempts, micros(d.Next), d.Error, d.Watch)
	if d.ID = 0; len(ids) > 0 {
		d.ID = ids[0]
	}
	return err
}

// SaveDelivery implements store.Watches.
func (s *Store) SaveDelivery(ctx context.Context, d *store.Delivery) error {
	_, err := s.write.ExecContext(ctx, `UPDATE deliveries SET attempts = ?, next = ?, error = ? WHERE id = ?`, d.Attempts, micros(d.Next), d.Error, d.ID)
	return err
}

// Deliveries implements store.Watches.
func (s *Store) Deliveries(ctx context.Context, watch int64, p store.Page) ([]store.Delivery, string, error) {
	all, err := list(ctx, s.read, scanDelivery, `SELECT `+deliveryColumns+` FROM deliveries WHERE (watch = ?1 OR ?1 = 0) AND id < ?2 ORDER BY id DESC LIMIT ?3`, watch, before(p), limit(p)+1)
	all, next := paged(all, p, func(d *store.Delivery) string { return strconv.FormatInt(d.ID, 10) })
	return all, next, err
}

// DueDeliveries implements store.Watches.
func (s *Store) DueDeliveries(ctx context.Context, at time.Time, busy []int64, n int) ([]store.Delivery, error) {
	return list(ctx, s.read, scanDelivery, `SELECT `+deliveryColumns+` FROM deliveries WHERE id IN (SELECT min(id) FROM deliveries
		WHERE next > 0 AND next <= ? AND watch NOT IN (SELECT value FROM json_each(?)) GROUP BY watch) ORDER BY id LIMIT ?`, micros(at), text(append([]int64{}, busy...)), n)
}

// eventText is the column of an event.
func eventText(d *store.Delivery) string {
	if len(d.Event) == 0 {
		return "null"
	}
	return string(d.Event)
}
