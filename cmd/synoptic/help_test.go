package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"synoptic/page"
)

// TestHelpFits walks all commands: no line of their help is wider than the
// terminal that the records are made for, examples are never broken, and
// nothing that they say is lost.
func TestHelpFits(t *testing.T) {
	r := root()
	r.InitDefaultHelpCmd()
	r.InitDefaultCompletionCmd()
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		var b bytes.Buffer
		c.InitDefaultHelpFlag()
		c.SetOut(&b)
		help(c, nil)
		for line := range strings.Lines(b.String()) {
			if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > page.Columns {
				t.Errorf("%s: %d columns: %s", c.CommandPath(), n, line)
			}
		}
		if c.Example != "" && !strings.Contains(b.String(), c.Example) {
			t.Errorf("%s: an example is broken:\n%s", c.CommandPath(), c.Example)
		}
		if got, want := strings.Fields(b.String()), strings.Fields(c.Long+"\n"+c.UsageString()); c.Long != "" && strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s: words are lost:\n%s", c.CommandPath(), b.String())
		}
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(r)
}
