package story

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// The weights of a logistic regression that says whether two reports tell
// the same story. Trained, by views balanced over the sets, on pairs of the
// training parts of three sets of labelled news: incidents with guns, round-ups
// of politics, and ECB+. In thousandths; a likeness of views is a cosine.
const (
	bias    = -3890
	undated = -720
)

var weights = [views]int{headline: 3100, lead: 3320, names: 4920, numbers: 3710, phrases: 3630}

// manner is how reports came, which says what to make of time and how much
// alike two groups must be, on average, to be one story.
type manner struct {
	far    int // log-odds, in thousandths, for each time that the distance grows e-fold
	days   int // from that many days on
	enough int // of certain
}

// Whoever gives reports together wants them side by side; in a stream most
// reports are strangers, and days apart tell more. The first was trained with
// the weights, the others chosen on the development parts of the same sets.
var (
	given    = manner{far: -1410, days: 7, enough: 2000}
	streamed = manner{far: -1000, days: 1, enough: 3000}
)

// certain is the likeness of two reports that surely tell the same story.
const certain = 10000

// pair is how alike two reports are.
type pair struct{ a, b, likeness int }

// posting is a report that uses a term.
type posting struct{ report, weight int }

// likenesses returns the pairs of reports that share a name, a phrase, a
// number or a word of headline or lead and are at all alike, in order.
func (m *manner) likenesses(profiles []*Profile) []pair {
	var index [views]map[uint32][]posting
	for v := range index {
		index[v] = map[uint32][]posting{}
	}
	dots := make([][views]int, len(profiles))
	var out []pair
	for i := range profiles {
		var met []int
		for v := range index {
			for _, t := range profiles[i].terms[v] {
				for _, p := range index[v][t.word] {
					if dots[p.report] == ([views]int{}) {
						met = append(met, p.report)
					}
					dots[p.report][v] += int(t.weight) * p.weight
				}
				index[v][t.word] = append(index[v][t.word], posting{i, int(t.weight)})
			}
		}
		for _, k := range met {
			if l := probability(m.logit(profiles[k], profiles[i], &dots[k])); l > 0 {
				out = append(out, pair{k, i, l})
			}
			dots[k] = [views]int{}
		}
	}
	slices.SortFunc(out, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return out
}

// logit returns the log-odds, in thousandths, that reports with these dot
// products tell the same story.
func (m *manner) logit(a, b *Profile, dots *[views]int) int {
	z := bias
	for v, dot := range dots {
		cosine := dot * 1000 / (unit * unit)
		if view(v) == phrases { // long texts share few of their many phrases
			cosine = int(math.Sqrt(float64(1000 * cosine)))
		}
		z += weights[v] * cosine / 1000
	}
	if !a.dated || !b.dated {
		return z + undated
	}
	return z + int(float64(m.far)*math.Log1p(float64(days(a, b))/float64(m.days)))
}

func days(a, b *Profile) int { return int(b.day.Sub(a.day).Abs() / (24 * time.Hour)) }

// probability turns log-odds into a likeness; below one in fifty it is 0.
func probability(z int) int {
	p := int(certain / (1 + math.Exp(float64(-z)/1000)))
	if p < certain/50 {
		return 0
	}
	return p
}
