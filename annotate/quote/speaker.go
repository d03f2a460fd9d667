package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// speakerOf returns who the source of attribution k is. One that the model
// gave no source has that of its verb's subject, or else shares that of the
// attribution before it in the sentence: "said X, adding Y".
func (r *reader) speakerOf(list []attribution, k int, u *unit) speaker {
	a := &list[k]
	if r.undergoes(a.cue) {
		if s := r.asker(a); s.actor >= 0 {
			return s
		}
		return r.above(list, k, u)
	}
	if s, ok := r.controlled(a); ok {
		return s
	}
	if a.source.End > a.source.Start && !r.dated(a.source) {
		source := r.subjectPhrase(a)
		return r.asBefore(r.named(source), source, u)
	}
	if s := r.ownSubject(list, a.cue); s.actor >= 0 {
		return s
	}
	if s := r.behindMarks(a.cue); s.actor >= 0 {
		return s
	}
	for i := k - 1; i >= 0 && list[i].cue.Start >= u.Start; i-- {
		if s := list[i].who; s.actor >= 0 {
			s.confidence = min(s.confidence, shared)
			return s
		}
	}
	if agent, ok := r.agentOf(a.cue); ok {
		return r.named(agent)
	}
	if subject, ok := r.subjectOf(a.cue); ok {
		return r.elided(list, subject)
	}
	if k+1 < len(list) && list[k+1].cue.Start < u.End && list[k+1].source.End > 0 && a.cue.Start <= u.Start+1 {
		s := r.named(list[k+1].source) // "Declaring it a success, Okoro said …"
		s.confidence = min(s.confidence, shared)
		return s
	}
	return nobody
}

// above returns who says what attribution k, which has nobody of its own, is a part
// of: "Okoro said the pier is expected to be “gone”".
func (r *reader) above(list []attribution, k int, u *unit) speaker {
	h := r.view.headOf(list[k].cue)
	if undergone[r.Tokens[h].Lemma] || !slices.ContainsFunc(list[k].content, func(c language.Range) bool { return slices.Contains(r.quoted[c.Start:c.End], true) }) {
		return nobody // who "was asked" is not who asks
	}
	for i := k - 1; i >= 0 && list[i].cue.Start >= u.Start; i-- {
		if s := list[i].who; s.actor >= 0 && lexicon.Says(r.lower(r.view.headOf(list[i].cue))) && r.under(h, list[i].cue) {
			s.confidence = min(s.confidence, shared)
			return s
		}
	}
	return nobody
}

// ownSubject returns the subject of the cue's verb itself: before it, "to which
// Okoro replies", or taken into the cue, "read a port statement". A participle
// has none of its own.
func (r *reader) ownSubject(list []attribution, cue language.Range) speaker {
	h := r.view.headOf(cue)
	subject, passive := r.subjectAt(h)
	switch {
	case passive, r.Tokens[h].Fine == language.VBG && cue.Start == h:
	case subject > h && subject < cue.End:
		return r.named(trimmed(r.Text, language.Range{Start: h + 1, End: cue.End}))
	case subject >= 0 && subject < cue.Start && !mention.Relative(r.lower(subject)):
		return r.elided(list, subject)
	case subject < 0 && r.Tokens[h].Lemma == "read":
		return r.readable(h)
	}
	return nobody
}

// behindMarks returns who is named or described right behind a verb that follows
// words in marks: “…,” huffed the Lenne Post.
func (r *reader) behindMarks(cue language.Range) speaker {
	if cue.Start == 0 || !r.quoted[cue.Start-1] || !lexicon.Says(r.lower(cue.End-1)) && !pastOf[r.Tokens[cue.End-1].Fine] {
		return nobody
	}
	p, ok := r.behindArticle(cue.End)
	if !ok || p.form == mention.Pronoun || tells[r.Tokens[cue.End-1].Lemma] {
		return nobody
	}
	return p.speaker(shared)
}

// readable returns the text that "read" has as its object in the parse, though
// that is what reads so: “…,” read a port statement.
func (r *reader) readable(h int) speaker {
	for i := h + 1; i < min(len(r.Tokens), h+near+2); i++ {
		if int(r.Tokens[i].Head) == h && r.Tokens[i].Rel == language.Obj {
			return r.named(trimmed(r.Text, r.branchOf(i)))
		}
	}
	return nobody
}

// dated reports whether a source is only a month or a day, which the model
// takes for who speaks when it stands right before the verb.
func (r *reader) dated(source language.Range) bool {
	for i := source.Start; i < source.End; i++ {
		if !lexicon.Calendar(r.lower(i)) && r.Tokens[i].Kind != language.Number {
			return false
		}
	}
	return lexicon.Calendar(r.lower(source.Start))
}

