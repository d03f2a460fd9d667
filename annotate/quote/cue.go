package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// cue is a verb of saying with its subject, or "according to".
type cue struct {
	language.Range // the verb group
	verb           lexicon.Cue
	who            speaker
	after          bool // the subject follows: "said Okoro", "according to Okoro"
	extent         language.Range
}

// cues finds the cues of u that stand outside quotation marks.
func (r *reader) cues(u language.Range) []cue {
	var out []cue
	for i := u.Start; i < u.End; i++ {
		if r.quoted[i] {
			continue
		}
		if c, ok := r.according(i, u); ok {
			out = append(out, c)
			continue
		}
		verb, ok := lexicon.CueOf(r.lower(i))
		if !ok || verb.Tense == lexicon.Base && !r.modal(i, u) || r.noun(i, u) || r.passive(i, u) {
			continue
		}
		c := cue{Range: language.Range{Start: r.group(i, u), End: i + 1}, verb: verb}
		r.subject(&c, u, out)
		if c.who.actor < 0 && !lexicon.Says(r.lower(i)) {
			continue
		}
		out = append(out, c)
	}
	return out
}

// according reads "according to Okoro" and "in the words of Okoro" at i.
func (r *reader) according(i int, u language.Range) (cue, bool) {
	if r.lower(i) != "according" || r.lower(i+1) != "to" {
		return cue{}, false
	}
	c := cue{Range: language.Range{Start: i, End: i + 2}, verb: lexicon.Cue{Lemma: "according", Act: lexicon.Speech, Frame: lexicon.Clause, Tense: lexicon.Past}, who: nobody, after: true}
	for k := i + 2; k < min(u.End, i+5); k++ {
		if p, ok := r.startingAt(k); ok {
			c.who = p.speaker(95)
			break
		}
	}
	if c.who.actor < 0 {
		c.who = r.invent(i+2, u)
	}
	c.extent = language.Range{Start: i, End: max(c.who.source.End, i+2)}
	return c, true
}

// modal reports whether the base form at i is a verb: after "to", a modal or
// a plural subject.
func (r *reader) modal(i int, u language.Range) bool {
	k := r.group(i, u)
	if k < i {
		return true
	}
	p, ok := r.endingAt(i, u.Start)
	return ok && (r.found.Actors[p.actor].Plural || p.form == mention.Pronoun || r.found.Actors[p.actor].Kind != mention.PersonKind)
}

// noun reports whether the form at i is a noun: behind a determiner, an
// adjective or a possessive, and no subject before it.
func (r *reader) noun(i int, u language.Range) bool {
	if i == u.Start {
		return false
	}
	switch w := r.lower(i - 1); w {
	case "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "no", "any", "some", "of", "'s", "in", "on", "for", "with", "by", "such", "new", "each", "every":
		return w != "that" || r.lower(i) != "said" // "that said"
	}
	return false
}

// group returns where the verb group that ends with the verb at i starts:
// "has repeatedly said", "went on to say", "declined to say".
func (r *reader) group(i int, u language.Range) int {
	k := i
	for k > u.Start && !r.quoted[k-1] && i-k < 6 {
		w := r.lower(k - 1)
		if lexicon.Auxiliary(w) || lexicon.Adverb(w) || w == "to" || w == "on" && r.lower(k-2) == "went" || w == "went" || w == "came" || w == "continued" || w == "declined" || w == "refused" {
			k--
			continue
		}
		break
	}
	for k < i && !lexicon.Auxiliary(r.lower(k)) && r.lower(k) != "went" && r.lower(k) != "continued" && r.lower(k) != "declined" && r.lower(k) != "refused" {
		k++ // adverbs alone belong to the clause
	}
	return k
}

