package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "man FOLDER",
		Short:   "Write the manual pages of all commands into a folder",
		Example: `  synoptic man /usr/local/share/man/man1`,
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return failed(err)
			}
			r := c.Root()
			r.DisableAutoGenTag = true
			epoch := time.Unix(0, 0)
			if err := doc.GenManTree(r, &doc.GenManHeader{Title: "SYNOPTIC", Section: "1", Source: "synoptic", Manual: "synoptic", Date: &epoch}, args[0]); err != nil {
				return failed(err)
			}
			fmt.Fprintf(os.Stderr, "manual pages are in %s\n", args[0])
			return nil
		},
	}
}
