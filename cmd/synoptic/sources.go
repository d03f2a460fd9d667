package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"synoptic/ingest/opml"
	"synoptic/ingest/web"
	"synoptic/source"
	"synoptic/store"
	"synoptic/store/sqlite"
)

func sourcesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "sources",
		Short: "Say which feeds, pages, sitemaps and folders synoptic serve watches",
		Example: `  synoptic sources add https://example.org/feed.xml
  synoptic sources add --kind folder ~/inbox
  synoptic sources import feeds.opml
  synoptic sources list`,
	}
	c.AddCommand(sourcesAddCommand(), sourcesListCommand(), sourcesFailingCommand(), sourcesRemoveCommand(), sourcesImportCommand(), sourcesExportCommand())
	return c
}

func sourcesAddCommand() *cobra.Command {
	var db database
	var x store.Source
	c := &cobra.Command{
		Use:   "add ADDRESS",
		Short: "watch a feed, page, sitemap or folder",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			x.URL = args[0]
			if err := checkSource(&x); err != nil {
				return err
			}
			return db.making(c.Context(), func(s *sqlite.Store) error {
				if err := s.SaveSource(c.Context(), &x); err != nil {
					return err
				}
				fmt.Printf("source %d\n", x.ID)
				return nil
			})
		},
	}
	db.flags(c)
	c.Flags().StringVar(&x.Kind, "kind", string(source.Feed), "feed, page, sitemap or folder")
	c.Flags().StringVar(&x.Title, "title", "", "what you call it")
	c.Flags().StringVar(&x.Outlet, "outlet", "", "outlet of reports that do not say it")
	return c
}

// checkSource settles what the arguments mean; a folder is known by its whole path.
func checkSource(x *store.Source) (err error) {
	switch source.Kind(x.Kind) {
	case source.Folder:
		if info, err := os.Stat(x.URL); err != nil || !info.IsDir() {
			return fmt.Errorf("%s: there is no such folder; make it first", x.URL)
		}
		x.URL, err = filepath.Abs(x.URL)
		return err
	case source.Feed, source.Page, source.Sitemap:
		if !web.Is(x.URL) {
			return fmt.Errorf("%q is no address of the web; a folder needs --kind folder", x.URL)
		}
		return nil
	}
	return fmt.Errorf("--kind is feed, page, sitemap or folder, not %q", x.Kind)
}

func sourcesListCommand() *cobra.Command {
	var db database
	var l listing
	c := &cobra.Command{
		Use:   "list",
		Short: "list them, with when they were asked and what went wrong",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				all, err := s.Sources(c.Context())
				if err != nil {
					return err
				}
				failing := map[int64]int{}
				for _, x := range all {
					bad, err := s.Failing(c.Context(), x.ID)
					if err != nil {
						return err
					}
					failing[x.ID] = len(bad)
				}
				return print(&l, all, "source", func(x *store.Source) string {
					last := "never asked"
					if !x.Last.IsZero() {
						last = "asked " + x.Last.Format("2006-01-02 15:04")
					}
					line := fmt.Sprintf("%d  %s  %s  %s  %s  %s", x.ID, x.Kind, x.URL, x.Title, plural(x.Reports, "capture"), last)
					if x.Paused {
						line += "  paused"
					}
					if x.Error != "" {
						line += "  " + x.Error
					}
					if n := failing[x.ID]; n > 0 {
						line += fmt.Sprintf("  (%s failed: synoptic sources failing %d)", plural(n, "report"), x.ID)
					}
					return line
				})
			})
		},
	}
	db.flags(c)
	l.flags(c)
	return c
}

// failure is a report that could not be had.
type failure struct {
	URL    string    `json:"url"`
	Asked  time.Time `json:"asked"`
	Reason string    `json:"reason"`
}

func sourcesFailingCommand() *cobra.Command {
	var db database
	var l listing
	c := &cobra.Command{
		Use:   "failing NUMBER",
		Short: "list the reports of a source that could not be had, with the reasons",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			id, err := sourceNumber(args[0])
			if err != nil {
				return err
			}
			return db.with(c.Context(), func(s *sqlite.Store) error {
				if _, err := s.SourceByID(c.Context(), id); err != nil {
					return found(err)
				}
				bad, err := s.Failing(c.Context(), id)
				if err != nil {
					return err
				}
				var all []failure
				for _, v := range bad {
					all = append(all, failure{v.URL, v.Memory.Last, cmp.Or(v.Memory.Ended, v.Memory.Error)})
				}
				if l.limit > 0 && len(all) > l.limit {
					all, l.more = all[:l.limit], true
				}
				return print(&l, all, "report", func(x *failure) string {
					return fmt.Sprintf("%s  %s  %s", x.Asked.Format("2006-01-02 15:04"), x.URL, x.Reason)
				})
			})
		},
	}
	db.flags(c)
	l.flags(c)
	return c
}

func sourceNumber(arg string) (int64, error) {
	id, err := strconv.ParseInt(arg, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is no number of a source; synoptic sources list has them", arg)
	}
	return id, nil
}

func sourcesRemoveCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "remove NUMBER",
		Short: "watch it no longer; what came through it stays",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			id, err := sourceNumber(args[0])
			if err != nil {
				return err
			}
			return db.with(c.Context(), func(s *sqlite.Store) error {
				if err := s.DeleteSource(c.Context(), id); err != nil {
					return found(err)
				}
				fmt.Fprintf(os.Stderr, "source %d removed; what came through it stays\n", id)
				return nil
			})
		},
	}
	db.flags(c)
	return c
}

func sourcesImportCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "import FILE.opml",
		Short: "watch the feeds of a list",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return db.making(c.Context(), func(s *sqlite.Store) error { return importFeeds(c.Context(), s, args[0]) })
		},
	}
	db.flags(c)
	return c
}

// mostOPML is how large a list of feeds may be.
const mostOPML = 16 << 20

func importFeeds(ctx context.Context, s store.Sources, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.Size() > mostOPML {
		return fmt.Errorf("%s has %d MB, more than the %d MB that are read", path, info.Size()>>20, mostOPML>>20)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	feeds, unusable, err := opml.Parse(b)
	if err != nil && len(feeds) == 0 {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, f := range feeds {
		if err := s.SaveSource(ctx, &store.Source{Kind: string(source.Feed), URL: f.URL, Title: f.Title, Folder: f.Folder}); err != nil {
			return err
		}
	}
	fmt.Fprintf(os.Stderr, "%s watched\n", plural(len(feeds), "feed"))
	if err != nil || unusable > 0 {
		reason := plural(unusable, "outline") + " could not be used"
		if err != nil {
			reason += "; " + err.Error()
		}
		complain(path, reason)
		return status{code: exitPartial, silent: true, error: errors.New("some feeds could not be used")}
	}
	return nil
}

func sourcesExportCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "export",
		Short: "write the feeds as OPML",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				all, err := s.Sources(c.Context())
				if err != nil {
					return err
				}
				var feeds []opml.Feed
				for _, x := range all {
					if x.Kind == string(source.Feed) {
						feeds = append(feeds, opml.Feed{URL: x.URL, Title: x.Title, Folder: x.Folder})
					}
				}
				return opml.Write(os.Stdout, "synoptic", feeds)
			})
		},
	}
	db.flags(c)
	return c
}
