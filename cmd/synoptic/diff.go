package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/record"
)

func diffCommand() *cobra.Command {
	return pairCommand(&cobra.Command{
		Use:   "diff A B",
		Short: "Say what changed between two versions of a report, facts first",
		Long: `Say what changed between two captures of one report, or between two outlets' copies
of one dispatch: figures, dates, names, speakers and quotations first, then what the later
version says of it (corrections, or nothing), then other words and the sentences
rewritten, added, deleted and moved. White space, marks and datelines are no change.

Exit status: 0 done, 1 one of the two could not be read, 2 wrong usage.`,
		Example: `  synoptic diff monday.html tuesday.html
  synoptic diff --format json saved.html https://example.org/story`,
	}, "name two versions, the earlier first", diff)
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
