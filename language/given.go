package language

import (
	"unicode"
	"unicode/utf8"

	"synoptic/span"
)

// Word is a token that was cut elsewhere, as in a treebank.
type Word struct {
	Form  string
	Space bool // white space follows it
}

// Append puts a sentence of given words at the end of t, in its last
// paragraph or in a new one.
func (t *Text) Append(words []Word, newParagraph bool) {
	if newParagraph || len(t.Paragraphs) == 0 {
		if t.Source != "" {
			t.Source += "\n\n"
		}
		t.Paragraphs = append(t.Paragraphs, Range{len(t.Tokens), len(t.Tokens)})
	}
	p := &t.Paragraphs[len(t.Paragraphs)-1]
	first := len(t.Tokens)
	source, space := []byte(t.Source), true
	for _, w := range words {
		at := len(source)
		source = append(source, w.Form...)
		t.Tokens = append(t.Tokens, Token{Span: span.Span{Start: at, End: len(source)}, Kind: kindOf(w.Form, !space), Lower: fold(w.Form), Head: HeadNone, Space: space})
		if space = w.Space; space {
			source = append(source, ' ')
		}
	}
	t.Source = string(source)
	p.End = len(t.Tokens)
	t.Sentences = append(t.Sentences, Sentence{Range{first, p.End}, len(t.Paragraphs) - 1})
}

// kindOf returns the kind of a given word; attached says that no white space
// stands before it.
func kindOf(w string, attached bool) Kind {
	r, n := utf8.DecodeRuneInString(w)
	switch next, _ := utf8.DecodeRuneInString(w[n:]); {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		if attached && clitics[fold(w)] {
			return Clitic
		}
		return shape(w)
	case unicode.IsDigit(r):
		return Number
	case attached && clitics[fold(w)]:
		return Clitic
	case (r == '@' || r == '#') && unicode.IsLetter(next):
		return Lower
	case IsQuote(r) && (n == len(w) || next == r):
		return Quote
	}
	return Punct
}

// clitics are the short forms that are tokens of their own.
var clitics = set(`'s n't 'll 're 've 'd 'm`)