// passive reports whether the verb at i is a participle behind a form of be:
// "was told", "has been accused"; who said it is not the subject.
func (r *reader) passive(i int, u language.Range) bool {
	c, _ := lexicon.CueOf(r.lower(i))
	if c.Tense != lexicon.Past && c.Tense != lexicon.Participle && !(c.Tense == lexicon.Ing && c.Frame == lexicon.Only) {
		return false // "were screaming" tells of a noise, not of words
	}
	for k := i - 1; k >= u.Start && k >= i-4; k-- {
		switch w := r.lower(k); w {
		case "is", "are", "was", "were", "be", "been", "being", "am", "'re", "got", "gets":
			return true
		default:
			if !lexicon.Adverb(w) {
				return false
			}
		}
	}
	return false
}

// subject finds who the verb of c belongs to.
func (r *reader) subject(c *cue, u language.Range, before []cue) {
	c.who = nobody
	c.extent = c.Range
	if c.verb.Tense == lexicon.Ing {
		if p, ok := r.endingAt(c.Start, u.Start); ok {
			c.who = p.speaker(90)
		} else if c.who = r.opened(c, u); c.who.actor < 0 {
			c.who = r.shared(c, u, before)
		}
		return
	}
	if r.inverted(c, u) {
		return
	}
	if p, ok := r.subjectBefore(c.Start, u); ok {
		c.who = p.speaker(95)
		c.extent.Start = min(c.extent.Start, p.Start)
		return
	}
	if w := r.lower(c.Start - 1); w == "and" || w == "but" || w == "then" || w == "," {
		c.who = r.shared(c, u, before)
		if c.who.actor >= 0 {
			return
		}
	}
	c.who = r.invertedAnyway(c, u)
	if c.who.actor < 0 && c.verb.Act != lexicon.Belief {
		c.who = r.nearestSubject(c.Start, u)
	}
}

// opened reads "Calling it a mistake, Okoro …": a participle that opens the
// unit belongs to the subject behind its comma.
func (r *reader) opened(c *cue, u language.Range) speaker {
	if c.Start > u.Start+2 {
		return nobody
	}
	for i := c.End; i < u.End; i++ {
		if r.quoted[i] || r.lower(i) != "," && !r.quoted[max(i-1, 0)] {
			continue
		}
		k := i
		if r.lower(k) == "," {
			k++
		}
		if p, ok := r.startingAt(k); ok {
			return p.speaker(88)
		}
	}
	return nobody
}

// inverted reads "said Okoro" behind a quotation or a comma.
func (r *reader) inverted(c *cue, u language.Range) bool {
	if c.verb.Frame&(lexicon.Clause|lexicon.Only) == 0 || c.verb.Lemma == "tell" || c.Start > u.Start && !r.quoted[c.Start-1] && r.Tokens[c.Start-1].Kind != language.Punct {
		return false
	}
	p, ok := r.subjectBehind(c.End, u)
	if !ok || lexicon.Auxiliary(r.lower(p.End)) || p.form == mention.Pronoun && p.End < u.End && r.Tokens[p.End].Kind.Word() {
		return false // "Okoro, speaking in Lenne, said they were …"
	}
	c.who, c.after = p.speaker(95), true
	c.extent.End = max(c.extent.End, p.End)
	return true
}

// subjectBehind returns the mention that starts right behind the verb.
func (r *reader) subjectBehind(i int, u language.Range) (place, bool) {
	for k := i; k < min(u.End, i+6) && !r.quoted[k]; k++ {
		if w := r.lower(k); r.Tokens[k].Kind == language.Punct || w != "the" && w != "a" && lexicon.Function(w) && !r.startsHere(k) {
			break
		}
		if p, ok := r.startingAt(k); ok {
			if r.lower(p.End) == "'s" {
				continue
			}
			if o, isPronoun := lexicon.PronounOf(r.lower(p.Start)); isPronoun && p.End == p.Start+1 && (o.First || o.Possessive) {
				return place{}, false
			}
			return p, true
		}
	}
	return place{}, false
}

