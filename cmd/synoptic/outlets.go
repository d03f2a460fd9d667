package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"synoptic/pipeline"
)

// outletsHelp tells the format of an outlets file.
const outletsHelp = `An outlets file (--outlets) says what the reports do not: who owns an outlet, and whose
wire copy it prints without a credit. It is CSV, one line an outlet, by name or by host:
outlet,owner,wire
lennepost.example,Okoro Media,
Harbour Radio,Okoro Media,Carrow Wire
Reports of one owner count as one voice; a wire counts as credited by the report.`

// outlets is the flag --outlets of the commands that count write-ups.
type outlets struct{ path string }

func (o *outlets) flags(c *cobra.Command) {
	c.Flags().StringVar(&o.path, "outlets", "", "CSV file that says who owns an outlet and whose wire copy it prints")
}

// options reads the file, where one is named.
func (o *outlets) options() (pipeline.Options, error) {
	if o.path == "" {
		return pipeline.Options{}, nil
	}
	f, err := os.Open(o.path)
	if err != nil {
		return pipeline.Options{}, fmt.Errorf("--outlets %s cannot be opened (%w); check the path", o.path, reason(err))
	}
	defer f.Close() //nolint:errcheck // read only
	options, err := pipeline.Options{}.WithOutlets(f)
	if err != nil {
		return options, fmt.Errorf("--outlets %s: %w", o.path, err)
	}
	return options, nil
}
