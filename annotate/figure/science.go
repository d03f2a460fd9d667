package figure

import (
	"math"
	"strconv"
	"strings"

	"synoptic/language"
)

// science reads what makes a number one of science: a power of ten ("2.5×10-3",
// "4e14") and a tolerance ("±0.01", "+/- 2").
func (r *reader) science(n *number, end int) {
	if x, k, ok := r.power10(n.End, end); ok && math.Abs(math.Log10(x)) < 18 {
		n.min, n.max, n.End = n.min*x, n.max*x, k
	}
	k := n.End
	switch {
	case r.is(k, end, "±"):
		k++
	case r.is(k, end, "+") && r.is(k+1, end, "/") && r.is(k+2, end, "-"):
		k += 3
	default:
		return
	}
	if k >= end || r.Tokens[k].Kind != language.Number {
		return
	}
	x, ok := parse(r.Word(k))
	if e, next, scaled := r.power10(k+1, end); ok && scaled {
		x, k = x*e, next-1
	}
	if ok && x < n.max {
		n.min, n.max, n.End = n.min-x, n.max+x, k+1
	}
}

// power10 reads the factor at token i: "e-3", "e14", "×10-5", "x10^6",
// "x 2^10"; it returns its value and the token behind it.
func (r *reader) power10(i, end int) (float64, int, bool) {
	if i >= end || r.Tokens[i].Space && r.Word(i) != "×" && r.Word(i) != "x" {
		return 0, i, false
	}
	w := r.Tokens[i].Lower
	base := 10.0
	switch {
	case w[0] == 'e' && len(w) < 4:
		if len(w) == 2 && !strings.Contains(r.Word(i-1), ".") {
			return 0, i, false // the model 7E7
		}
		if w != "e" {
			x, err := strconv.Atoi(w[1:])
			return math.Pow10(x), i + 1, err == nil
		}
		i++
	case w == "×" || w == "x" || w == "·":
		x, ok := r.small(i+1, end)
		if !ok || x != 2 && x != 10 {
			return 0, i, false
		}
		base, i = float64(x), i+2
	case w == "x10" || w == "x2":
		base, _ = strconv.ParseFloat(w[1:], 64)
		i++
	default:
		return 0, i, false
	}
	return r.exponent(base, i, end)
}

// exponent reads the power to which base is raised at token i: "-5", "^6".
func (r *reader) exponent(base float64, i, end int) (float64, int, bool) {
	sign := 1
	if r.is(i, end, "^") {
		i++
	}
	if r.is(i, end, "-") || r.is(i, end, "−") {
		sign = -1
		i++
	}
	x, ok := r.small(i, end)
	if !ok || r.Tokens[i].Space {
		return 0, i, false
	}
	return math.Pow(base, float64(sign*x)), i + 1, true
}

// small reads token i as a natural number of one or two digits.
func (r *reader) small(i, end int) (int, bool) {
	if i >= end || r.Tokens[i].Kind != language.Number || len(r.Word(i)) > 2 {
		return 0, false
	}
	x, err := strconv.Atoi(r.Word(i))
	return x, err == nil
}

// spaced reads on over thousands that a space parts: "10 000". The last group
// must be three zeros or stand before a unit, since two numbers may meet.
func (r *reader) spaced(n *number, end int) {
	if w := r.Word(n.Start); len(w) > 3 || strings.ContainsAny(w, ".,") {
		return
	}
	k, x := n.End, n.max
	for k < end && r.Tokens[k].Space && r.Tokens[k].Kind == language.Number && len(r.Word(k)) == 3 && !strings.ContainsAny(r.Word(k), ".,s") {
		g, err := strconv.Atoi(r.Word(k))
		if err != nil {
			return
		}
		x, k = 1000*x+float64(g), k+1
	}
	if k == n.End || r.Word(k-1) != "000" && (k >= end || r.unitWord(k) == "" && money[r.Tokens[k].Lower] == "") {
		return
	}
	n.min, n.max, n.End = x, x, k
}

// decimals counts the digits behind the point of w.
func decimals(w string) int {
	_, d, _ := strings.Cut(w, ".")
	return len(d)
}
