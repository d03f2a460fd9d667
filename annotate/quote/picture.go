package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/span"
)

// shown reports whether q is what a picture shows and nobody's words: it stands in
// the first sentence of the caption, its verb is of the present or of none, and its
// content is no clause, as in "the chief speaks during a hearing", "people protest
// against the bill".
func (r *reader) shown(q Quote) bool {
	if q.Kind != Indirect || len(q.Cue) == 0 {
		return false
	}
	h := r.view.headOf(r.Cover(q.Cue[0]))
	if r.Sentences[r.SentenceOf(h)].Start != r.Paragraphs[r.ParagraphOf(h)].Start {
		return false
	}
	switch r.Tokens[h].Fine {
	case language.VBZ, language.VBP, language.VBG:
		return !slices.ContainsFunc(q.Content, r.finitely)
	}
	return false
}

// finitely reports whether a finite verb stands in s.
func (r *reader) finitely(s span.Span) bool {
	at := r.Cover(s)
	return slices.ContainsFunc(r.Tokens[at.Start:at.End], func(t language.Token) bool {
		return t.Fine == language.VBD || t.Fine == language.VBZ || t.Fine == language.VBP || t.Fine == language.MD
	})
}
