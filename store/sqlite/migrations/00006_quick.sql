-- +goose Up
-- The story that something was removed from: every record asks for it.
ALTER TABLE removals ADD COLUMN story TEXT NOT NULL DEFAULT '';
UPDATE removals SET story = value ->> 'story';
CREATE INDEX removals_story ON removals (story) WHERE proposed = 0;

-- What a question may ask of a story stands beside its summary, in columns.
ALTER TABLE stories ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN figures INTEGER NOT NULL DEFAULT 0;
UPDATE stories SET documents = coalesce(summary ->> 'documents', 0), figures = coalesce(summary ->> 'figures', 0);
-- Lists of stories are counted without their rows.
CREATE INDEX stories_reports ON stories (reports, last, differences, edited) WHERE reports > 0;

-- Of many statements few are of a document, or differ.
CREATE INDEX statements_document ON statements (id) WHERE instr(has, ' document ') > 0;
CREATE INDEX statements_difference ON statements (id) WHERE instr(has, ' difference ') > 0;
