-- +goose Up
-- A report that does not say when it came out stands at its capture among the
-- reports, but the days of its story are those of the others.
ALTER TABLE reports ADD COLUMN undated INTEGER NOT NULL DEFAULT 0;
UPDATE reports SET undated = 1 WHERE id IN (SELECT report FROM articles WHERE published = '');
UPDATE stories SET
  first = coalesce((SELECT min(published) FROM reports WHERE story = stories.id AND undated = 0), first),
  last = coalesce((SELECT max(published) FROM reports WHERE story = stories.id AND undated = 0), last)
  WHERE id IN (SELECT story FROM reports WHERE undated = 1);
