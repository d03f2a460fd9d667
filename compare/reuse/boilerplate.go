package reuse

import (
	"synoptic/compare/align"
	"synoptic/reading"
)

// Boilerplate is runs of words that outlets print under whatever they report:
// notices, forms, what to read next. It is known by repetition within one
// outlet over unrelated stories, never by how many outlets print it: what many
// outlets print of one story is a copy.
type Boilerplate map[string]map[uint64]bool // outlet, then the hash of a run

// unrelated is in how many stories of one outlet words must stand to be
// boilerplate.
const unrelated = 3

// FindBoilerplate finds what outlets repeat; stories hold indexes of readings.
func FindBoilerplate(readings []*reading.Reading, stories [][]int) Boilerplate {
	type seen struct{ stories, last int }
	runs := map[string]map[uint64]seen{}
	out := Boilerplate{}
	for s, members := range stories {
		for _, i := range members {
			name := outletKey(readings[i])
			if name == "" {
				continue
			}
			if runs[name] == nil {
				runs[name] = map[uint64]seen{}
			}
			words := align.New(readings[i].Text, runWords)
			for w := range words.Len() {
				h, ok := words.Shingle(w)
				if !ok {
					break
				}
				x := runs[name][h]
				if x.stories > 0 && x.last == s {
					continue
				}
				x.stories, x.last = x.stories+1, s
				runs[name][h] = x
				if x.stories == unrelated {
					if out[name] == nil {
						out[name] = map[uint64]bool{}
					}
					out[name][h] = true
				}
			}
		}
	}
	return out
}

// outletKey is the name by which boilerplate knows the outlet of r.
func outletKey(r *reading.Reading) string {
	if h := host(r); h != "" {
		return h
	}
	return folded(r.Version.Outlet)
}

// in says of each word of s, in a report of r's outlet, whether it is
// boilerplate.
func (b Boilerplate) in(r *reading.Reading, s *align.Sequence) []bool {
	out := make([]bool, s.Len())
	known := b[outletKey(r)]
	if len(known) == 0 {
		return out
	}
	for w := range out {
		if h, ok := s.Shingle(w); ok && known[h] {
			for x := w; x < w+runWords; x++ {
				out[x] = true
			}
		}
	}
	return out
}
