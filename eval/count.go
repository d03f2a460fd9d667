package eval

import "fmt"

// count is how many there are, were said and are right. Precision is
// right/said, recall right/gold, F1 their harmonic mean 2·right/(gold+said).
type count struct{ gold, said, right int }

func (c count) score(measure string) Score {
	return Score{measure, c.gold, c.said, percent(c.right, c.said), percent(c.right, c.gold), percent(2*c.right, c.gold+c.said)}
}

// accuracy is the share of n that is right.
func accuracy(measure string, right, n int) Score { return count{n, n, right}.score(measure) }

func percent[T int | float64](a, b T) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

// Table shows scores for people.
func Table(scores []Score) string {
	s := fmt.Sprintf("%-36s %7s %7s %6s %6s %6s\n", "measure", "gold", "said", "P", "R", "F")
	for _, x := range scores {
		s += fmt.Sprintf("%-36s %7d %7d %6.1f %6.1f %6.1f\n", x.Measure, x.Gold, x.Said, x.Precision, x.Recall, x.F)
	}
	return s
}
