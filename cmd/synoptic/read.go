package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"synoptic/pipeline"
	"synoptic/record"
)

func readCommand() *cobra.Command {
	var format string
	var in inputs
	c := &cobra.Command{
		Use:   "read PATH…",
		Short: "Make one record of the given reports",
		Args:  cobra.MinimumNArgs(1),
		RunE:  func(c *cobra.Command, args []string) error { return read(c.Context(), &in, args, format) },
	}
	in.flags(c)
	c.Flags().StringVar(&format, "format", "text", "text, json, md or html")
	return c
}

func read(ctx context.Context, in *inputs, paths []string, format string) error {
	items, rejected := in.gather(ctx, paths)
	rec := pipeline.Run(items, rejected, nil)
	for _, r := range rec.Rejected {
		fmt.Fprintf(os.Stderr, "synoptic: %s: %s\n", r.Input, r.Reason)
	}
	if len(rec.Reports) == 0 {
		return status{code: exitFailed, error: errors.New("no report could be read")}
	}
	if err := record.Write(os.Stdout, rec); err != nil {
		return status{code: exitFailed, error: err}
	}
	if len(rec.Rejected) > 0 {
		return status{code: exitPartial, silent: true, error: errors.New("some inputs failed")}
	}
	return nil
}
