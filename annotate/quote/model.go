package quote

import (
	"io"
	"sync"

	"synoptic/learn"
	"synoptic/weights"
)

// Model is what is learned of attributions. It is read-only and safe for
// concurrent use.
type Model struct {
	words         *words
	links         *learn.Table
	labels        *learn.Table // weights of both passes, side by side
	first, second *learn.Chain
	tables        []*learn.Table // of the file, in order
}

// trained returns the model of the program.
var trained = sync.OnceValue(func() *Model {
	m, err := ReadModel("quotes.bin", weights.Quotes)
	if err != nil {
		panic(err) // the file is part of the program; a test reads it
	}
	return m
})

// ReadModel makes a model of a weights file.
func ReadModel(name, file string) (*Model, error) {
	tables, err := learn.Read(name, file, 3)
	if err != nil {
		return nil, err
	}
	return newModel(tables), nil
}

func newModel(t []*learn.Table) *Model {
	m := &Model{words: &words{table: t[0]}, links: t[1], labels: t[2], tables: t}
	m.first = learn.NewChain(m.labels, 0, int(labels), follows)
	m.second = learn.NewChain(m.labels, int(labels), int(labels), follows)
	return m
}

// Write writes m as a weights file.
func (m *Model) Write(w io.Writer) error {
	for _, t := range m.tables {
		if err := t.Write(w); err != nil {
			return err
		}
	}
	return nil
}
