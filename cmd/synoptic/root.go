package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func root() *cobra.Command {
	c := &cobra.Command{
		Use:   "synoptic",
		Short: "Many reports in, one evidence-linked record out",
		Long: `Many news reports in, one evidence-linked record out: who said what, the documents
behind the story, where the reports agree and differ, who shares text with whom, and
how many write-ups are independent. Every line points at the words it came from.

Everything happens on this machine; only addresses that you name are fetched.`,
		Example: `  synoptic demo                             an invented event, to try it out
  synoptic read reports/                    the record of a folder, here
  synoptic read -o story.html a.html b.txt  the same as one page, for a browser
  synoptic read -o story.json https://…     the same as data
  synoptic verify story.json                prove every line of it
  synoptic serve                            a newsroom that keeps everything`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Help()
			}
			return unknown(c, args[0])
		},
	}
	c.SetHelpFunc(help)
	c.SetVersionTemplate("synoptic {{.Version}}\n")
	c.AddCommand(serveCommand(), mcpCommand(), addCommand(), storiesCommand(), showCommand(), searchCommand(), quotesCommand(), peopleCommand(), documentsCommand(), correctCommand(), sourcesCommand(), watchCommand(), removeCommand(),
		exportCommand(), importCommand(), doctorCommand(), backupCommand(), restoreCommand(), pruneCommand(), configCommand(), explainCommand(), manCommand(), versionCommand())
	c.AddCommand(demoCommand(), readCommand(), annotateCommand(), groupCommand(), extractCommand(), lineageCommand(), compareCommand(), diffCommand(), verifyCommand(), evalCommand())
	return c
}

// unknown says that there is no such command, and which one was perhaps meant.
func unknown(c *cobra.Command, name string) error {
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(name); len(near) > 0 {
		return fmt.Errorf("unknown command %q; did you mean %s?", name, strings.Join(near, " or "))
	}
	return fmt.Errorf("unknown command %q; to read a file, say: synoptic read %s", name, name)
}

// someInputs wants at least one argument.
func someInputs(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("name at least one file, folder or address, or - for standard input")
	}
	return nil
}

// version is what the build says of itself.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "of unknown version"
	}
	out := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && !strings.Contains(out, s.Value[:min(12, len(s.Value))]) {
			out += " " + s.Value[:min(12, len(s.Value))]
		}
	}
	return out + " " + info.GoVersion
}
