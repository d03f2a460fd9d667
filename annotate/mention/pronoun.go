package mention

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// pronouns joins "he", "she", "they", "it" and "who" with the actors they
// mean, by a ranking in the manner of Lappin and Leass (1994): nearness,
// subjecthood and what is known of gender and number.
func (f *finder) pronouns() {
	f.order()
	known := f.at
	r := ranking{finder: f}
	next := 0
	for i := range f.Tokens {
		for next < len(known) && known[next].Start < i {
			r.note(known[next])
			next++
		}
		w := f.Tokens[i].Lower
		if relatives[w] {
			r.relative(i)
			continue
		}
		if p, ok := lexicon.PronounOf(w); ok && !p.First {
			r.resolve(i, p)
		}
	}
}

// ranking keeps the mentions before the place that is being read.
type ranking struct {
	*finder
	recent []candidate // the last mention of each actor, oldest first
}

// candidate is the last mention of an actor.
type candidate struct {
	reference
	sentence, paragraph int
	quoted              bool
}

// The weights of the ranking, in points; chosen on the development articles
// with known sources and the development stories.
const (
	perSentence     = 12
	perParagraph    = 6
	subjectBonus    = 18
	pronounBonus    = 8
	genderBonus     = 12
	quotedPenalty   = 30
	objectPenalty   = 40
	singularPenalty = 20 // a body as "they"
	clearMargin     = 14
	maxSentences    = 8
	maxCandidates   = 40
)

// note moves the actor of m to the end of the list.
func (r *ranking) note(m reference) {
	for k := range r.recent {
		if r.recent[k].actor == m.actor {
			r.recent = append(r.recent[:k], r.recent[k+1:]...)
			break
		}
	}
	if len(r.recent) == maxCandidates {
		r.recent = r.recent[1:]
	}
	s := r.SentenceOf(m.Start)
	m.subject = r.isSubject(m)
	r.recent = append(r.recent, candidate{m, s, r.Sentences[s].Paragraph, r.quoted[m.Start]})
}

// isSubject reports whether m stands where a subject does: no preposition or
// verb right before it.
func (r *ranking) isSubject(m reference) bool {
	if h := r.headOf(m.Range); r.Tokens[h].Head != language.HeadNone {
		rel := r.Tokens[h].Rel
		return rel == language.Nsubj || rel == language.NsubjPass || rel == language.NsubjOuter
	}
	s := r.Sentences[r.SentenceOf(m.Start)].Range
	if w := r.lower(m.End); lexicon.Auxiliary(w) || lexicon.Says(w) {
		return true
	}
	if m.Start == s.Start {
		return true
	}
	before := r.lower(m.Start - 1)
	return (before == "," || before == "and" || before == "but" || lexicon.Says(before) || r.Tokens[m.Start-1].Kind == language.Quote) && m.form != Pronoun
}

// resolve joins the pronoun at token i with the best candidate.
func (r *ranking) resolve(i int, p lexicon.Pronoun) {
	s := r.SentenceOf(i)
	best, second, at := -1<<30, -1<<30, -1
	for k := range r.recent {
		c := &r.recent[k]
		if r.lower(c.Start-1) == "/" || !r.agrees(c, p) || s-c.sentence > maxSentences || c.Start <= i && i < c.End {
			continue
		}
		score := r.score(c, i, s, p)
		if score > best {
			best, second, at = score, best, k
		} else if score > second {
			second = score
		}
	}
	if at < 0 {
		return
	}
	confidence := 90
	if best-second < clearMargin {
		confidence = 75
	}
	if p.Plural || p.Thing {
		confidence -= 15
	}
	m := reference{Range: language.Range{Start: i, End: i + 1}, actor: r.recent[at].actor, form: Pronoun, confidence: confidence}
	r.at = append(r.at, m)
	if x := r.actors[m.actor]; x.Gender == Unknown && x.Kind == PersonKind && best-second >= clearMargin {
		if p.Female {
			x.Gender = Female
		} else if p.Male {
			x.Gender = Male
		}
	}
	if !p.Possessive {
		r.note(m)
	}
}

// agrees reports whether the pronoun can mean the candidate.
func (r *ranking) agrees(c *candidate, p lexicon.Pronoun) bool {
	x := r.actors[c.actor]
	switch {
	case p.Female:
		return x.Kind == PersonKind && !x.Plural && x.Gender != Male
	case p.Male:
		return x.Kind == PersonKind && !x.Plural && x.Gender != Female
	case p.Plural:
		return x.Plural || x.Kind == GroupKind || x.Kind == OrgKind && !x.place
	}
	return x.Kind == OrgKind || x.Kind == GroupKind && !x.Plural
}

// score ranks the candidate for the pronoun at token i of sentence s.
func (r *ranking) score(c *candidate, i, s int, p lexicon.Pronoun) int {
	x := r.actors[c.actor]
	score := -perSentence*(s-c.sentence) - perParagraph*(r.Sentences[s].Paragraph-c.paragraph)
	if c.subject {
		score += subjectBonus
	}
	if c.form == Pronoun {
		score += pronounBonus
	}
	if p.Female && x.Gender == Female || p.Male && x.Gender == Male || p.Plural && x.Plural {
		score += genderBonus
	}
	if p.Plural && !x.Plural {
		score -= singularPenalty
	}
	if c.quoted && !r.quoted[i] {
		score -= quotedPenalty
	}
	if c.sentence == s && c.subject && !p.Possessive && object[r.lower(i)] && i-c.End < 6 {
		score -= objectPenalty
	}
	return score
}

var object = map[string]bool{"him": true, "her": true, "them": true, "it": true}
