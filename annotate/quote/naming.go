package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// predicated reports whether a verb that says something of its object has both
// here: "called it a trap", "described her as calm", "accused him of theft",
// "praised the crew for staying".
func (r *reader) predicated(lemma string, a *attribution, c language.Range) bool {
	if lemma == "plead" || calling[lemma] && r.Tokens[a.cue.End-1].Fine.Verb() {
		p, ok := r.startingAt(c.Start)
		return !ok || p.End < c.End || len(a.content) > 1 // but "called out the board", "called the mayor"
	}
	for i := c.Start; i+1 < c.End; i++ {
		switch w := r.lower(i); {
		case w == "as" && (r.Tokens[i].Head < 0 || !verbal(&r.Tokens[r.Tokens[i].Head])):
			return judging[lemma]
		case w == "for" && r.Tokens[i+1].Fine == language.VBG:
			return judging[lemma] || accusing[lemma]
		case w == "of", w == "for", w == "on":
			if accusing[lemma] {
				return true
			}
		}
	}
	return r.lower(a.cue.End-1) == "as"
}

// nominal reports whether the verb makes a claim or a demand of noun c.
func (r *reader) nominal(verb int, a *attribution, c language.Range) bool {
	lemma, last := r.Tokens[verb].Lemma, r.lower(a.cue.End-1)
	switch {
	case r.nounCue(a, verb), last == "to", r.lower(verb-1) == "to" && lemma != "call", aside[r.lower(c.Start)] && !r.hedge(c.Start):
		return false
	case lemma == "call":
		return last == "for" || r.lower(c.Start) == "for"
	case lemma == "report":
		return slices.ContainsFunc(r.Tokens[c.Start:c.End], func(t language.Token) bool { return t.Kind == language.Number })
	case lemma == "deny":
		return true
	}
	return asserted[lemma] && !r.shell(c)
}

// hedge reports whether "at least" or "at most" stands at token i.
func (r *reader) hedge(i int) bool {
	w := r.lower(i + 1)
	return r.lower(i) == "at" && (w == "least" || w == "most")
}

// shell reports whether c stands for other words: "the decision", "this".
func (r *reader) shell(c language.Range) bool {
	words, shell := 0, true
	if pointing[r.lower(r.view.headOf(c))] || r.lower(c.End-1) == "ago" {
		return true // "that they forecast just a year ago"
	}
	for i := c.Start; i < c.End; i++ {
		if t := &r.Tokens[i]; t.Kind == language.Number || t.Kind.Word() && !lexicon.Function(t.Lower) {
			words++
			shell = shells[t.Lemma]
		}
	}
	return words == 0 || words == 1 && shell
}

var (
	calling  = lexicon.Words(`call label dub brand term declare pronounce`)
	accusing = lexicon.Words(`accuse blame claim`) // "claimed responsibility for"
	judging  = lexicon.Words(`describe rule characterize characterise portray dismiss denounce condemn hail praise cite slam criticize criticise decry reject refer thank apologize apologise laud fault mock`)

	// asserted are verbs by which a noun is so, is coming or should be.
	asserted = lexicon.Words(`confirm announce demand promise propose recommend predict admit acknowledge warn estimate forecast pledge urge concede vow suggest`)

	// pointing are pronouns for what was told before.
	pointing = lexicon.Words(`this that these those it them`)

	// shells are nouns that say nothing by themselves.
	shells = lexicon.Words(`news story position concern claim desire detail matter issue remark thing statement comment plan decision idea possibility rumor rumour report step move measure`)
)
