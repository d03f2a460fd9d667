package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// claims reports whether the content of a, in plain words, tells what somebody
// says: that something is so, whether it is, or that it should be. A bare noun
// tells only what the words were about ("mentioned the ferry", "criticised the
// port for its noise"), but behind the few verbs that make a claim or a demand
// of it ("denied the theft", "called for a vote").
func (r *reader) claims(a *attribution, sourced bool) bool {
	verb := r.sayingIn(a.cue)
	switch {
	case r.firstPerson(a.source), r.elsewhere(a):
		return false // the author's own words are no quotation
	case verb < 0:
		return r.lower(a.cue.Start) == "according" || slices.ContainsFunc(a.content, r.clausal)
	case r.Tokens[verb].Rel == language.Amod && !sourced, r.possible(a.cue, verb):
		return false // "the alleged theft", "he may say"
	}
	lemma := r.Tokens[verb].Lemma
	cue, _ := lexicon.CueOf(r.lower(verb))
	if cue.Frame == lexicon.Only && !r.conjoined(a.content[0]) || lemma == "find" && r.lower(verb+1) == "out" {
		return false // "began his walk", "found out that it fell"
	}
	subject, passive := r.subjectAt(verb)
	switch first := a.content[0]; {
	case charging[lemma] && (!sourced && subject < 0 || passive || r.undergoes(a.cue) || lemma == "charge" && verb+1 < a.cue.End && r.lower(verb+1) == "with") && !r.byAgent(a):
		return false // "he was charged with theft", "asked whether it fell"
	case r.negated(verb) && r.Tokens[a.cue.End-1].Tag == language.ADP:
		return false // "did not offer details about where it fell"
	case asserting[lemma] && r.negated(verb) && !interrogative[r.lower(first.Start)]:
		return false // "did not say that it fell"
	case passive || first.Start >= a.cue.Start:
	case plainest[lemma] && verb == a.cue.End-1, cue.Frame&lexicon.Clause != 0 && r.verbIn(first):
		return true // "Two held in raid, police say"
	}
	return slices.ContainsFunc(a.content, func(c language.Range) bool {
		return !r.nameless(c) && (r.told(a, c, verb, cue.Frame) || r.predicated(lemma, a, c) || sourced && !passive && r.nominal(verb, a, c))
	})
}

// told reports whether c is a clause, or what is to be done.
func (r *reader) told(a *attribution, c language.Range, verb int, frame lexicon.Frame) bool {
	if r.nounCue(a, verb) {
		return r.conjoined(c) || frame&lexicon.Asks != 0 && r.urged(a, c, verb) // "his claim that", "her offer to"
	}
	plain := plainest[r.Tokens[verb].Lemma] && verb == a.cue.End-1
	return r.opened(c) || r.clausal(c) || plain && r.verbIn(c) || r.urged(a, c, verb)
}

// sayingIn returns the last verb of saying in cue, else the last noun of one; -1
// for none.
func (r *reader) sayingIn(cue language.Range) int {
	noun := -1
	for i := cue.End - 1; i >= cue.Start; i-- {
		if _, ok := lexicon.CueOf(r.lower(i)); !ok {
			continue
		}
		if r.Tokens[i].Fine.Verb() {
			return i
		}
		noun = max(noun, i)
	}
	return noun
}

// nounCue reports whether the word of saying at token verb is a noun, which the
// tagger also makes of a verb right behind its subject or another verb.
func (r *reader) nounCue(a *attribution, verb int) bool {
	if r.Tokens[verb].Fine.Verb() {
		return false
	}
	switch before := &r.Tokens[max(0, verb-1)]; {
	case before.Lower == ",", before.Tag == language.CCONJ, mention.Relative(before.Lower):
		return false
	default:
		return a.source.End != verb && a.who.source.End != verb || before.Kind == language.Clitic || before.Fine == language.PRPS
	}
}

// possible reports whether the cue tells what may, should or will be said.
func (r *reader) possible(cue language.Range, verb int) bool {
	return r.Tokens[verb].Fine != language.VBG && slices.ContainsFunc(r.Tokens[cue.Start:verb], func(t language.Token) bool { return t.Fine == language.MD })
}

// elsewhere reports whether all that a attributes stands in sentences before
// that of its cue.
func (r *reader) elsewhere(a *attribution) bool {
	start := r.Sentences[r.SentenceOf(a.cue.Start)].Start
	return !slices.ContainsFunc(a.content, func(c language.Range) bool { return c.End > start })
}

// byAgent reports whether "by" tells who did what the passive cue of a tells.
func (r *reader) byAgent(a *attribution) bool {
	_, ok := r.agentOf(a.cue)
	return ok || r.lower(a.source.Start-1) == "by"
}

// nameless reports whether c only tells that somebody shall not be named, which
// is said to the press and not by it: "asked not to be identified".
func (r *reader) nameless(c language.Range) bool {
	if c.End-c.Start > longestNameless {
		return false
	}
	not := false
	for i := c.Start; i < c.End; i++ {
		switch r.lower(i) {
		case "not":
			not = true
		case "named", "identified", "quoted":
			return not
		}
	}
	return false
}

// longestNameless is how many words "that her full name not be identified" has
// at most.
const longestNameless = 10

var (
	// plainest are verbs behind which a noun with a verb is a clause, whatever
	// the parse makes of it.
	plainest = lexicon.Words(`say tell state contend insist allege argue claim`)

	// charging are verbs whose passive tells what became of somebody.
	charging = lexicon.Words(`charge accuse ask question pronounce`)
)
