// Package name finds proper names of persons, organisations, places and other
// things in tokenised text.
//
// Input is a tagged [language.Text], output its names as token ranges in order,
// without titles and without overlap. The model is a semi-Markov perceptron
// (Sarawagi and Cohen, NIPS 2004; Collins, EMNLP 2002) with integer weights
// over runs of capitalised words: within a run the best sequence of names and
// plain words is found exactly. What the whole document tells of a word (how
// it is written elsewhere, the longer names that hold it, titles and verbs
// beside it) is a feature of each of its places (Ratinov and Roth, CoNLL
// 2009). Time is linear in the length of the text. Everything is
// deterministic.
package name

import (
	"sync"

	"synoptic/language"
	"synoptic/learn"
	"synoptic/weights"
)

// Type is the class of a name, as in CoNLL.
type Type uint8

// The classes of names; None is what is no name.
const (
	None Type = iota
	Person
	Organization
	Location
	Misc
	types
)

// typeNames are the classes as the field writes them, by value.
var typeNames = [types]string{"O", "PER", "ORG", "LOC", "MISC"}

// String returns the class as the field writes it: "PER".
func (t Type) String() string { return typeNames[t] }

// ParseType returns the class with the given name, None for an unknown one.
func ParseType(s string) Type {
	for i, n := range typeNames {
		if n == s {
			return Type(i)
		}
	}
	return None
}

// Name is one proper name.
type Name struct {
	language.Range
	Type   Type
	Second Type // the next best type
}

// Tagger finds names with the weights of one model. It is safe for concurrent
// use.
type Tagger struct{ table table }

// New returns a tagger with the given weights, which [Train] made.
func New(t *learn.Narrow) *Tagger { return &Tagger{table{t}} }

// Default returns the tagger with the weights of the program.
var Default = sync.OnceValue(func() *Tagger {
	r := learn.NewReader("names.bin", weights.Names)
	t := r.Narrow()
	if err := r.Done(); err != nil {
		panic(err) // the file is part of the program; a test reads it
	}
	return New(t)
})

// Find returns the names of t in order.
func (g *Tagger) Find(t *language.Text) []Name {
	d := newDocument(t)
	var out []Name
	l := &lattice{document: d}
	for _, r := range d.runs {
		l.score(r, g.table)
		names := l.best(nil, nil)
		d.remember(names)
		out = append(out, names...)
	}
	return out
}
