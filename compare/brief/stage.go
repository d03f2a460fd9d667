package brief

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// stage is how far the law has come with somebody, as a sentence tells it; zero
// where it tells nothing of that.
type stage int

const (
	sought stage = 1 + iota
	held
	charged
	pleaded
	judged
	sentenced
)

// stageOf returns the last stage that a sentence tells as come about.
func stageOf(t *language.Text, at language.Range) stage {
	var out stage
	for i := at.Start; i < at.End; i++ {
		if s := stageAt(t, i, at.End); s > out && !pending(t, at.Start, i) {
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
	switch w := tok.Lower; {
	case hunted(w, next, second):
		return sought
	case done && holding[tok.Lemma], w == "custody", w == "turned" && second == "in" && (next == "himself" || next == "herself"):
		return held
	case done && (charging[tok.Lemma] || tok.Lemma == "accuse" && next == "of"):
		return charged
	case (tok.Lemma == "plead" && (done || tok.Fine == language.VBZ) || w == "plea") && (next == "guilty" || word(t, i-1, end) == "guilty"): // VBZ: of headlines
		return pleaded
	case done && convicting[tok.Lemma], w == "found" && (next == "guilty" || next == "not" && second == "guilty"):
		return judged
	case done && tok.Lemma == "sentence", w == "sentence" && next == "of" && second != "up" && tok.Fine.Noun():
		return sentenced
	}
	return 0
}

// Verbs of what the law does with somebody.
var (
	holding    = lexicon.Words("arrest capture apprehend surrender")
	charging   = lexicon.Words("charge indict arraign")
	convicting = lexicon.Words("convict acquit")
)

// hunted reports whether three words tell that somebody is looked for.
func hunted(w, next, second string) bool {
	switch w {
	case "manhunt":
		return true
	case "at":
		return next == "large"
	case "on":
		if next == "the" {
			next = second
		}
		return next == "run" || next == "loose"
	case "to":
		return next == "locate" || next == "apprehend"
	case "searching", "looking", "hunting":
		return next == "for"
	case "no":
		return next == "arrests" || next == "suspects"
	}
	return false
}

// word returns token i in small letters, empty where it is none of a text that ends
// at end.
func word(t *language.Text, i, end int) string {
	if i < 0 || i >= end {
		return ""
	}
	return t.Tokens[i].Lower
}

// pending reports whether what token i of a sentence tells is only to come, or may be,
// or is denied: "could be sentenced", "to be arraigned", "no one was arrested".
func pending(t *language.Text, start, i int) bool {
	for k := i - 1; k >= start && k >= i-reach; k-- {
		switch tok := &t.Tokens[k]; {
		case unsure[tok.Lower], tok.Lemma == "face", tok.Fine == language.MD, tok.Lower == "to" && (k+1 == i || t.Tokens[k+1].Lower == "be"):
			return true
		case tok.Kind == language.Punct:
			return false
		}
	}
	return false
}

// unsure are words before what may be, or has not been.
var unsure = lexicon.Words("maximum possible not n't no if before until")

// reach is how many tokens before a verb its modal or negation stands.
const reach = 5
