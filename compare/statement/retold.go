package statement

import (
	"slices"

	"synoptic/annotate/quote"
)

// Two outlets write down by ear what they heard, or put it in order: sentence
// for sentence less is the same than of a text that both copy.
const (
	halfAlike  = 0.5 // the least that such sentences share
	fewestHalf = 5   // words of the shorter one; of fewer, half is nothing
)

// retold reports whether a and b, half alike, are one sentence because the
// quotations that they belong to are one speaker's and, taken whole, the same
// but for some words: a cue cuts a sentence in pieces that have less in common.
func (s *story) retold(a, b *part) (float64, bool) {
	u, v := &s.list[a.utterance], &s.list[b.utterance]
	if len(u.words) > len(v.words) {
		u, v = v, u
	}
	if u.speaker < 0 || u.speaker != v.speaker || len(u.words) <= longerWords || min(len(a.words), len(b.words)) < middleWords || !s.heard(a, b) {
		return 0, false
	}
	share, ok := half(a, b)
	return share, ok && alike(u.stems, v.stems) >= longShare
}

// beside adds the sentences that stand next to two which are one, in the same
// order in both quotations, and are half alike, or the same few words: there, an
// outlet that changes words changes them.
func (s *story) beside(pairs []pair) []pair {
	known := make(map[[2]int]bool, len(pairs))
	for _, p := range pairs {
		known[[2]int{p.a, p.b}] = true
	}
	for n := 0; n < len(pairs); n++ {
		p := pairs[n]
		if !s.heard(&s.parts[p.a], &s.parts[p.b]) || min(len(s.parts[p.a].words), len(s.parts[p.b].words)) <= shortWords {
			continue
		}
		for _, step := range []int{-1, 1} {
			i, k := p.a+step, p.b+step
			if !s.list[s.parts[p.a].utterance].holds(i) || !s.list[s.parts[p.b].utterance].holds(k) || known[[2]int{i, k}] {
				continue
			}
			share, ok := half(&s.parts[i], &s.parts[k])
			if ok || slices.Equal(s.parts[i].stems, s.parts[k].stems) {
				known[[2]int{i, k}] = true
				pairs = append(pairs, pair{a: i, b: k, score: share})
			}
		}
	}
	return pairs
}

// heard reports whether a and b stand in marks in two reports, and may be of
// one speaker.
func (s *story) heard(a, b *part) bool {
	u, v := &s.list[a.utterance], &s.list[b.utterance]
	said := func(u *utterance) bool { return !u.loose && u.kind != quote.Indirect }
	return u.Report != v.Report && said(u) && said(v) && (u.speaker == v.speaker || !u.named || !v.named)
}

// holds reports whether part i is one of u.
func (u *utterance) holds(i int) bool { return i >= u.parts.Start && i < u.parts.End }

// half reports whether half of the words of the shorter one of a and b, and
// half of what they tell, stand in the other one, and the share.
func half(a, b *part) (float64, bool) {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	share := alike(a.stems, b.stems)
	return share, len(a.words) >= fewestHalf && share >= halfAlike
}
