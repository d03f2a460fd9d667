package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"synoptic/record"
)

func verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify RECORD.json",
		Short: "Prove that every line of a record holds the words it points at",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := os.Open(args[0])
			if err != nil {
				return status{code: exitFailed, error: err}
			}
			defer f.Close()
			n, err := record.Check(f)
			if err != nil {
				return status{code: exitFailed, error: fmt.Errorf("%s: %w", args[0], err)}
			}
			fmt.Printf("%s: %d spans checked, all hold their text\n", args[0], n)
			return nil
		},
	}
}
