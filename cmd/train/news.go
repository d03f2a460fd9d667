package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"synoptic/language"
	"synoptic/span"
)

// minArticles is in how many articles of unlabelled news a word must stand;
// other words leave the texts in no form.
const minArticles = 20

// articles calls do for each article of unlabelled news, cut into words.
func articles(d *data, do func(*language.Text)) error {
	const name = "background/articles.jsonl.gz"
	r, err := d.open(name)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<26)
	for n := 1; lines.Scan(); n++ {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return fmt.Errorf("%s: line %d: %w", name, n, err)
		}
		do(language.Read(a.Text, paragraphs(a.Text)))
	}
	return lines.Err()
}

// paragraphs cuts a text at its line ends.
func paragraphs(text string) (list []span.Span) {
	at := 0
	for line := range strings.Lines(text) {
		list = append(list, span.Span{Start: at, End: at + len(line)})
		at += len(line)
	}
	return list
}
