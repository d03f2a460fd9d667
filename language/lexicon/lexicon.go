// Package lexicon holds general lists of English words and names, one file a
// list: cues of speech, titles and offices, nouns for persons and bodies,
// places, first names by sex.
//
// Words are looked up in lower case with straight apostrophes, as
// language.Token.Lower gives them. The lists hold classes of words that are
// right for news of any year and country, never the words of one story. All
// tables are built once, at the start of the program, and are only read.
package lexicon

import "strings"

// Words makes a lookup table of the words in the lists.
func Words(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = true
		}
	}
	return m
}

// phrases makes a lookup table of the lines in list.
func phrases(list string) map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(list) {
		for p := range strings.SplitSeq(line, ",") {
			if p = strings.TrimSpace(p); p != "" {
				m[p] = true
			}
		}
	}
	return m
}