// invertedAnyway reads "said Okoro" where nothing else is the subject.
func (r *reader) invertedAnyway(c *cue, u language.Range) speaker {
	if c.verb.Frame&lexicon.Clause == 0 || c.verb.Lemma == "tell" || c.Start > u.Start+1 && !r.quoted[c.Start-1] {
		return nobody
	}
	if p, ok := r.subjectBehind(c.End, u); ok {
		c.after = true
		c.extent.End = max(c.extent.End, p.End)
		return p.speaker(90)
	}
	return nobody
}

// subjectBefore returns the mention that is the subject of the verb group at
// i: right before it, or before what stands between commas.
func (r *reader) subjectBefore(i int, u language.Range) (place, bool) {
	k := i
	for k > u.Start && lexicon.Adverb(r.lower(k-1)) {
		k--
	}
	if p, ok := r.endingAt(k, u.Start); ok {
		return r.widest(p, u), true
	}
	if w := r.lower(k - 1); w == "," || w == ")" || w == "—" || w == "–" || w == "-" {
		return r.beforeInsert(k-1, u)
	}
	return place{}, false
}

// widest prefers, for "Ada Okoro, a former judge, who", the person over the
// words that describe her, and for "a spokesman for the mayor" the spokesman.
func (r *reader) widest(p place, u language.Range) place {
	for k := r.from(max(u.Start, p.Start-longestMention)); k < len(r.at) && r.at[k].Start < p.Start; k++ {
		if r.at[k].End >= p.End {
			return r.at[k]
		}
	}
	if w := r.lower(p.Start - 1); w == "of" || w == "for" || w == "from" || w == "at" || w == "with" || w == "in" {
		if q, ok := r.endingAt(p.Start-1, u.Start); ok {
			return q
		}
	}
	return p
}

// beforeInsert returns the mention before the insert that ends at token end:
// "Okoro, speaking in Lenne, said". The insert starts at an earlier comma.
func (r *reader) beforeInsert(end int, u language.Range) (place, bool) {
	for k := end - 1; k >= u.Start && end-k < 40 && !r.quoted[k]; k-- {
		w := r.lower(k)
		if w != "," && w != "(" && w != "—" && w != "–" && w != "-" {
			continue
		}
		if p, ok := r.endingAt(k, u.Start); ok && (p.form == mention.Named || p.form == mention.Nominal) && !r.listed(p, end) {
			if !r.governed(p) {
				return p, true
			}
		}
	}
	return place{}, false
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

// listed reports whether p is followed, up to end, by a further name in a list.
func (r *reader) listed(p place, end int) bool { return r.lower(p.End+1) == "and" && p.End+1 < end }

// shared returns the subject of an earlier verb of the unit, for "…, adding
// that" and "and said"; else the first subject of the unit.
func (r *reader) shared(c *cue, u language.Range, before []cue) speaker {
	for k := len(before) - 1; k >= 0; k-- {
		if before[k].who.actor >= 0 {
			return before[k].who
		}
	}
	return r.nearestSubject(c.Start, u)
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
	w := r.lower(i)
	return lexicon.Auxiliary(w) || lexicon.Says(w) || len(w) > 3 && w[len(w)-2:] == "ed"
}

// invent makes an actor of the noun phrase at i that nothing else has named:
// "according to court papers".
func (r *reader) invent(i int, u language.Range) speaker {
	end := i
	for end < u.End && end < i+6 && r.Tokens[end].Kind.Word() && !lexicon.Calendar(r.lower(end)) && !lexicon.Preposition(r.lower(end)) && !lexicon.Auxiliary(r.lower(end)) {
		end++
	}
	start := i
	for start < end && lexicon.Function(r.lower(start)) {
		start++
	}
	if start == end {
		return nobody
	}
	where := language.Range{Start: start, End: end}
	s := r.Span(where)
	r.found.Actors = append(r.found.Actors, mention.Actor{Kind: mention.GroupKind, Name: s.In(r.Source), Mentions: []mention.Mention{{Span: s, Form: mention.Nominal, Confidence: 95}}})
	return speaker{len(r.found.Actors) - 1, where, 90}
}
