package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/learn"
)

// A confidence is the product of two shares, in percent: how often content and
// source are right when the model is as sure as it is, and how often the actor
// is right when the text names it as it does.

// evidence is what certainty depends on besides the lead of the model.
type evidence struct {
	kind  Kind
	plain bool // one piece up to the end of its sentence, without comma, bracket or dash
}

// certainty is, by evidence and class of lead, how often content (Jaccard of
// its letters .8 and more) and source are right, of the attributions with a cue
// in the development part of PolNeAR; of the direct ones with a lead of three to
// four, three in 25 are wrong by a slip of the annotators and count as right.
var certainty = map[evidence][9]int{
	{Direct, false}:   {57, 62, 72, 81, 94, 95, 96, 97, 98},
	{Mixed, true}:     {30, 42, 65, 66, 68, 97, 98, 98, 98},
	{Mixed, false}:    {26, 36, 53, 70, 78, 82, 86, 96, 96},
	{Indirect, true}:  {22, 30, 45, 75, 77, 90, 95, 95, 95},
	{Indirect, false}: {18, 26, 46, 58, 60, 65, 66, 80, 85},
}

// How often the actor of an attribution is right, by how the source names it:
// in the 30 articles of that part whose sources are known and in
// stories read by hand, 900 attributions together.
const (
	byName        = 97
	byOffice      = 92 // a description that means a person with a name
	byDescription = 84 // one that means a body, and anything that means an actor without a name
	bySurePronoun = 94 // "he" or "she" that no other fits nearly as well
	byPronoun     = 91
	byUnclear     = 72 // a pronoun that may mean two actors
	invented      = 79 // words that no mention holds
	byPlace       = 92 // the name of a country or city, for those who govern it
)

// known returns how sure the actor of a mention is. Who has no name in the
// report is known as far as a description goes.
func (p place) known() int {
	if !p.named {
		return min(byDescription, p.given())
	}
	return p.given()
}

// given returns how sure a mention is of its actor by the way it names it.
func (p place) given() int {
	switch {
	case p.form == mention.Named:
		return byName
	case p.form == mention.Nominal && p.kind == mention.PersonKind:
		return min(byOffice, p.confidence)
	case p.form == mention.Nominal:
		return min(byDescription, p.confidence)
	case p.confidence >= mention.Sure:
		return bySurePronoun
	case p.confidence >= mention.Clear:
		return byPronoun
	}
	return byUnclear
}

// leadLimits are the least leads of the classes of [certainty] from the second
// one on.
var leadLimits = []int32{learn.Unit / 2, learn.Unit, 2 * learn.Unit, 3 * learn.Unit, 4 * learn.Unit, 5 * learn.Unit, 6 * learn.Unit, 7 * learn.Unit}

// class returns the class of a lead in [certainty].
func class(lead int32) int {
	n := 0
	for n < len(leadLimits) && lead >= leadLimits[n] {
		n++
	}
	return n
}

// certain returns the certainty of an attribution.
func (r *reader) certain(a *attribution, k Kind) int {
	return certainty[evidence{k, k != Direct && r.plain(a)}][class(r.sure(a))]
}

// plain reports whether nothing within the content of a suggests that it ends
// elsewhere, and its sentence ends with it.
func (r *reader) plain(a *attribution) bool {
	c := a.content[0]
	if len(a.content) > 1 {
		return false
	}
	for i := c.Start; i < c.End; i++ {
		switch w := r.lower(i); w {
		case ",", ";", "(", ")":
			return false
		default:
			if dashes[w] && r.Tokens[i].Space {
				return false
			}
		}
	}
	for i := c.End; i < r.Sentences[r.SentenceOf(c.End-1)].End; i++ {
		if !edge(r.Text, i) {
			return false
		}
	}
	return true
}

// sure returns by how much the model prefers what it found to anything else,
// in units of learn.Unit: the least at the edges of content and cue and at the
// head of the source. Content in marks has its edges from the marks; then only
// the source counts.
func (r *reader) sure(a *attribution) int32 {
	least := r.lead[r.view.headOf(a.cue)]
	if a.source.End > a.source.Start {
		least = min(least, r.lead[r.view.headOf(a.source)])
	}
	for _, c := range a.content {
		if !r.quoted[c.Start] || !r.quoted[c.End-1] {
			least = min(least, r.edges(a.cue), r.edges(c))
		}
	}
	return least
}

// edges returns how sure the first token of x and the one behind its last are.
func (r *reader) edges(x language.Range) int32 {
	least := r.lead[x.Start]
	if x.End < len(r.lead) {
		least = min(least, r.lead[x.End])
	}
	return least
}
