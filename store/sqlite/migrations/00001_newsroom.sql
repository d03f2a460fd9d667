-- Times are microseconds since 1970 in UTC, 0 for none. Values named "value",
-- "data" and "profile" are compressed with zstd.

-- +goose Up
CREATE TABLE blobs (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size   INTEGER NOT NULL,
  data   BLOB NOT NULL
);

CREATE TABLE captures (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     INTEGER NOT NULL,
  source INTEGER NOT NULL,
  status INTEGER NOT NULL,
  header TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  item   TEXT NOT NULL,
  report TEXT NOT NULL DEFAULT '',
  number INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX captures_report ON captures (report, id) WHERE report <> '';
CREATE INDEX captures_rejected ON captures (id) WHERE reason <> '';
CREATE INDEX captures_sha256 ON captures (sha256);
CREATE INDEX captures_source ON captures (source) WHERE source <> 0;

CREATE TABLE reports (
  id        TEXT PRIMARY KEY,
  story     TEXT NOT NULL,
  capture   INTEGER NOT NULL, -- the first
  url       TEXT NOT NULL,
  outlet    TEXT NOT NULL,
  title     TEXT NOT NULL,
  published TEXT NOT NULL,
  first     INTEGER NOT NULL,
  last      INTEGER NOT NULL,
  versions  INTEGER NOT NULL,
  sha256    TEXT NOT NULL,
  pinned    INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX reports_story ON reports (story, published);
CREATE INDEX reports_outlet ON reports (outlet, story);

CREATE TABLE versions (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  report  TEXT NOT NULL,
  number  INTEGER NOT NULL,
  capture INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  sha256  TEXT NOT NULL,
  title   TEXT NOT NULL,
  value   BLOB NOT NULL,
  UNIQUE (report, number)
);
CREATE INDEX versions_edited ON versions (id) WHERE number > 1;

CREATE TABLE readings (
  report  TEXT PRIMARY KEY,
  number  INTEGER NOT NULL,
  stage   INTEGER NOT NULL,
  profile BLOB NOT NULL
);
CREATE INDEX readings_stage ON readings (stage);

CREATE TABLE stories (
  id          TEXT PRIMARY KEY,
  went        TEXT NOT NULL DEFAULT '', -- into which story it was merged
  first       TEXT NOT NULL DEFAULT '',
  last        TEXT NOT NULL DEFAULT '',
  reports     INTEGER NOT NULL DEFAULT 0,
  changed     INTEGER NOT NULL DEFAULT 0,
  stage       INTEGER NOT NULL DEFAULT 0,
  differences INTEGER NOT NULL DEFAULT 0,
  edited      INTEGER NOT NULL DEFAULT 0,
  summary     TEXT NOT NULL DEFAULT '{}'
) WITHOUT ROWID;
CREATE INDEX stories_last ON stories (last, id) WHERE reports > 0;
CREATE INDEX stories_went ON stories (went) WHERE went <> '';
CREATE INDEX stories_stage ON stories (stage, last) WHERE reports > 0;

CREATE TABLE records (
  story  TEXT NOT NULL,
  number INTEGER NOT NULL,
  stage  INTEGER NOT NULL,
  at     INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  value  BLOB NOT NULL,
  PRIMARY KEY (story, number)
);

CREATE TABLE jobs (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT NOT NULL,
  key        TEXT NOT NULL,
  ord        INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  error      TEXT NOT NULL DEFAULT '',
  mark       INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, key)
);
CREATE INDEX jobs_next ON jobs (kind, ord, id);

-- What records say, for questions across stories. The tables of words are
-- written beside their rows, not by triggers: a trigger would flush the words
-- of every row to the disk one by one.
CREATE TABLE statements (
  id        INTEGER PRIMARY KEY,
  mark      TEXT NOT NULL, -- hash of all that is searched: the same row stays
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
  text      TEXT NOT NULL,
  speaker   TEXT NOT NULL,
  about     TEXT NOT NULL,
  outlet    TEXT NOT NULL
);
CREATE INDEX statements_story ON statements (story);
CREATE INDEX statements_person ON statements (person, published) WHERE person <> '';
CREATE INDEX statements_published ON statements (published);
CREATE VIRTUAL TABLE statement_words USING fts5 (text, speaker, about, outlet,
  content = 'statements', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TABLE articles (
  id        INTEGER PRIMARY KEY,
  mark      TEXT NOT NULL,
  story     TEXT NOT NULL,
  report    TEXT NOT NULL,
  url       TEXT NOT NULL,
  published TEXT NOT NULL,
  title     TEXT NOT NULL,
  text      TEXT NOT NULL,
  people    TEXT NOT NULL,
  outlet    TEXT NOT NULL
);
CREATE INDEX articles_story ON articles (story);
CREATE INDEX articles_report ON articles (report);
CREATE INDEX articles_published ON articles (published);
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, people, outlet,
  content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TABLE documents (
  id        INTEGER PRIMARY KEY,
  mark      TEXT NOT NULL,
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
CREATE INDEX documents_published ON documents (published);
CREATE VIRTUAL TABLE document_words USING fts5 (name, text, people, outlet,
  content = 'documents', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TABLE actors (
  story  TEXT NOT NULL,
  actor  TEXT NOT NULL,
  person TEXT NOT NULL,
  name   TEXT NOT NULL,
  quotes INTEGER NOT NULL,
  last   TEXT NOT NULL,
  PRIMARY KEY (story, actor)
) WITHOUT ROWID;
CREATE INDEX actors_person ON actors (person, last);
CREATE TABLE people (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL,
  quotes  INTEGER NOT NULL,
  stories INTEGER NOT NULL,
  last    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX people_quotes ON people (quotes DESC, stories DESC, id);

-- What users add. It is kept apart from everything that the program makes.
CREATE TABLE corrections (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  story TEXT NOT NULL,
  kind  TEXT NOT NULL,
  value TEXT NOT NULL -- JSON
);
CREATE INDEX corrections_story ON corrections (story);

CREATE TABLE removals (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  report   TEXT NOT NULL,
  proposed INTEGER NOT NULL,
  value    TEXT NOT NULL -- JSON
);
CREATE INDEX removals_report ON removals (report);
CREATE TABLE removed (
  sha256  TEXT PRIMARY KEY,
  removal INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sources (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  kind    TEXT NOT NULL,
  url     TEXT NOT NULL UNIQUE,
  title   TEXT NOT NULL,
  outlet  TEXT NOT NULL,
  added   INTEGER NOT NULL,
  paused  INTEGER NOT NULL
);

CREATE TABLE visits (
  key    TEXT PRIMARY KEY,
  source INTEGER NOT NULL,
  kind   TEXT NOT NULL,
  url    TEXT NOT NULL,
  host   TEXT NOT NULL,
  next   INTEGER NOT NULL,
  memory TEXT NOT NULL -- JSON
) WITHOUT ROWID;
CREATE INDEX visits_next ON visits (next) WHERE next > 0;
CREATE INDEX visits_source ON visits (source);
CREATE INDEX visits_host ON visits (host);

CREATE TABLE watches (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  value   TEXT NOT NULL,
  story   TEXT NOT NULL,
  channel TEXT NOT NULL,
  target  TEXT NOT NULL,
  secret  TEXT NOT NULL,
  added   INTEGER NOT NULL,
  paused  INTEGER NOT NULL
);

CREATE TABLE deliveries (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  watch    INTEGER NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
  key      TEXT NOT NULL,
  story    TEXT NOT NULL,
  at       INTEGER NOT NULL,
  event    TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next     INTEGER NOT NULL,
  error    TEXT NOT NULL,
  UNIQUE (watch, key)
);
CREATE INDEX deliveries_next ON deliveries (next) WHERE next > 0;
CREATE INDEX deliveries_story ON deliveries (story);

CREATE TABLE users (
  name    TEXT PRIMARY KEY,
  hash    TEXT NOT NULL,
  role    TEXT NOT NULL,
  created INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE tokens (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  user    TEXT NOT NULL REFERENCES users (name) ON DELETE CASCADE,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  hash    TEXT NOT NULL UNIQUE,
  scopes  TEXT NOT NULL,
  created INTEGER NOT NULL,
  used    INTEGER NOT NULL,
  expires INTEGER NOT NULL
);
CREATE INDEX tokens_user ON tokens (user);
