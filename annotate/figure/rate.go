package figure

import (
	"strings"

	"synoptic/language"
)

// rate adds what a measure is taken by: "km/h", "miles per hour", "four times
// per week". What is no unit stays outside: "two children per woman". A share
// or a change keeps its unit too: "2 percent per year" is compared as percent.
func (r *reader) rate(name string, i int, s language.Range) (string, int) {
	if name == "percent" || name == "points" {
		return name, i
	}
	for i < s.End {
		by, end := "", i
		switch {
		case r.is(i, s.End, "/") && !r.Tokens[i].Space:
			by, end = r.denominator(i+1, s)
		case r.is(i, s.End, "per") && !isMoney(name):
			by, end = r.denominator(i+1, s)
		case (r.is(i, s.End, "an") || r.is(i, s.End, "a")) && (name == "mi" || name == "km") && r.is(i+1, s.End, "hour"):
			by, end = "h", i+2
		}
		if by == "" {
			break
		}
		name, i = name+"/"+by, end
	}
	if name == "mi/h" {
		name = "mph"
	}
	return name, i
}

// strokeRate is rate for an amount of money, of which only a stroke makes a
// price: "$15.40/hour". In "$4 per share" the unit stays the currency.
func (r *reader) strokeRate(name string, i int, s language.Range) (string, int) {
	if r.is(i, s.End, "/") && !r.Tokens[i].Space {
		if by, end := r.denominator(i+1, s); by != "" {
			return name + "/" + by, end
		}
	}
	return name, i
}

// isMoney reports whether the unit is a currency.
func isMoney(name string) bool { return len(name) == 3 && strings.ToUpper(name) == name }

// denominator reads the unit at token i that another is taken by.
func (r *reader) denominator(i int, s language.Range) (string, int) {
	if i >= s.End {
		return "", i
	}
	if name, end := r.power(i, number{}, s); name != "" {
		return name, end
	}
	if name := strokes[r.Word(i)]; name != "" && r.is(i-1, s.End, "/") {
		return name, i + 1
	}
	name := r.unitWord(i)
	if by := rates[name]; by != "" {
		name = by
	}
	return name, i + 1
}

// power reads a unit with an exponent: "square miles", "km2", "m²", "m^2",
// "km squared", "s2", and inverse ones: "s-1".
func (r *reader) power(i int, _ number, s language.Range) (string, int) {
	w := r.Tokens[i].Lower
	switch w {
	case "square", "sq", "sq.", "cubic", "cu", "cu.":
		k := i + 1
		if r.is(k, s.End, "-") && !r.Tokens[k].Space {
			k++ // "a 40-square-foot room"
		}
		if k >= s.End {
			return "", i
		}
		mark := "2"
		if w[0] == 'c' {
			mark = "3"
		}
		return powered(r.unitWord(k), mark), k + 1
	}
	if n := len(w); n > 1 && (w[n-1] == '2' || w[n-1] == '3') {
		return powered(r.base(w[:n-1]), w[n-1:]), i + 1
	}
	base, k := r.base(r.Word(i)), i+1
	if base == "" || k >= s.End {
		return "", i
	}
	mark := r.Tokens[k].Lower
	switch attached := !r.Tokens[k].Space; {
	case mark == "^" && attached && k+1 < s.End:
		return powered(base, r.lower(k+1, s.End)), k + 2
	case (mark == "-" || mark == "−") && attached && k+1 < s.End && !r.Tokens[k+1].Space && r.is(k+1, s.End, "1") && r.Tokens[k-1].Space:
		return "1/" + base, k + 2
	case attached || mark == "squared" || mark == "cubed":
		return powered(base, mark), k + 1
	}
	return "", i
}

// base returns the unit w that an exponent may follow.
func (r *reader) base(w string) string {
	if x := strokes[w]; x != "" {
		return x
	}
	if symbols[w] {
		return w
	}
	if m := measures[strings.ToLower(w)]; lengths[m] {
		return m
	}
	if m := prefixed(strings.ToLower(w)); lengths[m] {
		return m
	}
	return ""
}

// powered returns the name of a unit with its exponent, empty where there is
// none.
func powered(base, mark string) string {
	n := ""
	switch mark {
	case "2", "²", "squared":
		n = "2"
	case "3", "³", "cubed":
		n = "3"
	}
	switch {
	case base == "" || n == "":
		return ""
	case !lengths[base]:
		return base + n
	case n == "2":
		return "sq " + base
	}
	return "cu " + base
}
