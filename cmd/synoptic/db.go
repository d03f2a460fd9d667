package main

import (
	"context"
	"errors"
	"fmt"
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

// ofUser is where the store lies if nobody chose a place.
const ofUser = "data folder of the user"

// origin returns the file of the store and who chose it.
func (d *database) origin() (path, from string) {
	const name = "synoptic.db"
	if d.path != "" {
		return d.path, "--db"
	}
	if path := os.Getenv("SYNOPTIC_DB"); path != "" {
		return path, "SYNOPTIC_DB"
	}
	if exists(name) {
		return name, "is here"
	}
	if dir := dataFolder(); dir != "" {
		return filepath.Join(dir, "synoptic", name), ofUser
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
	if path := d.place(); !exists(path) {
		return status{code: exitMissing, error: fmt.Errorf("there is no store at %s; synoptic add and synoptic serve make one, --db names another", path)}
	}
	return d.making(ctx, work)
}

// making is with for work that begins a store where there is none.
func (d *database) making(ctx context.Context, work func(*sqlite.Store) error) error {
	path, err := d.ready()
	if err != nil {
		return failed(err)
	}
	s, err := sqlite.Open(ctx, path)
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

// ready returns the file of the store, whose folder is there. Only the one in
// the data folder of the user is made: another that is not there is a mistake in
// writing, and an empty store in it would look like lost reports.
func (d *database) ready() (string, error) {
	path, from := d.origin()
	folder := filepath.Dir(path)
	if from == ofUser {
		return path, os.MkdirAll(folder, 0o700)
	}
	if !exists(folder) {
		return "", fmt.Errorf("there is no folder %s; make it, or choose another place with --db", folder)
	}
	return path, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
