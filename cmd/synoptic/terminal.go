package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// coloured reports whether w is a terminal whose user wants colour.
func coloured(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && terminal(f)
}

// terminal reports whether f is a terminal.
func terminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// complain says on standard error why an input could not be taken, in one
// line whatever stands in its name.
func complain(input, reason string) {
	fmt.Fprintln(os.Stderr, strings.Map(printable, "synoptic: "+input+": "+reason))
}

// printable replaces what could drive a terminal.
func printable(r rune) rune {
	if r < ' ' || r >= 0x7f && r < 0xa0 {
		return '?'
	}
	return r
}
