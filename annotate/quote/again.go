package quote

import (
	"synoptic/language"
	"synoptic/learn"
)

// again are the features that only the second pass has: what the first said.
var again = joined(
	one(vSure, 0), one(vUnder, 0), one(vUnderL, 0), one(vBefore, 0), one(vBehind, 0),
	[]learn.Conjunction{
		{at(vSaid, -1), at(vSaid, 0), at(vSaid, 1)}, {at(vSaid, -2), at(vSaid, -1), at(vSaid, 0), at(vSaid, 1), at(vSaid, 2)},
		{at(vSaid, 0), at(vWord, 0)}, {at(vSaid, 0), at(vSaid, 1), at(vWord, 1)}, {at(vSaid, -1), at(vSaid, 0), at(vWord, -1)},
		{at(vSaid, 0), at(vBefore, 0)}, {at(vSaid, 0), at(vBehind, 0)},
		{at(vUnder, 0), at(vSaid, 0)}, {at(vSure, 0), at(vSaid, -1)}, {at(vSure, 0), at(vSaid, 1)}, {at(vHeadSaid, 0)},
		{at(vCueBefore, 0), at(vSaid, 0)}, {at(vCueBehind, 0), at(vSaid, 0)}, {at(vCueNear, 0), at(vSaid, 0)}, {at(vCueNear, 0), at(vTag, 0), at(vMarks, 0)},
		{at(vUnder, 0), at(vAboveE, 0)}, {at(vSaid, 0), at(vName, 0)},
	},
)

// said notes the labels of the first pass for paragraph p, and how sure it was.
func (v *view) said(p language.Range, path *learn.Path) {
	for i := p.Start; i < p.End; i++ {
		x := v.At(i)
		x[vSaid] = uint64(path.Labels[i-p.Start]) + 2
		x[vSure] = x[vSaid] | margin(lead(path, i-p.Start))<<4
	}
}

// margin puts the distance to the second best label into classes.
func margin(m int32) uint64 {
	class := uint64(1)
	for _, least := range []int32{learn.Unit / 2, learn.Unit, 2 * learn.Unit, 4 * learn.Unit, 8 * learn.Unit} {
		if m >= least {
			class++
		}
	}
	return class
}

// sight is how many tokens, and memory how many parts, one looks for the parts
// around a token.
const (
	sight    = 60
	recalled = 3
)

// again fills in what follows from the labels of the first pass in paragraph p.
func (v *view) again(p language.Range) {
	for i := p.Start; i < p.End; i++ {
		x := v.At(i)
		x[vBefore] = v.around(i, -1, p)
		x[vBehind] = v.around(i, 1, p)
		v.under(i)
		if h := int(v.Tokens[i].Head); h >= 0 {
			x[vHeadSaid] = v.way(i, h) | uint64(v.part(h))<<8
		}
	}
	for k := v.SentenceOf(p.Start); k < len(v.Sentences) && v.Sentences[k].Start < p.End; k++ {
		v.cues(v.Sentences[k].Range)
	}
}

// cues fills in the cues that the first pass saw around the tokens of a
// sentence.
func (v *view) cues(s language.Range) {
	last := -1
	for i := s.Start; i < s.End; i++ {
		if v.part(i) == cuePart {
			last = i
		}
		if last >= 0 && last < i {
			x := v.At(i)
			x[vCueBefore] = v.At(last)[vLemma]
			x[vCueNear] = bucket(i - last)
		}
	}
	last = -1
	for i := s.End - 1; i >= s.Start; i-- {
		if v.part(i) == cuePart {
			last = i
		}
		if last > i {
			x := v.At(i)
			x[vCueBehind] = v.At(last)[vLemma]
			x[vCueNear] |= bucket(last-i) << 4
		}
	}
}

// around joins the next parts that the first pass saw in a direction.
func (v *view) around(i, step int, p language.Range) uint64 {
	code, found := uint64(1), 0
	last := v.part(i)
	for k := i + step; k >= p.Start && k < p.End && found < recalled && (k-i)*step < sight; k += step {
		if y := v.part(k); y != last {
			code, found, last = code<<2|uint64(y), found+1, y
		}
	}
	return code
}

// part returns the part that the first pass took token i for.
func (v *view) part(i int) part { return partOf(uint8(v.At(i)[vSaid] - 2)) }

// under fills in the nearest ancestor of token i that the first pass took for
// a cue.
func (v *view) under(i int) {
	x, k := v.At(i), i
	for range reach {
		h := int(v.Tokens[k].Head)
		if h < 0 {
			return
		}
		if v.part(h) != cuePart {
			k = h
			continue
		}
		way := v.way(k, h)
		x[vUnder] = way | v.edges(i, k)<<8
		x[vUnderL] = way ^ v.At(h)[vLemma]
		return
	}
}
