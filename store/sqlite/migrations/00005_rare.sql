-- +goose Up
-- Few stories were edited, or have reports that differ: a question for them
-- begins with these.
CREATE INDEX stories_edited ON stories (id) WHERE edited > 0;
CREATE INDEX stories_differ ON stories (id) WHERE differences > 0;
