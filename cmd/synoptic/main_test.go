package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"synoptic/serve"
	"synoptic/store/sqlite"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"synoptic": main})
}

// TestScripts runs the command lines of testdata and compares what they print,
// write and return.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true})
}

// TestServedTwice checks that a second newsroom on the same file says so and
// does not start, and that other work on it goes on beside the first.
func TestServedTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d := database{path: path}
	err := d.making(t.Context(), func(first *sqlite.Store) error {
		release, err := first.Serve()
		if err != nil {
			return err
		}
		defer release()
		lead, err := first.Lead()
		if err != nil {
			t.Errorf("nobody can work beside the newsroom: %v", err)
		} else {
			lead()
		}
		return d.with(t.Context(), func(second *sqlite.Store) error {
			o := served{listen: "127.0.0.1:0", quiet: true, offline: true}
			err := o.run(t.Context(), second, serve.Access{Loopback: true})
			if err == nil || !strings.Contains(err.Error(), path+" is in use by another synoptic serve") {
				t.Errorf("a second newsroom: %v", err)
			}
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}
