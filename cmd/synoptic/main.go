// Command synoptic makes one evidence-linked record of many news reports.
//
// Standard output carries results only; reasons, progress and hints go to
// standard error. Exit status: 0 done, 1 nothing could be done, 2 the command
// line is wrong, 3 done but some inputs failed, 4 not in the store.
package main

import (
	"errors"
	"fmt"
	"os"

	"synoptic/store"
)

// Exit statuses.
const (
	exitFailed  = 1 // nothing could be done
	exitUsage   = 2 // the command line is wrong
	exitPartial = 3 // done, but some inputs failed
	exitMissing = 4 // what was named is not in the store
)

// status is an error that carries its own exit status. It is printed unless
// silent.
type status struct {
	code   int
	silent bool
	error
}

// failed is a status for work that could not be done.
func failed(err error) error { return status{code: exitFailed, error: err} }

// found gives an error of the store its exit status.
func found(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return status{code: exitMissing, error: err}
	}
	return err
}

func main() { os.Exit(run()) }

// run executes the command line and returns the exit status. What is no
// status of its own is a wrong command line: every error of the work has one.
func run() int {
	c, err := root().ExecuteC()
	var s status
	switch {
	case err == nil:
		return 0
	case errors.As(err, &s):
		if !s.silent {
			fmt.Fprintln(os.Stderr, "synoptic:", s.error)
		}
		return s.code
	default:
		fmt.Fprintf(os.Stderr, "synoptic: %v; see %s --help\n", err, c.CommandPath())
		return exitUsage
	}
}
