package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/pipeline/newsroom"
	"synoptic/store"
	"synoptic/store/sqlite"
)

func addCommand() *cobra.Command {
	var db database
	var in inputs
	var later bool
	c := &cobra.Command{
		Use:   "add PATH…",
		Short: "Keep reports in the store, and bring its stories up to date",
		Long: `Keep reports in the store, byte by byte as they came, and bring its stories up to date:
what is new is read, grouped with what is there, and compared. A report that comes again
with another text is a new version of it; the same text again changes nothing.

` + takes + `

What was said to be kept is on the disk, also after loss of power. While synoptic serve
runs on the same store, it does the reading. Exit status: 0 done, 1 nothing could be kept,
2 wrong usage, 3 some inputs failed.`,
		Example: `  synoptic add reports/
  synoptic add --db desk.db https://example.org/story
  synoptic stories --db desk.db`,
		Args: someInputs,
		RunE: func(c *cobra.Command, args []string) error {
			if err := in.check(); err != nil {
				return err
			}
			return db.making(c.Context(), func(s *sqlite.Store) error { return add(c.Context(), s, &in, args, later) })
		},
	}
	db.flags(c)
	in.flags(c)
	c.Flags().BoolVar(&later, "later", false, "only keep; the next add or serve reads")
	return c
}

// capturesAtOnce is how many captures share one sync of the disk.
const capturesAtOnce = 100

func add(ctx context.Context, s *sqlite.Store, in *inputs, paths []string, later bool) error {
	var captures []*store.Capture
	var rejected []ingest.Rejected
	for _, t := range in.take(ctx, paths) {
		rejected = append(rejected, t.bad...)
		for _, item := range t.items {
			for _, one := range extract.Split(item) {
				captures = append(captures, &store.Capture{Item: one, Status: t.status, Header: t.header})
			}
		}
	}
	kept := 0
	for part := range slices.Chunk(captures, capturesAtOnce) {
		n, bad := keep(ctx, s, part)
		kept, rejected = kept+n, append(rejected, bad...)
	}
	for _, r := range rejected {
		complain(r.Input, r.Reason)
	}
	if kept == 0 {
		return failed(errors.New("nothing could be kept"))
	}
	n := newsroom.New(s, nil)
	if !later {
		if err := drain(ctx, n); err != nil {
			return err
		}
	}
	return added(ctx, s, n, kept, len(rejected), later)
}

// added says what became of what was kept.
func added(ctx context.Context, s *sqlite.Store, n *newsroom.Newsroom, kept, rejected int, later bool) error {
	p, err := n.Progress(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s kept in %s", plural(kept, "input"), s.Path())
	switch read := int(p.Reports + p.Known + p.Rejected); {
	case later:
	case read == 0:
		fmt.Fprint(os.Stderr, ": the newsroom that is running on it reads them")
	default:
		fmt.Fprintf(os.Stderr, ": %s, %d known already, %d rejected; %s made", plural(int(p.Reports), "new text"), p.Known, p.Rejected, plural(int(p.Records), "record"))
		if read < kept {
			fmt.Fprint(os.Stderr, "; the newsroom that is running on it reads the others")
		}
	}
	fmt.Fprintln(os.Stderr)
	if rejected+int(p.Rejected) > 0 {
		return status{code: exitPartial, silent: true, error: errors.New("some inputs failed")}
	}
	return nil
}

// keep captures all together where the store takes all, else one by one.
func keep(ctx context.Context, s store.Captures, all []*store.Capture) (kept int, bad []ingest.Rejected) {
	if s.Capture(ctx, all...) == nil {
		return len(all), nil
	}
	for _, c := range all {
		if err := s.Capture(ctx, c); err != nil {
			bad = append(bad, ingest.Rejected{Input: c.Item.Input, Reason: "was not kept: " + err.Error()})
			continue
		}
		kept++
	}
	return kept, bad
}

// look is how often drain looks how far the work is.
const look = 200 * time.Millisecond

// drain works until nothing waits, and tells on a terminal how far it is.
// Where another process works for the store, it waits for that one.
func drain(ctx context.Context, n *newsroom.Newsroom) error {
	start, err := n.Progress(ctx)
	if err != nil {
		return err
	}
	bar := newProgress("reading report", start.Captures)
	defer bar.end()
	ended := make(chan error, 1)
	go func() { ended <- n.Drain(ctx) }()
	for elsewhere := false; ; {
		select {
		case err := <-ended:
			if elsewhere = errors.Is(err, store.ErrBusy); !elsewhere {
				return err
			}
		case <-time.After(look):
		}
		p, err := n.Progress(ctx)
		switch {
		case elsewhere && (err != nil || p.Captures+p.Stories == 0):
			return err
		case err == nil:
			bar.at(start.Captures - p.Captures)
		}
	}
}

// plural counts a noun.
func plural(n int, noun string) string {
	if n != 1 {
		switch stem, y := strings.CutSuffix(noun, "y"); {
		case y && !strings.HasSuffix(stem, "a"):
			noun = stem + "ies"
		case strings.HasSuffix(noun, "ch"):
			noun += "es"
		default:
			noun += "s"
		}
	}
	return fmt.Sprint(n, " ", noun)
}
