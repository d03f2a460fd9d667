package brief

import (
	"synoptic/language"
)

// stage is how far the law has come with somebody, as a sentence tells it; zero
// where it tells nothing of that.
type stage int

const (
	sought stage = 1 + iota
	held
	accused
	pleaded
	judged
	sentenced
)

// stageOf returns the last stage that a sentence tells as come about.
func stageOf(t *language.Text, at language.Range) stage {
	var out stage
	for i := at.Start; i < at.End; i++ {
		if s := stageAt(t, i, at.End); s > out && !open(t, at.Start, i) {
			out = s
		}
	}
	return out
}

// stageAt returns the stage that the words at token i tell.
func stageAt(t *language.Text, i, end int) stage {
	tok := &t.Tokens[i]
	next, second := word(t, i+1, end), word(t, i+2, end)
	done := tok.Fine == language.VBD || tok.Fine == language.VBN
	pleads := done || tok.Fine == language.VBZ // of headlines
	switch {
	case tok.Lower == "at" && next == "large" || tok.Lower == "on" && (next == "run" || next == "the" && second == "run" || next == "loose" || next == "the" && second == "loose") || tok.Lower == "manhunt":
		return sought
	case tok.Lower == "to" && (next == "locate" || next == "apprehend") || (tok.Lower == "searching" || tok.Lower == "looking" || tok.Lower == "hunting") && next == "for" || tok.Lower == "no" && (next == "arrests" || next == "suspects"):
		return sought
	case tok.Lower == "custody" || done && (tok.Lemma == "arrest" || tok.Lemma == "capture" || tok.Lemma == "apprehend") || tok.Lower == "turned" && (second == "in" && (next == "himself" || next == "herself")) || done && tok.Lemma == "surrender":
		return held
	case done && (tok.Lemma == "charge" || tok.Lemma == "indict" || tok.Lemma == "arraign" || tok.Lemma == "accuse" && next == "of"):
		return accused
	case (tok.Lemma == "plead" && pleads || tok.Lower == "plea") && (next == "guilty" || word(t, i-1, end) == "guilty"):
		return pleaded
	case done && (tok.Lemma == "convict" || tok.Lemma == "acquit") || tok.Lower == "found" && (next == "guilty" || next == "not" && second == "guilty"):
		return judged
	case done && tok.Lemma == "sentence", tok.Lower == "sentence" && next == "of" && second != "up" && tok.Fine.Noun():
		return sentenced
	}
	return 0
}

func word(t *language.Text, i, end int) string {
	if i < 0 || i >= end {
		return ""
	}
	return t.Tokens[i].Lower
}

// open reports whether what token i of a sentence tells is only to come, or may be,
// or is denied: "could be sentenced", "to be arraigned", "no one was arrested".
func open(t *language.Text, start, i int) bool {
	for k := i - 1; k >= start && k >= i-reach; k-- {
		tok := &t.Tokens[k]
		if tok.Lemma == "face" || tok.Lower == "maximum" || tok.Lower == "possible" || tok.Fine == language.MD || tok.Lower == "not" || tok.Lower == "n't" || tok.Lower == "no" || tok.Lower == "if" || tok.Lower == "to" && (word(t, k+1, i+1) == "be" || k+1 == i) || tok.Lower == "before" || tok.Lower == "until" {
			return true
		}
		if tok.Kind == language.Punct {
			return false
		}
	}
	return false
}

// reach is how many tokens before a verb its modal or negation stands.
const reach = 5
