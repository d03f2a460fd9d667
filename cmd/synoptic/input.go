package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"synoptic/ingest"
	"synoptic/ingest/file"
	"synoptic/ingest/web"
	"synoptic/report"
)

// inputs are the flags that say what inputs do not say themselves.
type inputs struct{ date, outlet string }

func (in *inputs) flags(c *cobra.Command) {
	c.Flags().StringVar(&in.date, "date", "", "day of publication (2024-05-14) of inputs that do not say it")
	c.Flags().StringVar(&in.outlet, "outlet", "", "outlet of inputs that do not say it")
}

// gather takes everything that the arguments name: files, folders, addresses
// and "-" for standard input.
func (in *inputs) gather(ctx context.Context, args []string) ([]ingest.Item, []ingest.Rejected) {
	var items []ingest.Item
	var bad []ingest.Rejected
	for _, a := range args {
		if web.Is(a) {
			item, err := web.Fetcher{}.Get(ctx, a)
			if err != nil {
				bad = append(bad, ingest.Rejected{Input: a, Reason: err.Error()})
			} else {
				items = append(items, item)
			}
			continue
		}
		i, b := file.Read(a, os.Stdin)
		items, bad = append(items, i...), append(bad, b...)
	}
	for i := range items {
		in.complete(&items[i])
	}
	return items, bad
}

// complete adds the flags as the last claims, after what the input says.
func (in *inputs) complete(item *ingest.Item) {
	for _, c := range []report.Claim{{Field: "published", Value: in.date, From: "given"}, {Field: "outlet", Value: in.outlet, From: "given"}} {
		if c.Value != "" {
			item.Given = append(item.Given, c)
		}
	}
}
