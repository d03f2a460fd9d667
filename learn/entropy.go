package learn

import "math"

// entropy returns n·ln n in units of 1/1024, rounded, so that sums of it do
// not depend on their order or on the machine. Values for small n are kept.
type entropy struct{ kept []int64 }

const (
	entropyUnit = 1024
	entropyKept = 1 << 17
)

func (e *entropy) of(n int64) int64 {
	if e.kept == nil {
		e.kept = make([]int64, entropyKept)
		for i := range e.kept {
			e.kept[i] = countLog(int64(i))
		}
	}
	if n < entropyKept {
		return e.kept[n]
	}
	return countLog(n)
}

func countLog(n int64) int64 {
	if n < 1 {
		return 0
	}
	return int64(math.Round(entropyUnit * float64(n) * math.Log(float64(n))))
}
