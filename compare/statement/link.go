package statement

import (
	"cmp"
	"slices"

	"synoptic/annotate/quote"
	"synoptic/compare/align"
)

// The share of the shorter part's words that must stand in the longer one, in
// order, by its number of words. Chosen on the development stories.
const (
	shortWords  = 3    // up to here all words in one run, and the same speaker
	middleWords = 7    // up to here nearly all
	middleShare = 0.85 //
	longShare   = 0.70
	gram        = 3  // words of the grams by which candidates are found
	sample      = 32 // parts of a group that are compared with another group
	commonest   = 64 // parts in which a gram may stand to find candidates by it

	// Of indirect quotations more is asked: their words are the reporter's.
	indirectWords = 5
	indirectShare = 0.75
)

// pair is two parts that may be one utterance, with the share of words in
// common.
type pair struct {
	a, b  int
	score float64
}

// link joins parts into groups of indexes, each in order.
func link(list []utterance, parts []part) [][]int {
	pairs := candidates(list, parts)
	slices.SortStableFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	alike := make(map[[2]int]bool, len(pairs))
	for _, p := range pairs {
		alike[[2]int{p.a, p.b}] = true
	}
	report := func(i int) int { return list[parts[i].utterance].Report }
	group := make([]int, len(parts))
	members := make([][]int, len(parts))
	for i := range parts {
		group[i], members[i] = i, []int{i}
	}
	for _, p := range pairs {
		x, y := group[p.a], group[p.b]
		if x == y || !linked(members[x], members[y], alike, report) {
			continue
		}
		for _, i := range members[y] {
			group[i] = x
		}
		members[x] = append(members[x], members[y]...)
		members[y] = nil
	}
	members = slices.DeleteFunc(members, func(m []int) bool { return len(m) == 0 })
	for _, m := range members {
		slices.Sort(m)
	}
	return members
}

// linked reports whether at least half of the pairs between two groups are
// alike; two unlike parts of one report may both be cut from one sentence.
func linked(x, y []int, alike map[[2]int]bool, report func(int) int) bool {
	yes, all := 0, 0
	for _, i := range x[:min(len(x), sample)] {
		for _, k := range y[:min(len(y), sample)] {
			if alike[[2]int{min(i, k), max(i, k)}] {
				yes++
				all++
			} else if report(i) != report(k) {
				all++
			}
		}
	}
	return 2*yes >= all
}

// candidates returns the pairs that are one utterance, found by words and
// grams in common.
func candidates(list []utterance, parts []part) []pair {
	index := map[string][]int{}
	for i := range parts {
		for _, g := range grams(parts[i].words) {
			index[g] = append(index[g], i)
		}
	}
	var out []pair
	seen := map[int]bool{}
	for i := range parts {
		clear(seen)
		for _, g := range grams(parts[i].words) {
			for _, k := range near(index[g], i) {
				if k <= i || seen[k] || parts[k].utterance == parts[i].utterance {
					continue
				}
				seen[k] = true
				if score, ok := one(list, &parts[i], &parts[k]); ok {
					out = append(out, pair{i, k, score})
				}
			}
		}
	}
	return out
}

// near returns the list, of a long one the part from i on that is tried: work
// stays linear whatever reports repeat.
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
func one(list []utterance, a, b *part) (float64, bool) {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	n := len(a.words)
	if n == 0 {
		return 0, false
	}
	u, v := &list[a.utterance], &list[b.utterance]
	same := u.speaker >= 0 && u.speaker == v.speaker
	if u.Report == v.Report && !same {
		return 0, false // two speakers of one report may use the same words
	}
	if u.kind == quote.Indirect || v.kind == quote.Indirect {
		share := float64(align.Common(a.words, b.words)) / float64(n)
		return share, n >= indirectWords && share >= indirectShare && (same || u.kind == v.kind && !(u.named && v.named))
	}
	if n <= shortWords {
		fits := same || n > 1 && !(u.named && v.named)
		return float64(n) / float64(len(b.words)), contains(b.words, a.words) && fits
	}
	share := float64(align.Common(a.words, b.words)) / float64(n)
	if n <= middleWords {
		return share, share >= middleShare && (same || contains(b.words, a.words))
	}
	return share, share >= longShare
}
