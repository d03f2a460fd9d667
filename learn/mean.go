package learn

import (
	"cmp"
	"slices"
)

// Mean returns the mean of several models, the limit of its rows with the
// largest weights. A row that a model lacks is zero there.
func Mean(models [][]Row, limit int) []Row {
	at := map[Key]int{}
	var sums []Row
	for _, m := range models {
		for _, r := range m {
			i, ok := at[r.Key]
			if !ok {
				i = len(sums)
				at[r.Key] = i
				sums = append(sums, Row{r.Key, make([]int32, len(r.Weights))})
			}
			for l, w := range r.Weights {
				sums[i].Weights[l] += w
			}
		}
	}
	slices.SortFunc(sums, func(a, b Row) int {
		return cmp.Or(cmp.Compare(largest(b.Weights), largest(a.Weights)), cmp.Compare(a.Key, b.Key))
	})
	sums = sums[:min(len(sums), limit)]
	for _, r := range sums {
		for l := range r.Weights {
			r.Weights[l] /= int32(len(models))
		}
	}
	return sums
}

// largest returns the size of the largest of the weights.
func largest(weights []int32) int32 {
	n := int32(0)
	for _, w := range weights {
		n = max(n, w, -w)
	}
	return n
}
