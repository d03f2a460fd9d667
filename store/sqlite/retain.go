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
	Before time.Time // stories whose last report came out before; zero: of any age
	Bytes  int64     // only as many, the oldest first, as bring the pages in use under this; 0: all
	DryRun bool      // only say which; with Bytes, which could go
}

// kept are the conditions under which a story stays, however old: the user
// said something of it, or watches it.
const kept = `EXISTS (SELECT 1 FROM corrections WHERE corrections.story = stories.id)
	OR EXISTS (SELECT 1 FROM watches WHERE watches.story = stories.id)
	OR EXISTS (SELECT 1 FROM marks WHERE marks.story = stories.id AND starred = 1)
	OR EXISTS (SELECT 1 FROM reports WHERE reports.story = stories.id AND pinned = 1)
	OR EXISTS (SELECT 1 FROM stories merged JOIN corrections ON corrections.story = merged.id WHERE merged.went = stories.id AND merged.went <> '')
	OR EXISTS (SELECT 1 FROM reports JOIN corrections ON corrections.value -> 'span' ->> 'report' = reports.id WHERE reports.story = stories.id)`

// Retain drops old stories and returns their ids. The space of what went is
// used for what comes.
func (s *Store) Retain(ctx context.Context, r Retention) ([]string, error) {
	var gone []string
	err := s.batched(ctx, func(b *batch) error {
		before := "9999"
		if !r.Before.IsZero() {
			before = r.Before.UTC().Format(time.RFC3339)
		}
		old, err := list(ctx, b, scanOne[string], `SELECT id FROM stories WHERE reports > 0 AND last < ? AND NOT (`+kept+`) ORDER BY last, id`, before)
		if err != nil || r.DryRun {
			gone = old
			return err
		}
		for _, id := range old {
			if enough, err := under(b, r.Bytes); err != nil || enough {
				return err
			}
			if err := dropStory(b, id); err != nil {
				return err
			}
			gone = append(gone, id)
		}
		return local.PutTx(ctx, b.Tx, queue.Job{Kind: store.JobRegroup})
	})
	if err != nil || len(gone) == 0 || r.DryRun {
		return gone, err
	}
	return gone, s.checkpoint(ctx)
}

// under reports whether the pages in use have less than most bytes; never
// when most is 0.
func under(b *batch, most int64) (bool, error) {
	if most == 0 {
		return false, nil
	}
	used, err := one(b.ctx, b, scanOne[int64], `SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size`)
	return used < most, err
}

// dropStory deletes a story with all its reports. Its id is not known any more.
func dropStory(b *batch, id string) error {
	if err := forgetStory(b, id); err != nil {
		return err
	}
	const ofStory = ` IN (SELECT id FROM reports WHERE story = ?1)`
	return b.all([]any{id},
		`DELETE FROM blobs WHERE sha256 IN (SELECT sha256 FROM captures WHERE report`+ofStory+`)
			AND NOT EXISTS (SELECT 1 FROM captures other WHERE other.sha256 = blobs.sha256 AND other.report NOT`+ofStory+`)`,
		`DELETE FROM texts WHERE id IN (SELECT text FROM versions WHERE report`+ofStory+`)
			AND NOT EXISTS (SELECT 1 FROM versions other WHERE other.text = texts.id AND other.report NOT`+ofStory+`)`,
		`DELETE FROM captures WHERE report`+ofStory,
		`DELETE FROM marks WHERE story = ?1`,
		`DELETE FROM versions WHERE report`+ofStory,
		`DELETE FROM readings WHERE report`+ofStory,
		`DELETE FROM jobs WHERE kind = 'record' AND key = ?1`,
		`DELETE FROM reports WHERE story = ?1`,
		`DELETE FROM stories WHERE id = ?1 OR went = ?1`)
}
