package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"synoptic/custody"
	"synoptic/record"
)

func verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify RECORD.json|EVIDENCE.zip",
		Short: "Prove that every line of a record holds the words it points at",
		Long: `Prove that every line of a record holds the words it points at: each span is cut out
of its report's text again and compared, each text is hashed again. Says how many spans
hold. Exit status 1 when one does not, or when there is nothing to check.

Of a ZIP that synoptic export --evidence wrote it also proves that no part was changed,
follows every report back to the bytes that came in, and reads those again.`,
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
		if isZip(f) {
			return verifyEvidence(path, f)
		}
		in = f
	}
	n, err := record.Check(in)
	if err != nil {
		return failed(fmt.Errorf("%s: %w", path, err))
	}
	fmt.Printf("%s: %d spans checked, all hold their text\n", path, n)
	return nil
}

// isZip reports whether f begins like a ZIP file.
func isZip(f io.ReaderAt) bool {
	magic := make([]byte, 4)
	_, err := f.ReadAt(magic, 0)
	return err == nil && string(magic) == "PK\x03\x04"
}

func verifyEvidence(path string, f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return failed(err)
	}
	c, err := custody.Check(f, info.Size())
	if err != nil {
		return failed(fmt.Errorf("%s: %w", path, err))
	}
	fmt.Printf("%s: story %s, %d parts unchanged, %d spans hold their text\n", path, c.Story, c.Files, c.Spans)
	fmt.Printf("%s from %s; read again today, the text of %d is that of the record letter by letter\n", plural(c.Reports, "report"), plural(c.Captures, "capture"), c.Again)
	fmt.Printf("SHA-256 of the manifest: %s\n", c.Manifest)
	return nil
}
