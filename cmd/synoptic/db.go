package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"synoptic/store/sqlite"
)

// database is the flag that names the store.
type database struct{ path string }

func (d *database) flags(c *cobra.Command) {
	c.Flags().StringVar(&d.path, "db", "", "the store (default: $SYNOPTIC_DB, else synoptic.db here where there is one, else in the data folder of the user)")
}

// place returns the file of the store.
func (d *database) place() string {
	path, _ := d.origin()
	return path
}

// origin returns the file of the store and who chose it.
func (d *database) origin() (path, from string) {
	const name = "synoptic.db"
	if d.path != "" {
		return d.path, "--db"
	}
	if path := os.Getenv("SYNOPTIC_DB"); path != "" {
		return path, "SYNOPTIC_DB"
	}
	if _, err := os.Stat(name); err == nil {
		return name, "is here"
	}
	if dir := dataFolder(); dir != "" {
		return filepath.Join(dir, "synoptic", name), "data folder of the user"
	}
	return name, "default"
}

// dataFolder is where programs keep what they make for the user, "" if unknown.
func dataFolder() string {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir
	}
	if dir, err := os.UserConfigDir(); err == nil && os.PathSeparator == '\\' {
		return dir
	}
	if home, err := os.UserHomeDir(); err == nil {
		return filepath.Join(home, ".local", "share")
	}
	return ""
}

// with opens the store for work and closes it after. Errors of the work are
// failures, not wrong usage.
func (d *database) with(ctx context.Context, work func(*sqlite.Store) error) error {
	s, err := sqlite.Open(ctx, d.place())
	if err != nil {
		return failed(err)
	}
	err = errors.Join(work(s), s.Close())
	var st status
	if err == nil || errors.As(err, &st) {
		return err
	}
	return failed(err)
}
