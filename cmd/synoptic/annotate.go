package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"synoptic/ingest/extract"
	"synoptic/ingest/file"
	"synoptic/reading"
	"synoptic/record"
)

func annotateCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "annotate",
		Short: "Say what each text says (JSON Lines on standard input and output)",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return annotate(os.Stdin, os.Stdout, os.Stderr) },
	}
}

// failed stands in the output for a line that could not be read.
type failed struct {
	ID    *string `json:"id"`
	Line  int     `json:"line"`
	Error string  `json:"error"`
}

func annotate(in io.Reader, out, log io.Writer) error {
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, 64<<20)
	bad := 0
	for n := 1; sc.Scan(); n++ {
		a, err := annotateLine(sc.Bytes())
		if err != nil {
			bad++
			fmt.Fprintf(log, "line %d: %v\n", n, err)
			_ = enc.Encode(failed{nil, n, err.Error()})
			continue
		}
		if err := enc.Encode(a); err != nil {
			return status{code: exitFailed, error: err}
		}
	}
	if err := errors.Join(sc.Err(), w.Flush()); err != nil {
		return status{code: exitFailed, error: err}
	}
	if bad > 0 {
		return status{code: exitPartial, silent: true, error: fmt.Errorf("%d lines failed", bad)}
	}
	return nil
}

func annotateLine(line []byte) (*record.Annotation, error) {
	item, err := file.Line(line)
	if err != nil {
		return nil, err
	}
	v, err := extract.Plain(item)
	if err != nil {
		return nil, err
	}
	return record.Annotate(item.Input, reading.Read(v)), nil
}
