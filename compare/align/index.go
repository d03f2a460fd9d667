package align

import (
	"cmp"
	"slices"
)

// maxPlaces is how many places of a repeated shingle are tried in each text.
// Reports of news repeat eight words three times at most.
const maxPlaces = 4

// shingle is the n words from one place of one sequence on.
type shingle struct {
	hash         uint64
	sequence, at int32
}

// index is, for each sequence, the shingles that it has in common with later
// ones: equal shingles from its own places on, by sequence, then place.
type index [][][]shingle

// newIndex sorts the shingles of all sequences once, so that a pair that has
// nothing in common costs nothing.
func newIndex(list []*Sequence) index {
	n := 0
	for _, s := range list {
		n += len(s.words)
	}
	all := make([]shingle, 0, n)
	for i, s := range list {
		for at := range len(s.words) - s.n + 1 {
			all = append(all, shingle{s.mix(at), int32(i), int32(at)})
		}
	}
	slices.SortFunc(all, func(x, y shingle) int {
		if x.hash != y.hash { // nearly always
			return cmp.Compare(x.hash, y.hash)
		}
		return cmp.Or(cmp.Compare(x.sequence, y.sequence), cmp.Compare(x.at, y.at))
	})
	out := make(index, len(list))
	for len(all) > 0 {
		end := 1
		for end < len(all) && all[end].hash == all[0].hash {
			end++
		}
		same := all[:end]
		all = all[end:]
		for same[0].sequence != same[len(same)-1].sequence {
			i := same[0].sequence
			out[i] = append(out[i], same)
			same = same[own(same):]
		}
	}
	return out
}

// own returns how many shingles at the start of list are of one sequence.
func own(list []shingle) int {
	n := 1
	for n < len(list) && list[n].sequence == list[0].sequence {
		n++
	}
	return n
}

// seeds returns the places where a shingle of sequence i stands in later ones
// too, for each of them by diagonal, then place. The next call overwrites them.
func (x index) seeds(i int, out [][]match, words int) {
	for k := range out {
		out[k] = out[k][:0]
	}
	for _, same := range x[i] {
		n := own(same)
		mine, rest := same[:min(n, maxPlaces)], same[n:]
		for len(rest) > 0 {
			m := own(rest)
			for _, p := range mine {
				for _, q := range rest[:min(m, maxPlaces)] {
					k := q.sequence
					out[k] = append(out[k], match{int(p.at), int(q.at), words})
				}
			}
			rest = rest[m:]
		}
	}
	for _, list := range out {
		slices.SortFunc(list, func(p, q match) int { return cmp.Or((p.b-p.a)-(q.b-q.a), p.a-q.a) })
	}
}
