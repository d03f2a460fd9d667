package name

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/weights"
)

// profile is how news in general treats a word that it writes with a capital:
// two bits for each hint and two for how often it has a capital at all.
type profile uint32

// level returns how often hint n, or for n = hints the capital, is seen with
// the word: 0 hardly ever, 3 often.
func (p profile) level(n int) uint64 { return uint64(p>>(2*n)) & 3 }

// The bounds of the levels, in percent of the documents that hold the word.
var levels = [3]int{2, 8, 25}

// minDocuments is how many documents hold a word of the table.
const minDocuments = 20

// profiles reads the table that [Census.Write] made: a word and its profile
// in hexadecimal on each line.
var profiles = sync.OnceValue(func() *lexicon.Table {
	m := make(map[string]uint32, 40000)
	for line := range strings.Lines(weights.Profiles) {
		word, hex, _ := strings.Cut(strings.TrimSpace(line), " ")
		if p, err := strconv.ParseUint(hex, 16, 32); err == nil && p != 0 {
			m[word] = uint32(p)
		}
	}
	return lexicon.NewTable(m)
})

// Census counts how documents treat capitalised words.
type Census struct{ words map[string]*tally }

// tally counts the documents that hold a word.
type tally struct {
	capital, small int
	hints          [hints]int
}

// Add counts the words of one document.
func (c *Census) Add(t *language.Text) {
	if c.words == nil {
		c.words = map[string]*tally{}
	}
	d := newDocument(t)
	for w, i := range d.byWord {
		n := c.words[w]
		if n == nil {
			n = &tally{}
			c.words[w] = n
		}
		f := &d.facts[i]
		n.capital++
		if f.small > 0 {
			n.small++
		}
		for h := range hints {
			if f.hints>>h&1 != 0 {
				n.hints[h]++
			}
		}
	}
}

// Write prints the profiles of the words in minDocuments documents or more, in
// alphabetical order.
func (c *Census) Write(w io.Writer) error {
	for _, word := range slices.Sorted(maps.Keys(c.words)) {
		n := c.words[word]
		if n.capital < minDocuments || strings.ContainsAny(word, " \n") {
			continue
		}
		var p profile
		for h := range hints {
			p |= bucket(n.hints[h], n.capital) << (2 * h)
		}
		p |= bucket(n.capital-min(n.small, n.capital), n.capital) << (2 * hints)
		if _, err := fmt.Fprintf(w, "%s %x\n", word, uint32(p)); err != nil {
			return err
		}
	}
	return nil
}

// bucket returns the level of a share.
func bucket(part, all int) profile {
	var p profile
	for _, bound := range levels {
		if part*100 >= bound*all {
			p++
		}
	}
	return p
}
