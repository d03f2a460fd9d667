package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"synoptic/correct"
	"synoptic/ingest/extract"
	"synoptic/pipeline"
	"synoptic/pipeline/newsroom"
	"synoptic/record"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// correcting is one kind of correction as a command.
type correcting struct {
	kind  correct.Kind
	args  string // as the help names them
	least int
	short string
	fill  func(c *correct.Correction, args []string)
}

// The words of a report are found in its newest version; they must stand
// there once.
var correctings = []correcting{
	{correct.Seen, "REPORT WORDS", 2, "a statement was looked at", words},
	{correct.Confirmed, "REPORT WORDS", 2, "a statement is right", words},
	{correct.Doubtful, "REPORT WORDS [WHY]", 2, "a statement may be wrong", words},
	{correct.Speaker, "REPORT WORDS NAME", 3, `who says it; "" for nobody knows`, func(c *correct.Correction, a []string) { words(c, a[:2]); c.Value = a[2] }},
	{correct.Note, "REPORT WORDS NOTE", 3, "a word on some words", words},
	{correct.Boilerplate, "REPORT WORDS", 2, "words are no part of the report's story", words},
	{correct.Merge, "STORY INTO", 2, "two stories are one", func(c *correct.Correction, a []string) { c.Story, c.Value = a[0], a[1] }},
	{correct.Split, "STORY REPORT…", 2, "reports are a story of their own", func(c *correct.Correction, a []string) { c.Story, c.Reports = a[0], a[1:] }},
	{correct.Rename, "STORY TITLE", 2, "what a story is called", func(c *correct.Correction, a []string) { c.Story, c.Value = a[0], a[1] }},
	{correct.Same, "NAME NAME", 2, "two names are one person, called by the second", func(c *correct.Correction, a []string) { c.Name, c.Value = a[0], a[1] }},
	{correct.Apart, "NAME OTHER REPORT…", 3, "in these reports the name is somebody else", func(c *correct.Correction, a []string) { c.Name, c.Value, c.Reports = a[0], a[1], a[2:] }},
	{correct.Role, "NAME OFFICE", 2, "which office somebody holds", func(c *correct.Correction, a []string) { c.Name, c.Value = a[0], a[1] }},
	{correct.Hide, "NAME", 1, "somebody has no page", func(c *correct.Correction, a []string) { c.Name = a[0] }},
	{correct.Date, "DAY REPORT…", 2, "when reports came out", func(c *correct.Correction, a []string) { c.Value, c.Reports = a[0], a[1:] }},
	{correct.Outlet, "OUTLET REPORT…", 2, "who published reports", func(c *correct.Correction, a []string) { c.Value, c.Reports = a[0], a[1:] }},
	{correct.Document, "STORY FILE", 2, "the real text of a letter, ruling or bill that a story's reports quote", func(c *correct.Correction, a []string) { c.Story, c.Name = a[0], a[1] }},
	{correct.Outlets, "FILE", 1, "who owns outlets, and whose wire copy they print (see synoptic read --help)", func(c *correct.Correction, a []string) { c.Name = a[0] }},
	{correct.Undo, "NUMBER", 1, "as if a correction had not been said", func(c *correct.Correction, a []string) { _, _ = fmt.Sscan(a[0], &c.Undoes) }},
}

func words(c *correct.Correction, a []string) {
	c.Span = &record.Span{Report: a[0], Text: a[1]}
	c.Note = strings.Join(a[2:], " ")
}

func correctCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "correct",
		Short: "Say what is right; the record keeps it, and what was found stays beside it",
		Long: `Say what is right. Every correction goes into a log with who and when, is applied
whenever a record is made again, and can be undone. What the program found stays in the
record beside it.`,
		Example: `  synoptic correct speaker r4d0e83f93c1b "will not sail" "Ada Okoro"
  synoptic correct merge sr4d0e83f93c1b sr77ab01fd2c33
  synoptic correct log
  synoptic correct undo 3`,
	}
	for _, k := range correctings {
		c.AddCommand(k.command())
	}
	c.AddCommand(correctLogCommand())
	return c
}

func (k correcting) command() *cobra.Command {
	var db database
	var by string
	c := &cobra.Command{
		Use:   string(k.kind) + " " + k.args,
		Short: k.short,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < k.least {
				return fmt.Errorf("needs %s", k.args)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			x := &correct.Correction{Kind: k.kind, By: by}
			k.fill(x, args)
			return db.with(c.Context(), func(s *sqlite.Store) error {
				if err := place(c.Context(), s, x); err != nil {
					return found(err)
				}
				if err := s.Correct(c.Context(), x); err != nil {
					return found(err)
				}
				fmt.Printf("correction %d\n", x.ID)
				return work(c.Context(), s)
			})
		},
	}
	db.flags(c)
	c.Flags().StringVar(&by, "by", me(), "who says so")
	return c
}

// me is the name of the user on this machine.
func me() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "somebody"
}

// place finds what a correction names: the story of an id that was merged,
// and where its words stand.
func place(ctx context.Context, s *sqlite.Store, c *correct.Correction) error {
	for _, id := range []*string{&c.Story, &c.Value} {
		if id == &c.Value && c.Kind != correct.Merge || *id == "" {
			continue
		}
		x, err := s.Story(ctx, *id)
		if err != nil {
			return err
		}
		*id = x.ID
	}
	switch c.Kind {
	case correct.Undo:
		return undoable(ctx, s, c.Undoes)
	case correct.Document:
		return documentOf(ctx, c)
	case correct.Outlets:
		return outletsOf(c)
	}
	for _, id := range c.Reports {
		r, err := s.Report(ctx, id)
		if err != nil {
			return err
		}
		if c.Kind == correct.Split && r.Story != c.Story {
			return fmt.Errorf("report %s is not in story %s", id, c.Story)
		}
	}
	if c.Span == nil {
		return nil
	}
	span, err := wordsOf(ctx, s, c.Span.Report, c.Span.Text)
	c.Span = span
	return err
}

