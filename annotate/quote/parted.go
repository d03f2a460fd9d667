package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
)

// parted gives words in marks to the verb of saying right before them that has
// a subject of its own, out of the content of a wider attribution: "Lenne
// welcomed it as “a start”, with Okoro saying “we can talk”"; "Asked to comment,
// Okoro simply said “we'll see.”"
func (r *reader) parted(byCue []attribution) []attribution {
	for i := 0; i < len(byCue); i++ {
		r.rejoinRelative(&byCue[i])
		for n := range byCue[i].content {
			own, end, ok := r.ownSaying(&byCue[i], byCue[i].content[n])
			if !ok || slices.ContainsFunc(byCue, func(b attribution) bool { return overlap(b.cue, own.cue) > 0 }) {
				continue
			}
			if byCue[i].content[n].End = end; mention.Relative(r.lower(own.cue.Start-1)) && !r.finiteIn(byCue[i].content[n]) {
				byCue[i].content = slices.Delete(byCue[i].content, n, n+1) // "cited a letter" says nothing
			}
			at := i + 1
			for at < len(byCue) && byCue[at].cue.Start < own.cue.Start {
				at++
			}
			byCue = slices.Insert(byCue, at, own)
			break
		}
	}
	return byCue
}

// finiteIn reports whether a finite verb stands in x.
func (r *reader) finiteIn(x language.Range) bool {
	return slices.ContainsFunc(r.Tokens[x.Start:x.End], func(t language.Token) bool { return verbal(&t) })
}

// rejoinRelative makes one content of two that only the comma between a relative
// clause and what it says parts: "a letter that said, | “We stay.”"
func (r *reader) rejoinRelative(a *attribution) {
	for n := 1; n < len(a.content); n++ {
		before, c := a.content[n-1], a.content[n]
		if k := r.passageAt(c.Start); k >= 0 && r.before(&r.passages[k]) == before.End && r.saying(before.End-1) && mention.Relative(r.lower(before.End-2)) {
			a.content[n-1].End = c.End
			a.content = slices.Delete(a.content, n, n+1)
		}
	}
}

// ownSaying finds, in content x behind the cue of a, the first passage that
// another one says, and where the words of a end before it.
func (r *reader) ownSaying(a *attribution, x language.Range) (own attribution, end int, ok bool) {
	if x.Start < a.cue.End {
		return own, 0, false
	}
	for _, p := range r.passagesOver(x) {
		v := r.before(&p)
		if r.lower(v) == ":" || r.lower(v) == "," {
			v--
		}
		own, end, ok = r.sayingAt(v, a, x, &p)
		if ok {
			return own, end, true
		}
	}
	return own, 0, false
}

// sayingAt reads the verb at token v, right before passage p, with its subject.
func (r *reader) sayingAt(v int, a *attribution, x language.Range, p *mark.Passage) (own attribution, end int, ok bool) {
	verb, known := lexicon.CueOf(r.lower(v))
	if v <= x.Start || r.quoted[v] || !known || verb.Act == lexicon.Belief || verb.Frame&lexicon.Clause == 0 {
		return own, 0, false
	}
	start := v
	for start > x.Start && lexicon.Adverb(r.lower(start-1)) {
		start--
	}
	named, ok := r.endingAt(start, x.Start)
	who := r.withTitle(named.Range, x.Start)
	if mention.Relative(r.lower(start-1)) && r.saying(v) {
		return r.relativeSaying(language.Range{Start: start, End: v + 1}, x, p)
	}
	end = who.Start - 1
	if joining[r.lower(end)] {
		end--
	}
	participle := r.Tokens[v].Fine == language.VBG
	switch {
	case !ok, end <= x.Start:
		return own, 0, false
	case participle && r.lower(who.Start-1) != "with", !participle && !r.saying(v):
		return own, 0, false
	case !participle && end == who.Start-1 && (r.lower(end) != "," || r.Tokens[r.view.headOf(a.cue)].Fine != language.VBN):
		return own, 0, false // "said that in March, Okoro called it “a start”"
	}
	cut := trimmed(r.Text, language.Range{Start: x.Start, End: end + 1})
	own = attribution{cue: language.Range{Start: start, End: v + 1}, source: who, content: []language.Range{trimmed(r.Text, p.Tokens)}, who: nobody}
	return own, cut.End, true
}

// relativeSaying reads the cue of a relative clause right before passage p: "cited
// a letter from Okoro that said “we stay”". What it says is not said by who cites it.
func (r *reader) relativeSaying(cue, x language.Range, p *mark.Passage) (own attribution, end int, ok bool) {
	who := language.Range{Start: cue.Start - 1, End: cue.Start}
	if a, ok := r.authored(language.Range{Start: x.Start, End: who.Start}); ok {
		who = a
	} else if r.lower(who.Start) != "who" {
		return own, 0, false // "wore a shirt that said “we stay”"
	}
	own = attribution{cue: cue, source: who, content: []language.Range{trimmed(r.Text, p.Tokens)}, who: nobody}
	return own, trimmed(r.Text, language.Range{Start: x.Start, End: cue.Start - 1}).End, r.named(who).actor >= 0
}

// authored returns who speaks by the text that x names: of "a tweet from Okoro after
// the storm" Okoro, of "a letter she had kept" the letter.
func (r *reader) authored(x language.Range) (language.Range, bool) {
	h := r.view.headOf(x)
	if !papers[r.Tokens[h].Lemma] && !posts[r.Tokens[h].Lemma] {
		return x, false
	}
	if w := r.lower(h + 1); w == "from" || w == "by" {
		if p, ok := r.behindArticle(h + 2); ok && p.End <= x.End && p.form == mention.Named {
			return p.Range, true
		}
	}
	whole := r.nounPhrase(h)
	return whole, whole.End > whole.Start
}

// posts are nouns for short texts that somebody sends.
var posts = lexicon.Words(`tweet post message text telegram cable posting`)

// withTitle returns who with the nouns, articles and owners right before.
func (r *reader) withTitle(who language.Range, from int) language.Range {
	for who.Start > from {
		if t := &r.Tokens[who.Start-1]; !t.Fine.Noun() && t.Tag != language.DET && t.Tag != language.ADJ && t.Kind != language.Clitic && t.Fine != language.PRPS {
			break
		}
		who.Start--
	}
	return who
}

// joining are words that open a clause beside another one.
var joining = lexicon.Words(`with while but though although whereas and because after when`)
