package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"synoptic/alert"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// The kinds of watches and the ways to be told.
var (
	watchKinds = []alert.Kind{alert.Person, alert.Words, alert.Figure, alert.Signatory, alert.Source, alert.Edit}
	channels   = []string{"feed", "webhook", "mail", "ntfy"}
)

func watchCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "watch",
		Short: "Say what you want to be told of",
		Long: `Say what you want to be told of; synoptic serve tells it.

  person     somebody is quoted (a name), in whatever report, when the speaker is sure
  words      a search finds something new: words, "phrases", -not, OR, speaker:, outlet: …
             as synoptic search takes them, but words count as they stand
  figure     a figure gets a new value (words of what is counted)
  signatory  somebody new signs a document (words of its name)
  source     a story gets a new independent source
  edit       a report is edited (an outlet)`,
		Example: `  synoptic watch add person "Ada Okoro" --channel mail --to desk@example.org
  synoptic watch add words 'speaker:okoro ferry -toll'
  synoptic watch add edit --story sr4d0e83f93c1b
  synoptic watch list`,
	}
	c.AddCommand(watchAddCommand(), watchListCommand(), watchRemoveCommand())
	return c
}

func watchAddCommand() *cobra.Command {
	var db database
	var w store.Watch
	c := &cobra.Command{
		Use:   "add KIND [VALUE]",
		Short: "begin to watch",
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0 || !slices.Contains(watchKinds, alert.Kind(args[0])):
				return fmt.Errorf("begin with one of %s", strings.Trim(fmt.Sprint(watchKinds), "[]"))
			case !slices.Contains(channels, w.Channel):
				return fmt.Errorf("--channel is one of %s", strings.Join(channels, ", "))
			case w.Channel != "feed" && w.Target == "":
				return fmt.Errorf("--channel %s needs an address: --to", w.Channel)
			}
			if err := (alert.Watch{Kind: alert.Kind(args[0]), Value: strings.Join(args[1:], " ")}).Err(); err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			w.Kind, w.Value = args[0], strings.Join(args[1:], " ")
			if w.Name == "" {
				w.Name = strings.Join(args, " ")
			}
			return db.making(c.Context(), func(s *sqlite.Store) error {
				if w.Story != "" {
					if _, err := s.Story(c.Context(), w.Story); err != nil {
						return found(err)
					}
				}
				if err := s.SaveWatch(c.Context(), &w); err != nil {
					return err
				}
				fmt.Printf("watch %d\n", w.ID)
				return nil
			})
		},
	}
	db.flags(c)
	c.Flags().StringVar(&w.Name, "name", "", "what you call it")
	c.Flags().StringVar(&w.Story, "story", "", "only this story")
	c.Flags().StringVar(&w.Channel, "channel", "feed", strings.Join(channels, ", "))
	c.Flags().StringVar(&w.Target, "to", "", "where to send it")
	return c
}

func watchListCommand() *cobra.Command {
	var db database
	var l listing
	c := &cobra.Command{
		Use:   "list",
		Short: "list what is watched",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				all, err := s.Watches(c.Context())
				if err != nil {
					return err
				}
				for i := range all {
					all[i].Secret = ""
				}
				return print(&l, all, "watch", func(w *store.Watch) string {
					about := strings.TrimSpace(w.Kind + " " + w.Value)
					parts := []string{strconv.FormatInt(int64(w.ID), 10), w.Name, about, w.Story, w.Channel, w.Target}
					if w.Name == about {
						parts[1] = ""
					}
					return strings.Join(slices.DeleteFunc(parts, func(x string) bool { return x == "" }), "  ")
				})
			})
		},
	}
	db.flags(c)
	l.flags(c)
	return c
}

func watchRemoveCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "remove NUMBER",
		Short: "watch no longer",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			id, err := strconv.ParseInt(args[0], 10, 64)
			if err != nil {
				return fmt.Errorf("%q is no number of a watch; synoptic watch list has them", args[0])
			}
			return db.with(c.Context(), func(s *sqlite.Store) error {
				if err := s.DeleteWatch(c.Context(), id); err != nil {
					return found(err)
				}
				fmt.Fprintf(os.Stderr, "watch %d removed\n", id)
				return nil
			})
		},
	}
	db.flags(c)
	return c
}
