package statement

import (
	"slices"

	"synoptic/annotate/quote"
	"synoptic/compare/align"
	"synoptic/language/lexicon"
)

// The share of the shorter part's words that must stand in the longer one, in
// order, by its number of words. Chosen on the development stories.
const (
	shortWords  = 3    // up to here all words in one run, and the same speaker
	middleWords = 7    // up to here nearly all
	middleShare = 0.85 // of others whose speakers have two names, too
	longerWords = 12
	longerShare = 0.80
	longShare   = 0.70
	littleOf    = 4  // fewer words of an utterance than one in so many are little of it
	gram        = 3  // words of the grams by which candidates are found
	commonest   = 64 // parts in which a gram may stand to find candidates by it

	// Of indirect quotations more is asked: their words are the reporter's.
	indirectWords = 5
	indirectShare = 0.75
)

// lines joins parts that are one sentence into groups of indexes, each in
// order.
func (s *story) lines() [][]int {
	return linkage(len(s.parts), s.candidates(), func(i int) int { return s.report(s.parts[i].utterance) })
}

// candidates returns the pairs that are one utterance, found by words and
// grams in common.
func (s *story) candidates() []pair {
	index := map[string][]int{}
	for i := range s.parts {
		for _, g := range grams(s.parts[i].stems) {
			index[g] = append(index[g], i)
		}
	}
	var out []pair
	seen := map[int]bool{}
	for i := range s.parts {
		clear(seen)
		for _, g := range grams(s.parts[i].stems) {
			for _, k := range near(index[g], i) {
				if k <= i || seen[k] || s.parts[k].utterance == s.parts[i].utterance {
					continue
				}
				seen[k] = true
				score, ok := s.one(&s.parts[i], &s.parts[k])
				if !ok {
					score, ok = s.retold(&s.parts[i], &s.parts[k])
				}
				if ok {
					out = append(out, pair{a: i, b: k, score: score})
				}
			}
		}
	}
	return s.beside(out)
}

// near returns the list, of a long one what stands from i on and is tried:
// work stays linear whatever reports repeat.
func near(list []int, i int) []int {
	if len(list) <= commonest {
		return list
	}
	at, _ := slices.BinarySearch(list, i)
	return list[at:min(len(list), at+commonest)]
}

// grams returns the grams by which a part is found: runs of words, and for the
// sake of short ones every pair and the whole.
func grams(words []string) []string {
	var out []string
	for n := 1; n <= gram; n++ {
		for i := 0; i+n <= len(words); i++ {
			if n == 1 && len(words) > 1 && len(words[i]) < 5 {
				continue
			}
			g := words[i]
			for _, w := range words[i+1 : i+n] {
				g += " " + w
			}
			out = append(out, g)
		}
	}
	return out
}

// one reports whether two parts are one utterance, and how alike they are.
func (s *story) one(a, b *part) (float64, bool) {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	n := len(a.words)
	if n == 0 {
		return 0, false
	}
	u, v := &s.list[a.utterance], &s.list[b.utterance]
	if v.loose {
		return s.looseOne(b, a)
	}
	if u.loose {
		return s.looseOne(a, b)
	}
	same := u.speaker >= 0 && u.speaker == v.speaker
	if s.parted(a, b, same) {
		return 0, false
	}
	x, y := a.words, b.words
	if same {
		x, y = a.stems, b.stems
	}
	if u.kind == quote.Indirect || v.kind == quote.Indirect {
		if !same && turned(a.words) != turned(b.words) {
			return 0, false // one denies, or asks, what the other says
		}
		share := alike(x, y)
		return share, n >= indirectWords && share >= indirectShare && (same || u.kind == v.kind && !(u.named && v.named))
	}
	two := !same && u.named && v.named // people of two names, if the reports are read right
	if n <= shortWords {
		return float64(n) / float64(len(b.words)), contains(y, x) && (same || n > 1 && !two && rarity(a.words) >= telling)
	}
	share := alike(x, y)
	switch {
	case n <= middleWords:
		most := float64(align.Common(x, y)) >= middleShare*float64(n)
		return share, most && (same || !two && contains(y, x) && rarity(a.words) >= telling)
	case two && u.sure && v.sure:
		return share, share >= middleShare
	case n <= longerWords && !same:
		return share, share >= longerShare
	}
	return share, share >= longShare
}

// parted reports whether parts a, the shorter, and b are two utterances however
// alike they are; same says that one speaker is known to have said both.
func (s *story) parted(a, b *part, same bool) bool {
	n, u, v := len(a.words), &s.list[a.utterance], &s.list[b.utterance]
	switch {
	case u.Report == v.Report && !same:
		return true // two speakers of one report may use the same words
	case n <= shortWords && littleOf*n < min(len(u.words), len(v.words)):
		return true // "thank you" does not make one of what both go on to say
	case same || u.speaker < 0 || v.speaker < 0:
		return false
	}
	return formula(a.words, b.words) || n <= middleWords && !u.only(a) && !v.only(b) // anybody says this, or both go on in words of their own
}

// turned reports whether words deny or ask something.
func turned(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return turning[w] })
}

// turning are the words that do.
var turning = map[string]bool{"no": true, "not": true, "never": true, "nobody": true, "none": true, "neither": true, "nor": true, "without": true, "cannot": true, "if": true, "whether": true}

// only reports whether u has no other words than those of p.
func (u *utterance) only(p *part) bool { return len(u.words) == len(p.words) }

// alike is the share of the words of a, the shorter one, that stand in b too,
// in order; each word counts by how rare it is in news, or all count the same,
// whichever gives less: a changed name counts for more than a changed "that",
// and a few rare words do not make a sentence.
func alike(a, b []string) float64 {
	row := make([]int, len(b)+1)
	all := 0
	for _, w := range a {
		weight := 1 + lexicon.Rarity(w)
		all += weight
		diagonal := 0
		for k, x := range b {
			above := row[k+1]
			if w == x {
				row[k+1] = max(above, diagonal+weight)
			}
			row[k+1] = max(row[k+1], row[k])
			diagonal = above
		}
	}
	return min(float64(row[len(b)])/float64(all), float64(align.Common(a, b))/float64(len(a)))
}
