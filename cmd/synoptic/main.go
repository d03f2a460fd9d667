// Command synoptic makes one evidence-linked record of many news reports.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// Exit statuses, as docs/cli.md lists them.
const (
	exitFailed  = 1 // nothing could be done
	exitUsage   = 2 // the command line is wrong
	exitPartial = 3 // done, but some inputs failed
)

// status is an error that carries its own exit status. It is printed unless
// silent.
type status struct {
	code   int
	silent bool
	error
}

func main() { os.Exit(run()) }

func run() int {
	err := root().Execute()
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
		fmt.Fprintln(os.Stderr, "synoptic:", err)
		return exitUsage
	}
}

func root() *cobra.Command {
	c := &cobra.Command{
		Use:           "synoptic",
		Short:         "Many reports in, one evidence-linked record out",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	c.AddCommand(demoCommand(), readCommand(), extractCommand(), annotateCommand(), diffCommand(), verifyCommand(), evalCommand())
	return c
}
