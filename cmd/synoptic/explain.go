package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"synoptic/pipeline"
	"synoptic/report"
	"synoptic/store/sqlite"
)

func explainCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "explain STORY",
		Short: "Say why the reports of a story belong together",
		Long: `Say for each report of a story which other one it is most alike to, how alike, and by
which rare words of headline, lead and text, names, ages, numbers and days.`,
		Example: `  synoptic explain s4f1c2`,
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error { return explain(c.Context(), s, args[0]) })
		},
	}
	db.flags(c)
	return c
}

func explain(ctx context.Context, s *sqlite.Store, id string) error {
	st, err := s.Story(ctx, id)
	if err != nil {
		return found(err)
	}
	var versions []*report.Version
	for _, r := range st.Reports {
		if v, err := s.Version(ctx, r, 0); err == nil { // others were withdrawn
			versions = append(versions, v.Value)
		}
	}
	name := func(i int) string { return strings.TrimSpace(versions[i].Outlet + " " + versions[i].ID) }
	fmt.Printf("%s  %s\n", st.ID, st.Title)
	for _, r := range pipeline.Why(versions) {
		if r.B < 0 {
			fmt.Println("There is one report.")
			break
		}
		fmt.Printf("\n%s\n  most like %s: %d %%", name(r.A), name(r.B), r.Percent)
		if r.Days >= 0 {
			fmt.Printf(", %s apart", plural(r.Days, "day"))
		}
		fmt.Println()
		for _, v := range r.Views {
			if len(v.Shared) > 0 {
				fmt.Fprintf(os.Stdout, "  %-9s %s\n", v.Name, strings.Join(v.Shared, ", "))
			}
		}
	}
	return nil
}
