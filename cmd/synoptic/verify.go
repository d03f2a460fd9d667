package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"synoptic/record"
)

func verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify RECORD.json",
		Short: "Prove that every line of a record holds the words it points at",
		Long: `Prove that every line of a record holds the words it points at: each span is cut out
of its report's text again and compared, each text is hashed again. Says how many spans
hold. Exit status 1 when one does not, or when there is nothing to check.`,
		Example: `  synoptic read -o story.json reports/ && synoptic verify story.json
  synoptic read -f json reports/ | synoptic verify -`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("name one record, or - for standard input")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return verify(args[0]) },
	}
}

func verify(path string) error {
	var in io.Reader = os.Stdin
	if path != "-" {
		f, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			return failed(fmt.Errorf("%s: no such file; give a record that synoptic read --format json wrote", path))
		}
		if err != nil {
			return failed(err)
		}
		defer f.Close() //nolint:errcheck // read only
		in = f
	}
	n, err := record.Check(in)
	if err != nil {
		return failed(fmt.Errorf("%s: %w", path, err))
	}
	fmt.Printf("%s: %d spans checked, all hold their text\n", path, n)
	return nil
}
