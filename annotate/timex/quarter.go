package timex

import (
	"fmt"
	"time"
)

// quarterAt returns which quarter "third quarter" or "third-quarter" at token
// i names, zero for none, and the token behind it.
func (r *reader) quarterAt(i int) (q, end int) {
	k := i + 1
	for r.is(k, "fiscal") || r.is(k, "-") {
		k++
	}
	if n := ordinals[r.lower(i)]; n > 0 && n <= 4 && (r.is(k, "quarter") || r.is(k, "period") && r.is(i+1, "-")) {
		return n, k + 1
	}
	return 0, i
}

// quarterBehind reports whether a quarter is named at token i.
func (r *reader) quarterBehind(i int) bool {
	q, _ := r.quarterAt(i)
	return q > 0
}

// quarterOf reads quarters of years: "the third quarter of 2019", "last
// year's first quarter", "the latest quarter", "the year-earlier period", "the
// 2018 quarter".
func (r *reader) quarterOf(i int) found {
	k, y := i, 0
	if n, ok := relatives[r.lower(i)]; ok && r.is(i+1, "year") && r.is(i+2, "'s") {
		k, y = i+3, r.yearBy(n)
	} else if r.is(i, "the") {
		k++
	}
	for r.is(k, "fiscal") || k > i && (r.is(k, "-") || r.is(k, "comparable") || r.is(k, "corresponding") || r.is(k, "similar")) {
		k++
	}
	if n := r.yearAt(k); n > 0 {
		y = n
		k++
	}
	if q, end := r.quarterAt(k); q > 0 {
		if r.is(k+1, "-") && y == 0 {
			for i = k; r.is(i-1, "fiscal") || r.is(i-1, "-"); { // "the third-quarter loss": the article is the noun's
				i--
			}
		}
		return r.namedQuarter(i, end, q, y)
	}
	return r.thisQuarter(i, k, y)
}

// thisQuarter reads quarters that have no number, with token k behind the
// article and the year y.
func (r *reader) thisQuarter(i, k, y int) found {
	unit := r.is(k, "quarter") || r.is(k, "period")
	switch {
	case unit && y > 0:
		if q := r.lastQuarter(0); q != "" {
			return r.date(i, k+1, fmt.Sprintf("%04d%s", y, q[4:]))
		}
		return r.date(i, k+1, year(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)))
	case y > 0:
		return found{}
	case r.is(k, "year") && r.is(k+1, "-") && (r.is(k+2, "earlier") || r.is(k+2, "ago")):
		return r.yearBackQuarter(i, k+3)
	case k == i:
		return found{}
	case r.is(k, "latest") && (r.is(k+1, "quarter") || r.is(k+1, "period")):
		return r.current(i, k+2)
	case r.is(k, "quarter"):
		return r.current(i, k+1)
	}
	return found{}
}

// current makes the quarter that the report is on: the last one named, else
// the last one ended.
func (r *reader) current(i, end int) found {
	f := r.date(i, end, r.lastQuarter(0))
	if w := r.lower(end); (w == "ended" || w == "ending") && !r.anchor.IsZero() {
		if m := r.monthAt(end + 1); m != 0 {
			f.value = quarterValue(r.nearest(m, 1, w == "ending"))
		}
	}
	if f.value != "" {
		r.quarter = mark{f.value, 0}
	}
	return f
}

// yearBackQuarter reads what follows "the year-earlier" at token end: a
// quarter, a number of months, or nothing that is a time.
func (r *reader) yearBackQuarter(i, end int) found {
	if q, last := r.quarterAt(end); q > 0 {
		return r.date(i, last, fmt.Sprintf("%04d-Q%d", r.anchor.Year()-1, q))
	}
	if r.is(end, "quarter") || r.is(end, "period") {
		end++
		return r.date(i, end, r.lastQuarter(-1))
	}
	if r.quarter.value == "" {
		return r.date(end-3, end, year(r.anchor.AddDate(-1, 0, 0)))
	}
	return r.date(end-3, end, r.lastQuarter(-1))
}

// lastQuarter returns the quarter that the report is on, n years from it.
func (r *reader) lastQuarter(n int) string {
	var y, q int
	if k, _ := fmt.Sscanf(r.quarter.value, "%d-Q%d", &y, &q); k == 2 {
		return fmt.Sprintf("%04d-Q%d", y+n, q)
	}
	if r.anchor.IsZero() {
		return ""
	}
	return quarterValue(time.Date(r.anchor.Year()+n, r.anchor.Month()-3, 1, 0, 0, 0, 0, time.UTC))
}

// yearBy returns the year n years from the anchor's, zero when that is not
// known.
func (r *reader) yearBy(n int) int {
	if r.anchor.IsZero() {
		return 0
	}
	return r.anchor.Year() + n
}

// namedQuarter makes the quarter q whose name ends at token end, with the year
// y before it or the one behind it.
func (r *reader) namedQuarter(i, end, q, y int) found {
	if n, last := r.yearFrom(end + 1); n > 0 && r.is(end, "of") {
		y, end = n, last
	} else if n, ok := relatives[r.lower(end+1)]; ok && r.is(end, "of") && r.is(end+2, "year") {
		y, end = r.yearBy(n), end+3
	}
	fixed := y > 0
	if !fixed {
		y = r.anchor.Year()
		if time.Month(3*q-2) > r.anchor.Month() && !r.future(i) {
			y--
		}
	}
	f := r.date(i, end, fmt.Sprintf("%04d-Q%d", y, q))
	if fixed && r.anchor.IsZero() {
		f.value = fmt.Sprintf("%04d-Q%d", y, q)
	}
	if time.Month(3*q) < r.anchor.Month() || y < r.anchor.Year() || r.is(end, "ended") {
		r.quarter = mark{f.value, 0}
	}
	return f
}
