package timex

import (
	"fmt"
	"time"
)

// quarterAt returns which quarter "third quarter" or "third-quarter" at token
// i names, zero for none.
func (r *reader) quarterAt(i int) int {
	k := i + 1
	if r.is(k, "fiscal") || r.is(k, "-") {
		k++
	}
	if n := ordinals[r.lower(i)]; n > 0 && n <= 4 && r.is(k, "quarter") {
		return n
	}
	return 0
}

// quarterOf reads quarters of years: "the third quarter of 2019", "last
// year's first quarter", "the latest quarter", "the year-earlier period".
func (r *reader) quarterOf(i int) found {
	k, y := i, 0
	if n, ok := relatives[r.lower(i)]; ok && r.is(i+1, "year") && r.is(i+2, "'s") {
		k, y = i+3, r.anchor.Year()+n
	} else if r.is(i, "the") {
		k++
	}
	if r.is(k, "fiscal") {
		k++
	} else if n := r.yearAt(k); n > 0 {
		y = n
		k++
	}
	if q := r.quarterAt(k); q > 0 {
		return r.namedQuarter(i, k, q, y)
	}
	var t time.Time
	switch w := r.lower(k); {
	case k == i || y > 0:
		return found{}
	case w == "latest" && (r.is(k+1, "quarter") || r.is(k+1, "period")):
		t = r.anchor.AddDate(0, -3, 0)
		k++
	case w == "quarter":
		t = r.anchor.AddDate(0, -3, 0)
	case w == "year" && r.is(k+1, "-") && (r.is(k+2, "earlier") || r.is(k+2, "ago")) && (r.is(k+3, "quarter") || r.is(k+3, "period")):
		t = r.anchor.AddDate(-1, -3, 0)
		k += 3
	default:
		return found{}
	}
	return r.date(i, k+1, quarterValue(t))
}

// namedQuarter reads the quarter q named at token k, with the year behind it.
func (r *reader) namedQuarter(i, k, q, y int) found {
	end := k + 2
	if !r.is(end-1, "quarter") {
		end++
	}
	if n := r.yearAt(end + 1); n > 0 && r.is(end, "of") {
		y, end = n, end+2
	} else if n, ok := relatives[r.lower(end+1)]; ok && r.is(end, "of") && r.is(end+2, "year") {
		y, end = r.anchor.Year()+n, end+3
	}
	fixed := y > 0
	if !fixed {
		y = r.anchor.Year()
		if time.Month(3*q-2) > r.anchor.Month() && !r.future(i) {
			y--
		}
	}
	f := r.date(i, end, fmt.Sprintf("%04d-Q%d", y, q))
	r.quarter, r.quarterAge = f.value, 0
	if fixed && r.anchor.IsZero() {
		f.value = fmt.Sprintf("%04d-Q%d", y, q)
	}
	return f
}