// asBefore returns whom a pronoun as a source means where only speaking shows
// it: "it" is the study that was quoted in the paragraph before. Else it is s.
func (r *reader) asBefore(s speaker, source language.Range, u *unit) speaker {
	o, ok := lexicon.PronounOf(r.lower(source.Start))
	last := r.memory.last
	if !ok || source.End != source.Start+1 || !o.Thing && !o.Plural || last.actor < 0 || r.memory.paragraph < u.paragraph-1 {
		return s
	}
	x := &r.found.Actors[last.actor]
	if made := x.Mentions[len(x.Mentions)-1].Form != mention.Named && x.Kind != mention.PersonKind; made && o.Plural == x.Plural && last.actor != s.actor {
		return speaker{last.actor, source, byUnclear}
	}
	return s
}

// elided returns the speaker that the subject at a token is: with the words of
// the source that it is part of, or of the mention.
func (r *reader) elided(list []attribution, subject int) speaker {
	source := language.Range{Start: subject, End: subject + 1}
	for i := range list {
		if s := list[i].source; s.Start <= subject && s.End > subject {
			source = s
		}
	}
	if source.End == source.Start+1 {
		if source = r.nounPhrase(subject); source.End == source.Start {
			return nobody
		}
	}
	s := r.named(source)
	if s.actor >= 0 && s.source.End == s.source.Start+1 {
		for k := r.from(subject - longestMention); k < len(r.at) && r.at[k].Start <= subject; k++ {
			if p := &r.at[k]; p.actor == s.actor && p.End > subject {
				s.source = p.Range
				break
			}
		}
	}
	s.confidence = min(s.confidence, shared)
	return s
}

// nounPhrase returns the subject at token i with the words before it that
// belong to it, empty for what is no subject: an adjective, or a noun that a
// preposition governs.
func (r *reader) nounPhrase(i int) language.Range {
	p := language.Range{Start: i, End: i + 1}
	if r.Tokens[i].Tag == language.ADJ || r.Tokens[i].Tag == language.ADV {
		return language.Range{}
	}
	if !r.Tokens[i].Fine.Noun() {
		return p
	}
	for b := r.branchOf(i); p.Start > b.Start && r.premodifier(p.Start-1); {
		if p.Start--; r.Tokens[p.Start].Tag == language.DET || r.Tokens[p.Start].Fine == language.PRPS {
			break
		}
	}
	if w := r.lower(p.Start - 1); w != "of" && lexicon.Preposition(w) && r.Tokens[p.Start-1].Rel != language.Mark {
		return language.Range{} // but "most of her colleagues", "since Okoro"
	}
	return p
}

// premodifier reports whether token i can stand in a noun phrase before its head.
func (r *reader) premodifier(i int) bool {
	t := &r.Tokens[i]
	return t.Fine.Noun() || t.Tag == language.ADJ || t.Tag == language.DET || t.Fine == language.PRPS || t.Kind == language.Clitic || t.Kind == language.Number || t.Lower == "-"
}

// subjectOf returns the subject of the cue's verb in the parse, or of the verb
// that it hangs on: "Okoro sat down and, smiling, said …". A passive verb has
// no subject that speaks.
func (r *reader) subjectOf(cue language.Range) (subject int, ok bool) {
	h := r.view.headOf(cue)
	for range 3 {
		k, passive := r.subjectAt(h)
		if passive || k >= 0 {
			return k, !passive
		}
		switch r.Tokens[h].Rel.Universal() {
		case language.Conj, language.Xcomp, language.Advcl, language.Parataxis:
			h = int(r.Tokens[h].Head)
		case language.ACL: // "issued a notice warning that"
			if h = int(r.Tokens[h].Head); r.Tokens[h].Rel == language.Obj {
				h = int(r.Tokens[h].Head)
			}
		default:
			return 0, false
		}
	}
	return 0, false
}

// agentOf returns by whom a passive cue is said: "was echoed by the pilots".
func (r *reader) agentOf(cue language.Range) (language.Range, bool) {
	h := r.view.headOf(cue)
	for i := h + 1; i < min(len(r.Tokens), h+nearby); i++ {
		if int(r.Tokens[i].Head) == h && r.Tokens[i].Rel == language.OblAgent {
			b := r.branchOf(i)
			return trimmed(r.Text, language.Range{Start: b.Start + 1, End: b.End}), b.Start < i
		}
	}
	return language.Range{}, false
}

// nearby bounds how far from its verb a subject is looked for.
const nearby = 40

// subjectAt returns the subject of the verb h, -1 for none, and whether the
// verb is passive. One without "be" or "get" is not, whatever the parse says.
func (r *reader) subjectAt(h int) (subject int, passive bool) {
	subject, below := -1, -1
	for i := max(0, h-nearby); i < min(len(r.Tokens), h+nearby); i++ {
		if int(r.Tokens[i].Head) != h {
			continue
		}
		switch r.Tokens[i].Rel {
		case language.Nsubj:
			if !lexicon.Calendar(r.lower(i)) {
				subject = i
			}
		case language.NsubjPass:
			below = i
		case language.Obl:
			if mention.Adrift(r.Text, i) {
				below = i
			}
		case language.AuxPass:
			passive = true
		case language.Aux:
			passive = passive || r.Tokens[i].Lemma == "be" && r.Tokens[h].Fine == language.VBN
		}
	}
	if below >= 0 && !passive {
		subject = below
	}
	return subject, passive
}

