-- +goose Up
-- What a user has seen of a story: how many reports and edits it had then.
CREATE TABLE marks (
  user    TEXT NOT NULL,
  story   TEXT NOT NULL,
  reports INTEGER NOT NULL DEFAULT 0,
  edited  INTEGER NOT NULL DEFAULT 0,
  starred INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (user, story)
) WITHOUT ROWID;
CREATE INDEX marks_story ON marks (story);

-- Stories are asked for by outlet, in any case, and counted by it.
CREATE INDEX articles_outlet ON articles (outlet COLLATE NOCASE, story);

-- The folder of a source: names in JSON, the outermost first.
ALTER TABLE sources ADD COLUMN folder TEXT NOT NULL DEFAULT '[]';
