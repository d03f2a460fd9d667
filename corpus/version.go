package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"synoptic/span"
)

// Revised is what became of every sentence from one article to another that is
// a version of it. The texts are elsewhere, under these ids.
type Revised struct {
	A, B      string
	Sentences []RevisedSentence
}

// RevisedSentence is one sentence of either article: "kept", "edited", "added"
// or "deleted". Spans count code points; the side that has it not is zero.
// Moved is nil where two answers are as good.
type RevisedSentence struct {
	Action string
	Moved  *bool
	A, B   span.Span
}

// revisedLine is a line of the file.
type revisedLine struct {
	A         string `json:"a"`
	B         string `json:"b"`
	Sentences []struct {
		Action string          `json:"action"`
		Moved  json.RawMessage `json:"moved"`
		A      [2]int          `json:"a"`
		B      [2]int          `json:"b"`
	} `json:"sentences"`
}

// ReadVersions reads pairs of versions, JSON Lines.
func ReadVersions(r io.Reader) ([]Revised, error) {
	var out []Revised
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<16))
	for n := 1; ; n++ {
		var l revisedLine
		if err := dec.Decode(&l); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("pair %d: %w", n, err)
		}
		p := Revised{A: l.A, B: l.B}
		for _, s := range l.Sentences {
			x := RevisedSentence{Action: s.Action, A: span.Span{Start: s.A[0], End: s.A[1]}, B: span.Span{Start: s.B[0], End: s.B[1]}}
			if moved := string(s.Moved) == "true"; string(s.Moved) != "null" {
				x.Moved = &moved
			}
			p.Sentences = append(p.Sentences, x)
		}
		out = append(out, p)
	}
}

// Article is one article without marks.
type Article struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Outlet string `json:"domain"`
}

// ReadArticles reads plain articles, JSON Lines.
func ReadArticles(r io.Reader) ([]Article, error) {
	var out []Article
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var a Article
		if err := dec.Decode(&a); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("article %d: %w", n, err)
		}
		out = append(out, a)
	}
}
