package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

// pairCommand completes c, a command on two inputs whose result is text or
// JSON. Need says what to name where there are not two.
func pairCommand(c *cobra.Command, need string, run func(ctx context.Context, in *inputs, args []string, format string) error) *cobra.Command {
	var format string
	var in inputs
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) != 2 {
			return fmt.Errorf("%s; there are %d", need, len(args))
		}
		return nil
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := errors.Join(in.check(), textOrJSON(format)); err != nil {
			return err
		}
		return run(c.Context(), &in, args, format)
	}
	in.flags(c)
	formatFlag(c, &format)
	return c
}
