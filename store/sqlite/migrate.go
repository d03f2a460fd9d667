package sqlite

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// prepare brings the file to the schema of this program. It only goes
// forward: a file of a newer program is refused, as is one that is sick
// before or after.
func (s *Store) prepare(ctx context.Context) error {
	var of, tables int
	if err := s.write.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&of); err != nil {
		return fmt.Errorf("cannot be read as a store (%w); name another file with --db, or restore a backup", err)
	}
	if err := s.write.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema`).Scan(&tables); err != nil {
		return err
	}
	if of != application && tables > 0 {
		return errors.New("is a database of another program; name another file with --db")
	}
	// Before the first table: a file that a kill leaves half made is ours.
	if _, err := s.write.ExecContext(ctx, fmt.Sprintf(`PRAGMA application_id = %d`, application)); err != nil {
		return err
	}
	dir, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, s.write, dir, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	is, want, err := p.GetVersions(ctx)
	switch {
	case err != nil:
		return err
	case is > want:
		return fmt.Errorf("was written by a newer synoptic (schema %d, this one knows %d); install that version, or name another file with --db", is, want)
	case is == want:
		return nil
	}
	if tables > 0 {
		if err := s.healthy(ctx); err != nil {
			return fmt.Errorf("is not brought to the new schema, because it is damaged: %w", err)
		}
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("cannot be brought to schema %d: %w", want, err)
	}
	return s.healthy(ctx)
}

// healthy runs SQLite's own checks.
func (s *Store) healthy(ctx context.Context) error {
	for _, check := range []string{`PRAGMA quick_check(1)`, `SELECT 'reference' FROM pragma_foreign_key_check LIMIT 1`} {
		said, err := list(ctx, s.write, scanOne[string], check)
		if err != nil {
			return err
		}
		if len(said) > 0 && said[0] != "ok" {
			return errors.New(said[0])
		}
	}
	return nil
}
