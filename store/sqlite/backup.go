package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup writes the store as it is now into a new file, while it is in use.
// The file is whole or not there; what was removed is not in it.
func (s *Store) Backup(ctx context.Context, to string) error {
	if _, err := os.Stat(to); err == nil {
		return fmt.Errorf("%s is there already; a backup replaces no file", to)
	}
	part, err := emptyFile(to)
	if err != nil {
		return err
	}
	err = s.copyInto(ctx, part)
	if err == nil {
		err = os.Rename(part, to)
	}
	if err != nil {
		_ = os.Remove(part)
		return fmt.Errorf("backup %s: %w", to, err)
	}
	return nil
}

// emptyFile makes a file beside path that only its owner can read.
func emptyFile(path string) (string, error) {
	dir := filepath.Dir(path)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s: there is no folder %s; make it first", path, dir)
	}
	f, err := os.CreateTemp(dir, ".synoptic-*") // mode 0600
	if err != nil {
		return "", fmt.Errorf("%s cannot be written (%w)", path, errors.Unwrap(err))
	}
	return f.Name(), f.Close()
}

// copyInto writes all pages in use into an empty file and syncs it.
func (s *Store) copyInto(ctx context.Context, to string) error {
	db, err := sql.Open("sqlite", dsn(s.path, ""))
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `VACUUM INTO ?`, to)
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	return syncFile(to)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Restore puts a backup in the place of a store that nobody works for. The
// store that was there stays beside it as PATH.before. A backup that is
// damaged, or of a newer program, changes nothing.
func Restore(ctx context.Context, backup, path string) error {
	if _, err := os.Stat(backup); err != nil {
		return err
	}
	part, err := emptyFile(path)
	if err != nil {
		return err
	}
	defer os.Remove(part) //nolint:errcheck // gone when all went well
	if err := copyFile(backup, part); err != nil {
		return fmt.Errorf("backup %s: %w", backup, err)
	}
	s, err := Open(ctx, part) // brings it to the schema of today
	if err != nil {
		return fmt.Errorf("backup %s: %w", backup, err)
	}
	if err := errors.Join(s.healthy(ctx), s.Close()); err != nil {
		return fmt.Errorf("backup %s: %w", backup, err)
	}
	return replace(path, part)
}

// replace puts part in the place of the store, which must be in nobody's use.
func replace(path, part string) error {
	old := &Store{path: path}
	release, err := old.Lead()
	if err != nil {
		return err
	}
	defer release()
	for _, end := range []string{"-wal", "-shm"} {
		if info, err := os.Stat(path + end); err == nil && info.Size() > 0 && end == "-wal" {
			return fmt.Errorf("store %s is in use or was not closed; run synoptic doctor on it first", path)
		}
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := os.Rename(path, path+".before"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(part, path)
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // read only
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}
