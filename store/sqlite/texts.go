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
	held, err := list(ctx, s.read, scanOne[string], `SELECT lower(hex(sha256)) FROM texts WHERE sha256 IN (SELECT unhex(value) FROM json_each(?)) AND EXISTS (SELECT 1 FROM versions WHERE text = texts.id)`, text(sums(r)))
	if err != nil {
		return nil, err
	}
	for i := range bare.Reports {
		if slices.Contains(held, bare.Reports[i].SHA256) {
			bare.Reports[i].Text = ""
		}
	}
	return &bare, nil
}

// withTexts puts the texts of reports back into a record.
func (s *Store) withTexts(ctx context.Context, r *record.Record) error {
	type kept struct{ sum, text string }
	all, err := list(ctx, s.read, func(row scanner) (k kept, err error) {
		err = row.Scan(&k.sum, packedText{s.pack, &k.text})
		return k, err
	}, `SELECT lower(hex(sha256)), data FROM texts WHERE sha256 IN (SELECT unhex(value) FROM json_each(?))`, text(sums(r)))
	if err != nil {
		return err
	}
	texts := map[string]string{}
	for _, k := range all {
		texts[k.sum] = k.text
	}
	for i := range r.Reports {
		if x := &r.Reports[i]; x.Text == "" {
			x.Text = texts[x.SHA256]
		}
	}
	return nil
}

// sums are the hashes of the texts of reports.
func sums(r *record.Record) []string {
	out := []string{}
	for i := range r.Reports {
		out = append(out, r.Reports[i].SHA256)
	}
	return out
}
