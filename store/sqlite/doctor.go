package sqlite

import (
	"context"
	"fmt"
	"os"
)

// Finding is one thing that a store is checked for.
type Finding struct {
	Check  string `json:"check"`
	OK     bool   `json:"ok"`
	Detail string `json:"detail,omitempty"` // what is wrong and what to do; of a check that holds, what it counted
}

// Doctor checks everything that can be checked without changing anything.
func (s *Store) Doctor(ctx context.Context) ([]Finding, error) {
	var out []Finding
	integrity, err := list(ctx, s.read, scanOne[string], `PRAGMA integrity_check(20)`)
	if err != nil {
		return nil, err
	}
	out = append(out, finding("pages and indexes", len(integrity) == 1 && integrity[0] == "ok", fmt.Sprint(integrity), "restore a backup"))
	for _, x := range []searched{statements, articles, documents} {
		_, err := s.write.ExecContext(ctx, `INSERT INTO `+x.words+` (`+x.words+`, rank) VALUES ('integrity-check', 1)`)
		out = append(out, finding("words of "+x.rows, err == nil, fmt.Sprint(err), "run doctor --repair"))
	}
	for _, c := range checks {
		n, err := one(ctx, s.read, scanOne[int], c.count)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		out = append(out, finding(c.name, n == 0, fmt.Sprintf("%d %s", n, c.what), c.mend))
	}
	return out, nil
}

func finding(check string, ok bool, detail, mend string) Finding {
	if ok {
		return Finding{Check: check, OK: true}
	}
	return Finding{Check: check, Detail: detail + "; " + mend}
}

// checks count what must not be.
var checks = []struct{ name, count, what, mend string }{
	{"captures have their bytes", `SELECT count(*) FROM captures WHERE NOT EXISTS (SELECT 1 FROM blobs WHERE blobs.sha256 = captures.sha256) AND NOT EXISTS (SELECT 1 FROM removed WHERE removed.sha256 = captures.sha256) AND item ->> 'Given' IS NOT NULL`,
		"captures have lost their bytes", "restore a backup"},
	{"bytes have their captures", `SELECT count(*) FROM blobs WHERE NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = blobs.sha256)`,
		"stored texts belong to no capture", "run doctor --repair"},
	{"reports have their versions", `SELECT count(*) FROM reports WHERE versions > 0 AND NOT EXISTS (SELECT 1 FROM versions WHERE versions.report = reports.id AND versions.number = reports.versions)`,
		"reports lack their newest version", "restore a backup"},
	{"versions have their text", `SELECT count(*) FROM versions WHERE NOT EXISTS (SELECT 1 FROM texts WHERE texts.id = versions.text)`,
		"versions have lost their text", "restore a backup"},
	{"texts have their versions", `SELECT count(*) FROM texts WHERE ` + needless,
		"texts belong to nothing", "run doctor --repair"},
	{"reports have their story", `SELECT count(*) FROM reports WHERE NOT EXISTS (SELECT 1 FROM stories WHERE stories.id = reports.story)`,
		"reports stand in no story", "restore a backup"},
	{"captures are read or wait", `SELECT count(*) FROM captures WHERE report = '' AND reason = '' AND NOT EXISTS (SELECT 1 FROM jobs WHERE kind = 'read' AND key = CAST(captures.id AS TEXT))`,
		"captures were never read and do not wait", "run doctor --repair"},
	{"stories have their record", `SELECT count(*) FROM stories WHERE reports > 0 AND NOT EXISTS (SELECT 1 FROM records WHERE records.story = stories.id) AND NOT EXISTS (SELECT 1 FROM jobs WHERE kind = 'record' AND key = stories.id)`,
		"stories have no record and do not wait for one", "run doctor --repair"},
	{"no job failed for good", `SELECT count(*) FROM jobs WHERE attempts >= 8`,
		"jobs failed eight times", "run doctor --repair to try them again"},
}

// Repair mends what Doctor finds and can be mended: it makes the indexes of
// words anew, drops bytes that belong to nothing, and puts forgotten work back
// into the queue.
func (s *Store) Repair(ctx context.Context) error {
	err := s.batched(ctx, func(b *batch) error {
		for _, x := range []searched{statements, articles, documents} {
			if err := b.exec(`INSERT INTO ` + x.words + ` (` + x.words + `) VALUES ('rebuild')`); err != nil {
				return err
			}
		}
		return b.all(nil,
			`DELETE FROM blobs WHERE NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = blobs.sha256)`,
			`DELETE FROM texts WHERE `+needless,
			`UPDATE jobs SET attempts = 0, not_before = 0 WHERE attempts >= 8`,
			`INSERT INTO jobs (kind, key, ord) SELECT 'read', CAST(id AS TEXT), id FROM captures WHERE report = '' AND reason = '' ON CONFLICT DO NOTHING`,
			`INSERT INTO jobs (kind, key, ord) SELECT 'record', id, 0 FROM stories WHERE reports > 0 AND NOT EXISTS (SELECT 1 FROM records WHERE records.story = stories.id) ON CONFLICT DO NOTHING`)
	})
	if err != nil {
		return err
	}
	s.queue.Announce()
	return s.checkpoint(ctx)
}

// Usage says what the store holds and how large it is, in bytes.
type Usage struct {
	Path       string `json:"path"`
	File       int64  `json:"file"` // with its write-ahead log
	Used       int64  `json:"used"` // pages in use; the rest is free for what comes
	Captures   int    `json:"captures"`
	Rejected   int    `json:"rejected"`
	Reports    int    `json:"reports"`
	Versions   int    `json:"versions"`
	Stories    int    `json:"stories"`
	Statements int    `json:"statements"`
	People     int    `json:"people"`
	Sources    int    `json:"sources"`
	Blobs      int64  `json:"blob_bytes"` // captures as they came, compressed
	Records    int64  `json:"record_bytes"`
	Jobs       int    `json:"jobs"`
}

// Usage counts.
func (s *Store) Usage(ctx context.Context) (*Usage, error) {
	u := &Usage{Path: s.path}
	for _, end := range []string{"", "-wal"} {
		if info, err := os.Stat(s.path + end); err == nil {
			u.File += info.Size()
		}
	}
	row := s.read.QueryRowContext(ctx, `SELECT
		(SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size),
		(SELECT count(*) FROM captures), (SELECT count(*) FROM captures WHERE reason <> ''), (SELECT count(*) FROM reports), (SELECT count(*) FROM versions),
		(SELECT count(*) FROM stories WHERE reports > 0), (SELECT count(*) FROM statements), (SELECT count(*) FROM people), (SELECT count(*) FROM sources),
		(SELECT coalesce(sum(length(data)), 0) FROM blobs), (SELECT coalesce(sum(length(value)), 0) FROM records), (SELECT count(*) FROM jobs)`)
	err := row.Scan(&u.Used, &u.Captures, &u.Rejected, &u.Reports, &u.Versions, &u.Stories, &u.Statements, &u.People, &u.Sources, &u.Blobs, &u.Records, &u.Jobs)
	return u, err
}
