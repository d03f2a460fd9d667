// Package story decides which reports tell of the same event.
//
// Every report is a vector of its words, weighted by how rare they are in
// news, how often it uses them and where; names count more. Likeness is the
// cosine, less the further apart two reports were published. Groups grow by
// average linkage (UPGMA, Sokal and Michener 1958) until no two are alike
// enough. Only integers decide, ties go by index, so that the result depends
// on the readings alone. Work grows with the pairs that share a rare word.
package story

import (
	"slices"

	"synoptic/reading"
)

// Group returns the stories among readings: disjoint lists of indexes that
// together hold every reading. Readings must stand in order of publication.
func Group(readings []*reading.Reading) [][]int {
	vectors := make([]vector, len(readings))
	for i, r := range readings {
		vectors[i] = newVector(r)
	}
	groups := cluster(len(readings), likeness(vectors))
	slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
	return groups
}
