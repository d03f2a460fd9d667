package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"strconv"
	"time"

	"synoptic/ingest"
	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// item is an ingest.Item as its column holds it: without the bytes, which
// stand under blobs.
type item struct {
	ingest.Item
	Said bool // Text was given, not Bytes
}

// Capture implements store.Captures.
func (s *Store) Capture(ctx context.Context, all ...*store.Capture) error {
	bodies := s.seal(all)
	err := s.within(ctx, func(tx *sql.Tx) error {
		for i, c := range all {
			if err := keepCapture(ctx, tx, c, bodies[i]); err != nil {
				return fmt.Errorf("%s: %w", c.Item.Input, err)
			}
		}
		return nil
	})
	if err == nil {
		s.queue.Announce()
	}
	return err
}

// seal says of captures what their bytes are, and returns these compressed.
func (s *Store) seal(all []*store.Capture) [][]byte {
	bodies := make([][]byte, len(all))
	for i, c := range all {
		body := body(c)
		sum := sha256.Sum256(body)
		c.SHA256, c.Size = hex.EncodeToString(sum[:]), len(body)
		if c.At.IsZero() {
			c.At = time.Now()
		}
		c.At = c.At.UTC().Truncate(time.Microsecond)
		bodies[i] = s.pack.pack(body)
	}
	return bodies
}

func body(c *store.Capture) []byte {
	if c.Item.Bytes == nil {
		return []byte(c.Item.Text)
	}
	return c.Item.Bytes
}

func keepCapture(ctx context.Context, tx *sql.Tx, c *store.Capture, packed []byte) error {
	gone, err := list(ctx, tx, scanOne[int64], `SELECT removal FROM removed WHERE sha256 = ?`, c.SHA256)
	if err != nil {
		return err
	}
	if len(gone) > 0 {
		return store.ErrRemoved
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO blobs (sha256, size, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, c.SHA256, c.Size, packed); err != nil {
		return err
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO captures (at, source, status, header, sha256, item) VALUES (?, ?, ?, ?, ?, ?)`,
		micros(c.At), c.Source, c.Status, headerText(c), c.SHA256, itemText(c))
	if err != nil {
		return err
	}
	if c.ID, err = r.LastInsertId(); err != nil {
		return err
	}
	return local.PutTx(ctx, tx, queue.Job{Kind: store.JobRead, Key: strconv.FormatInt(c.ID, 10), Order: c.ID})
}

// itemText is the column of an item, headerText that of the headers.
func itemText(c *store.Capture) string {
	bare := item{c.Item, c.Item.Bytes == nil}
	bare.Bytes, bare.Text = nil, ""
	return text(bare)
}

func headerText(c *store.Capture) string {
	if c.Header == nil {
		return "{}"
	}
	return text(c.Header)
}

const captureColumns = `captures.id, captures.at, captures.source, captures.status, captures.header, captures.sha256, coalesce(blobs.size, 0), captures.item, captures.report, captures.number, captures.reason`

const captureTables = ` FROM captures LEFT JOIN blobs ON blobs.sha256 = captures.sha256`

func scanCapture(row scanner) (store.Capture, error) {
	c, _, err := scanItem(row)
	return c, err
}

func scanItem(row scanner, more ...any) (c store.Capture, said bool, err error) {
	var it item
	to := append([]any{&c.ID, moment{&c.At}, &c.Source, &c.Status, object{&c.Header}, &c.SHA256, &c.Size, object{&it}, &c.Report, &c.Number, &c.Reason}, more...)
	err = row.Scan(to...)
	c.Item = it.Item
	if len(c.Header) == 0 {
		c.Header = nil
	}
	return c, it.Said, err
}

// CaptureByID implements store.Captures.
func (s *Store) CaptureByID(ctx context.Context, id int64) (*store.Capture, error) {
	c, err := one(ctx, s.read, s.scanWhole, `SELECT `+captureColumns+`, blobs.data`+captureTables+` WHERE captures.id = ?`, id)
	if err != nil {
		return nil, fmt.Errorf("capture %d: %w", id, err)
	}
	return &c, nil
}

// scanWhole reads a capture with its bytes.
func (s *Store) scanWhole(row scanner) (store.Capture, error) {
	var data []byte
	c, said, err := scanItem(row, &data)
	if err != nil {
		return c, err
	}
	if data == nil {
		return c, store.ErrRemoved
	}
	if data, err = s.pack.unpack(data); err != nil {
		return c, err
	}
	if said {
		c.Item.Text = string(data)
	} else {
		c.Item.Bytes = append([]byte{}, data...)
	}
	return c, nil
}

// CapturesOf implements store.Captures.
func (s *Store) CapturesOf(ctx context.Context, report string) ([]store.Capture, error) {
	return list(ctx, s.read, scanCapture, `SELECT `+captureColumns+captureTables+` WHERE report = ? ORDER BY captures.id`, report)
}

// Rejected implements store.Captures.
func (s *Store) Rejected(ctx context.Context, p store.Page) ([]store.Capture, string, error) {
	all, err := list(ctx, s.read, scanCapture, `SELECT `+captureColumns+captureTables+` WHERE reason <> '' AND captures.id < ? ORDER BY captures.id DESC LIMIT ?`, before(p), limit(p)+1)
	all, next := paged(all, p, func(c *store.Capture) string { return strconv.FormatInt(c.ID, 10) })
	return all, next, err
}
