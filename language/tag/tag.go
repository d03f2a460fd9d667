// Package tag gives words their part of speech and their dictionary form.
//
// The model is a greedy averaged perceptron from left to right over the words
// of a sentence (Collins, EMNLP 2002), which decides the fine tag (Penn
// Treebank) and the universal tag at once; frequent words that have one tag
// only are looked up. The result depends on the text alone.
package tag

import (
	"fmt"
	"io"
	"sync"

	"synoptic/language"
	"synoptic/language/form"
	"synoptic/learn"
	"synoptic/weights"
)

// Tagger is a trained model. It is read-only and safe for concurrent use.
type Tagger struct {
	known  *learn.Table // words with one tag only
	scores *learn.Table
}

// New makes a tagger of its weights file.
func New(name, file string) (*Tagger, error) {
	r := learn.NewReader(name, file)
	g := &Tagger{known: r.Table(), scores: r.Table()}
	if err := r.Done(); err != nil {
		return nil, err
	}
	for _, t := range []*learn.Table{g.known, g.scores} {
		if t.Width() != len(labels) {
			return nil, fmt.Errorf("weights %s: it tells %d tags apart, not %d: %w", name, t.Width(), len(labels), learn.ErrDamaged)
		}
	}
	return g, nil
}

// Write writes the weights file of g.
func (g *Tagger) Write(w io.Writer) error {
	if err := g.known.Write(w); err != nil {
		return err
	}
	return g.scores.Write(w)
}

// embedded is the tagger that comes with the program.
var embedded = sync.OnceValue(func() *Tagger {
	g, err := New("tag.bin", weights.Tag)
	if err != nil {
		panic(err)
	}
	return g
})

// Tag fills Tag, Fine and Lemma of all tokens of t.
func Tag(t *language.Text) {
	embedded().Tag(t)
	embeddedLemmas().Lemmas(t)
}

// Tag fills Tag and Fine of all tokens of t.
func (g *Tagger) Tag(t *language.Text) {
	var s sentence
	sums := make([]int32, len(labels))
	for _, k := range t.Sentences {
		s.read(t, k.Range)
		for i := range k.End - k.Start {
			l := g.label(&s, i, sums)
			s.said = append(s.said, uint64(l))
			t.Tokens[k.Start+i].Fine, t.Tokens[k.Start+i].Tag = labels[l].fine, labels[l].tag
		}
	}
}

// label returns the label of word i of s.
func (g *Tagger) label(s *sentence, i int, sums []int32) int {
	if l := g.known.Label(knownKey(&s.forms[margin+i])); l >= 0 {
		return l
	}
	clear(sums)
	g.scores.AddAll(sums, s.features(i))
	return learn.Best(sums)
}

// knownKey is where a word is found among those with one tag only.
func knownKey(f *form.Form) learn.Key { return learn.Template(0).With(f.Word).With(f.Shape) }
