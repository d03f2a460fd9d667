package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"synoptic/span"
)

// Valued is one article with its values marked, as in the MEANTIME corpus
// (Minard et al., LREC 2016): quantities, percentages and amounts of money.
type Valued struct {
	ID, Text string
	Values   []span.Span // in order of the file
	Marked   int         // where the part ends in which values are marked
}

// markedLines is how many lines of an article, headline and date included,
// have their values marked: none but one of the 418 stands behind.
const markedLines = 6

// ReadMeantime reads the articles of MEANTIME with their values, JSON Lines.
func ReadMeantime(r io.Reader) ([]Valued, error) {
	var out []Valued
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var l struct {
			ID       string   `json:"id"`
			Text     string   `json:"text"`
			Sents    [][2]int `json:"sents"`
			Mentions []struct {
				Kind       string `json:"kind"`
				Start, End int
			} `json:"mentions"`
		}
		if err := dec.Decode(&l); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("article %d: %w", n, err)
		}
		a, at := Valued{ID: l.ID, Text: l.Text, Marked: len(l.Text)}, byteOffsets(l.Text)
		if len(l.Sents) > markedLines && l.Sents[markedLines][0] < len(at) {
			a.Marked = at[max(0, l.Sents[markedLines][0])]
		}
		for _, m := range l.Mentions {
			if m.Kind != "VALUE" {
				continue
			}
			if m.Start < 0 || m.Start > m.End || m.End >= len(at) {
				return nil, fmt.Errorf("article %s: span [%d, %d] is not in its text of %d characters", l.ID, m.Start, m.End, len(at)-1)
			}
			a.Values = append(a.Values, span.Span{Start: at[m.Start], End: at[m.End]})
		}
		out = append(out, a)
	}
}

// Measured is one sentence with its quantities, as in the tests of quantulum3.
type Measured struct {
	Text       string     `json:"req"`
	Quantities []Quantity `json:"res"`
}

// Quantity is a number with its unit; Surface is both as printed.
type Quantity struct {
	Value   float64 `json:"value"`
	Unit    string  `json:"unit"` // "kilometre", "dimensionless", …
	Surface string  `json:"surface"`
}

// ReadQuantulum reads sentences with their quantities, JSON Lines.
func ReadQuantulum(r io.Reader) ([]Measured, error) {
	return lines[Measured](r, "sentence")
}
