package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// Aligned is one quantity of an event with the places in several reports that
// give it, and how they lie to one another.
type Aligned struct {
	Name     string  `json:"figure"`
	Relation string  `json:"relation"` // agree, compatible, update, differ, single
	Mentions []Place `json:"mentions"`
}

// Place is a stretch of a report, in code points.
type Place struct {
	Report string `json:"doc"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// ReadAligned reads aligned figures, JSON Lines.
func ReadAligned(r io.Reader) ([]Aligned, error) {
	return lines[Aligned](r, "figure")
}

// Report is one report of a cluster of news.
type Report struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Date   string `json:"date"`
	Outlet string `json:"domain"`
	URL    string `json:"url"`
}

// ReadReports reads the reports of a cluster, JSON Lines.
func ReadReports(r io.Reader) ([]Report, error) {
	return lines[Report](r, "report")
}

// lines reads JSON Lines; errors count what one line holds.
func lines[T any](r io.Reader, what string) ([]T, error) {
	var out []T
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var x T
		if err := dec.Decode(&x); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s %d: %w", what, n, err)
		}
		out = append(out, x)
	}
}