// shared is the confidence that an attribution without a source has that of
// the one before it in the sentence.
const shared = 92

// subjectPhrase returns the source of a without what only stands before its
// verb's subject, "in a letter to Okoro the mayors said", or as all of that
// subject when it is only the end: "the letter led by Okoro said".
func (r *reader) subjectPhrase(a *attribution) language.Range {
	if p, ok := r.endingAt(a.source.Start-2, max(0, a.source.Start-longestMention)); ok && r.lower(a.source.Start-1) == "by" && r.Tokens[a.source.Start-2].Fine == language.VBN {
		return language.Range{Start: p.Start, End: a.source.End} // "the letter led by Okoro"
	}
	if whole, ok := r.publishedBy(a.source); ok {
		return whole
	}
	subject, ok := r.subjectOf(a.cue)
	switch {
	case !ok || subject >= a.source.End, r.quoted[subject] && !r.quoted[a.source.Start]:
		return a.source // words in marks are what is said
	case subject < a.source.Start:
		if whole := r.branchOf(subject); whole.End >= a.source.End && a.source.Start-subject <= withinSubject {
			return language.Range{Start: whole.Start, End: a.source.End}
		}
		return a.source
	}
	adverbial := lexicon.Preposition(r.lower(a.source.Start - 1)) // "in a letter on Monday, a panel of the port said"
	for k := r.from(a.source.Start + 1); k < len(r.at) && r.at[k].Start <= subject; k++ {
		p := &r.at[k]
		if p.End <= subject || !r.apart(p) && !(adverbial && r.lower(p.Start-1) == "," && r.Tokens[p.Start].Tag == language.DET) {
			continue
		}
		return language.Range{Start: p.Start, End: a.source.End}
	}
	return a.source
}

// publishedBy returns what a source, the end of a participle between commas, tells
// of: "the letter" of "The letter, first published by the Post, said".
func (r *reader) publishedBy(source language.Range) (language.Range, bool) {
	k := source.Start - 2
	if r.lower(k+1) != "by" || k < 1 || r.Tokens[k].Fine != language.VBN {
		return source, false
	}
	for k--; k > 0 && (r.Tokens[k].Tag == language.ADV || r.Tokens[k].Tag == language.ADJ); k-- {
	}
	if k < 1 || r.lower(k) != "," || !r.Tokens[k-1].Fine.Noun() {
		return source, false
	}
	whole := r.nounPhrase(k - 1)
	return whole, whole.End > whole.Start && whole.Start == r.Sentences[r.SentenceOf(k)].Start
}

// withinSubject is how far behind its head a source may be a part of a subject.
const withinSubject = 8

// branchOf returns the tokens that hang on token i, with it.
func (r *reader) branchOf(i int) language.Range {
	b := r.view.branch[i]
	return language.Range{Start: int(b.first), End: int(b.last) + 1}
}

// apart reports whether p starts a noun phrase of its own: with a determiner
// right behind a name, or as a name behind a comma that nothing is apposed to.
func (r *reader) apart(p *place) bool {
	if r.Tokens[p.Start].Tag == language.DET && r.Tokens[p.Start-1].Kind.Capital() {
		return true
	}
	return p.form == mention.Named && r.lower(p.Start-1) == "," && r.Tokens[r.view.headOf(p.Range)].Rel == language.Nsubj
}

// governed reports whether a preposition, with an article or without, stands
// before p, so that p is no subject.
func (r *reader) governed(p place) bool {
	k := p.Start - 1
	if w := r.lower(k); w == "the" || w == "a" || w == "an" {
		k--
	}
	return lexicon.Preposition(r.lower(k))
}

// nearestSubject returns the nearest mention before token i that can be a
// subject.
func (r *reader) nearestSubject(i int, u language.Range) speaker {
	best := nobody
	for k := r.from(u.Start); k < len(r.at) && r.at[k].End <= i; k++ {
		p := r.at[k]
		if p.Start > u.Start && (r.governed(p) || lexicon.Says(r.lower(p.Start-1))) {
			continue
		}
		if o, ok := lexicon.PronounOf(r.lower(p.Start)); ok && p.End == p.Start+1 && (o.Possessive || o.First) {
			continue
		}
		if r.lower(p.End) == "'s" || best.actor >= 0 && p.form == mention.Nominal {
			continue
		}
		if best.actor < 0 || r.finite(p.End) {
			best = p.speaker(75)
		}
	}
	return best
}

// finite reports whether token i can be the verb of a clause.
func (r *reader) finite(i int) bool {
	return i < len(r.Tokens) && (r.Tokens[i].Fine.Verb() || lexicon.Auxiliary(r.lower(i)))
}
