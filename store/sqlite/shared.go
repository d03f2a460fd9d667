package sqlite

import (
	"crypto/sha256"
	"encoding/hex"

	"synoptic/store"
)

// forgetBytes erases the bytes of a capture if what was removed of a report
// is in them. Several reports may have come in the same bytes. Those that are
// a part of them, as the updates of a live blog, are each given their own
// words instead; the bytes stay until all parts are read. For a report that is
// all that the bytes hold, they stay: nothing was removed of that one.
func (s *Store) forgetBytes(b *batch, capture int64, report string) error {
	sums, err := list(b.ctx, b, scanOne[string], `SELECT sha256 FROM captures WHERE id = ? AND EXISTS (SELECT 1 FROM removed WHERE removed.sha256 = captures.sha256)`, capture)
	if err != nil || len(sums) == 0 {
		return err
	}
	others, err := list(b.ctx, b, scanCapture, `SELECT `+captureColumns+captureTables+` WHERE captures.sha256 = ? AND report <> '' AND report <> ?
		AND NOT EXISTS (SELECT 1 FROM removals WHERE removals.report = captures.report AND proposed = 0) ORDER BY captures.id`, sums[0], report)
	if err != nil {
		return err
	}
	for _, c := range others {
		if c.Item.Part == "" {
			return nil
		}
	}
	for i := range others {
		if err := s.ownWords(b, &others[i]); err != nil {
			return err
		}
	}
	return b.exec(`DELETE FROM blobs WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = ?1 AND report = '' AND reason = '')`, sums[0])
}

// cutHeader says of a capture that its bytes are not those that came.
const cutHeader = "Synoptic-Cut"

// ownWords puts the text of the version that a capture gave in place of its
// bytes. Read again, it gives the same report.
func (s *Store) ownWords(b *batch, c *store.Capture) error {
	v, err := one(b.ctx, b, s.scanVersion, versionSelect+` WHERE versions.report = ? AND number = ?`, c.Report, c.Number)
	if err != nil {
		return err
	}
	body := []byte(v.Value.Text)
	sum := sha256.Sum256(body)
	name := hex.EncodeToString(sum[:])
	if err := b.exec(`INSERT INTO blobs (sha256, size, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, name, len(body), s.pack.pack(body)); err != nil {
		return err
	}
	c.Item.Given, c.Item.Hints, c.Item.MediaType, c.Item.Charset = v.Value.Metadata, nil, "", ""
	header := map[string]string{cutHeader: "what came in the same bytes was removed; these are the words of this report"}
	for k, x := range c.Header {
		header[k] = x
	}
	return b.exec(`UPDATE captures SET sha256 = ?, header = ?, item = ? WHERE id = ?`, name, text(header), itemText(c), c.ID)
}