// documentOf reads the text of the document that c names by its file or address.
func documentOf(ctx context.Context, c *correct.Correction) error {
	items, bad := (&inputs{}).gather(ctx, []string{c.Name})
	if len(bad) > 0 {
		return fmt.Errorf("%s %s", bad[0].Input, bad[0].Reason)
	}
	if len(items) != 1 {
		return fmt.Errorf("%s holds %d texts; a document is one", c.Name, len(items))
	}
	v, err := extract.Version(items[0])
	if err != nil {
		return fmt.Errorf("%s %w", c.Name, err)
	}
	c.Name, c.Value = filepath.Base(c.Name), v.Text
	return nil
}

// outletsOf reads the outlets file that c names.
func outletsOf(c *correct.Correction) error {
	b, err := os.ReadFile(c.Name)
	if err == nil {
		_, err = pipeline.Options{}.WithOutlets(bytes.NewReader(b))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", c.Name, reason(err))
	}
	c.Name, c.Value = "", string(b)
	return nil
}

// undoable reports whether a correction is there and not undone already.
func undoable(ctx context.Context, s store.Desk, id int64) error {
	log, err := s.Corrections(ctx, "")
	if err != nil {
		return err
	}
	undone := correct.Undone(log)
	switch at := slices.IndexFunc(log, func(x correct.Correction) bool { return x.ID == id }); {
	case at < 0:
		return fmt.Errorf("correction %d: %w", id, store.ErrNotFound)
	case undone[id] != 0:
		return fmt.Errorf("correction %d is undone already, by correction %d; synoptic correct undo %[2]d brings it back", id, undone[id])
	}
	return nil
}

// wordsOf returns where words stand in a report, which must be in one place.
func wordsOf(ctx context.Context, s store.Reports, report, words string) (*record.Span, error) {
	v, err := s.Version(ctx, report, 0)
	if err != nil {
		return nil, err
	}
	text := v.Value.Text
	at := strings.Index(text, words)
	if at < 0 || words == "" {
		return nil, fmt.Errorf("report %s does not hold the words %q; give them letter by letter", report, words)
	}
	if strings.Contains(text[at+1:], words) {
		return nil, fmt.Errorf("report %s holds the words %q more than once; give more of them", report, words)
	}
	start := utf8.RuneCountInString(text[:at])
	return &record.Span{Report: report, Start: start, End: start + utf8.RuneCountInString(words), Text: words}, nil
}

// work brings the records up to date, here or where another process does.
func work(ctx context.Context, s *sqlite.Store) error { return drain(ctx, newsroom.New(s, nil)) }

func correctLogCommand() *cobra.Command {
	var db database
	var l listing
	c := &cobra.Command{
		Use:   "log [STORY]",
		Short: "list what was said, and what of it is undone",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				log, err := s.Corrections(c.Context(), strings.Join(args, ""))
				if err != nil {
					return err
				}
				live := correct.Live(log)
				return print(&l, log, "correction", func(x *correct.Correction) string {
					return line(x, slices.ContainsFunc(live, func(y correct.Correction) bool { return y.ID == x.ID }))
				})
			})
		},
	}
	db.flags(c)
	l.flags(c)
	return c
}

func line(x *correct.Correction, live bool) string {
	out := fmt.Sprintf("%d  %s  %s  %s", x.ID, x.At.Format("2006-01-02 15:04"), x.By, x.Kind)
	for _, part := range []string{x.Story, strings.Join(x.Reports, " "), x.Name, x.Says(), x.Note} {
		if part != "" {
			out += "  " + part
		}
	}
	if x.Span != nil {
		out += fmt.Sprintf("  %s “%s”", x.Span.Report, x.Span.Text)
	}
	if x.Undoes != 0 {
		out += fmt.Sprintf("  %d", x.Undoes)
	} else if !live {
		out += "  (undone)"
	}
	return out
}

func removeCommand() *cobra.Command {
	var db database
	var r store.Removal
	var words string
	c := &cobra.Command{
		Use:   "remove REPORT --reason WHY",
		Short: "Erase a report, or words of it, for good",
		Long: `Erase a report, or words of it, for good: captures, versions, readings, search and
records. A tombstone stays that says who removed it, when and why, with the hashes of
what is not to be taken again, and nothing of the words. Backups and exports made before
still hold them: they are yours to delete.`,
		Example: `  synoptic remove r4d0e83f93c1b --reason "court order 12/31"
  synoptic remove r4d0e83f93c1b --words "Mara Quist, 41" --reason privacy`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if r.Reason == "" {
				return errors.New("say why with --reason; it stays in the place of what is removed")
			}
			r.Report = args[0]
			return db.with(c.Context(), func(s *sqlite.Store) error {
				if words != "" {
					span, err := wordsOf(c.Context(), s, r.Report, words)
					if err != nil {
						return found(err)
					}
					r.Start, r.End = span.Start, span.End
				}
				if err := s.Remove(c.Context(), &r); err != nil {
					return found(err)
				}
				fmt.Fprintf(os.Stderr, "removed; tombstone %d\n", r.ID)
				return work(c.Context(), s)
			})
		},
	}
	db.flags(c)
	c.Flags().StringVar(&r.Reason, "reason", "", "why; it stays in its place")
	c.Flags().StringVar(&r.By, "by", me(), "who removes it")
	c.Flags().StringVar(&words, "words", "", "only these words of the report")
	return c
}
