package sqlite

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// KeepRecords implements store.Work.
func (s *Store) KeepRecords(ctx context.Context, all []store.Record, done []queue.Job) error {
	kept := make([]keeping, len(all))
	for i := range all {
		bare, err := s.withoutTexts(ctx, all[i].Value)
		if err != nil {
			return err
		}
		raw, err := json.Marshal(bare)
		if err != nil {
			return fmt.Errorf("record of story %s: %w", all[i].Story, err)
		}
		sum := sha256.Sum256(raw)
		kept[i] = keeping{&all[i], s.pack, hex.EncodeToString(sum[:]), s.pack.pack(raw), store.RowsOf(all[i].Value)}
	}
	err := s.batched(ctx, func(b *batch) error {
		for i := range kept {
			if err := kept[i].keep(b); err != nil {
				return fmt.Errorf("record of story %s: %w", all[i].Story, err)
			}
		}
		return local.DoneTx(ctx, b.Tx, done...)
	})
	if err == nil {
		s.queue.Release(done...)
	}
	return err
}

// keeping is a record on its way into the file.
type keeping struct {
	*store.Record
	pack   *packer
	sha256 string
	packed []byte
	rows   store.Rows
}

func (k *keeping) keep(b *batch) error {
	if overtaken, err := k.overtaken(b); err != nil || overtaken {
		return err
	}
	last, err := list(b.ctx, b, scanHead, `SELECT number, sha256, stage FROM records WHERE story = ? ORDER BY number DESC LIMIT 1`, k.Story)
	if err != nil {
		return err
	}
	number := 1
	if len(last) > 0 {
		if last[0].sha256 == k.sha256 {
			return k.same(b, last[0])
		}
		number = last[0].number + 1
	}
	if err := b.exec(`INSERT INTO records (story, number, stage, at, sha256, value) VALUES (?, ?, ?, ?, ?, ?)`, k.Story, number, k.Stage, micros(k.At), k.sha256, k.packed); err != nil {
		return err
	}
	if err := b.exec(`DELETE FROM records WHERE story = ? AND number < ?`, k.Story, number); err != nil {
		return err
	}
	if err := k.index(b); err != nil {
		return err
	}
	for i := range k.Deliveries {
		if err := deliver(b.ctx, b, &k.Deliveries[i]); err != nil {
			return err
		}
	}
	return b.exec(`UPDATE stories SET changed = ?2, stage = ?3, differences = ?4, documents = ?5, figures = ?6, summary = ?7,`+itsDays+` WHERE id = ?1`,
		k.Story, micros(k.At), k.Stage, k.rows.Summary.Differences, k.rows.Summary.Documents, k.rows.Summary.Figures, text(k.rows.Summary))
}

// overtaken reports whether the story went while its record was made, or
// something was removed from it: then the record is made again, for its job was
// put again.
func (k *keeping) overtaken(b *batch) (bool, error) {
	there, err := list(b.ctx, b, scanOne[int], mergedInto+`SELECT (SELECT count(*) FROM removals WHERE proposed = 0 AND story IN way) FROM stories WHERE id = ?1 AND went = ''`, k.Story)
	return len(there) == 0 || there[0] != len(k.Value.Withdrawn), err
}

// same is what is to be done for a record that stays as it is: what search
// looks at may be another with another stage.
func (k *keeping) same(b *batch, last head) error {
	if last.stage != k.Stage {
		if err := k.index(b); err != nil {
			return err
		}
		if err := b.exec(`UPDATE records SET stage = ? WHERE story = ? AND number = ?`, k.Stage, k.Story, last.number); err != nil {
			return err
		}
	}
	return b.exec(`UPDATE stories SET stage = ? WHERE id = ?`, k.Stage, k.Story)
}

type head struct {
	number, stage int
	sha256        string
}

func scanHead(row scanner) (head, error) {
	var h head
	err := row.Scan(&h.number, &h.sha256, &h.stage)
	return h, err
}
