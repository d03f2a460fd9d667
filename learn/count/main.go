// Command count makes the word tables in package weights from unlabelled
// news. It reads JSON Lines with a field "text" from standard input and
// prints words that stand in 20 articles or more, one class a line:
//
//	common   words mostly written small within a sentence
//	surname  words that mostly follow a first name or "Mr"
//	place    words that mostly follow "in", "near" or "from"
//
// With the argument "idf" it prints instead how rare words are, a line a
// level: "5 …" holds the words that stand in one of 2^(5/2) articles.
//
// Only counts leave the texts; order is alphabetical, so the same input gives
// the same file.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// tally is what is counted of one word.
type tally struct {
	articles, last        int
	small, capital        int
	afterName, afterPlace int
	alone                 int // capital without a capital beside it
}

// The bounds below were read off the words of the list by eye; a word is kept
// when it stands in minArticles articles.
const (
	minArticles  = 20
	commonShare  = 0.80
	surnameShare = 0.20
	placeShare   = 0.30
)

func main() {
	words, articles := map[string]*tally{}, 0
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	for n := 1; in.Scan(); n++ {
		var a struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			fmt.Fprintf(os.Stderr, "line %d: %v\n", n, err)
			continue
		}
		count(words, language.Read(a.Text, paragraphs(a.Text)), n)
		articles++
	}
	if len(os.Args) > 1 && os.Args[1] == "idf" {
		writeRarity(words, articles)
		return
	}
	write(words)
}

// writeRarity prints the words of each level of rarity.
func writeRarity(words map[string]*tally, articles int) {
	levels := map[int][]string{}
	for w, n := range words {
		if n.articles >= minArticles {
			l := int(2 * math.Log2(float64(articles)/float64(n.articles)))
			levels[l] = append(levels[l], w)
		}
	}
	for _, l := range slices.Sorted(maps.Keys(levels)) {
		slices.Sort(levels[l])
		fmt.Println(l, strings.Join(levels[l], " "))
	}
}

// paragraphs cuts a text at its line ends.
func paragraphs(text string) []span.Span {
	var out []span.Span
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n')
		if end < 0 {
			end = len(text) - i
		}
		if end > 0 {
			out = append(out, span.Span{Start: i, End: i + end})
		}
		i += end + 1
	}
	return out
}

// count adds the tokens of one article; the first word of a sentence and
// words behind a mark say nothing about their case.
func count(words map[string]*tally, t *language.Text, article int) {
	for _, s := range t.Sentences {
		for i := s.Start; i < s.End; i++ {
			tok := &t.Tokens[i]
			if tok.Kind != language.Lower && tok.Kind != language.Title {
				continue
			}
			w := words[tok.Lower]
			if w == nil {
				w = &tally{}
				words[tok.Lower] = w
			}
			if w.last != article {
				w.articles, w.last = w.articles+1, article
			}
			if i == s.Start || !t.Tokens[i-1].Kind.Word() && t.Tokens[i-1].Kind != language.Number && t.Word(i-1) != "," {
				continue
			}
			if tok.Kind == language.Lower {
				w.small++
				continue
			}
			w.capital++
			context(w, t, i, s.End)
		}
	}
}

// context notes what stands before the capitalised word at i.
func context(w *tally, t *language.Text, i, end int) {
	before := &t.Tokens[i-1]
	_, first := lexicon.FirstName(before.Lower)
	_, honour := lexicon.Honorific(before.Lower)
	next := i+1 < end && t.Tokens[i+1].Kind.Capital()
	switch {
	case before.Kind.Capital() && (first || honour) && !next:
		w.afterName++
	case !before.Kind.Capital() && !next:
		w.alone++
		if b := before.Lower; b == "in" || b == "near" || b == "from" || b == "at" {
			w.afterPlace++
		}
	}
}

// write prints the classes.
func write(words map[string]*tally) {
	classes := map[string][]string{}
	for w, n := range words {
		if n.articles < minArticles || len(w) < 2 {
			continue
		}
		total := float64(n.small + n.capital)
		switch capital := float64(n.capital); {
		case float64(n.small) >= commonShare*total && n.small >= minArticles:
			classes["common"] = append(classes["common"], w)
		case capital < total/2:
		case float64(n.afterName) >= surnameShare*capital:
			classes["surname"] = append(classes["surname"], w)
		case float64(n.afterPlace) >= placeShare*float64(n.alone) && float64(n.afterPlace) >= 0.1*capital:
			classes["place"] = append(classes["place"], w)
		}
	}
	for _, c := range []string{"common", "surname", "place"} {
		slices.Sort(classes[c])
		fmt.Println(c, strings.Join(classes[c], " "))
	}
}
