package agree

import "math"

// interval is what a figure allows, in the unit of comparison; a side that its
// hedge leaves open is infinite.
type interval struct{ low, high float64 }

// value is the number that stands for x: its higher bound where it has one.
func (x interval) value() float64 {
	if !math.IsInf(x.high, 1) {
		return x.high
	}
	return x.low
}

// open reports whether x sets only one bound.
func (x interval) open() bool { return math.IsInf(x.low, -1) || math.IsInf(x.high, 1) }

// nearness is how two intervals lie to one another.
type nearness uint8

const (
	equal      nearness = iota // the same number, whatever the hedge
	compatible                 // one allows the other
	unlike
)

// relate compares the intervals of a and b.
func relate(a, b *quantity) nearness {
	switch {
	case a.value() == b.value():
		if math.IsInf(a.high, 1) && math.IsInf(b.low, -1) || math.IsInf(a.low, -1) && math.IsInf(b.high, 1) {
			return unlike // "nearly 200" and "more than 200"
		}
		return equal
	case limits[a.Figure.Hedge] && limits[b.Figure.Hedge] && !near(a, b):
		return unlike // "up to 14 years" and "up to 10 years"
	case math.Max(a.low, b.low) <= math.Min(a.high, b.high), near(a, b):
		return compatible
	}
	return unlike
}

// near reports whether a and b differ by no more than rounding hides, where one
// is hedged or a conversion of units lies between them.
func near(a, b *quantity) bool {
	x, y := a.value(), b.value()
	if a.kind == clockUnit {
		return (a.hedged() || b.hedged()) && math.Abs(x-y) <= roundedClock
	}
	return math.Abs(x-y) <= max(a.rounded(b), b.rounded(a)) || shortened(a, b) || shortened(b, a)
}

// shortened reports whether a gives b with fewer digits, rounded or cut off:
// 8.6 for 8.67, 7 for 6.6. A number of one digit shortens only what has
// decimals.
func shortened(a, b *quantity) bool {
	if a.unit != b.unit || a.open() || b.open() || a.value() <= 0 {
		return false
	}
	x, y := a.value(), b.value()
	switch n := digits(x); {
	case n >= digits(y):
		return false
	case n > 1:
		return math.Abs(x-y) < math.Min(closeBy*y, math.Pow10(int(math.Floor(math.Log10(x)))-n+1))
	}
	return x < small && math.Abs(x-y) <= .5 || math.Abs(x-y) <= closeBy*y
}

// closeBy is the share by which a number of fewer digits may miss one of more:
// 50,000 is 49,000, but no price of 110 one of 119.16.
const closeBy = .025

// rounded returns how much the number of a may hide beside that of b: half of
// what its last digit counts, "about 500" 50 and "some 146" a half, but no
// more than a twentieth.
func (q *quantity) rounded(other *quantity) float64 {
	if !q.hedged() && q.unit == other.unit {
		return 0
	}
	printed := q.Figure.Max
	if printed == nil {
		printed = q.Figure.Min
	}
	if *printed == 0 {
		return 0
	}
	return math.Abs(q.value()) * min(rounding, grain(math.Abs(*printed))/math.Abs(*printed)/2)
}

// grain returns what the last significant digit of v counts: 100 for 2,300, 5
// for 55.
func grain(v float64) float64 {
	g := math.Pow10(int(math.Floor(math.Log10(v))) - digits(v) + 1)
	if math.Mod(math.Round(v/g), 5) == 0 {
		g *= 5
	}
	return g
}

// rounding is the greatest share of a number that "about" or a conversion may
// hide.
const rounding = .05

// roundedClock is how many minutes "about six" may hide.
const roundedClock = 15
