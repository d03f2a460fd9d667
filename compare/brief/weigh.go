package brief

import (
	"math"

	"synoptic/language/lexicon"
)

// linked returns whether a sentence speaks of what other reports speak of; a
// teaser of another story does not. Of a lone report every sentence does.
func linked(s *Story, list []sentence) func(*sentence) bool {
	words := s.common(list)
	return func(x *sentence) bool {
		n := 0
		for _, w := range x.words {
			if words[w] {
				n++
			}
		}
		return n >= 2 || s.telling() < 2
	}
}

// common returns the words that several reports use, of a lone report all.
func (s *Story) common(list []sentence) map[string]bool {
	out := map[string]bool{}
	for w, reports := range spread(list, func(x *sentence) int { return x.ref.Report }) {
		out[w] = len(reports) > 1 || s.telling() < 2
	}
	return out
}

// telling returns how many reports tell the story.
func (s *Story) telling() int {
	n := 0
	for _, r := range s.Readings {
		if !r.Astray {
			n++
		}
	}
	return n
}

// weigh returns the weight of each word: how many write-ups use it, times how
// rare it is; more where headlines have it. Words of one report alone count little.
func weigh(s *Story, list []sentence) map[string]float64 {
	seen := spread(list, func(x *sentence) int { return x.ref.Report })
	all := 0.0
	group := make([]int, len(s.Readings))
	for g, members := range s.Lineage.Groups {
		all += math.Sqrt(float64(len(members)))
		for _, i := range members {
			group[i] = g
		}
	}
	titles := titled(list)
	out := make(map[string]float64, len(seen))
	for w, reports := range seen {
		share := voices(reports, group) / all
		if len(reports) == 1 && s.telling() > 1 {
			share /= 4
		}
		out[w] = share * math.Sqrt(float64(lexicon.Rarity(w))) * (1 + float64(titles[w])/float64(len(s.Readings)))
	}
	return out
}

// voices adds up who uses a word: each write-up, by the root of how many of its
// reports do.
func voices(reports map[int]bool, group []int) float64 {
	in := map[int]int{}
	for i := range reports {
		in[group[i]]++
	}
	sum := 0.0
	for g := range group { // in order, so that the sum is the same every time
		if n := in[g]; n > 0 {
			sum += math.Sqrt(float64(n))
		}
	}
	return sum
}

// titled counts for each word the reports that have it in their headline.
func titled(list []sentence) map[string]int {
	out := map[string]int{}
	for i := range list {
		if list[i].headline {
			for _, w := range list[i].words {
				out[w]++
			}
		}
	}
	return out
}

// spread returns the write-ups, or the reports, that use each word: by says
// which one a sentence is of.
func spread(list []sentence, by func(*sentence) int) map[string]map[int]bool {
	seen := map[string]map[int]bool{}
	for i := range list {
		for _, w := range list[i].words {
			if seen[w] == nil {
				seen[w] = map[int]bool{}
			}
			seen[w][by(&list[i])] = true
		}
	}
	return seen
}
