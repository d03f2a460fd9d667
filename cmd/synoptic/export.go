package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"synoptic/custody"
	"synoptic/store"
	"synoptic/store/sqlite"
)

func exportCommand() *cobra.Command {
	var db database
	var what exporting
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the store, its corrections, or the evidence of a story to a file",
		Long: `Write to a file or to standard output:

  --all          everything that cannot be made again, as JSON Lines: captures byte by
                 byte, corrections, removals, sources, watches, stars and what each user has seen.
                 Users and tokens stay.
  --corrections  the log of corrections, as JSON Lines
  --evidence S   one ZIP file of the story S: its record, all captures of its reports
                 with headers, hours and hashes, and a manifest; synoptic verify checks it

A single record as page, text or data: synoptic show -o FILE STORY.`,
		Example: `  synoptic export --all -o desk.jsonl && synoptic import --db new.db desk.jsonl
  synoptic export --evidence sr12ab34cd56ef -o bridge.zip
  synoptic verify bridge.zip`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error { return export(c.Context(), s, &what) })
		},
	}
	db.flags(c)
	c.Flags().BoolVar(&what.all, "all", false, "everything, as JSON Lines")
	c.Flags().BoolVar(&what.corrections, "corrections", false, "the log of corrections, as JSON Lines")
	c.Flags().StringVar(&what.evidence, "evidence", "", "the evidence of a story, as ZIP")
	c.Flags().StringVarP(&what.path, "output", "o", "-", "the file")
	c.MarkFlagsOneRequired("all", "corrections", "evidence")
	c.MarkFlagsMutuallyExclusive("all", "corrections", "evidence")
	return c
}

// exporting says what goes where.
type exporting struct {
	all, corrections bool
	evidence, path   string
}

func export(ctx context.Context, s *sqlite.Store, what *exporting) error {
	if what.evidence != "" {
		return exportEvidence(ctx, s, what)
	}
	out := os.Stdout
	if what.path != "-" {
		f, err := os.OpenFile(what.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return fmt.Errorf("%w; an export replaces no file", err)
		}
		out = f
	}
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	var wrote tally
	err := s.Export(ctx, func(l *store.Line) error {
		if what.corrections && l.Correction == nil && l.Schema == "" {
			return nil
		}
		wrote.add(l)
		return enc.Encode(l)
	})
	err = errors.Join(err, w.Flush())
	if out != os.Stdout {
		err = errors.Join(err, out.Sync(), out.Close())
	}
	if err == nil && out != os.Stdout {
		fmt.Fprintf(os.Stderr, "%s in %s\n", &wrote, what.path)
	}
	return err
}

func exportEvidence(ctx context.Context, s *sqlite.Store, what *exporting) error {
	r, err := s.Record(ctx, what.evidence)
	if err != nil {
		return found(err)
	}
	e := &custody.Evidence{Story: r.Story, Made: time.Now(), Program: "synoptic " + version(), Record: r.Value}
	for _, rep := range r.Value.Reports {
		list, err := s.CapturesOf(ctx, rep.ID)
		if err != nil {
			return err
		}
		for _, x := range list {
			c, err := s.CaptureByID(ctx, x.ID)
			if errors.Is(err, store.ErrRemoved) {
				continue
			}
			if err != nil {
				return err
			}
			e.Captures = append(e.Captures, *c)
		}
	}
	var b bytes.Buffer
	sum, err := custody.Write(&b, e)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s, %s; SHA-256 of the manifest: %s\n", plural(len(r.Value.Reports), "report"), plural(len(e.Captures), "capture"), sum)
	if what.path == "-" {
		_, err = os.Stdout.Write(b.Bytes())
		return err
	}
	return writeFile(what.path, b.Bytes())
}

func importCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "import FILE",
		Short: "Take in what export wrote: a whole store, or corrections",
		Long: `Take in what export wrote. A file with captures needs a store that holds nothing yet;
its stories keep their ids, places and corrections. Corrections alone are added to the
log of any store, as said by whom and when, and its records are made again.`,
		Example: "  synoptic import --db new.db desk.jsonl\n  synoptic import corrections.jsonl",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return db.making(c.Context(), func(s *sqlite.Store) error {
				in := os.Stdin
				if args[0] != "-" {
					f, err := os.Open(args[0])
					if err != nil {
						return err
					}
					defer f.Close() //nolint:errcheck // read only
					in = f
				}
				took, err := importLines(c.Context(), s, in)
				if err != nil {
					return fmt.Errorf("%s: %w", args[0], err)
				}
				fmt.Fprintf(os.Stderr, "%s taken from %s\n", took, args[0])
				return work(c.Context(), s)
			})
		},
	}
	db.flags(c)
	return c
}

func importLines(ctx context.Context, s *sqlite.Store, in io.Reader) (*tally, error) {
	empty, err := s.Empty(ctx)
	if err != nil {
		return nil, err
	}
	took := &tally{}
	dec := json.NewDecoder(bufio.NewReaderSize(in, 1<<20))
	renamed := map[int64]int64{}
	var batch []*store.Line
	flush := func() error { err := s.Import(ctx, batch...); batch = nil; return err }
	for n := 1; ; n++ {
		l := new(store.Line)
		err := dec.Decode(l)
		if errors.Is(err, io.EOF) {
			return took, flush()
		}
		took.add(l)
		if err == nil && !empty {
			err = addCorrection(ctx, s, l, renamed)
		} else if batch = append(batch, l); err == nil && len(batch) == capturesAtOnce {
			err = flush()
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
}

// addCorrection adds the correction of a line to a log that has others, with
// a new number.
func addCorrection(ctx context.Context, s store.Desk, l *store.Line, renamed map[int64]int64) error {
	c := l.Correction
	switch {
	case l.Schema == store.LinesSchema:
		return nil
	case c == nil:
		return errors.New("holds more than corrections, and the store is not empty; name a new file with --db")
	}
	old := c.ID
	if c.Undoes != 0 {
		c.Undoes = renamed[c.Undoes]
	}
	if err := s.Correct(ctx, c); err != nil {
		return err
	}
	renamed[old] = c.ID
	return nil
}
