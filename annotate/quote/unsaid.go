package quote

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// unsaid reports whether the words of a were never said, as the report itself
// tells: "could have said: “We stay”", "did not say “we stay”".
func (r *reader) unsaid(a *attribution, kind Kind) bool {
	h := r.view.headOf(a.cue)
	switch tag := r.Tokens[h].Fine; {
	case tag == language.VBN && r.counterfactual(h):
		return true
	case kind != Indirect && tag == language.VB && advised[r.lower(h-1)] && asserting[r.Tokens[h].Lemma]:
		return true
	case kind == Indirect || !asserting[r.Tokens[h].Lemma]:
		return false // "did not say whether" and "did not deny “…”" tell what they tell
	}
	for i := h - 1; i >= max(r.Sentences[r.SentenceOf(h)].Start, h-longestAuxiliary); i-- {
		switch w := r.lower(i); {
		case limiting[w]:
			return false // "did not only say"
		case w == "not" || w == "n't" || w == "never":
			return true
		case !auxiliaries[w] && r.Tokens[i].Tag != language.ADV:
			return false
		}
	}
	return false
}

// counterfactual reports whether participle h tells what was not: "should have
// said".
func (r *reader) counterfactual(h int) bool {
	i := h - 1
	for i > 0 && r.Tokens[i].Tag == language.ADV {
		i--
	}
	if w := r.lower(i); w != "have" && w != "'ve" {
		return false
	}
	for i--; i >= max(0, h-longestAuxiliary); i-- {
		switch w := r.lower(i); {
		case unreal[w]:
			return true
		case w != "not" && w != "n't" && r.Tokens[i].Tag != language.ADV:
			return false
		}
	}
	return false
}

// longestAuxiliary is how many words stand at most between "not" and its verb.
const longestAuxiliary = 5

var (
	unreal      = lexicon.Words(`should could would might`)
	advised     = lexicon.Words(`should could might`) // "would" tells what somebody used to say as well
	asserting   = lexicon.Words(`say state tell write claim declare mention utter allege assert repeat call describe`)
	auxiliaries = lexicon.Words(`have has had do does did be been will would could can ca wo`)
	limiting    = lexicon.Words(`only just merely simply solely`)
)
