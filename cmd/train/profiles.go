package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"synoptic/language"
	"synoptic/language/name"
	"synoptic/span"
)

// trainProfiles counts how news treats the words that it writes with a
// capital. Only counts of words in many articles leave the texts.
func trainProfiles(d *data) ([]byte, error) {
	const file = "background/articles.jsonl.gz"
	r, err := d.open(file)
	if err != nil {
		return nil, err
	}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<26)
	var census name.Census
	for n := 1; in.Scan(); n++ {
		var a struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", file, n, err)
		}
		census.Add(language.Read(a.Text, lines(a.Text)))
	}
	if err := in.Err(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = census.Write(&b)
	return b.Bytes(), err
}

// lines returns the lines of a text that are not empty.
func lines(text string) (out []span.Span) {
	at := 0
	for line := range strings.Lines(text) {
		if end := at + len(strings.TrimRight(line, "\r\n")); end > at {
			out = append(out, span.Span{Start: at, End: end})
		}
		at += len(line)
	}
	return out
}
