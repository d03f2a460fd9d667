package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/record"
)

func lineageCommand() *cobra.Command {
	var format string
	var in inputs
	var known outlets
	c := &cobra.Command{
		Use:   "lineage PATH…",
		Short: "Say who shares text with whom, and how many write-ups are independent",
		Long: `Say for each story who shares text with whom: words of narration and of quotation,
which share of each of the two reports that is, the longest run, who is earlier, whom the
reports credit, and how many write-ups are independent. Shared narration points at a
common text, shared quotation at a common source; neither says who wrote it.

` + takes + `

` + outletsHelp + `

Exit status: as for read.`,
		Example: `  synoptic lineage reports/
  synoptic lineage --outlets outlets.csv reports/
  synoptic lineage --format json a.html b.html > lineage.json`,
		Args: someInputs,
		RunE: func(c *cobra.Command, args []string) error {
			if err := errors.Join(in.check(), textOrJSON(format)); err != nil {
				return err
			}
			options, err := known.options()
			if err != nil {
				return err
			}
			return lineage(c.Context(), &in, options, args, format)
		},
	}
	in.flags(c)
	known.flags(c)
	formatFlag(c, &format)
	return c
}

func lineage(ctx context.Context, in *inputs, options pipeline.Options, paths []string, format string) error {
	return recordOf(ctx, in, options, paths, nil, func(rec *record.Record) error {
		l := record.LineageOf(rec)
		if format == "json" {
			return record.WriteLineage(os.Stdout, l)
		}
		return page.Lineage(os.Stdout, l, coloured(os.Stdout))
	})
}

// formatFlag is --format of the commands that write text or JSON.
func formatFlag(c *cobra.Command, format *string) {
	c.Flags().StringVarP(format, "format", "f", "text", "text or json")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp))
}

func textOrJSON(format string) error {
	if !slices.Contains([]string{"text", "json"}, format) {
		return fmt.Errorf("unknown format %q; use text or json", format)
	}
	return nil
}
