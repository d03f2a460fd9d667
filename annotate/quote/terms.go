package quote

import (
	"fmt"
	"io"

	"synoptic/language/mark"
	"synoptic/learn"
)

// Terms tells the words of a source from terms, titles and names among the
// short passages in marks. It is read-only and safe for concurrent use.
type Terms struct {
	table *learn.Middle
	chain *learn.Chain // of single passages
}

// The labels of short passages.
const (
	termLabel uint8 = iota
	saidLabel
	shortLabels
)

// anyLabel is the grammar of labels that stand alone.
func anyLabel(int, int) bool { return true }

// ReadTerms makes a model of a weights file.
func ReadTerms(name, file string) (*Terms, error) {
	r := learn.NewReader(name, file)
	table := r.Middle()
	if err := r.Done(); err != nil {
		return nil, err
	}
	if table.Width() != int(shortLabels) {
		return nil, fmt.Errorf("weights %s: it tells %d labels apart, not %d: %w", name, table.Width(), shortLabels, learn.ErrDamaged)
	}
	return newTerms(table), nil
}

func newTerms(table *learn.Middle) *Terms {
	return &Terms{table, learn.NewChain(table, 0, int(shortLabels), anyLabel)}
}

// Write writes m as a weights file.
func (m *Terms) Write(w io.Writer) error { return m.table.Write(w) }

// lead returns by how much m takes p for words of a source, where it stands, in
// units of learn.Unit.
func (m *Terms) lead(s *shortView, p *mark.Passage) int32 {
	var sums [shortLabels]int32
	m.table.AddAll(sums[:], s.features(p))
	m.chain.Decode(&s.path, sums[:])
	return s.path.Margin[termLabel] - s.path.Margin[saidLabel]
}
