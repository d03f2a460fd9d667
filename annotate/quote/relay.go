package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
)

// carried gives the words that somebody is quoted with to that one, not to who
// carries them: "the Post quoted Okoro as saying the ferry was late".
func (r *reader) carried(a *attribution) {
	h := r.view.headOf(a.cue)
	if !carrying[r.Tokens[h].Lemma] {
		r.carriedBy(a, h)
		return
	}
	as := h + 1
	for as < len(r.Tokens) && as <= h+longestMention && r.lower(as) != "as" {
		if r.quoted[as] || r.Sentences[r.SentenceOf(h)].End == as {
			return
		}
		as++
	}
	saying := as + 1
	if verb, ok := lexicon.CueOf(r.lower(saying)); !ok || verb.Act == lexicon.Belief || r.Tokens[saying].Fine != language.VBG {
		return
	}
	a.content = slices.DeleteFunc(a.content, func(c language.Range) bool { return c.Start > h && c.End <= saying+1 })
	if verb, _ := lexicon.CueOf(r.lower(saying)); verb.Frame&lexicon.Told != 0 && slices.ContainsFunc(a.content, r.spoken) {
		a.content = slices.DeleteFunc(a.content, func(c language.Range) bool { return c.End > saying && !r.spoken(c) }) // "as telling a friend after the storm"
	}
	for i := range a.content {
		if c := &a.content[i]; c.Start <= saying && saying+1 < c.End {
			*c = trimmed(r.Text, language.Range{Start: saying + 1, End: c.End})
		}
	}
	if as > h+1 && r.Tokens[h].Fine != language.VBN {
		a.source = trimmed(r.Text, language.Range{Start: h + 1, End: as})
	}
	a.cue = language.Range{Start: as, End: saying + 1}
}

// carriedBy makes the one whom another is said to quote the source: "Okoro was
// quoted by the Post as saying the ferry was late", where the cue is "saying" at h.
func (r *reader) carriedBy(a *attribution, h int) {
	if r.lower(h-1) != "as" || r.Tokens[h].Fine != language.VBG {
		return
	}
	for v := h - 2; v >= max(r.Sentences[r.SentenceOf(h)].Start, h-longestWay); v-- {
		if !carrying[r.Tokens[v].Lemma] || r.Tokens[v].Fine != language.VBN {
			continue
		}
		if subject, passive := r.subjectAt(v); passive && r.lower(v+1) == "by" {
			if subject < 0 {
				subject = r.below(v)
			}
			if subject >= 0 {
				a.source, a.cue.Start = trimmed(r.Text, r.branchOf(subject)), h-1
			}
		}
		return
	}
}

// below returns the subject of the passive verb v, -1 for none.
func (r *reader) below(v int) int {
	for i := v - 1; i >= max(0, v-nearby); i-- {
		if int(r.Tokens[i].Head) == v && r.Tokens[i].Rel == language.NsubjPass {
			return i
		}
	}
	return -1
}

// carrying are verbs by which one repeats the words of another.
var carrying = lexicon.Words(`quote cite`)

// relayed reports that words in marks within the content of a, all of them, are
// those of somebody whom the content itself lets speak: "the Post reported that
// Okoro had called the pier “a shame”". It returns that inner quotation.
func (r *reader) relayed(a *attribution, q *Quote) (inner attribution, ok bool) {
	if q.Kind != Mixed {
		return inner, false
	}
	for _, c := range a.content {
		if x, ok := r.readOut(a, c); ok && len(a.content) == 1 {
			return x, true
		}
		for _, p := range r.passagesOver(c) {
			x, ok := r.toldWithin(a, c, &p)
			if !ok || inner.cue.End > 0 && inner.cue != x.cue {
				return inner, false
			}
			inner = x
		}
	}
	return inner, inner.cue.End > 0
}

// readOut finds the text that content c itself begins to give the words of: "the
// Post says the letter calls for a ferry, and “we offer our help.”"
func (r *reader) readOut(a *attribution, c language.Range) (inner attribution, ok bool) {
	i := c.Start
	if r.lower(i) == "that" {
		i++
	}
	if !definite[r.lower(i)] || i+2 >= c.End || !papers[r.Tokens[i+1].Lemma] {
		return inner, false
	}
	verb, known := lexicon.CueOf(r.lower(i + 2))
	if !known || verb.Act == lexicon.Belief || !verb.Finite() {
		return inner, false
	}
	inner = attribution{cue: language.Range{Start: i + 2, End: i + 3}, source: language.Range{Start: i, End: i + 2}, content: []language.Range{trimmed(r.Text, language.Range{Start: i + 3, End: c.End})}}
	inner.who = r.named(inner.source)
	return inner, inner.who.actor >= 0 && inner.who.actor != a.who.actor
}

// toldWithin finds the verb within content c that has a subject of its own and
// passage p in its object.
func (r *reader) toldWithin(a *attribution, c language.Range, p *mark.Passage) (inner attribution, ok bool) {
	for v := p.Tokens.Start - 1; v > c.Start && v > p.Tokens.Start-longestWay; v-- {
		if r.quoted[v] || !repeated[r.Tokens[v].Lemma] || !r.Tokens[v].Fine.Verb() || r.governor(p.Tokens.Start, language.Range{Start: v, End: v + 1}) < 0 {
			continue
		}
		subject, passive := r.subjectAt(v)
		if passive || subject < c.Start || subject >= v || r.Tokens[subject].Tag == language.PRON && !r.another(a, subject) {
			return inner, false
		}
		inner = attribution{cue: language.Range{Start: v, End: v + 1}, source: trimmed(r.Text, r.branchOf(subject)), content: []language.Range{trimmed(r.Text, language.Range{Start: v + 1, End: c.End})}}
		inner.who = r.named(inner.source)
		return inner, inner.who.actor >= 0 && inner.who.actor != a.who.actor && inner.source.End <= v
	}
	return inner, false
}

// another reports whether the pronoun at token i, "he" or "she", cannot mean who is
// said to speak: several people.
func (r *reader) another(a *attribution, i int) bool {
	o, ok := lexicon.PronounOf(r.lower(i))
	return ok && (o.Male || o.Female) && a.who.actor >= 0 && r.found.Actors[a.who.actor].Plural
}

// papers are nouns for what is read out.
var papers = lexicon.Words(`letter petition lawsuit suit complaint statement report memo memorandum order ruling filing affidavit indictment motion brief note email e-mail study article document resolution manifesto will`)

// repeated are verbs whose words in marks are surely those of their subject.
var repeated = lexicon.Words(`say tell call describe write note insist warn claim declare complain acknowledge add admit`)

// longestWay is how many words stand at most between a verb within content and
// the marks that it leads to.
const longestWay = 15
