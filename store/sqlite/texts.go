package sqlite

import (
	"context"
	"crypto/sha256"
	"errors"
	"slices"

	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
)

// needless is true of a text that nothing holds.
const needless = `id NOT IN (SELECT text FROM versions) AND id NOT IN (SELECT text FROM articles)`

// forgetTexts deletes the texts that nothing holds any more.
func forgetTexts(b *batch) error { return b.exec(`DELETE FROM texts WHERE ` + needless) }

// keepText keeps a text, once, and returns its number.
func (p *packer) keepText(b *batch, text string) (int64, error) {
	sum := sha256.Sum256([]byte(text))
	const known = `SELECT id FROM texts WHERE sha256 = ?`
	id, err := one(b.ctx, b, scanOne[int64], known, sum[:])
	if !errors.Is(err, store.ErrNotFound) {
		return id, err
	}
	if err := b.exec(`INSERT INTO texts (sha256, data) VALUES (?, ?)`, sum[:], p.pack([]byte(text))); err != nil {
		return 0, err
	}
	return one(b.ctx, b, scanOne[int64], known, sum[:])
}

// version keeps the text of a version and returns all else of it, packed, with
// the number of the text.
func (p *packer) version(b *batch, v *report.Version) (value []byte, text int64, err error) {
	if text, err = p.keepText(b, v.Text); err != nil {
		return nil, 0, err
	}
	bare := *v
	bare.Text = ""
	value, err = p.packJSON(&bare)
	return value, text, err
}

// withoutTexts returns a record without the texts of reports that a version
// holds: they need not be kept again.
func (s *Store) withoutTexts(ctx context.Context, r *record.Record) (*record.Record, error) {
	bare := *r
	bare.Reports = slices.Clone(r.Reports)
	for i := range bare.Reports {
		held, err := list(ctx, s.read, scanOne[int64], `SELECT texts.id FROM texts WHERE sha256 = unhex(?) AND EXISTS (SELECT 1 FROM versions WHERE text = texts.id)`, bare.Reports[i].SHA256)
		if err != nil {
			return nil, err
		}
		if len(held) > 0 {
			bare.Reports[i].Text = ""
		}
	}
	return &bare, nil
}

// withTexts puts the texts of reports back into a record.
func (s *Store) withTexts(ctx context.Context, r *record.Record) error {
	for i := range r.Reports {
		if x := &r.Reports[i]; x.Text == "" {
			text, err := list(ctx, s.read, func(row scanner) (text string, err error) {
				err = row.Scan(packedText{s.pack, &text})
				return text, err
			}, `SELECT data FROM texts WHERE sha256 = unhex(?)`, x.SHA256)
			if err != nil {
				return err
			}
			if len(text) > 0 {
				x.Text = text[0]
			}
		}
	}
	return nil
}
