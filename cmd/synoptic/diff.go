package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/record"
)

func diffCommand() *cobra.Command {
	var format string
	var in inputs
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "Say what changed between two versions of a report, facts first",
		Long: `Say what changed between two captures of one report, or between two outlets' copies
of one dispatch: figures, dates, names, speakers and quotations first, then other words,
then the sentences added, deleted and moved. White space, marks and datelines are no change.

Exit status: 0 done, 1 one of the two could not be read, 2 wrong usage.`,
		Example: `  synoptic diff monday.html tuesday.html
  synoptic diff --format json saved.html https://example.org/story`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("name two versions, the earlier first; there are %d", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := errors.Join(in.check(), textOrJSON(format)); err != nil {
				return err
			}
			return diff(c.Context(), &in, args, format)
		},
	}
	in.flags(c)
	formatFlag(c, &format)
	return c
}

func diff(ctx context.Context, in *inputs, args []string, format string) error {
	items, err := in.two(ctx, args)
	if err != nil {
		return failed(err)
	}
	r, err := pipeline.Revise(items[0], items[1])
	if err != nil {
		return failed(err)
	}
	if format == "json" {
		return record.WriteRevision(os.Stdout, r)
	}
	return page.Revision(os.Stdout, r, coloured(os.Stdout))
}
