package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"synoptic/span"
)

// Attribution is one attribution of PolNeAR: spans of source, cue and
// content, in bytes, each in order.
type Attribution struct {
	ID                   string
	Source, Cue, Content []span.Span
}

// Attributed is one article of PolNeAR (Newell, Margolin and Ruths, LREC 2018).
type Attributed struct {
	ID, Text, Title, Date, Outlet string
	Attributions                  []Attribution
}

// polnearLine is a line of the file; offsets count code points.
type polnearLine struct {
	ID           string `json:"id"`
	Text         string `json:"text"`
	Title        string `json:"title"`
	Date         string `json:"date"`
	Publisher    string `json:"publisher"`
	Attributions []struct {
		ID      string   `json:"id"`
		Source  [][2]int `json:"source"`
		Cue     [][2]int `json:"cue"`
		Content [][2]int `json:"content"`
	} `json:"attributions"`
}

// ReadPolnear reads articles with their attributions, JSON Lines.
func ReadPolnear(r io.Reader) ([]Attributed, error) {
	var out []Attributed
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var l polnearLine
		if err := dec.Decode(&l); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("article %d: %w", n, err)
		}
		a, err := l.article()
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", l.ID, err)
		}
		out = append(out, a)
	}
}

func (l *polnearLine) article() (Attributed, error) {
	a := Attributed{ID: l.ID, Text: l.Text, Title: l.Title, Date: l.Date, Outlet: l.Publisher}
	at := byteOffsets(l.Text)
	var err error
	convert := func(list [][2]int) []span.Span {
		var out []span.Span
		for _, s := range list {
			if s[0] < 0 || s[0] > s[1] || s[1] >= len(at) {
				err = fmt.Errorf("span %v is not in its text of %d characters", s, len(at)-1)
				return nil
			}
			out = append(out, span.Span{Start: at[s[0]], End: at[s[1]]})
		}
		return out
	}
	for _, x := range l.Attributions {
		a.Attributions = append(a.Attributions, Attribution{x.ID, convert(x.Source), convert(x.Cue), convert(x.Content)})
	}
	return a, err
}

// byteOffsets returns the byte where each code point of text starts, and its
// length at the end.
func byteOffsets(text string) []int {
	out := make([]int, 0, len(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}
