package learn

import (
	"cmp"
	"math"
	"slices"
)

// Rows returns what was learned, in [Unit]s: the transitions first, then the
// features in order of their largest weight times how often they are seen.
func (t *ChainTrainer) Rows() []Row {
	type sized struct {
		Row
		size float64
	}
	var list []sized
	for r := range t.keys {
		row, largest := Row{t.keys[r], make([]int32, t.labels)}, int32(0)
		for l, w := range t.weight[r*t.labels:][:t.labels] {
			row.Weights[l] = int32(math.Round(float64(w) * Unit))
			largest = max(largest, row.Weights[l], -row.Weights[l])
		}
		size := float64(largest) * math.Sqrt(float64(t.counts[r]))
		if r <= t.labels {
			size = math.Inf(1)
		}
		if largest > 0 {
			list = append(list, sized{row, size})
		}
	}
	slices.SortStableFunc(list, func(a, b sized) int { return cmp.Compare(b.size, a.size) })
	rows := make([]Row, len(list))
	for i := range list {
		rows[i] = list[i].Row
	}
	return rows
}

// Beside joins rows of two models into rows that hold the weights of both, a
// feature once, until there are as many as limit. The first rows of both come
// first.
func Beside(a, b []Row, limit int) []Row {
	var out []Row
	at := map[Key]int{}
	add := func(r Row, from, width int) {
		i, ok := at[r.Key]
		if !ok {
			if len(out) >= limit {
				return
			}
			i = len(out)
			at[r.Key] = i
			out = append(out, Row{r.Key, make([]int32, width)})
		}
		copy(out[i].Weights[from:], r.Weights)
	}
	n, m := len(a[0].Weights), len(b[0].Weights)
	for i := range max(len(a), len(b)) {
		if i < len(a) {
			add(a[i], 0, n+m)
		}
		if i < len(b) {
			add(b[i], n, n+m)
		}
	}
	return out
}
