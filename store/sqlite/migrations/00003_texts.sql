-- +goose Up
-- A text is kept once, by its hash, for all versions, records and rows of the
-- search that hold it. The functions pack, unpack are the program's own.
CREATE TABLE texts (
  id     INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  data   BLOB NOT NULL
);
INSERT INTO texts (sha256, data) SELECT unhex(sha256), pack(unpack(value) ->> '$.Text') FROM versions WHERE true ON CONFLICT DO NOTHING;
ALTER TABLE versions ADD COLUMN text INTEGER NOT NULL DEFAULT 0;
UPDATE versions SET value = pack(json_remove(unpack(value), '$.Text')), text = (SELECT id FROM texts WHERE texts.sha256 = unhex(versions.sha256));
CREATE INDEX versions_text ON versions (text);

-- What search looks at has numbers by the day of publication, so that the
-- newest come first without sorting. Records make it again, but for those of
-- stories that were merged into others: they go.
DROP TABLE statement_words;
DROP TABLE article_words;
DROP TABLE document_words;
DROP TABLE statements;
DROP TABLE articles;
DROP TABLE documents;
DELETE FROM records WHERE story IN (SELECT id FROM stories WHERE went <> '');
DELETE FROM actors WHERE story IN (SELECT id FROM stories WHERE went <> '');
DELETE FROM people WHERE id NOT IN (SELECT person FROM actors);
UPDATE people SET (quotes, stories, last) = (SELECT sum(quotes), count(DISTINCT story), max(last) FROM actors WHERE person = people.id);
UPDATE records SET stage = -1;
UPDATE stories SET stage = -1 WHERE stage <> 0;

CREATE TABLE statements (
  id        INTEGER PRIMARY KEY,
  mark      BLOB NOT NULL, -- hash of all that is searched: the same row stays
  story     TEXT NOT NULL,
  report    TEXT NOT NULL,
  quote     TEXT NOT NULL,
  statement TEXT NOT NULL,
  kind      TEXT NOT NULL,
  person    TEXT NOT NULL,
  sure      INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  stop      INTEGER NOT NULL,
  published TEXT NOT NULL,
  has       TEXT NOT NULL, -- what stands in it, words between spaces
  doc       TEXT NOT NULL, -- the kinds of the documents whose passage it is
  text      TEXT NOT NULL,
  speaker   TEXT NOT NULL,
  about     TEXT NOT NULL,
  outlet    TEXT NOT NULL
);
CREATE INDEX statements_story ON statements (story);
CREATE VIRTUAL TABLE statement_words USING fts5 (text, speaker, about, outlet,
  content = 'statements', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TABLE articles (
  id        INTEGER PRIMARY KEY,
  mark      BLOB NOT NULL,
  story     TEXT NOT NULL,
  report    TEXT NOT NULL,
  url       TEXT NOT NULL,
  published TEXT NOT NULL,
  title     TEXT NOT NULL,
  text      INTEGER NOT NULL, -- of texts
  people    TEXT NOT NULL,
  outlet    TEXT NOT NULL
);
CREATE INDEX articles_story ON articles (story);
CREATE INDEX articles_report ON articles (report);
CREATE INDEX articles_text ON articles (text);
CREATE VIEW article_texts AS SELECT articles.id, title, unpack(texts.data) AS text, people, outlet FROM articles JOIN texts ON texts.id = articles.text;
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, people, outlet,
  content = 'article_texts', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TABLE documents (
  id        INTEGER PRIMARY KEY,
  mark      BLOB NOT NULL,
  story     TEXT NOT NULL,
  document  TEXT NOT NULL,
  kind      TEXT NOT NULL,
  date      TEXT NOT NULL,
  status    TEXT NOT NULL,
  reports   INTEGER NOT NULL,
  declared  INTEGER NOT NULL,
  named     INTEGER NOT NULL,
  published TEXT NOT NULL,
  name      TEXT NOT NULL,
  text      TEXT NOT NULL,
  people    TEXT NOT NULL,
  outlet    TEXT NOT NULL
);
CREATE INDEX documents_story ON documents (story);
CREATE INDEX documents_kind ON documents (kind, story);
CREATE VIRTUAL TABLE document_words USING fts5 (name, text, people, outlet,
  content = 'documents', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
