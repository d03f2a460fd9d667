package account

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// now finds in r where what holds now is told, -1 for nowhere.
func (t *teller) now(r language.Range) int {
	for k := r.Start; k < r.End; k++ {
		if t.marked[k] {
			continue
		}
		if lately[t.Tokens[k].Lower] {
			for v := k + 1; v < min(r.End, k+4); v++ {
				if t.learnt(v) {
					return k
				}
				if !lexicon.Auxiliary(t.Tokens[v].Lower) && !lexicon.Adverb(t.Tokens[v].Lower) {
					break
				}
			}
			if k > r.Start && t.learnt(k-1) {
				return k - 1
			}
		}
	}
	return t.mended(r)
}

// learnt reports whether the word at v is a verb by which something is known or
// told.
func (t *teller) learnt(v int) bool {
	x := &t.Tokens[v]
	return x.Tag == language.VERB && !t.marked[v] && x.Fine != language.VB && x.Fine != language.VBG && (saying[x.Lemma] || holding[x.Lemma] || finding[x.Lemma] || planning[x.Lemma])
}

// mended finds in r the verb by which somebody takes back what they told, -1 for
// none.
func (t *teller) mended(r language.Range) int {
	for k := r.Start; k < r.End; k++ {
		x := &t.Tokens[k]
		if t.marked[k] || x.Tag != language.VERB || x.Fine == language.VB || x.Fine == language.VBG || x.Fine == language.VBN && t.passive(k) || t.denied(k) {
			continue
		}
		end := k + 1
		switch {
		case mending[x.Lemma]:
		case x.Lemma == "walk" && end+1 < r.End && t.Tokens[end].Lower == "back":
			if y := t.Tokens[end+1].Tag; y == language.DET || y == language.PRON {
				return k
			}
			continue
		case x.Lemma == "backtrack" && end < r.End && t.Tokens[end].Lower == "on":
			end++
		case x.Lemma == "change" && end+1 < r.End && t.Tokens[end].Tag == language.PRON && (t.Tokens[end+1].Lower == "story" || t.Tokens[end+1].Lower == "account" || t.Tokens[end+1].Lower == "plea"):
			return k
		default:
			continue
		}
		if t.anAccount(end, r.End) {
			return k
		}
	}
	return -1
}

// anAccount reports whether the object that begins at token i is something told.
func (t *teller) anAccount(i, end int) bool {
	for k := i; k < min(end, i+objectReach); k++ {
		if accounts[t.Tokens[k].Lemma] {
			return true
		}
		switch t.Tokens[k].Tag {
		case language.DET, language.PRON, language.ADJ, language.NOUN, language.PROPN, language.PART:
		default:
			return false
		}
	}
	return false
}

// objectReach is how many tokens behind a verb the noun of its object stands.
const objectReach = 5
