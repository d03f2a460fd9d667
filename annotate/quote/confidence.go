package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/learn"
)

// A confidence is the product of two shares, in percent: how often content and
// source are right when the model is as sure as it is, and how often the actor
// is right when the text names it as it does.

// certainty is, by kind and class of lead, how often content (Jaccard of its
// letters .8 and more) and source are right, of the attributions with a cue in
// the development part of PolNeAR; of the direct ones with a lead of three to
// four, three in 25 are wrong by a slip of the annotators and count as right.
var certainty = map[Kind][9]int{
	Direct:   {60, 65, 75, 82, 94, 95, 96, 97, 98},
	Mixed:    {25, 50, 55, 67, 70, 86, 91, 96, 97},
	Indirect: {21, 31, 44, 64, 67, 76, 90, 94, 94},
}

// How often the actor of an attribution is right, by how the source names it:
// in the 30 articles of that part whose sources are known and in the
// development stories, 866 attributions together.
const (
	byName        = 96
	byDescription = 75
	byPronoun     = 90
	byUnclear     = 68 // a pronoun that may mean two actors
	invented      = 78 // words that no mention holds
)

// known returns how sure the actor of a mention is.
func (p place) known() int {
	switch {
	case p.form == mention.Named:
		return byName
	case p.form == mention.Nominal:
		return min(byDescription, p.confidence)
	case p.confidence >= clearPronoun:
		return byPronoun
	}
	return byUnclear
}

// clearPronoun is the confidence of a mention from which on a pronoun is clear.
const clearPronoun = 90

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
func (r *reader) certain(a *attribution, k Kind) int { return certainty[k][class(r.sure(a))] }

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
