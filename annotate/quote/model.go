package quote

import (
	"errors"
	"fmt"
	"io"
	"sync"

	"synoptic/learn"
	"synoptic/weights"
)

// Model is what is learned of attributions. It is read-only and safe for
// concurrent use.
type Model struct {
	words         *words
	links         *learn.Narrow
	labels        *learn.Middle // weights of both passes, side by side
	first, second *learn.Chain
	terms         *Terms    // nil where every passage may be words of a source
	free          sync.Pool // of *work, so that a text costs little memory
}

// work is the memory that reading a text takes, but for what is found.
type work struct {
	values                learn.Values
	path                  learn.Path
	keys                  []learn.Key
	firstSums, secondSums []int32 // by token of the paragraph and label
}

// trained returns the model of the program.
var trained = sync.OnceValue(func() *Model {
	m, err := ReadModel("quotes.bin", weights.Quotes)
	if err == nil {
		m.terms, err = ReadTerms("terms.bin", weights.Terms)
	}
	if err != nil {
		panic(err) // the files are part of the program; a test reads them
	}
	return m
})

// ReadModel makes a model of a weights file.
func ReadModel(name, file string) (*Model, error) {
	r := learn.NewReader(name, file)
	counts, links, both := r.Narrow(), r.Narrow(), r.Middle()
	if err := r.Done(); err != nil {
		return nil, err
	}
	if both.Width() != 2*int(labels) {
		return nil, fmt.Errorf("weights %s: it tells %d labels apart, not %d: %w", name, both.Width(), 2*labels, learn.ErrDamaged)
	}
	return newModel(counts, links, both), nil
}

func newModel(counts, links *learn.Narrow, both *learn.Middle) *Model {
	m := &Model{words: &words{table: counts}, links: links, labels: both}
	m.first = learn.NewChain(both, 0, int(labels), follows)
	m.second = learn.NewChain(both, int(labels), int(labels), follows)
	return m
}

// Write writes m as a weights file.
func (m *Model) Write(w io.Writer) error {
	return errors.Join(m.words.table.Write(w), m.links.Write(w), m.labels.Write(w))
}
