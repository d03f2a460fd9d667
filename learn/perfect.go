package learn

import (
	"cmp"
	"slices"
)

// perfect is a perfect hash: each key that it was made of has a place of its
// own, so that looking a key up costs one access to memory and no search. Keys
// fall into buckets; the pilot of a bucket, found by trial, sends its keys to
// places that no other key has (Fox, Chen and Heath, SIGIR 1992; with pilots
// as in PTHash, Pibiri and Trani, SIGIR 2021). Any other key has a place too:
// what stands there must tell the two apart.
type perfect struct {
	pilots []uint16
	places int
}

const (
	bucketSize = 5    // keys in a bucket, on average
	fullness   = 0.95 // share of places that have a key
	pilotStep  = 0x9E3779B97F4A7C15
)

// scale maps the whole range of x to 0 … n-1.
func scale(x uint32, n int) int { return int(uint64(x) * uint64(n) >> 32) }

// bucket returns the number of the bucket of k.
func (p *perfect) bucket(k Key) int { return scale(uint32(k>>32), len(p.pilots)) }

// piloted returns the place of a key whose bucket has a pilot.
func (p *perfect) piloted(k Key, pilot uint16) int {
	return scale(uint32((uint64(k)^uint64(pilot)*pilotStep)*mix1>>32), p.places)
}

// place returns the place of k.
func (p *perfect) place(k Key) int { return p.piloted(k, p.pilots[p.bucket(k)]) }

// all writes the places of at most batch keys. The loads that follow it go on
// side by side: between two there is no arithmetic left.
func (p *perfect) all(places *[batch]int32, keys []Key) {
	for i, k := range keys {
		places[i&(batch-1)] = int32(p.place(k))
	}
}

// newPerfect returns a perfect hash of keys, all different.
func newPerfect(keys []Key) perfect {
	p := perfect{make([]uint16, len(keys)/bucketSize+1), int(float64(len(keys))/fullness) + 1}
	for !p.pilot(keys) {
		p.places += p.places/100 + 1
	}
	return p
}

// pilot finds the pilots, and reports whether there are some. The largest
// buckets come first, while most places are free.
func (p *perfect) pilot(keys []Key) bool {
	buckets := make([][]Key, len(p.pilots))
	order := make([]int, len(p.pilots))
	for _, k := range keys {
		b := p.bucket(k)
		buckets[b] = append(buckets[b], k)
	}
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(buckets[b]), len(buckets[a])) })
	taken := make([]bool, p.places)
	for _, b := range order {
		pilot := uint16(0)
		for !p.fits(buckets[b], pilot, taken) {
			if pilot++; pilot == 0 {
				return false
			}
		}
		p.pilots[b] = pilot
	}
	return true
}

// fits reports whether a pilot sends all keys to free places, and takes them
// if so.
func (p *perfect) fits(keys []Key, pilot uint16, taken []bool) bool {
	for i, k := range keys {
		at := p.piloted(k, pilot)
		if taken[at] {
			for _, k := range keys[:i] {
				taken[p.piloted(k, pilot)] = false
			}
			return false
		}
		taken[at] = true
	}
	return true
}
