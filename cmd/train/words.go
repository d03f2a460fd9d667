package main

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// usage is what is counted of one word.
type usage struct {
	articles, last        int
	small, capital        int
	afterName, afterPlace int
	alone                 int // capital without a capital beside it
}

// The bounds below were read off the words of the list by eye; a word is kept
// when it stands in minArticles articles.
const (
	commonShare  = 0.80
	surnameShare = 0.20
	placeShare   = 0.30
)

// usages counts the words of unlabelled news. Only counts leave the texts.
func usages(d *data) (words map[string]*usage, n int, err error) {
	words = map[string]*usage{}
	err = articles(d, func(t *language.Text) {
		n++
		count(words, t, n)
	})
	return words, n, err
}

// trainWords makes the list of words by the way news writes them, a class a
// line, in alphabetical order:
//
//	common   words mostly written small within a sentence
//	surname  words that mostly follow a first name or "Mr"
//	place    words that mostly follow "in", "near" or "from"
func trainWords(d *data) ([]byte, error) {
	words, _, err := usages(d)
	return classesOf(words), err
}

// trainRarity makes the list of how rare words are, a line a level: "5 …"
// holds the words that stand in one of 2^(5/2) articles.
func trainRarity(d *data) ([]byte, error) {
	words, n, err := usages(d)
	return levelsOf(words, n), err
}

// count adds the tokens of one article; the first word of a sentence and
// words behind a mark say nothing about their case.
func count(words map[string]*usage, t *language.Text, article int) {
	for _, s := range t.Sentences {
		for i := s.Start; i < s.End; i++ {
			tok := &t.Tokens[i]
			if tok.Kind != language.Lower && tok.Kind != language.Title {
				continue
			}
			w := words[tok.Lower]
			if w == nil {
				w = &usage{}
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
func context(w *usage, t *language.Text, i, end int) {
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

// classesOf returns the words of each class.
func classesOf(words map[string]*usage) []byte {
	lists := map[string][]string{}
	for w, n := range words {
		if n.articles < minArticles || len(w) < 2 {
			continue
		}
		total := float64(n.small + n.capital)
		switch capital := float64(n.capital); {
		case float64(n.small) >= commonShare*total && n.small >= minArticles:
			lists["common"] = append(lists["common"], w)
		case capital < total/2:
		case float64(n.afterName) >= surnameShare*capital:
			lists["surname"] = append(lists["surname"], w)
		case float64(n.afterPlace) >= placeShare*float64(n.alone) && float64(n.afterPlace) >= 0.1*capital:
			lists["place"] = append(lists["place"], w)
		}
	}
	var b bytes.Buffer
	for _, c := range []string{"common", "surname", "place"} {
		slices.Sort(lists[c])
		fmt.Fprintln(&b, c, strings.Join(lists[c], " "))
	}
	return b.Bytes()
}

// levelsOf returns the words of each level of rarity.
func levelsOf(words map[string]*usage, articles int) []byte {
	levels := map[int][]string{}
	for w, n := range words {
		if n.articles >= minArticles {
			l := int(2 * math.Log2(float64(articles)/float64(n.articles)))
			levels[l] = append(levels[l], w)
		}
	}
	var b bytes.Buffer
	for _, l := range slices.Sorted(maps.Keys(levels)) {
		slices.Sort(levels[l])
		fmt.Fprintln(&b, l, strings.Join(levels[l], " "))
	}
	return b.Bytes()
}
