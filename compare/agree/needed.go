package agree

import (
	"math"

	"synoptic/annotate/figure"
)

// needed returns the evidence that a and b must have to be joined.
func needed(a, b *quantity) int {
	switch relate(a, b) {
	case equal:
		switch v := a.value(); {
		case v < small && a.measured():
			return enoughMeasure
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

// measured reports whether q is a measure, of which a story seldom gives two that
// are equal: a length, a sum, a share, a time that something takes.
func (q *quantity) measured() bool {
	return !q.counts() && q.kind != Age && q.kind != clockUnit && q.kind != figure.House && q.kind != figure.Result
}

// Numbers that count many things of one story.
const (
	tiny  = 2
	small = 10
)
