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

	"synoptic/corpus"
	"synoptic/ingest/extract"
	"synoptic/ingest/file"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
)

func annotateCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "annotate",
		Short: "Say what each text says (JSON Lines on standard input and output)",
		Long: `Say what each text says: sentences, names and who they are, quotations with cue and
source, dates, figures, the role of every block. Reads JSON Lines from standard input,

  {"id": "a1", "text": "…", "date": "2024-05-14", "title": "…", "outlet": "…"}

of which only "text" is needed, and writes a line for each, in order. Positions are
code points of "text". A line that cannot be read gives {"id", "line", "error"} in its
place, and exit status 3 at the end.

With --format conllu it prints the words with their tags and heads (CoNLL-U, Universal
Dependencies; TokenRange holds code points of "text"), a document for each line.`,
		Example: `  synoptic annotate < texts.jsonl > said.jsonl
  jq -c '{id, text: .body, date: .published}' mine.jsonl | synoptic annotate`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("annotate takes no files, it reads standard input: synoptic annotate < %s", args[0])
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error {
			as, ok := annotationFormats[format]
			if !ok {
				return fmt.Errorf("annotate does not write %q: use --format json or conllu", format)
			}
			return annotate(os.Stdin, os.Stdout, os.Stderr, as)
		},
	}
	c.Flags().StringVarP(&format, "format", "f", "json", "json or conllu")
	return c
}

// annotationFormat is a way to write what the text with an id says.
type annotationFormat struct {
	write  func(out io.Writer, id string, r *reading.Reading) error
	unread bool // the output has a place for lines that cannot be read
}

var annotationFormats = map[string]annotationFormat{
	"json":   {func(out io.Writer, id string, r *reading.Reading) error { return encode(out, record.Annotate(id, r)) }, true},
	"conllu": {func(out io.Writer, id string, r *reading.Reading) error { return corpus.WriteConllu(out, id, r.Text) }, false},
}

// encode writes v as one line of JSON.
func encode(out io.Writer, v any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// unread stands in the output for a line that could not be read.
type unread struct {
	ID    *string `json:"id"`
	Line  int     `json:"line"`
	Error string  `json:"error"`
}

func annotate(in io.Reader, out, log io.Writer, as annotationFormat) error {
	w := bufio.NewWriter(out)
	lines := file.NewLines(in)
	bad := 0
	for lines.Next() {
		v, id, err := versionOf(lines.Bytes())
		if err == nil {
			if err := as.write(w, *id, reading.Read(v)); err != nil {
				return failed(err)
			}
			continue
		}
		bad++
		fmt.Fprintf(log, "line %d: %v\n", lines.Number(), err)
		if !as.unread {
			continue
		}
		if err := encode(w, unread{id, lines.Number(), err.Error()}); err != nil {
			return failed(err)
		}
	}
	return ended(errors.Join(lines.Err(), w.Flush()), bad)
}

// ended is how a command on lines ends after err, or bad lines.
func ended(err error, bad int) error {
	if err != nil {
		return failed(err)
	}
	if bad > 0 {
		return status{code: exitPartial, silent: true, error: fmt.Errorf("%d lines failed", bad)}
	}
	return nil
}

// versionOf takes one line in; the id is returned when at least that could be
// read.
func versionOf(line []byte) (*report.Version, *string, error) {
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
	return v, &item.Input, nil
}
