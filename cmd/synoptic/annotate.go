package main

import (
	"bufio"
	"bytes"
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
		Long: `Say what each text says: sentences, names and who they are, quotations with cue and
source, dates, figures, the role of every block. Reads JSON Lines from standard input,

  {"id": "a1", "text": "…", "date": "2024-05-14", "title": "…", "outlet": "…"}

of which only "text" is needed, and writes a line for each, in order. Positions are
code points of "text". A line that cannot be read gives {"id", "line", "error"} in its
place, and exit status 3 at the end.`,
		Example: `  synoptic annotate < texts.jsonl > said.jsonl
  jq -c '{id, text: .body, date: .published}' mine.jsonl | synoptic annotate`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("annotate takes no files, it reads standard input: synoptic annotate < %s", args[0])
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error { return annotate(os.Stdin, os.Stdout, os.Stderr) },
	}
}

// unread stands in the output for a line that could not be read.
type unread struct {
	ID    *string `json:"id"`
	Line  int     `json:"line"`
	Error string  `json:"error"`
}

func annotate(in io.Reader, out, log io.Writer) error {
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	lines := file.NewLines(in)
	bad := 0
	for lines.Next() {
		a, id, err := annotateLine(lines.Bytes())
		if err == nil {
			err = enc.Encode(a)
			if err != nil {
				return failed(err)
			}
			continue
		}
		bad++
		fmt.Fprintf(log, "line %d: %v\n", lines.Number(), err)
		if err := enc.Encode(unread{id, lines.Number(), err.Error()}); err != nil {
			return failed(err)
		}
	}
	if err := errors.Join(lines.Err(), w.Flush()); err != nil {
		return failed(err)
	}
	if bad > 0 {
		return status{code: exitPartial, silent: true, error: fmt.Errorf("%d lines failed", bad)}
	}
	return nil
}

// annotateLine reads one line; the id is returned when at least that could be
// read.
func annotateLine(line []byte) (*record.Annotation, *string, error) {
	if len(bytes.TrimSpace(line)) == 0 {
		return nil, nil, errors.New("is empty")
	}
	item, err := file.Line(line)
	id := orNull(item.Input)
	if err != nil {
		return nil, id, err
	}
	v, err := extract.Plain(item)
	if err != nil {
		return nil, id, err
	}
	return record.Annotate(item.Input, reading.Read(v)), id, nil
}
