package corpus

import "io"

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
