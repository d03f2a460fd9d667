package learn

// Order returns the numbers from 0 to n-1 in an order that depends on the
// seed alone (Fisher and Yates, with the generator SplitMix64 by Steele, Lea
// and Flood, OOPSLA 2014).
func Order(n int, seed uint64) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	for i := n - 1; i > 0; i-- {
		seed += 0x9e3779b97f4a7c15
		j := int(mix(seed) % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
	return order
}

// Random returns the n-th of a fixed sequence of numbers without pattern.
func Random(n uint64) uint64 { return mix(n * 0x9e3779b97f4a7c15) }
