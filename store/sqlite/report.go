package sqlite

import (
	"context"
	"fmt"
	"strconv"

	"synoptic/report"
	"synoptic/store"
)

const reportColumns = `id, story, url, outlet, title, first, last, versions, sha256, pinned`

func scanReport(row scanner) (store.Report, error) {
	var r store.Report
	err := row.Scan(&r.ID, &r.Story, &r.URL, &r.Outlet, &r.Title, moment{&r.First}, moment{&r.Last}, &r.Versions, &r.SHA256, &r.Pinned)
	return r, err
}

// Report implements store.Reports.
func (s *Store) Report(ctx context.Context, id string) (*store.Report, error) {
	gone, err := list(ctx, s.read, scanRemoval, `SELECT id, value FROM removals WHERE report = ? AND proposed = 0 ORDER BY id`, id)
	if err != nil {
		return nil, err
	}
	for i := range gone {
		if gone[i].Whole() {
			return &store.Report{ID: id, Story: gone[i].Story, URL: gone[i].URL, Removed: &gone[i]}, nil
		}
	}
	r, err := one(ctx, s.read, scanReport, `SELECT `+reportColumns+` FROM reports WHERE id = ?`, id)
	if err != nil {
		return nil, fmt.Errorf("report %s: %w", id, err)
	}
	r.Redacted = gone
	return &r, nil
}

// Version implements store.Reports.
func (s *Store) Version(ctx context.Context, id string, number int) (*store.Version, error) {
	v, err := one(ctx, s.read, s.scanVersion, versionSelect+` WHERE report = ?1 AND (number = ?2 OR ?2 = 0) ORDER BY number DESC LIMIT 1`, id, number)
	if err != nil {
		return nil, fmt.Errorf("report %s, version %d: %w", id, number, err)
	}
	return &v, nil
}

// versionSelect selects versions with their text, for scanVersion.
const versionSelect = `SELECT versions.report, number, versions.capture, at, versions.sha256, versions.title, value, texts.data FROM versions JOIN texts ON texts.id = text`

// scanVersion reads a version with its text.
func (s *Store) scanVersion(row scanner) (store.Version, error) {
	var v store.Version
	v.Value = new(report.Version)
	text := ""
	err := row.Scan(&v.Report, &v.Number, &v.Capture, moment{&v.At}, &v.SHA256, &v.Title, packed{s.pack, v.Value}, packedText{s.pack, &text})
	v.Value.Text = text
	return v, err
}

// edited is a version in a list with its place.
type edited struct {
	store.Version
	id int64
}

func scanEdited(row scanner) (edited, error) {
	var v edited
	err := row.Scan(&v.id, &v.Report, &v.Number, &v.Capture, moment{&v.At}, &v.SHA256, &v.Title)
	return v, err
}

// Versions implements store.Reports.
func (s *Store) Versions(ctx context.Context, id string) ([]store.Version, error) {
	all, err := list(ctx, s.read, scanEdited, `SELECT id, report, number, capture, at, sha256, title FROM versions WHERE report = ? ORDER BY number`, id)
	return bare(all), err
}

// Edited implements store.Reports.
func (s *Store) Edited(ctx context.Context, p store.Page) ([]store.Version, string, error) {
	all, err := list(ctx, s.read, scanEdited, `SELECT id, report, number, capture, at, sha256, title FROM versions WHERE number > 1 AND id < ? ORDER BY id DESC LIMIT ?`, before(p), limit(p)+1)
	all, next := paged(all, p, func(v *edited) string { return strconv.FormatInt(v.id, 10) })
	return bare(all), next, err
}

func bare(all []edited) []store.Version {
	var out []store.Version
	for _, v := range all {
		out = append(out, v.Version)
	}
	return out
}
