package story

import (
	"cmp"
	"math"
	"slices"
)

// A likeness is the log-odds that two reports tell the same story, counted from
// the least that says anything, one in fifty, up to as far above even. What it is
// on average, over the pairs of two groups, says whether they are one.
const (
	certain = 10000
	sayable = 4000 // thousandths
)

// pair is how alike two reports are.
type pair struct{ a, b, likeness int }

// posting is a report that uses a term.
type posting struct{ report, weight int }

// overlap is what two reports share in each view: the product of their terms,
// and the sum of the smaller weights, in which a long report does not count
// against a short one.
type overlap struct{ dot, mass [views]int }

// add notes a term that both share.
func (o *overlap) add(v view, a, b *Profile, x, y int) {
	o.dot[v] += x * y
	o.mass[v] += min(x*a.lengths[v], y*b.lengths[v]) / unit
}

// likenesses returns the pairs of reports that share a word and are at all
// alike, in order.
func likenesses(profiles []*Profile) []pair {
	var index [views]map[uint32][]posting
	for v := range index {
		index[v] = map[uint32][]posting{}
	}
	shared, seen := make([]overlap, len(profiles)), make([]bool, len(profiles))
	var out []pair
	for i, p := range profiles {
		var met []int
		for v := range index {
			for _, t := range p.terms[v] {
				for _, q := range index[v][t.word] {
					if !seen[q.report] {
						seen[q.report] = true
						met = append(met, q.report)
					}
					shared[q.report].add(view(v), profiles[q.report], p, q.weight, int(t.weight))
				}
				index[v][t.word] = append(index[v][t.word], posting{i, int(t.weight)})
			}
		}
		for _, k := range met {
			if l := scale(logit(profiles[k], p, &shared[k])); l > 0 {
				out = append(out, pair{k, i, l})
			}
			shared[k], seen[k] = overlap{}, false
		}
	}
	slices.SortFunc(out, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return out
}

// overlapOf sets two reports side by side.
func overlapOf(a, b *Profile) *overlap {
	var o overlap
	for v := range views {
		x, y := a.terms[v], b.terms[v]
		for i, k := 0, 0; i < len(x) && k < len(y); {
			switch { // not by way of common: half of the time of grouping is spent here
			case x[i].word < y[k].word:
				i++
			case x[i].word > y[k].word:
				k++
			default:
				o.add(v, a, b, int(x[i].weight), int(y[k].weight))
				i, k = i+1, k+1
			}
		}
	}
	return &o
}

// common calls do with the terms of both, in order.
func common(a, b []term, do func(x, y term)) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].word < b[0].word:
			a = a[1:]
		case a[0].word > b[0].word:
			b = b[1:]
		default:
			do(a[0], b[0])
			a, b = a[1:], b[1:]
		}
	}
}

// logit returns the log-odds, in thousandths, that two reports tell the same
// story.
func logit(a, b *Profile, o *overlap) int { return odds(features(a, b, o)) }

// The features of a pair: four of each view, then time and length.
const (
	cosine    = iota // of a view
	root             // of the cosine, for long texts share few of their many words
	mass             // of what is shared, by its logarithm
	both             // have the view at all
	perView          // how many these are
	apart     = int(views)*perView + iota - 5
	near      // one of a day more than lie between: 1 for the same day
	undated   // 1 when a day is not known
	shorter   // length of the shorter report, by its logarithm
	longer    // and of the longer one
	described // how many there are
)

// pairing is two reports as the network sees them.
type pairing [described]int

// features describes a pair, in thousandths.
func features(a, b *Profile, o *overlap) *pairing {
	var f pairing
	for v := range views {
		k := int(v) * perView
		cos := o.dot[v] * 1000 / (unit * unit)
		f[k+cosine], f[k+root] = cos, int(math.Sqrt(float64(1000*cos)))
		f[k+mass] = logarithm(o.mass[v] / 10)
		if a.lengths[v] > 0 && b.lengths[v] > 0 {
			f[k+both] = 1000
		}
	}
	if a.dated && b.dated {
		d := distance(a, b)
		f[apart], f[near] = logarithm(d), 1000/(1+d)
	} else {
		f[undated] = 1000
	}
	x, y := a.lengths[words], b.lengths[words]
	f[shorter], f[longer] = logarithm(min(x, y)/100), logarithm(max(x, y)/100)
	return &f
}

// logarithm is that of one more than n, in thousandths.
func logarithm(n int) int { return int(1000 * math.Log1p(float64(n))) }

// distance is the number of days between two reports.
func distance(a, b *Profile) int { return int(b.day.Sub(a.day).Abs() / dayLong) }

// scale makes a likeness of log-odds.
func scale(z int) int { return min(max(0, z+sayable), 2*sayable) * certain / (2 * sayable) }

// probable makes a probability of log-odds, in hundredths.
func probable(z int) int { return int(100 / (1 + math.Exp(float64(-z)/1000))) }
