// Package form turns how a word looks into numbers that features of models
// are made of: the word itself, its beginning and end, its shape.
//
// The tagger, the parser and the finders of names and quotations all use it,
// so that no room spells words in a way of its own. A [Form] depends on the
// word alone, is the same on every machine and is made without allocation.
package form

import (
	"unicode"
	"unicode/utf8"

	"synoptic/language"
	"synoptic/language/cluster"
)

// Form is a word as numbers. Case is folded and digits are all one digit,
// except in Shape; Class knows capitals too.
type Form struct {
	Word   uint64       // the whole word
	Prefix [3]uint64    // the first one, two, three bytes; shorter words have fewer
	Suffix [4]uint64    // the last one to four bytes
	Shape  uint64       // runs of capitals, small letters, digits and marks
	Class  cluster.Path // class of the word by its neighbours in news, zero for none
}

// The hash is FNV-1a; the end is hashed backwards with the same numbers.
const (
	offset = 0xcbf29ce484222325
	prime  = 0x100000001b3
)

// Of returns the form of token i of t.
func Of(t *language.Text, i int) Form {
	f := OfLower(t.Tokens[i].Lower)
	w := t.Word(i)
	f.Shape = shape(w)
	f.Class = cluster.Of(w, t.Tokens[i].Lower)
	return f
}

// OfLower returns the form of a word in lower case, without its shape and class.
func OfLower(w string) Form {
	var f Form
	h := uint64(offset)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(digit(w[i]))) * prime
		if i < len(f.Prefix) {
			f.Prefix[i] = h
		}
	}
	f.Word = h
	h = offset
	for i := range min(len(w), len(f.Suffix)) {
		h = (h ^ uint64(digit(w[len(w)-1-i]))) * prime
		f.Suffix[i] = h
	}
	return f
}

// digit returns '0' for every digit.
func digit(c byte) byte {
	if c >= '0' && c <= '9' {
		return '0'
	}
	return c
}

// shape hashes the classes of the letters of w, each run of one class once.
func shape(w string) uint64 {
	h, last := uint64(offset), byte(0)
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= 'a' && c <= 'z':
			c = 'x'
		case c >= 'A' && c <= 'Z':
			c = 'X'
		case c >= '0' && c <= '9':
			c = '0'
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(w[i:])
			i += n - 1
			if c = 'x'; unicode.IsUpper(r) {
				c = 'X'
			}
		}
		if c != last {
			h = (h ^ uint64(c)) * prime
			last = c
		}
	}
	return h
}
