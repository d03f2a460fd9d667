package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// Speaker says who the source of one attribution is.
type Speaker struct {
	Doc         string   `json:"doc"`         // id of the article
	Attribution string   `json:"attribution"` // id within it
	Who         string   `json:"who"`         // the longest name, or a description
	Alt         []string `json:"alt"`         // other answers that are right
	Kind        string   `json:"kind"`        // "person", "organization", "group", "document" or "unknown"
	Named       *bool    `json:"named"`       // whether the article gives a name; nil counts as true
	Pronoun     bool     `json:"pronoun"`     // whether the source is a pronoun
}

// ReadSpeakers reads who the sources of attributions are, JSON Lines.
func ReadSpeakers(r io.Reader) ([]Speaker, error) {
	var out []Speaker
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<16))
	for n := 1; ; n++ {
		var s Speaker
		if err := dec.Decode(&s); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("speaker %d: %w", n, err)
		}
		out = append(out, s)
	}
}
