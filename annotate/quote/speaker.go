package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// speakerOf returns who the source of attribution k is. One that the model
// gave no source has that of its verb's subject, or else shares that of the
// attribution before it in the sentence: "said X, adding Y".
func (r *reader) speakerOf(list []attribution, k int, u *unit) speaker {
	a := &list[k]
	if a.source.End > a.source.Start {
		return r.named(r.subjectPhrase(a))
	}
	for i := k - 1; i >= 0 && list[i].cue.Start >= u.Start; i-- {
		if s := list[i].who; s.actor >= 0 {
			s.confidence = min(s.confidence, shared)
			return s
		}
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

// elided returns the speaker that the subject at a token is: with the words of
// the source that it is part of, or of the mention.
func (r *reader) elided(list []attribution, subject int) speaker {
	source := language.Range{Start: subject, End: subject + 1}
	for i := range list {
		if s := list[i].source; s.Start <= subject && s.End > subject {
			source = s
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
		default:
			return 0, false
		}
	}
	return 0, false
}

// nearby bounds how far from its verb a subject is looked for.
const nearby = 40

// subjectAt returns the subject of the verb h, -1 for none, and whether the
// verb is passive.
func (r *reader) subjectAt(h int) (subject int, passive bool) {
	subject = -1
	for i := max(0, h-nearby); i < min(len(r.Tokens), h+nearby); i++ {
		if int(r.Tokens[i].Head) != h {
			continue
		}
		switch r.Tokens[i].Rel {
		case language.Nsubj:
			subject = i
		case language.NsubjPass, language.AuxPass:
			passive = true
		}
	}
	return subject, passive
}

// shared is the confidence that an attribution without a source has that of
// the one before it in the sentence.
const shared = 85

// subjectPhrase returns the source of a without a name that only stands before
// its verb's subject: "in a letter to Okoro the mayors said".
func (r *reader) subjectPhrase(a *attribution) language.Range {
	subject, ok := r.subjectOf(a.cue)
	if !ok || subject < a.source.Start || subject >= a.source.End {
		return a.source
	}
	for k := r.from(a.source.Start + 1); k < len(r.at) && r.at[k].Start <= subject; k++ {
		p := &r.at[k]
		if p.End <= subject || p.Start == a.source.Start || !r.apart(p.Start) {
			continue
		}
		return language.Range{Start: p.Start, End: a.source.End}
	}
	return a.source
}

// apart reports whether a determiner starts a noun phrase at token i right
// behind a name: nothing joins the two.
func (r *reader) apart(i int) bool {
	return r.Tokens[i].Tag == language.DET && r.Tokens[i-1].Kind.Capital()
}

// named returns the actor that the words of a source name.
func (r *reader) named(source language.Range) speaker {
	head := r.view.headOf(source)
	best, score := -1, 0
	for k := r.from(source.Start - longestMention); k < len(r.at) && r.at[k].Start < source.End; k++ {
		p := &r.at[k]
		if overlap(p.Range, source) <= 0 {
			continue
		}
		s := 1
		if p.Start <= head && p.End > head {
			s += 8
		}
		if p.Start == source.Start {
			s += 2
			if r.lower(p.End) == "," && p.form == mention.Named && r.found.Actors[p.actor].Kind == mention.PersonKind {
				s += 8 // "Ada Okoro, director at the firm Brandt Motors", whatever the parse has for its head
			}
		}
		if p.Start >= source.Start && p.End <= source.End {
			s += 2
		}
		if p.form == mention.Named {
			s++
		}
		if s > score {
			best, score = k, s
		}
	}
	if k := r.apposed(source, best); k >= 0 {
		best, score = k, 9
	}
	if best >= 0 && score >= 4 {
		s := r.at[best].speaker(100)
		s.source = source
		return s
	}
	if best >= 0 && r.Tokens[head].Kind.Capital() {
		s := r.at[best].speaker(80)
		s.source = source
		return s
	}
	return r.invent(source)
}

// apposed returns the person named behind a comma within a source that a
// description opens: "a lawyer for the port, Ada Okoro"; -1 for none.
func (r *reader) apposed(source language.Range, described int) int {
	if described < 0 || r.at[described].form != mention.Nominal || r.found.Actors[r.at[described].actor].Plural {
		return -1
	}
	for k := described; k < len(r.at) && r.at[k].Start < source.End; k++ {
		p := &r.at[k]
		if p.form == mention.Named && p.End <= source.End && r.lower(p.Start-1) == "," && r.found.Actors[p.actor].Kind == mention.PersonKind && (p.End == source.End || r.lower(p.End) == ",") {
			return k
		}
	}
	return -1
}

// invent makes an actor of a source that nothing else has named: "court
// papers". Pronouns name nobody.
func (r *reader) invent(source language.Range) speaker {
	start, end := source.Start, source.End
	for start < end && (lexicon.Function(r.lower(start)) || !r.Tokens[start].Kind.Word()) {
		start++
	}
	if start == end {
		return nobody
	}
	where := language.Range{Start: start, End: end}
	s := r.Span(where)
	r.found.Actors = append(r.found.Actors, mention.Actor{Kind: mention.GroupKind, Name: s.In(r.Source), Mentions: []mention.Mention{{Span: s, Form: mention.Nominal, Confidence: 95}}})
	return speaker{len(r.found.Actors) - 1, source, invented}
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
