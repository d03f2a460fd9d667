package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"synoptic/store/sqlite"
)

func doctorCommand() *cobra.Command {
	var db database
	var repair, asJSON bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Check the store, and say how large it is",
		Long: `Check the store: pages and indexes, bytes of captures, versions, records, work that was
forgotten or failed. Nothing is changed without --repair. Exit status 1 when a check fails.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				if repair {
					if err := s.Repair(c.Context()); err != nil {
						return err
					}
				}
				all, err := s.Doctor(c.Context())
				if err != nil {
					return err
				}
				u, err := s.Usage(c.Context())
				if err != nil {
					return err
				}
				return diagnosis(all, u, asJSON)
			})
		},
	}
	db.flags(c)
	c.Flags().BoolVar(&repair, "repair", false, "mend what can be mended")
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON document")
	return c
}

// diagnosis prints what doctor found, and fails when something is wrong.
func diagnosis(all []sqlite.Finding, u *sqlite.Usage, asJSON bool) error {
	bad := 0
	for _, f := range all {
		if !f.OK {
			bad++
		}
	}
	if asJSON {
		enc := json.NewEncoder(os.Stdout)
		enc.SetIndent("", " ")
		if err := enc.Encode(struct {
			Checks []sqlite.Finding `json:"checks"`
			Usage  *sqlite.Usage    `json:"usage"`
		}{all, u}); err != nil {
			return err
		}
	} else {
		for _, f := range all {
			mark := "ok   "
			if !f.OK {
				mark = "WRONG"
			}
			fmt.Println(mark, f.Check, f.Detail)
		}
		fmt.Printf("%s: %s, %s in use\n", u.Path, megabytes(u.File), megabytes(u.Used))
		fmt.Printf("captures %d (%s, %d rejected), reports %d, versions %d, stories %d (records %s), statements %d, people %d, sources %d, jobs %d\n",
			u.Captures, megabytes(u.Blobs), u.Rejected, u.Reports, u.Versions, u.Stories, megabytes(u.Records), u.Statements, u.People, u.Sources, u.Jobs)
	}
	if bad > 0 {
		return failed(fmt.Errorf("%d of %d checks fail", bad, len(all)))
	}
	return nil
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

func backupCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:     "backup FILE",
		Short:   "Write the store as it is now into a new file, also while it is in use",
		Example: "  synoptic backup desk-2031-04-16.db",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error {
				if err := s.Backup(c.Context(), args[0]); err != nil {
					return err
				}
				info, err := os.Stat(args[0])
				if err == nil {
					fmt.Fprintf(os.Stderr, "%s holds the store as it is now, %s\n", args[0], megabytes(info.Size()))
				}
				return err
			})
		},
	}
	db.flags(c)
	return c
}

func restoreCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "Put a backup in the place of the store",
		Long: `Put a backup in the place of the store, which nobody may be using. The store that was
there stays beside it, with the ending .before. A damaged backup changes nothing.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			place := db.place()
			before := exists(place)
			if err := sqlite.Restore(c.Context(), args[0], place); err != nil {
				return failed(err)
			}
			fmt.Fprintf(os.Stderr, "%s is %s now\n", place, args[0])
			if before {
				fmt.Fprintf(os.Stderr, "what was there is %s.before\n", place)
			}
			return nil
		},
	}
	db.flags(c)
	return c
}

func pruneCommand() *cobra.Command {
	var db database
	var r sqlite.Retention
	var before, under string
	c := &cobra.Command{
		Use:   "prune",
		Short: "Drop old stories of which nobody said anything",
		Long: `Drop stories with all their captures: those whose last report came out before a day, or
the oldest until the store needs less than a size, or both. Stories that somebody
corrected, confirmed or watches stay whole, however old they are. The file does not
shrink; its space is used for what comes.`,
		Example: "  synoptic prune --before 2030-01-01 --dry-run\n  synoptic prune --under 5GB",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) (err error) {
			if before != "" {
				if r.Before, err = time.Parse(time.DateOnly, before); err != nil {
					return errors.New("say the day as --before 2030-01-01")
				}
			}
			if r.Bytes, err = bytesOf(under); err != nil {
				return err
			}
			return db.with(c.Context(), func(s *sqlite.Store) error {
				gone, err := s.Retain(c.Context(), r)
				for _, id := range gone {
					fmt.Println(id)
				}
				if err != nil {
					return err
				}
				became := "gone"
				if r.DryRun {
					became = "could go"
				}
				fmt.Fprintln(os.Stderr, plural(len(gone), "story"), became)
				return nil
			})
		},
	}
	db.flags(c)
	c.Flags().StringVar(&before, "before", "", "the day (2030-01-01)")
	c.Flags().StringVar(&under, "under", "", "the size (800MB, 5GB)")
	c.Flags().BoolVar(&r.DryRun, "dry-run", false, "only list what could go")
	c.MarkFlagsOneRequired("before", "under")
	return c
}

// bytesOf reads a size; 0 for none.
func bytesOf(s string) (int64, error) {
	if s == "" {
		return 0, nil
	}
	for unit, n := range map[string]int64{"MB": 1e6, "GB": 1e9} {
		if digits, ok := strings.CutSuffix(strings.ToUpper(strings.ReplaceAll(s, " ", "")), unit); ok {
			if x, err := strconv.ParseFloat(digits, 64); err == nil && x > 0 && x < 1e9 {
				return int64(x * float64(n)), nil
			}
		}
	}
	return 0, fmt.Errorf("--under %q is no size: write it as 800MB or 5GB", s)
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which synoptic this is",
		Args:  cobra.NoArgs,
		Run:   func(*cobra.Command, []string) { fmt.Println("synoptic", version()) },
	}
}

// secretFrom says where a value comes from that is not to be shown.
func secretFrom(name string) string {
	switch file := os.Getenv(name + "_FILE"); {
	case os.Getenv(name) != "":
		return "set"
	case file == "":
		return "not set"
	case secretOf(name) == "":
		return "cannot be read from " + file
	default:
		return "in " + file
	}
}

func configCommand() *cobra.Command {
	var db database
	show := &cobra.Command{
		Use:   "print",
		Short: "Print every setting, with where its value comes from",
		Args:  cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			path, from := db.origin()
			fmt.Printf("db  %s  (%s)\n", path, from)
			for _, name := range []string{"SYNOPTIC_TOKEN", "SYNOPTIC_MAIL_USER", "SYNOPTIC_MAIL_PASSWORD"} {
				fmt.Printf("%s  %s\n", name, secretFrom(name))
			}
		},
	}
	db.flags(show)
	c := &cobra.Command{Use: "config", Short: "Settings"}
	c.AddCommand(show)
	return c
}
