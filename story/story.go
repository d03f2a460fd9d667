// Package story decides which reports tell of the same event.
//
// Two reports are compared by their headlines, leads, names, ages, numbers, the
// days they tell of and all their words, each weighted by how rare it is in news,
// and by the days between them; a small network makes log-odds of it. Groups grow
// by average linkage (UPGMA, Sokal and Michener 1958) until no two are alike
// enough. A report that is left alone goes to the story that its headline tells:
// its text may be a teaser, or the page has changed.
//
// Only integers decide, ties go by index, so that the result depends on the
// readings alone. Work grows with the pairs that share a rare word.
package story

import (
	"slices"

	"synoptic/reading"
)

// Group returns the stories among readings: disjoint lists of indexes that
// together hold every reading, in order of their first one. Readings must
// stand in order of publication.
func Group(readings []*reading.Reading) [][]int {
	profiles := make([]*Profile, len(readings))
	for i, r := range readings {
		profiles[i] = NewProfile(r.Version, r.Text)
	}
	groups := adopt(profiles, chosen(len(profiles), likenesses(profiles)))
	slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
	return groups
}

// Whoever gives reports together mostly means one story by them. So it takes
// little to join a report or two to others, more the more reports stand on the
// smaller side, for those are less likely to be there by mistake. Where no story
// holds half of the reports, several were meant, and a report must be like those
// of its own. Chosen on development parts of the labelled sets with weights from
// the training parts: of 263 stories of three reports and more some 20 come apart,
// where one likeness for all splits 45; of two stories of any time given together
// 1 in 100 is mixed, of two of one day one in five.
const (
	few       = 2    // reports that may stand apart in one story
	lone      = 1600 // likeness, on average, that joins so few
	each      = 300  // more for each further report of the smaller side
	most      = 4500 // but no more than this
	mostly    = 50   // percent of the reports that make the story that was meant
	ofSeveral = 3000 // likeness where several were meant
)

// chosen groups reports that somebody gave together.
func chosen(n int, pairs []pair) [][]int {
	groups := cluster(n, pairs, func(a, b int) int { return min(most, lone+each*max(0, min(a, b)-few)) })
	for _, g := range groups {
		if 100*len(g) >= mostly*n {
			return groups
		}
	}
	return cluster(n, pairs, func(int, int) int { return ofSeveral })
}

// A lone report is adopted by a story when its headline is so much like those
// of the story, on average, that came out within days of it. That moves three
// of 6,000 reports of the labelled sets; it is for the rare text that is not
// what its headline says.
const (
	sameHeadline = 350 // thousandths
	sameDays     = 4
)

// adopt moves lone reports into the stories that their headlines tell.
func adopt(profiles []*Profile, groups [][]int) [][]int {
	for i, g := range groups {
		if len(g) != 1 {
			continue
		}
		best, most := -1, sameHeadline-1
		for k, h := range groups {
			if len(h) > 1 {
				if l := headlines(profiles, g[0], h); l > most {
					best, most = k, l
				}
			}
		}
		if best >= 0 {
			groups[best] = append(groups[best], g[0])
			slices.Sort(groups[best])
			groups[i] = nil
		}
	}
	return slices.DeleteFunc(groups, func(g []int) bool { return g == nil })
}

// headlines returns how alike, in thousandths, the headline of report i is to
// those of a group on average.
func headlines(profiles []*Profile, i int, group []int) int {
	sum := 0
	for _, k := range group {
		a, b := profiles[i], profiles[k]
		if !a.dated || !b.dated || distance(a, b) <= sameDays {
			sum += dot(a.terms[headline], b.terms[headline])
		}
	}
	return sum * 1000 / (unit * unit * len(group))
}

// dot is the product of two views.
func dot(a, b []term) int {
	sum := 0
	common(a, b, func(x, y term) { sum += int(x.weight) * int(y.weight) })
	return sum
}
