package figure

import "synoptic/language"

// product reads a unit that is the product of two, by letter case: "45 J s",
// "6 N·m", "3 Js".
func (r *reader) product(i int, n number, s language.Range) (string, int) {
	first, second := r.Word(i), ""
	if r.Tokens[n.End-1].Kind != language.Number {
		return "", i
	}
	k := i + 1
	if k < s.End && (r.Word(k) == "·" || r.Word(k) == "⋅") {
		k++
	}
	if k < s.End {
		second = r.Word(k)
	}
	switch {
	case factors[first] != "" && second == factors[first]:
		return first + "·" + second, k + 1
	case len(first) > 1 && factors[first[:len(first)-1]] == first[len(first)-1:]:
		return first[:len(first)-1] + "·" + first[len(first)-1:], i + 1
	}
	return "", i
}

// factors are the units of action, torque and viscosity, of light and its
// dose, with what they are taken times.
var factors = map[string]string{"J": "s", "N": "m", "kN": "m", "MN": "m", "Pa": "s", "mPa": "s", "lm": "s", "lx": "s"}

// hours returns the token behind the "hours" that make power at token i
// energy: "5 kilowatt-hours", "12 megawatt hours"; i where there are none.
func (r *reader) hours(i, end int) int {
	k := i
	if r.is(k, end, "-") && !r.Tokens[k].Space {
		k++
	}
	if r.is(k, end, "hour") || r.is(k, end, "hours") {
		return k + 1
	}
	return i
}
