package sqlite

import (
	"context"
	"time"

	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// Retention says what may go. It drops whole stories or nothing of them: of a
// story that stays, every capture and version stays.
type Retention struct {
	Before time.Time // stories whose last report came out before
	DryRun bool      // only say which
}

// kept are the conditions under which a story stays, however old: the user
// said something of it, or watches it.
const kept = `EXISTS (SELECT 1 FROM corrections WHERE corrections.story = stories.id)
	OR EXISTS (SELECT 1 FROM watches WHERE watches.story = stories.id)
	OR EXISTS (SELECT 1 FROM reports WHERE reports.story = stories.id AND pinned = 1)
	OR EXISTS (SELECT 1 FROM stories merged JOIN corrections ON corrections.story = merged.id WHERE merged.went = stories.id)
	OR EXISTS (SELECT 1 FROM reports JOIN corrections ON corrections.value -> 'span' ->> 'report' = reports.id WHERE reports.story = stories.id)`

// Retain drops old stories and returns their ids.
func (s *Store) Retain(ctx context.Context, r Retention) ([]string, error) {
	var gone []string
	err := s.batched(ctx, func(b *batch) error {
		var err error
		gone, err = list(ctx, b, scanOne[string], `SELECT id FROM stories WHERE reports > 0 AND last < ? AND NOT (`+kept+`) ORDER BY last, id`, r.Before.UTC().Format(time.RFC3339))
		if err != nil || r.DryRun {
			return err
		}
		for _, id := range gone {
			if err := dropStory(b, id); err != nil {
				return err
			}
		}
		if err := b.exec(`DELETE FROM blobs WHERE NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = blobs.sha256)`); err != nil {
			return err
		}
		return local.PutTx(ctx, b.Tx, queue.Job{Kind: store.JobRegroup})
	})
	if err != nil || r.DryRun || len(gone) == 0 {
		return gone, err
	}
	return gone, s.checkpoint(ctx)
}

// dropStory deletes a story with all its reports. Its id is not known any more.
func dropStory(b *batch, id string) error {
	if err := forgetStory(b, id); err != nil {
		return err
	}
	const ofStory = ` IN (SELECT id FROM reports WHERE story = ?1)`
	return b.all([]any{id},
		`DELETE FROM captures WHERE report`+ofStory,
		`DELETE FROM versions WHERE report`+ofStory,
		`DELETE FROM readings WHERE report`+ofStory,
		`DELETE FROM jobs WHERE kind = 'record' AND key = ?1`,
		`DELETE FROM reports WHERE story = ?1`,
		`DELETE FROM stories WHERE id = ?1 OR went = ?1`)
}
