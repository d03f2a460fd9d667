package mention

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// The weights of the ranking, in points. Chosen on he and she in the training
// part of the GUM coreference documents and checked on its development part,
// the articles with known sources and the development stories. Weights learnt
// on GUM alone did worse there: it has few pronouns and less news.
const (
	perSentence     = 6
	perTold         = 6 // of the report itself
	perParagraph    = 12
	perMention      = 3 // of the actor so far, up to maxMentions
	maxMentions     = 5
	subjectBonus    = 14
	parallelBonus   = 8 // pronoun and candidate are subjects
	speakerBonus    = 12
	quotationBonus  = 36 // of who spoke in the sentence before a quotation
	pronounBonus    = 8
	agreementBonus  = 12
	openerBonus     = 10 // of whose thing opens the paragraph, for its other subject
	askedBonus      = 30 // of who is asked, for the pronoun that answers
	quotedPenalty   = 42
	namePenalty     = 30 // the first name is mostly borne by the other sex
	objectPenalty   = 40
	singularPenalty = 20 // a body as "they"
	clearMargin     = 14 // lead over the next candidate that makes it clear
	sureMargin      = 60 // and that makes it sure: 55 of 59 sources are right
	nearObject      = 6  // tokens between a subject and an object that is somebody else
)

// score ranks the candidate for the pronoun at token i of sentence s.
func (r *ranking) score(c *candidate, i, s int, p lexicon.Pronoun) int {
	score := r.asked(c, i) - perSentence*(s-c.sentence) - perTold*r.apart(c, i, s) - perParagraph*(r.Sentences[s].Paragraph-r.Sentences[c.sentence].Paragraph) + perMention*min(r.counts[c.actor], maxMentions)
	verb := r.verbOf(language.Range{Start: i, End: i + 1})
	if c.verb >= 0 {
		score += subjectBonus
		if verb >= 0 {
			score += parallelBonus
		}
	}
	if c.verb < 0 && c.sentence == s && verb >= 0 && !(lexicon.Says(r.lower(verb)) && (r.lower(i-1) == "," || r.Tokens[i-1].Kind == language.Quote)) && r.opensAsOwner(c, s) {
		score += subjectBonus + parallelBonus + openerBonus
	}
	if c.actor == r.speaker && verb >= 0 && lexicon.Says(r.lower(verb)) {
		score += speakerBonus
	}
	if c.actor == r.outer && verb >= 0 && lexicon.Says(r.lower(verb)) && r.agreement(c, p) >= 0 && r.goesOn(min(i, verb)) {
		score += quotationBonus
	}
	if c.form == Pronoun {
		score += pronounBonus
	}
	return score + r.agreement(c, p) - r.penalty(c, i, s, p)
}

// opensAsOwner reports whether c opens sentence s, the first of its paragraph, as the
// owner of its subject: "While Okoro's days at the port are counted, she". Who "says",
// behind a comma or a mark, says that.
func (r *ranking) opensAsOwner(c *candidate, s int) bool {
	if r.lower(c.End) != "'s" && r.lower(c.End) != "’s" || c.quoted || c.Start-r.Sentences[s].Start > 1 || s > 0 && r.Sentences[s-1].Paragraph == r.Sentences[s].Paragraph {
		return false
	}
	h := int(r.Tokens[r.headOf(c.Range)].Head)
	if h < 0 || r.Tokens[h].Rel.Universal() != language.Nsubj {
		return false
	}
	_, _, person := lexicon.PersonNoun(r.lower(h))
	return !person && !r.Tokens[h].Kind.Capital() // "Okoro's brother"
}

// asked returns the points of who is asked in the sentence in which a pronoun
// answers: "when she asked Okoro, he said"; those of who asks are less.
func (r *ranking) asked(c *candidate, i int) int {
	switch {
	case c.sentence != r.SentenceOf(i) || c.quoted != r.quoted[i]:
	case c.asks == 1:
		return askedBonus
	case c.asks == -1:
		return -askedBonus
	}
	return 0
}

// apart returns how many sentences lie between candidate and pronoun. Those that
// somebody is quoted with do not count for what the report says around them.
func (r *ranking) apart(c *candidate, i, s int) int {
	if c.quoted || r.quoted[i] {
		return s - c.sentence
	}
	return r.told[s] - r.told[c.sentence]
}

// agreement returns the points for gender and number.
func (r *ranking) agreement(c *candidate, p lexicon.Pronoun) int {
	x := r.actors[c.actor]
	points := 0
	plural := x.Plural || x.Kind == OrgKind && r.Tokens[c.End-1].Fine == language.NNPS
	if p.Female && x.Gender == Female || p.Male && x.Gender == Male || p.Plural && plural {
		points += agreementBonus
	}
	if p.Female && x.Gender == Male || p.Male && x.Gender == Female {
		points -= namePenalty
	}
	if p.Plural && !plural {
		points -= singularPenalty
	}
	return points
}

// penalty returns the points against a candidate within quotation marks, and
// against the subject of a clause as its object.
func (r *ranking) penalty(c *candidate, i, s int, p lexicon.Pronoun) int {
	points := 0
	if c.quoted && !r.quoted[i] {
		points += quotedPenalty
	}
	if c.sentence == s && c.verb >= 0 && !p.Possessive && object[r.lower(i)] && i-c.End < nearObject {
		points += objectPenalty
	}
	return points
}

// object are the forms of objects that mean somebody else than the subject.
var object = map[string]bool{"him": true, "her": true, "them": true, "it": true}
