package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/record"
)

func readCommand() *cobra.Command {
	var in inputs
	var out output
	var known outlets
	var documents []string
	var oneStory bool
	c := &cobra.Command{
		Use:   "read PATH…",
		Short: "Make one record of the given reports",
		Long: `Make one record of the given reports: who said what, the documents behind it, where
the reports agree and differ, who shares text with whom, and how many write-ups are
independent. Every line links to the words it came from. Reports of different events
give several stories in one record; with --one-story all are taken for one.

` + takes + `

A file NAME.meta.json or NAME.txt.meta.json beside NAME.txt may say what the text does not, in
date, title, outlet, url and language:

  {"date": "2024-05-14", "outlet": "Lenne Post", "url": "https://…"}

Whoever has the real text of a document that the reports quote adds it with --document:
its passages stand in their order, what is not quoted as it stands there is shown word by
word, and so are its words that stand in reports without quotation marks.

` + outletsHelp + `

What cannot be read is said on standard error with the reason, and stands in the record;
the others are read. Exit status: 0 done, 1 no report could be read, 2 wrong usage,
3 done but some inputs failed.`,
		Example: `  synoptic read reports/
  synoptic read -o story.html *.txt
  synoptic read --date 2024-05-14 --outlet "Lenne Post" saved.txt
  synoptic read --document letter.pdf -o story.html reports/
  synoptic read -o story.json https://example.org/story saved.html`,
		Args: someInputs,
		RunE: func(c *cobra.Command, args []string) error {
			if err := errors.Join(in.check(), out.check()); err != nil {
				return err
			}
			options, err := known.options()
			if err != nil {
				return err
			}
			options.OneStory = oneStory
			return recordOf(c.Context(), &in, options, args, documents, out.emit)
		},
	}
	in.flags(c)
	known.flags(c)
	out.flags(c)
	c.Flags().BoolVar(&oneStory, "one-story", false, "take all reports for one story, however unlike they are")
	c.Flags().StringArrayVar(&documents, "document", nil, "the real text of a letter, ruling or bill that the reports quote (file or address; may be given several times)")
	return c
}

// output says in which form the record goes where.
type output struct {
	format, path string
	excerpts     bool
}

func (o *output) flags(c *cobra.Command) {
	c.Flags().StringVarP(&o.format, "format", "f", "", "text, json, md or html (default: what the ending of --output says, else text)")
	c.Flags().StringVarP(&o.path, "output", "o", "", "write to this file instead of standard output")
	c.Flags().BoolVar(&o.excerpts, "excerpts", false, "html: of the reports only what lines point at, for pages that others will see")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json", "md", "html"}, cobra.ShellCompDirectiveNoFileComp))
}

// check settles the format.
func (o *output) check() error {
	if o.format == "" {
		o.format = strings.TrimPrefix(strings.ToLower(filepath.Ext(o.path)), ".")
		switch o.format {
		case "", "txt":
			o.format = "text"
		case "htm":
			o.format = "html"
		case "markdown":
			o.format = "md"
		}
	}
	switch o.format {
	case "text", "json", "md", "html":
	default:
		return fmt.Errorf("unknown format %q: use --format text, json, md or html", o.format)
	}
	if o.excerpts && o.format != "html" {
		return errors.New("--excerpts is for --format html; md holds no more than excerpts, json always the whole texts")
	}
	return nil
}

// recordOf makes the record of what paths name, beside the texts of documents,
// hands it to write, and says on standard error and by the exit status what
// could not be read.
func recordOf(ctx context.Context, in *inputs, options pipeline.Options, paths, documents []string, write func(*record.Record) error) error {
	items, rejected := in.gather(ctx, paths)
	p := newProgress("reading report", len(items))
	texts, unread := (&inputs{private: in.private}).gather(ctx, documents) // flags speak of the reports
	for _, t := range texts {
		t.Original = true
		items = append(items, t)
	}
	rejected = append(rejected, unread...)
	rec := options.Run(items, rejected, p.step)
	p.end()
	for _, r := range rec.Rejected {
		complain(r.Input, r.Reason)
	}
	for _, o := range rec.Originals {
		for _, d := range o.Doubts {
			if d.Kind == record.Unused {
				complain(o.Input, d.Note)
			}
		}
	}
	if len(rec.Reports) == 0 {
		return failed(errors.New("no report could be read"))
	}
	if err := write(rec); err != nil {
		return failed(err)
	}
	if len(rec.Rejected) > 0 {
		return status{code: exitPartial, silent: true, error: errors.New("some inputs failed")}
	}
	return nil
}

// emit writes the record to standard output or to a file, which is whole or
// not there.
func (o *output) emit(rec *record.Record) error {
	if o.path == "" || o.path == "-" {
		return o.write(os.Stdout, rec)
	}
	var b bytes.Buffer
	if err := o.write(&b, rec); err != nil {
		return err
	}
	return writeFile(o.path, b.Bytes())
}

func (o *output) write(w io.Writer, rec *record.Record) error {
	switch o.format {
	case "json":
		return record.Write(w, rec)
	case "html":
		return page.HTML(w, rec, page.Options{Excerpts: o.excerpts})
	case "md":
		return page.Markdown(w, rec)
	}
	return page.Text(w, rec, coloured(w))
}

// reason is what the system says, without the name of a file of its own.
func reason(err error) error {
	var at *fs.PathError
	var moved *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &moved):
		return moved.Err
	}
	return err
}

// writeFile puts a file in its place in one step.
func writeFile(path string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".synoptic-*")
	if err == nil {
		_, err = f.Write(b)
		err = errors.Join(err, f.Chmod(0o644), f.Close())
		if err == nil {
			err = os.Rename(f.Name(), path)
		}
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written (%w); choose another place with --output", path, reason(err))
	}
	return nil
}
