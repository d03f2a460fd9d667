package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/record"
)

func compareCommand() *cobra.Command {
	return pairCommand(&cobra.Command{
		Use:   "compare A B",
		Short: "Set two reports side by side: what both say, what one alone says",
		Long: `Set two reports of one event side by side: where they differ, what both say and what
one alone says, figures and dates with the verdict, and the text they share. For two
versions of one report, see diff.

Exit status: 0 done, 1 one of the two could not be read, 2 wrong usage.`,
		Example: `  synoptic compare post.html courier.html
  synoptic compare --format json post.txt https://example.org/story`,
	}, "name two reports", compare)
}

func compare(ctx context.Context, in *inputs, args []string, format string) error {
	items, err := in.two(ctx, args)
	if err != nil {
		return failed(err)
	}
	rec := pipeline.Run(items[:], nil, nil)
	if len(rec.Rejected) > 0 {
		return failed(fmt.Errorf("%s: %s", rec.Rejected[0].Input, rec.Rejected[0].Reason))
	}
	if len(rec.Reports) < 2 {
		return failed(fmt.Errorf("%s and %s are the same report; name two", args[0], args[1]))
	}
	c := record.Compare(rec, items[0].Input)
	if format == "json" {
		return record.WriteComparison(os.Stdout, c)
	}
	return page.Comparison(os.Stdout, rec, c, coloured(os.Stdout))
}
