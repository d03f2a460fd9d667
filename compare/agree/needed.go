package agree

import "math"

// needed returns the evidence that a and b must have to be joined.
func needed(a, b *quantity) int {
	switch relate(a, b) {
	case equal:
		switch v := a.value(); {
		case v <= tiny:
			return enoughTiny
		case v < small:
			return enoughSmall
		case digits(v) == 1 && v < 1000 && (a.person || b.person):
			return enoughRound
		}
		return enoughEqual
	case compatible:
		if a.kind == clockUnit {
			return enoughRounded
		}
		if x, y := math.Abs(a.value()), math.Abs(b.value()); a.value() >= small && math.Abs(x-y) <= rounding*math.Max(x, y) {
			return enoughRounded
		}
		return enoughCompatible
	}
	if a.halfDay(b) {
		return enoughRounded
	}
	if a.value() < small && b.value() < small {
		return enoughUnlike + 1
	}
	return enoughUnlike
}

// Numbers that count many things of one story.
const (
	tiny  = 2
	small = 10
)
