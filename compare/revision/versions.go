package revision

import (
	"synoptic/compare/reuse"
	"synoptic/reading"
	"synoptic/report"
)

// Versions are two reports of a story that carry one text.
type Versions struct {
	Before, After int  // reports; Before was published first where that is known
	Ordered       bool // it is known
	Revision
}

// oneText is the share of the shorter report's words that must be shared
// narration for both to be versions of one text: METER's "wholly derived".
const oneText = 0.5

// Find returns for each report the earlier one of which it is most a version.
func Find(readings []*reading.Reading, lineage *reuse.Lineage) []Versions {
	shared := map[[2]int]int{}
	for _, p := range lineage.Passages {
		if p.Class == reuse.Narration {
			shared[[2]int{p.A.Report, p.B.Report}] += p.Words
		}
	}
	words := make([]int, len(readings))
	for i, r := range readings {
		words[i] = told(r)
	}
	var out []Versions
	for k := range readings {
		best, most := -1, 0
		for i := range k {
			if n := shared[[2]int{i, k}]; n > most && float64(n) >= oneText*float64(min(words[i], words[k])) {
				best, most = i, n
			}
		}
		if best >= 0 {
			a, b := readings[best], readings[k]
			out = append(out, Versions{best, k, a.Version.Earlier(b.Version), Compare(a, b)})
		}
	}
	return out
}

// told counts the words of the body.
func told(r *reading.Reading) int {
	n := 0
	for _, t := range r.Text.Tokens {
		if (t.Kind.Word()) && r.Version.RoleAt(t.Span.Start) == report.Body {
			n++
		}
	}
	return n
}
