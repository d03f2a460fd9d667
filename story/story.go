// Package story decides which reports tell of the same event.
//
// Two reports are compared by their headlines, leads, names, numbers and
// phrases, each a cosine of words weighted by how rare they are in news, and
// by the days between them; a logistic regression makes one likeness of it.
// Groups grow by average linkage (UPGMA, Sokal and Michener 1958) until no two
// are alike enough. A report that is left alone goes to the story that its
// headline tells: its text may be a teaser, or the page has changed.
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
	groups := adopt(profiles, cluster(len(readings), given.likenesses(profiles), given.enough))
	slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
	return groups
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
		if !a.dated || !b.dated || days(a, b) <= sameDays {
			sum += dot(a.terms[headline], b.terms[headline])
		}
	}
	return sum * 1000 / (unit * unit * len(group))
}

// dot is the product of two views.
func dot(a, b []term) int {
	sum := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].word < b[0].word:
			a = a[1:]
		case a[0].word > b[0].word:
			b = b[1:]
		default:
			sum += int(a[0].weight) * int(b[0].weight)
			a, b = a[1:], b[1:]
		}
	}
	return sum
}
