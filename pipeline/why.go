package pipeline

import (
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/story"
)

// Reason says to which other report of its story one is most alike, and in
// what. A and B are indexes of versions.
type Reason struct {
	A, B int
	story.Likeness
}

// mostCompared is how many reports are compared with all others; those beyond
// are compared with these.
const mostCompared = 40

// Why gives, for each of the versions of a story, the one it is most alike to.
func Why(versions []*report.Version) []Reason {
	tokens := make([]*language.Text, len(versions))
	parallel(len(versions), func(i int) { tokens[i] = reading.Tokens(versions[i]) })
	out := make([]Reason, len(versions))
	parallel(len(versions), func(i int) {
		out[i] = Reason{A: i, B: -1}
		for k := range min(len(versions), mostCompared) {
			if k == i {
				continue
			}
			if l := story.Why(versions[i], tokens[i], versions[k], tokens[k]); out[i].B < 0 || l.Percent > out[i].Percent {
				out[i] = Reason{i, k, l}
			}
		}
	})
	return out
}
