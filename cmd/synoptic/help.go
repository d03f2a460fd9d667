package main

import (
	"cmp"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"synoptic/page"
)

// help prints what a command is for and how it is called, within the columns
// that everything else keeps.
func help(c *cobra.Command, _ []string) {
	what := cmp.Or(c.Long, c.Short)
	_, _ = io.WriteString(c.OutOrStdout(), flowing(strings.TrimSpace(what))+"\n\n"+hanging(c.UsageString()))
}

// flowing breaks the paragraphs and the entries of lists in a text anew. Lines
// of a table stay as they are.
func flowing(text string) string {
	var out, words []string
	flush := func() {
		out, words = append(out, broken(words, "")...), nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && line[0] != ' ' && !table.MatchString(line) {
			words = append(words, strings.Fields(line)...)
			continue
		}
		flush()
		if n := len(out); strings.HasPrefix(line, deep) && n > 0 && strings.HasPrefix(out[n-1], " ") {
			out[n-1] += " " + strings.TrimSpace(line)
			continue
		}
		out = append(out, line)
	}
	flush()
	return hanging(strings.Join(out, "\n"))
}

// deep is where a line begins that goes on with an entry of a list.
const deep = "         "

// table is a line of an example file: fields with commas and no blank behind.
var table = regexp.MustCompile(`^[^,]*,[^ ]`)

// columned is a line of a list: something, two blanks at least, and what is
// said of it.
var columned = regexp.MustCompile(`^\s+\S.*?\s{2,}\S`)

// hanging breaks the lines that are too long; what follows stands below the
// words that are said of something.
func hanging(text string) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if utf8.RuneCountInString(line) <= page.Columns {
			out = append(out, line)
			continue
		}
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if at := columned.FindString(line); at != "" {
			indent = utf8.RuneCountInString(at) - 1
		}
		start := string([]rune(line)[:indent])
		rest := broken(strings.Fields(string([]rune(line)[indent:])), strings.Repeat(" ", indent))
		rest[0] = start + strings.TrimLeft(rest[0], " ")
		out = append(out, rest...)
	}
	return strings.Join(out, "\n")
}

// broken sets words in lines behind an indent.
func broken(words []string, indent string) []string {
	var out []string
	line := ""
	for _, w := range words {
		if line != "" && utf8.RuneCountInString(indent+line+" "+w) > page.Columns {
			out, line = append(out, indent+line), ""
		}
		line = strings.TrimPrefix(line+" "+w, " ")
	}
	if line != "" {
		out = append(out, indent+line)
	}
	return out
}
