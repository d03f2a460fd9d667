package main

import (
	"errors"

	"github.com/spf13/cobra"

	"synoptic/store/sqlite"
)

func showCommand() *cobra.Command {
	var db database
	var out output
	c := &cobra.Command{
		Use:   "show STORY",
		Short: "Show the record of a story of the store",
		Long: `Show the record of a story of the store, as synoptic read does for files. A story that
was merged leads to the one that it went into.`,
		Example: `  synoptic stories
  synoptic show sr12ab34cd56ef
  synoptic show -o story.html sr12ab34cd56ef`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("name one story; synoptic stories lists them")
			}
			return out.check()
		},
		RunE: func(c *cobra.Command, args []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				r, err := s.Record(c.Context(), args[0])
				if err != nil {
					return found(err)
				}
				return out.emit(r.Value)
			})
		},
	}
	db.flags(c)
	out.flags(c)
	return c
}
