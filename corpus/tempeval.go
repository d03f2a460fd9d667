package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"synoptic/span"
)

// Timed is one article with its expressions of time marked, as in TempEval-3
// (UzZaman et al., SemEval 2013, task 1).
type Timed struct {
	ID, Text, Title string
	Date            string // when it was published, ISO 8601
	Times           []Time
}

// Time is one expression; Type and Value are TIMEX3's.
type Time struct {
	Span        span.Span
	Type, Value string
}

// timedLine is a line of the file; offsets count code points and are null
// where the original has an expression without text.
type timedLine struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Title string `json:"title"`
	DCT   string `json:"dct"`
	Timex []struct {
		Start *int   `json:"start"`
		End   *int   `json:"end"`
		Type  string `json:"type"`
		Value string `json:"value"`
	} `json:"timex"`
}

// ReadTempEval reads articles with their expressions of time, JSON Lines.
// Expressions without text are left out.
func ReadTempEval(r io.Reader) ([]Timed, error) {
	var out []Timed
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var l timedLine
		if err := dec.Decode(&l); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("article %d: %w", n, err)
		}
		a := Timed{ID: l.ID, Text: l.Text, Title: l.Title, Date: l.DCT}
		at := byteOffsets(l.Text)
		for _, x := range l.Timex {
			if x.Start == nil || x.End == nil {
				continue
			}
			if *x.Start < 0 || *x.Start > *x.End || *x.End >= len(at) {
				return nil, fmt.Errorf("article %s: span [%d, %d] is not in its text of %d characters", l.ID, *x.Start, *x.End, len(at)-1)
			}
			a.Times = append(a.Times, Time{span.Span{Start: at[*x.Start], End: at[*x.End]}, x.Type, x.Value})
		}
		out = append(out, a)
	}
}
