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
	_, passive := r.subjectAt(verb)
	switch first := a.content[0]; {
	case charging[lemma] && (passive || r.undergoes(a.cue)) && !r.byAgent(a):
		return false // "he was charged with theft", "asked whether it fell"
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

// told reports whether c is a clause, or what is to be done.
func (r *reader) told(a *attribution, c language.Range, verb int, frame lexicon.Frame) bool {
	if r.nounCue(a, verb) {
		return r.conjoined(c) || frame&lexicon.Asks != 0 && r.urged(a, c, verb) // "his claim that", "her offer to"
	}
	plain := plainest[r.Tokens[verb].Lemma] && verb == a.cue.End-1
	return r.opened(c) || r.clausal(c) || plain && r.verbIn(c) || r.urged(a, c, verb)
}

// conjoined reports whether "that" opens c and is no pronoun.
func (r *reader) conjoined(c language.Range) bool {
	t := &r.Tokens[c.Start]
	return t.Lower == "that" && (t.Fine == language.IN || t.Rel == language.Mark) && c.Start+1 < c.End && !verbal(&r.Tokens[c.Start+1])
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

// opened reports whether a word that opens a clause opens c, and a verb follows.
func (r *reader) opened(c language.Range) bool {
	asks := interrogative[r.lower(c.Start)] && r.Tokens[c.Start].Rel != language.Det
	return (asks || r.conjoined(c)) && r.verbIn(language.Range{Start: c.Start + 1, End: c.End})
}

// verbIn reports whether a verb stands in c.
func (r *reader) verbIn(c language.Range) bool {
	return slices.ContainsFunc(r.Tokens[c.Start:c.End], func(t language.Token) bool { return t.Fine.Verb() })
}

// clausal reports whether c holds the verb of a clause that does not only
// describe a noun or tell when or why.
func (r *reader) clausal(c language.Range) bool {
	for i := c.Start; i < c.End; i++ {
		if r.predicates(i) && r.main(i, c) {
			return true
		}
	}
	return false
}

// predicates reports whether verb i is that of a clause, also of one that tells
// what is to be: "insisted the port be shut".
func (r *reader) predicates(i int) bool {
	t := &r.Tokens[i]
	return verbal(t) || t.Fine == language.VB && r.lower(i-1) != "to" && t.Rel != language.Xcomp
}

// main reports whether no clause that only describes lies between verb i and
// the top of c.
func (r *reader) main(i int, c language.Range) bool {
	for i >= c.Start && i < c.End {
		switch t := &r.Tokens[i]; t.Rel {
		case language.ACLRelcl, language.AdvclRelcl:
			return false
		case language.ACL:
			if !r.full(i) {
				return false // "despair brought about by it"
			}
		case language.Advcl:
			if h := int(t.Head); h >= c.Start && h < c.End {
				return false
			}
		}
		i = int(r.Tokens[i].Head)
	}
	return true
}

// full reports whether the clause of verb i has a subject.
func (r *reader) full(i int) bool {
	b := r.branchOf(i)
	return slices.ContainsFunc(r.Tokens[b.Start:b.End], func(t language.Token) bool {
		return int(t.Head) == i && t.Rel.Universal() == language.Nsubj
	})
}

// urged reports whether c is what is to be done or was: "to close", "closing
// it"; behind a verb with a hearer also where that stands first: "the crew to
// close".
func (r *reader) urged(a *attribution, c language.Range, verb int) bool {
	if t := &r.Tokens[c.Start]; t.Fine == language.VBG && t.Rel != language.Amod && t.Rel != language.Compound {
		return true
	}
	cue, _ := lexicon.CueOf(r.lower(verb))
	heard := cue.Frame&lexicon.Told != 0 || cue.Lemma == "offer" || r.lower(a.cue.End-1) == "on"
	_, passive := r.subjectAt(verb)
	if !heard && !passive && cue.Frame&lexicon.Asks == 0 && !intending[cue.Lemma] {
		return false
	}
	for i := c.Start; i+1 < c.End; i++ {
		switch w := r.lower(i); {
		case w == "to":
			if r.Tokens[i+1].Fine == language.VB || i+2 < c.End && r.Tokens[i+2].Fine == language.VB {
				return true
			}
		case !heard && w != "not":
			return false
		}
	}
	return false
}

// predicated reports whether a verb that says something of its object has both
// here: "called it a trap", "described her as calm", "accused him of theft",
// "praised the crew for staying".
func (r *reader) predicated(lemma string, a *attribution, c language.Range) bool {
	if lemma == "plead" || calling[lemma] && r.Tokens[a.cue.End-1].Fine.Verb() {
		return true // but "called out the board"
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
	case r.nounCue(a, verb) || last == "to", aside[r.lower(c.Start)] && !r.hedge(c.Start):
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
	if pointing[r.lower(r.view.headOf(c))] {
		return true
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
	// plainest are verbs behind which a noun with a verb is a clause, whatever
	// the parse makes of it.
	plainest = lexicon.Words(`say tell state contend insist allege argue claim`)

	interrogative = lexicon.Words(`whether if how why what who when where which`)

	// charging are verbs whose passive tells what became of somebody.
	charging = lexicon.Words(`charge accuse ask question pronounce`)

	// intending are verbs of saying with an infinitive of what one does oneself.
	intending = lexicon.Words(`say claim propose volunteer swear profess plead`)

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
