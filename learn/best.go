package learn

// Best returns the index of the largest sum, the first of equals.
func Best(sums []int32) int {
	best := 0
	for i, s := range sums {
		if s > sums[best] {
			best = i
		}
	}
	return best
}
