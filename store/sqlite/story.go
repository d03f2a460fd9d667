package sqlite

import (
	"context"
	"fmt"
	"strings"

	"synoptic/record"
	"synoptic/store"
)

const storyColumns = `id, went, first, last, changed, edited, summary`

func scanStory(row scanner) (store.Story, error) {
	var s store.Story
	edits := 0
	err := row.Scan(&s.ID, &s.Into, &s.First, &s.Last, moment{&s.Changed}, &edits, object{&s.Summary})
	s.Edited = edits
	return s, err
}

// followed selects the story that id leads to through merges.
const followed = `WITH RECURSIVE way (id, went) AS (
	SELECT id, went FROM stories WHERE id = ?
	UNION SELECT stories.id, stories.went FROM way JOIN stories ON stories.id = way.went)
	SELECT id FROM way WHERE went = ''`

// mergedInto begins a question about a story and all that were merged into it:
// way holds their ids.
const mergedInto = `WITH RECURSIVE way (id) AS (VALUES (?1)
	UNION SELECT stories.id FROM way JOIN stories ON stories.went = way.id AND stories.went <> '') `

// Story implements store.Stories.
func (s *Store) Story(ctx context.Context, id string) (*store.Story, error) {
	end, err := one(ctx, s.read, scanOne[string], followed, id)
	if err != nil {
		return nil, fmt.Errorf("story %s: %w", id, err)
	}
	out, err := one(ctx, s.read, scanStory, `SELECT `+storyColumns+` FROM stories WHERE id = ?`, end)
	if err != nil {
		return nil, fmt.Errorf("story %s: %w", id, err)
	}
	out.Reports, err = reportsOf(ctx, s.read, end)
	return &out, err
}

func reportsOf(ctx context.Context, db asker, story string) ([]string, error) {
	return list(ctx, db, scanOne[string], `SELECT id FROM reports WHERE story = ? ORDER BY published, id`, story)
}

// Stories implements store.Stories.
func (s *Store) Stories(ctx context.Context, f store.StoryFilter, p store.Page) ([]store.Story, string, error) {
	all, next, err := s.storyPage(ctx, f, p)
	if err != nil {
		return nil, "", err
	}
	for i := range all {
		if all[i].Reports, err = reportsOf(ctx, s.read, all[i].ID); err != nil {
			return nil, "", err
		}
	}
	return all, next, nil
}

// storySorts are the orders of stories beside the newest first.
var storySorts = map[string]string{"reports": `reports`, "quotations": `summary ->> 'quotes'`, "differences": `differences`}

// storyPage lists stories without their reports. The usual order goes on where
// the last story stood, also when others came in between.
func (s *Store) storyPage(ctx context.Context, f store.StoryFilter, p store.Page) ([]store.Story, string, error) {
	where, args := conditions(f)
	if by, ok := storySorts[p.Sort]; ok {
		args = append(args, limit(p)+1, offset(p))
		all, err := list(ctx, s.read, scanStory, `SELECT `+storyColumns+` FROM stories WHERE `+strings.Join(where, ` AND `)+` ORDER BY `+by+` DESC, last DESC, id DESC LIMIT ? OFFSET ?`, args...)
		all, next := following(all, p)
		return all, next, err
	}
	if last, id, ok := strings.Cut(p.Cursor, "|"); ok {
		where, args = append(where, `(last, id) < (?, ?)`), append(args, last, id)
	}
	args = append(args, limit(p)+1)
	all, err := list(ctx, s.read, scanStory, `SELECT `+storyColumns+` FROM stories WHERE `+strings.Join(where, ` AND `)+` ORDER BY last DESC, id DESC LIMIT ?`, args...)
	all, next := paged(all, p, func(x *store.Story) string { return x.Last + "|" + x.ID })
	return all, next, err
}

// conditions returns what a filter asks of a row of stories.
func conditions(f store.StoryFilter) (where []string, args []any) {
	add := func(condition string, x ...any) {
		where, args = append(where, condition), append(args, x...)
	}
	add(`reports > 0`)
	if f.After != "" {
		add(`last >= ?`, f.After)
	}
	if f.Before != "" {
		add(`last < ?`, f.Before)
	}
	if f.Outlet != "" {
		add(`id IN (SELECT story FROM articles WHERE outlet = ? COLLATE NOCASE)`, f.Outlet)
	}
	if f.Person != "" {
		add(`id IN (SELECT story FROM actors WHERE person = ?)`, f.Person)
	}
	if f.Document != "" {
		add(`id IN (SELECT story FROM documents WHERE kind = ?)`, f.Document)
	}
	if f.Differs {
		add(`differences > 0`)
	}
	if f.Edited {
		add(`edited > 0`)
	}
	if f.Reports > 1 {
		add(`reports >= ?`, f.Reports)
	}
	if f.Only != "" {
		add(`id = ?`, f.Only)
	}
	if f.Unseen {
		add(`NOT EXISTS (SELECT 1 FROM marks WHERE marks.user = ? AND marks.story = stories.id AND marks.reports >= stories.reports AND marks.edited >= stories.edited)`, f.User)
	}
	if f.Starred {
		add(`id IN (SELECT story FROM marks WHERE user = ? AND starred = 1)`, f.User)
	}
	return where, args
}

// Record implements store.Stories.
func (s *Store) Record(ctx context.Context, story string) (*store.Record, error) {
	r, err := newest(ctx, s, story, `, value`, func(row scanner) (store.Record, error) {
		r := store.Record{Value: new(record.Record)}
		err := row.Scan(&r.Story, &r.Number, &r.Stage, moment{&r.At}, packed{s.pack, r.Value})
		return r, err
	})
	if err != nil {
		return nil, err
	}
	return r, s.withTexts(ctx, r.Value)
}

// RecordHead implements store.Stories.
func (s *Store) RecordHead(ctx context.Context, story string) (*store.Record, error) {
	return newest(ctx, s, story, ``, func(row scanner) (r store.Record, err error) {
		err = row.Scan(&r.Story, &r.Number, &r.Stage, moment{&r.At})
		return r, err
	})
}

// newest returns the newest record of a story, following merges.
func newest(ctx context.Context, s *Store, story, more string, scan func(scanner) (store.Record, error)) (*store.Record, error) {
	end, err := one(ctx, s.read, scanOne[string], followed, story)
	if err != nil {
		return nil, fmt.Errorf("story %s: %w", story, err)
	}
	r, err := one(ctx, s.read, scan, `SELECT story, number, stage, at`+more+` FROM records WHERE story = ? ORDER BY number DESC LIMIT 1`, end)
	if err != nil {
		return nil, fmt.Errorf("record of story %s: %w", story, err)
	}
	return &r, nil
}
