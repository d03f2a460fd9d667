package quote

import "synoptic/learn"

// at returns the slot of a value at an offset.
func at(value, offset int8) learn.Slot { return learn.Slot{Value: value, Offset: offset} }

// one makes a template of one value at each of the offsets.
func one(value int8, offsets ...int8) []learn.Conjunction {
	var out []learn.Conjunction
	for _, o := range offsets {
		out = append(out, learn.Conjunction{at(value, o)})
	}
	return out
}

// templates are the features of the first pass. A template that costs nothing
// when it is left out, on the development part of PolNeAR, is left out: each
// is a look-up for every token.
var templates = joined(
	one(vWord, -2, -1, 0, 1, 2),
	one(vLemma, 0), one(vShape, -1, 0), one(vEnd, 0),
	one(vTag, -1, 0, 1), one(vName, -1, 0, 1), one(vClass, -2, -1, 0, 1, 2),
	one(vCue, -1, 1), one(vVerb, -1, 0, 1),
	one(vMarks, 0), one(vPlace, 0), one(vIndex, 0),
	one(vLeft, 0), one(vLeftL, 0), one(vLeftN, 0), one(vLeftP, 0),
	one(vRight, 0), one(vRightL, 0), one(vRightP, 0),
	one(vRel, 0), one(vKids, 0), one(vKidsC, 0), one(vAbove, 0), one(vAboveL, 0), one(vAboveE, 0), one(vClause, 0), one(vClauseB, 0),
	[]learn.Conjunction{
		{}, {at(vRel, 0), at(vHead, 0)}, {at(vKids, 0), at(vClass, 0)}, {at(vClass, -1), at(vClass, 0)}, {at(vClass, 0), at(vClass, 1)}, {at(vSide, 0), at(vHeadT, 0)}, {at(vHead, 0), at(vLemma, 0)},
		{at(vKids, 0), at(vTag, 0)}, {at(vKids, 0), at(vCue, 0)}, {at(vKidsC, 0), at(vLemma, 0)},
		{at(vAboveE, 0), at(vWord, 0)}, {at(vAboveE, 0), at(vAboveE, 1)}, {at(vAboveE, 0), at(vAboveE, -1)},
		{at(vWord, -1), at(vWord, 0)}, {at(vWord, 0), at(vWord, 1)},
		{at(vTag, -1), at(vTag, 0)}, {at(vTag, 0), at(vTag, 1)}, {at(vTag, -1), at(vTag, 0), at(vTag, 1)},
		{at(vTag, 0), at(vCue, 0)}, {at(vTag, -1), at(vLemma, 0)}, {at(vLemma, 0), at(vTag, 1)},
		{at(vMarks, 0), at(vIndex, 0)}, {at(vCue, 0), at(vMarks, 0)}, {at(vVerb, 0), at(vIn, 0)},
		{at(vIn, 0), at(vIn, -1), at(vMarks, -1), at(vWord, -1)}, {at(vIn, 0), at(vIn, 1), at(vMarks, 1), at(vWord, 1)},
		{at(vName, 0), at(vName, 1)}, {at(vName, 0), at(vCue, 1)}, {at(vName, 0), at(vCue, -1)}, {at(vName, 0), at(vVerb, 1)}, {at(vName, 0), at(vVerb, -1)},
		{at(vCue, -1), at(vCue, 0), at(vCue, 1)},
	},
)

func joined(lists ...[]learn.Conjunction) []learn.Conjunction {
	var out []learn.Conjunction
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}
