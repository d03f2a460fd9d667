package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"synoptic/ingest"
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
			return db.with(c.Context(), func(s *sqlite.Store) error { return add(c.Context(), s, &in, args, later) })
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
	items, rejected := in.gather(ctx, paths)
	kept := 0
	for part := range slices.Chunk(items, capturesAtOnce) {
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
	p, err := n.Progress(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s kept in %s", plural(kept, "input"), s.Path())
	if !later {
		fmt.Fprintf(os.Stderr, ": %s, %d known already, %d rejected; %s made", plural(int(p.Reports), "new text"), p.Known, p.Rejected, plural(int(p.Records), "record"))
	}
	fmt.Fprintln(os.Stderr)
	if len(rejected)+int(p.Rejected) > 0 {
		return status{code: exitPartial, silent: true, error: errors.New("some inputs failed")}
	}
	return nil
}

// keep captures items, all together where the store takes all.
func keep(ctx context.Context, s store.Captures, items []ingest.Item) (kept int, bad []ingest.Rejected) {
	all := make([]*store.Capture, len(items))
	for i := range items {
		all[i] = &store.Capture{Item: items[i]}
	}
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

// drain works until nothing waits. Where another process works for the store,
// it waits for that one.
func drain(ctx context.Context, n *newsroom.Newsroom) error {
	err := n.Drain(ctx)
	if !errors.Is(err, store.ErrBusy) {
		return err
	}
	for {
		p, err := n.Progress(ctx)
		if err != nil || p.Captures+p.Stories == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// plural counts a noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
