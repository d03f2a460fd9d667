package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/record"
)

func readCommand() *cobra.Command {
	var format, output string
	var in inputs
	c := &cobra.Command{
		Use:   "read PATH…",
		Short: "Make one record of the given reports",
		Long: `Make one record of the given reports: who said what, the documents behind it, where
the reports agree and differ, who shares text with whom, and how many write-ups are
independent. Every line links to the words it came from.

Takes files and folders of .txt, .html, .pdf, .docx and .jsonl (also .gz), http and
https addresses, and - for standard input. A file NAME.meta.json beside NAME.txt may
say {"date": "2024-05-14", "outlet": "Lenne Post", "title": "…", "url": "…"}.

Exit status: 0 done, 1 no report could be read, 2 wrong usage, 3 done but some inputs failed.`,
		Example: "  synoptic read reports/\n  synoptic read --format html -o story.html *.txt\n  synoptic read --format json https://example.org/story saved.html",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return read(c.Context(), &in, args, format, output)
		},
	}
	in.flags(c)
	c.Flags().StringVarP(&format, "format", "f", "text", "text, json, md or html")
	c.Flags().StringVarP(&output, "output", "o", "", "write to this file instead of standard output")
	return c
}

func read(ctx context.Context, in *inputs, paths []string, format, output string) error {
	write, ok := writers[format]
	if !ok {
		return fmt.Errorf("unknown format %q; use text, json, md or html", format)
	}
	items, rejected := in.gather(ctx, paths)
	progress := newProgress(len(items))
	rec := pipeline.Run(items, rejected, progress.step)
	progress.end()
	for _, r := range rec.Rejected {
		fmt.Fprintf(os.Stderr, "synoptic: %s %s\n", r.Input, r.Reason)
	}
	if len(rec.Reports) == 0 {
		return status{code: exitFailed, error: errors.New("no report could be read")}
	}
	if err := emit(output, rec, write); err != nil {
		return status{code: exitFailed, error: err}
	}
	if len(rec.Rejected) > 0 {
		return status{code: exitPartial, silent: true, error: errors.New("some inputs failed")}
	}
	return nil
}

// writers are the formats of a record.
var writers = map[string]func(io.Writer, *record.Record) error{
	"json": record.Write,
	"html": func(w io.Writer, rec *record.Record) error { return page.HTML(w, rec, page.Options{}) },
	"md":   page.Markdown,
	"text": func(w io.Writer, rec *record.Record) error { return page.Text(w, rec, coloured(w)) },
}

// emit writes the record to standard output or a file; a file is whole or not
// there.
func emit(output string, rec *record.Record, write func(io.Writer, *record.Record) error) error {
	if output == "" || output == "-" {
		return write(os.Stdout, rec)
	}
	var b bytes.Buffer
	if err := write(&b, rec); err != nil {
		return err
	}
	return os.WriteFile(output, b.Bytes(), 0o644)
}

// coloured reports whether w is a terminal whose user wants colour.
func coloured(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && terminal(f)
}

// terminal reports whether f is a terminal.
func terminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
