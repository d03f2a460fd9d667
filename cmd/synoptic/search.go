package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"synoptic/page"
	"synoptic/query"
	"synoptic/store"
	"synoptic/store/sqlite"
)

const boxHelp = `  bridge repairs        both words     speaker:okoro   said by
  "closed for repairs"  in this order  about:okoro     spoken of
  -toll                 not this word  outlet:radio    published by
  bridge OR ferry       either         type:direct     direct, mixed, indirect
  harbo*                begins so      doc:letter      of such a document
  after:2031-04-01      on or after    has:difference  difference, document,
  before:2031-05-01     before                         edit, figure

Of statements has: asks what stands in them, but for edits, which are of the story;
of reports and documents doc: and has: ask about the story.`

func searchCommand() *cobra.Command {
	var db database
	var l listing
	var in string
	c := &cobra.Command{
		Use:   "search QUESTION…",
		Short: "Find statements, reports or documents in the store",
		Long: `Find statements, reports or documents in the store; the newest come first.

` + boxHelp,
		Example: `  synoptic search bridge -- -toll
  synoptic search 'speaker:okoro "will not sail"'
  synoptic search --in reports after:2031-04 ferry`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("say what to search for, such as: synoptic search bridge")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			q := query.Parse(strings.Join(args, " "))
			if err := q.Err(); err != nil {
				return err
			}
			if !slices.Contains(searchable, in) {
				return fmt.Errorf("there are no %q; use --in statements, reports or documents", in)
			}
			return db.with(c.Context(), func(s *sqlite.Store) error { return search(c.Context(), s, in, q, &l) })
		},
	}
	c.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return fmt.Errorf("%w (a word to leave out stands behind two dashes: synoptic search bridge -- -toll)", err)
	})
	db.flags(c)
	l.flags(c)
	l.sorted(c, "newest", "oldest")
	c.Flags().StringVar(&in, "in", "statements", "statements, reports or documents")
	_ = c.RegisterFlagCompletionFunc("in", cobra.FixedCompletions(searchable, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// searchable is what can be searched.
var searchable = []string{"statements", "reports", "documents"}

func search(ctx context.Context, s store.Finder, in string, q query.Query, l *listing) error {
	switch in {
	case "documents":
		return printDocuments(ctx, s, q, l)
	case "reports":
		return printReports(ctx, s, q, l)
	}
	return printStatements(ctx, s, q, l)
}

func printReports(ctx context.Context, s store.Finder, q query.Query, l *listing) error {
	all, err := pages(l, func(p store.Page) ([]store.FoundReport, string, error) { return s.FindReports(ctx, q, p) })
	if err != nil {
		return err
	}
	return print(l, all, "report", func(f *store.FoundReport) string {
		return fmt.Sprintf("%s  %s  %.10s  %s  %s\n    %s", f.Story, f.Report, f.Published, f.Outlet, f.Title, marked(f.Snippet))
	})
}

func printStatements(ctx context.Context, s store.Finder, q query.Query, l *listing) error {
	all, err := pages(l, func(p store.Page) ([]store.FoundStatement, string, error) { return s.FindStatements(ctx, q, p) })
	if err != nil {
		return err
	}
	return print(l, all, "statement", func(f *store.FoundStatement) string {
		speaker := f.Speaker
		if speaker == "" {
			speaker = "(unclear)"
		}
		before, after := page.Marks(f.Kind, strings.Join(f.Snippet, ""))
		return fmt.Sprintf("%s  %.10s  %s  %s: %s%s%s", f.Story, f.Published, f.Outlet, speaker, before, marked(f.Snippet), after)
	})
}

func printDocuments(ctx context.Context, s store.Finder, q query.Query, l *listing) error {
	all, err := pages(l, func(p store.Page) ([]store.FoundDocument, string, error) { return s.FindDocuments(ctx, q, p) })
	if err != nil {
		return err
	}
	return print(l, all, "document", func(f *store.FoundDocument) string {
		line := fmt.Sprintf("%s  %s  %s", f.Story, f.Kind, f.Name)
		if f.Date != "" {
			line += ", " + f.Date
		}
		line += ", " + plural(f.Reports, "report")
		if f.Named > 0 || f.Declared > 0 {
			line += fmt.Sprintf(", signatories: %d declared, %d named", f.Declared, f.Named)
		}
		return line + "  " + f.StoryTitle
	})
}

// marked is a snippet for a terminal: what matched stands in brackets.
func marked(s store.Snippet) string {
	var b strings.Builder
	for i, part := range s {
		if i%2 == 1 {
			part = "[" + part + "]"
		}
		b.WriteString(strings.ReplaceAll(part, "\n", " "))
	}
	return b.String()
}

func quotesCommand() *cobra.Command {
	var db database
	var l listing
	var about bool
	c := &cobra.Command{
		Use:     "quotes NAME",
		Short:   "List what somebody says, across stories, newest first",
		Long:    "List what somebody says, across stories, newest first. Quotations whose speaker is\nnot sure are left out.",
		Example: "  synoptic quotes \"Ada Okoro\"\n  synoptic quotes --about okoro",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			q := query.Query{Speaker: args}
			if about {
				q = query.Query{About: args}
			}
			return db.with(c.Context(), func(s *sqlite.Store) error { return printStatements(c.Context(), s, q, &l) })
		},
	}
	db.flags(c)
	l.flags(c)
	l.sorted(c, "newest", "oldest")
	c.Flags().BoolVar(&about, "about", false, "what is said of them")
	return c
}

func peopleCommand() *cobra.Command {
	var db database
	var l listing
	c := &cobra.Command{
		Use:   "people [NAME]",
		Short: "List persons of the store, those most often quoted first",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				all, err := pages(&l, func(p store.Page) ([]store.Person, string, error) {
					return s.People(c.Context(), strings.Join(args, " "), p)
				})
				if err != nil {
					return err
				}
				return print(&l, all, "person", func(p *store.Person) string {
					return fmt.Sprintf("%s  %s  %s in %s  last %.10s", p.ID, p.Name, plural(p.Quotes, "quotation"), plural(p.Stories, "story"), p.Last)
				})
			})
		},
	}
	db.flags(c)
	l.flags(c)
	l.sorted(c, "quotations", "stories", "last", "name")
	return c
}

func documentsCommand() *cobra.Command {
	var db database
	var l listing
	c := &cobra.Command{
		Use:     "documents [QUESTION…]",
		Short:   "List the documents that stories turn on",
		Example: "  synoptic documents doc:letter after:2031-04\n  synoptic documents harbour bridge",
		RunE: func(c *cobra.Command, args []string) error {
			q := query.Parse(strings.Join(args, " "))
			if err := q.Err(); err != nil {
				return err
			}
			return db.with(c.Context(), func(s *sqlite.Store) error { return printDocuments(c.Context(), s, q, &l) })
		},
	}
	db.flags(c)
	l.flags(c)
	l.sorted(c, "newest", "oldest", "reports", "signatories")
	return c
}
