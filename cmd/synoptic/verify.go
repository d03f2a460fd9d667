package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

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
	if errors.Is(err, record.ErrNoRecord) {
		return failed(noRecord(path, err))
	}
	if err != nil {
		return failed(fmt.Errorf("%s: %w", path, err))
	}
	fmt.Printf("%s: %d spans checked, all hold their text\n", path, n)
	return nil
}

// noRecord says what a file is that was taken for a record, and how to make
// one: the page of a record is easily taken for it.
func noRecord(path string, err error) error {
	ending := filepath.Ext(path)
	what := "it holds no JSON"
	switch strings.ToLower(ending) {
	case ".html", ".htm":
		what = "it is a page for readers"
	case ".md", ".txt":
		what = "it is a text for readers"
	default:
		if errors.Is(err, io.ErrUnexpectedEOF) {
			what = "its JSON breaks off"
		}
	}
	name := strings.TrimSuffix(filepath.Base(path), ending)
	if path == "-" {
		name = "story"
	}
	return fmt.Errorf("%s is no record: %s; make one with synoptic read -o %s.json", path, what, name)
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
