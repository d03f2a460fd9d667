package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"synoptic/store"
	"synoptic/store/sqlite"
)

// listing are the flags of commands that list what is in the store.
type listing struct {
	limit       int
	json, jsonl bool
	sort        string
	sorts       []string // what it may be sorted by, the usual first
	more        bool     // the limit ended the list
}

func (l *listing) flags(c *cobra.Command) {
	c.Flags().IntVarP(&l.limit, "limit", "n", 50, "at most so many; 0 for all")
	c.Flags().BoolVar(&l.json, "json", false, "one JSON document")
	c.Flags().BoolVar(&l.jsonl, "jsonl", false, "JSON Lines")
	c.MarkFlagsMutuallyExclusive("json", "jsonl")
}

// sorted adds the flag by which a list is sorted: in its usual order or in
// another.
func (l *listing) sorted(c *cobra.Command, usual string, others ...string) {
	l.sorts = append([]string{usual}, others...)
	c.Flags().StringVar(&l.sort, "sort", usual, "by "+strings.Join(l.sorts[:len(l.sorts)-1], ", ")+" or "+l.sorts[len(l.sorts)-1])
	_ = c.RegisterFlagCompletionFunc("sort", cobra.FixedCompletions(l.sorts, cobra.ShellCompDirectiveNoFileComp))
}

// pages asks for page after page until the limit or the end.
func pages[T any](l *listing, ask func(store.Page) ([]T, string, error)) ([]T, error) {
	if l.sort != "" && !slices.Contains(l.sorts, l.sort) {
		return nil, fmt.Errorf("this list cannot be sorted by %q; use --sort %s", l.sort, strings.Join(l.sorts, ", "))
	}
	all := []T{}
	p := store.Page{Limit: 1000, Sort: l.sort}
	for {
		if l.limit > 0 {
			p.Limit = min(1000, l.limit-len(all))
		}
		some, next, err := ask(p)
		all = append(all, some...)
		if err != nil || next == "" || l.limit > 0 && len(all) >= l.limit {
			l.more = next != ""
			return all, err
		}
		p.Cursor = next
	}
}

// print writes the list, and says on standard error how long it is.
func print[T any](l *listing, all []T, kind string, text func(*T) string) error {
	if err := write(l, all, text); err != nil {
		return err
	}
	if count := plural(len(all), kind); l.more {
		fmt.Fprintf(os.Stderr, "%s, and there are more; --limit 0 lists all\n", count)
	} else {
		fmt.Fprintln(os.Stderr, count)
	}
	return nil
}

// write writes the list: as JSON, or a line each by text.
func write[T any](l *listing, all []T, text func(*T) string) error {
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	if l.json {
		enc.SetIndent("", " ")
		return enc.Encode(all)
	}
	for i := range all {
		if l.jsonl {
			if err := enc.Encode(&all[i]); err != nil {
				return err
			}
			continue
		}
		if _, err := fmt.Println(strings.Map(printable, text(&all[i]))); err != nil {
			return err
		}
	}
	return nil
}

func storiesCommand() *cobra.Command {
	var db database
	var l listing
	var f store.StoryFilter
	c := &cobra.Command{
		Use:   "stories",
		Short: "List the stories of the store, newest first",
		Example: `  synoptic stories
  synoptic stories --reports 3 --differs
  synoptic stories --sort differences -n 10
  synoptic stories --after 2031-04-01 --jsonl`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			for _, x := range [][2]string{{"after", f.After}, {"before", f.Before}} {
				if _, err := time.Parse(time.DateOnly, x[1]); x[1] != "" && err != nil {
					return fmt.Errorf("--%s %q is no day: write it as 2031-04-01", x[0], x[1])
				}
			}
			return db.with(c.Context(), func(s *sqlite.Store) error { return stories(c.Context(), s, f, &l) })
		},
	}
	db.flags(c)
	l.flags(c)
	l.sorted(c, "newest", "reports", "quotations", "differences")
	c.Flags().StringVar(&f.After, "after", "", "a report came out on that day or later (2031-04-01)")
	c.Flags().StringVar(&f.Before, "before", "", "the last report came out before that day")
	c.Flags().StringVar(&f.Outlet, "outlet", "", "a report is by that outlet")
	c.Flags().StringVar(&f.Document, "document", "", "turns on a document of that kind (letter, lawsuit, …)")
	c.Flags().BoolVar(&f.Differs, "differs", false, "reports differ")
	c.Flags().BoolVar(&f.Edited, "edited", false, "a report was edited")
	c.Flags().IntVar(&f.Reports, "reports", 0, "at least so many reports")
	return c
}

func stories(ctx context.Context, s store.Stories, f store.StoryFilter, l *listing) error {
	all, err := pages(l, func(p store.Page) ([]store.Story, string, error) { return s.Stories(ctx, f, p) })
	if err != nil {
		return err
	}
	return print(l, all, "story", func(x *store.Story) string {
		line := fmt.Sprintf("%s  %.10s  %s, %d independent  %s", x.ID, x.Last, plural(len(x.Reports), "report"), x.Independent, x.Title)
		if x.Differences > 0 {
			line += fmt.Sprintf("  (differs %d)", x.Differences)
		}
		return line
	})
}
