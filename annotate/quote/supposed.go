package quote

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// supposed reports whether the saying of a is no more than the case of an "if",
// or a question.
func (r *reader) supposed(a *attribution) bool {
	h := r.view.headOf(a.cue)
	return r.conditional(h) || r.questioned(h)
}

// conditional reports whether an "if" opens the clause of verb h.
func (r *reader) conditional(h int) bool {
	sent := r.Sentences[r.SentenceOf(h)]
	for i := sent.Start; i < h; i++ {
		if int(r.Tokens[i].Head) == h && r.Tokens[i].Rel == language.Mark && supposing[r.lower(i)] {
			return true
		}
	}
	return false
}

// questioned reports whether the sentence of h asks.
func (r *reader) questioned(h int) bool {
	sent := r.Sentences[r.SentenceOf(h)]
	return r.lower(sent.End-1) == "?" && !r.quoted[sent.End-1]
}

// supposing open the clause of what may be said.
var supposing = lexicon.Words(`if unless lest`)
