// Package language turns the text of a report into tokens and sentences that
// know news: abbreviations, decimals, clitics, quotation marks, paragraphs.
//
// Input is UTF-8 text and the paragraphs within it that are to be read.
// Output positions are bytes of that text. A [Text] is made once by [Read],
// is not changed afterwards, and everything derived from it is deterministic.
// The package knows nothing of reports.
package language

import (
	"sort"

	"synoptic/span"
)

// Text is a text cut into paragraphs, sentences and tokens.
type Text struct {
	Source     string
	Tokens     []Token    // of all paragraphs, in order
	Sentences  []Sentence // never cross a paragraph
	Paragraphs []Range    // token ranges, parallel to the spans given to Read
}

// Range is a half-open range of indexes into Text.Tokens.
type Range struct{ Start, End int }

// Sentence is a token range within one paragraph.
type Sentence struct {
	Range
	Paragraph int
}

// Token is a word, number or mark. Clitics are tokens of their own, as in
// Universal Dependencies: "don't" is "do" and "n't", "Okoro's" is "Okoro" and
// "'s".
type Token struct {
	Span  span.Span
	Kind  Kind
	Lower string // lower case, with curly apostrophes made straight
	Lemma string // dictionary form; empty where no tagger has run
	Head  int32  // index of the word it depends on, HeadRoot or HeadNone
	Tag   Tag    // part of speech; TagNone where no tagger has run
	Fine  Fine   // finer part of speech; FineNone where no tagger has run
	Rel   Rel    // relation to Head; RelNone where no parser has run
	Space bool   // white space stands before it
}

// What Token.Head holds when it is no index.
const (
	HeadRoot = -1 // the word is the root of its sentence
	HeadNone = -2 // no parser has run
)

// Kind is the shape of a token.
type Kind uint8

// The kinds of tokens.
const (
	Lower  Kind = iota + 1 // word without a capital at its start
	Title                  // word that starts with a capital
	Upper                  // word of two or more letters, all capitals
	Number                 // starts with a digit
	Clitic                 // "'s", "n't", "'ll", …
	Quote                  // quotation mark of any style, one or two characters
	Punct                  // any other punctuation or symbol
)

// Word reports whether k is a word of letters.
func (k Kind) Word() bool { return k == Lower || k == Title || k == Upper }

// Capital reports whether the token starts with a capital letter.
func (k Kind) Capital() bool { return k == Title || k == Upper }

// Word returns the token as it stands in the text.
func (t *Text) Word(i int) string { return t.Tokens[i].Span.In(t.Source) }

// Span returns the bytes from the first token of r to its last.
func (t *Text) Span(r Range) span.Span {
	if r.Start >= r.End {
		return span.Span{}
	}
	return span.Span{Start: t.Tokens[r.Start].Span.Start, End: t.Tokens[r.End-1].Span.End}
}

// TokenAt returns the index of the first token that ends after byte b; it is
// len(t.Tokens) when there is none.
func (t *Text) TokenAt(b int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].Span.End > b })
}

// Cover returns the tokens that overlap s.
func (t *Text) Cover(s span.Span) Range {
	start := t.TokenAt(s.Start)
	end := start + sort.Search(len(t.Tokens)-start, func(i int) bool { return t.Tokens[start+i].Span.Start >= s.End })
	return Range{start, end}
}

// SentenceOf returns the index of the sentence that holds token i.
func (t *Text) SentenceOf(i int) int {
	return sort.Search(len(t.Sentences), func(k int) bool { return t.Sentences[k].End > i })
}

// ParagraphOf returns the index of the paragraph that holds token i.
func (t *Text) ParagraphOf(i int) int {
	return sort.Search(len(t.Paragraphs), func(k int) bool { return t.Paragraphs[k].End > i })
}
