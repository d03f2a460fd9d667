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

// denied reports whether the clause of verb h is what somebody denies: "denied
// the claim that the mayor had promised a bridge".
func (r *reader) denied(h int) bool {
	at := int(r.Tokens[h].Head)
	if rel := r.Tokens[h].Rel; at < 0 || rel != language.Ccomp && rel != language.ACL {
		return false
	}
	if claims[r.Tokens[at].Lemma] {
		at = int(r.Tokens[at].Head)
	}
	return at >= 0 && denying[r.Tokens[at].Lemma]
}

var (
	supposing = lexicon.Words(`if unless lest`)
	claims    = lexicon.Words(`claim allegation accusation charge assertion suggestion insinuation rumor rumour notion idea contention report`)
	denying   = lexicon.Words(`deny refute dispute rebut reject dismiss`)
)
