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
	Notices   []ChangeNotice    `json:"notices"`   // those of B that A has not
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
	Kind  string `json:"kind"`
	A     Piece  `json:"a"`
	B     Piece  `json:"b"`
	Noted bool   `json:"noted"` // a notice of B gives the old words or the new ones
}

// ChangeNotice is what B says of its own changes. Seen: what it speaks of has
// changed from A to B.
type ChangeNotice struct {
	Kind string  `json:"kind"`
	B    Piece   `json:"b"`
	Old  *string `json:"old"`
	New  *string `json:"new"`
	Seen bool    `json:"seen"`
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
	out := &Revision{Schema: "synoptic.revision/1", A: buildReport(x, a), B: buildReport(y, b), Sentences: []RevisedSentence{}, Changes: []Change{}, Notices: []ChangeNotice{}}
	for _, s := range found.Sentences {
		out.Sentences = append(out.Sentences, RevisedSentence{string(s.Action), s.Moved, x.piece(s.A), y.piece(s.B)})
	}
	for _, c := range found.Changes {
		out.Changes = append(out.Changes, Change{string(c.Kind), *x.piece(c.A), *y.piece(c.B), c.Noted})
	}
	for _, n := range found.Notices {
		out.Notices = append(out.Notices, ChangeNotice{n.Kind, *y.piece(n.Span), orNull(n.Old), orNull(n.New), n.Seen})
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
