-- +goose Up
-- The story that something was removed from: every record asks for it.
ALTER TABLE removals ADD COLUMN story TEXT NOT NULL DEFAULT '';
UPDATE removals SET story = value ->> 'story';
CREATE INDEX removals_story ON removals (story) WHERE proposed = 0;
