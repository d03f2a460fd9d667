package record

import (
	"synoptic/compare/revision"
	"synoptic/reading"
	"synoptic/span"
)

// Revision is what changed from one version of a report to another, as
// `synoptic diff` prints it. Spans are those of A.Text and B.Text.
type Revision struct {
	Schema    string            `json:"schema"` // "synoptic.revision/1"
	A         Report            `json:"a"`
	B         Report            `json:"b"`
	Sentences []RevisedSentence `json:"sentences"` // in order of B; deleted ones where they stood
	Changes   []Change          `json:"changes"`   // facts first, wording last
}

// RevisedSentence says what became of one sentence: kept, edited, added or
// deleted.
type RevisedSentence struct {
	Action string `json:"action"`
	Moved  bool   `json:"moved"`
	A      *Piece `json:"a"`
	B      *Piece `json:"b"`
}

// Change is a stretch of words that stands otherwise in B. Kind is figure,
// date, name, speaker, quotation, headline or wording.
type Change struct {
	Kind string `json:"kind"`
	A    Piece  `json:"a"`
	B    Piece  `json:"b"`
}

// Piece is a half-open range of code points with its words.
type Piece struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Revise compares two readings.
func Revise(a, b *reading.Reading) *Revision {
	x, y := newRuler(a.Version.Text), newRuler(b.Version.Text)
	found := revision.Compare(a, b)
	out := &Revision{Schema: "synoptic.revision/1", A: buildReport(x, a), B: buildReport(y, b), Sentences: []RevisedSentence{}, Changes: []Change{}}
	for _, s := range found.Sentences {
		out.Sentences = append(out.Sentences, RevisedSentence{string(s.Action), s.Moved, x.piece(s.A), y.piece(s.B)})
	}
	for _, c := range found.Changes {
		out.Changes = append(out.Changes, Change{string(c.Kind), *x.piece(c.A), *y.piece(c.B)})
	}
	return out
}

// piece converts s, nil for none.
func (r *ruler) piece(s span.Span) *Piece {
	if s.IsZero() {
		return nil
	}
	p := r.rangeOf(s)
	return &Piece{p[0], p[1], s.In(r.text)}
}
