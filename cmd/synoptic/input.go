package main

import (
	"context"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"synoptic/ingest"
	"synoptic/ingest/file"
	"synoptic/ingest/web"
	"synoptic/report"
)

// takes says in the help what can be read, and within which limits.
const takes = `Takes files and folders of .txt, .md, .html, .htm, .pdf, .docx, .jsonl and mail (.eml,
.mbox), each also with .gz; archives (.zip, .warc, .wacz); http and https addresses; and -
for standard input. A report may have 20 MB, also unpacked, and 1 MB of it text (.jsonl 2 GB,
64 MB a line); an address has 20 seconds a step, ten redirects, and must not lead into a
private network without --private.`

// inputs are the flags that say what inputs do not say themselves.
type inputs struct {
	date, outlet string
	private      bool
}

func (in *inputs) flags(c *cobra.Command) {
	c.Flags().StringVar(&in.date, "date", "", "day of publication (2024-05-14) of inputs that do not say it")
	c.Flags().StringVar(&in.outlet, "outlet", "", "outlet of inputs that do not say it")
	c.Flags().BoolVar(&in.private, "private", false, "also fetch from private networks")
}

// check reports flags that cannot be meant.
func (in *inputs) check() error {
	if in.date == "" {
		return nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if _, err := time.Parse(layout, in.date); err == nil {
			return nil
		}
	}
	return fmt.Errorf("--date %q is no date: write it as 2024-05-14 or 2024-05-14T15:04:05Z", in.date)
}

// fetchers is how many addresses are fetched at a time.
const fetchers = 8

// taken is what one argument gives; of an address also how it answered.
type taken struct {
	items  []ingest.Item
	bad    []ingest.Rejected
	status int
	header map[string]string
}

// gather takes everything that the arguments name, in their order: files,
// folders, addresses and "-" for standard input.
func (in *inputs) gather(ctx context.Context, args []string) ([]ingest.Item, []ingest.Rejected) {
	var all taken
	for _, t := range in.take(ctx, args) {
		all.items, all.bad = append(all.items, t.items...), append(all.bad, t.bad...)
	}
	return all.items, all.bad
}

// take takes what each of the arguments names.
func (in *inputs) take(ctx context.Context, args []string) []taken {
	all := make([]taken, len(args))
	p := newProgress("taking input", len(args))
	var wg sync.WaitGroup
	places := make(chan struct{}, fetchers)
	fetcher := web.New(web.Options{Local: in.private})
	defer fetcher.Close()
	for i, a := range args {
		if !web.Is(a) {
			all[i].items, all[i].bad = file.Read(a, os.Stdin)
			p.step()
			continue
		}
		wg.Go(func() {
			places <- struct{}{}
			defer func() { <-places; p.step() }()
			answer, err := fetcher.Get(ctx, a)
			if err != nil {
				all[i].bad = []ingest.Rejected{{Input: a, Reason: err.Error()}}
				return
			}
			all[i] = taken{items: []ingest.Item{answer.Item}, status: answer.Status, header: answer.Header}
		})
	}
	wg.Wait()
	p.end()
	for i := range all {
		for k := range all[i].items {
			in.complete(&all[i].items[k])
		}
	}
	return all
}

// two takes one report from either argument.
func (in *inputs) two(ctx context.Context, args []string) (items [2]ingest.Item, err error) {
	for i, a := range args {
		list, bad := in.gather(ctx, []string{a})
		switch {
		case len(bad) > 0 && len(list) != 1:
			return items, fmt.Errorf("%s: %s", bad[0].Input, bad[0].Reason)
		case len(list) != 1:
			return items, fmt.Errorf("%s: holds %d reports; name one file or address on either side", a, len(list))
		}
		for _, b := range bad { // of what lies beside it
			complain(b.Input, b.Reason)
		}
		items[i] = list[0]
	}
	return items, nil
}

// complete adds the flags as the last claims, after what the input says.
func (in *inputs) complete(item *ingest.Item) {
	for _, c := range []report.Claim{{Field: "published", Value: in.date, From: "given"}, {Field: "outlet", Value: in.outlet, From: "given"}} {
		if c.Value != "" {
			item.Given = append(item.Given, c)
		}
	}
}
