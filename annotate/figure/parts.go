package figure

import "synoptic/language"

// smaller adds the part of a measure that is given in the next smaller unit:
// "8 hours and 20 minutes", "6 ft 2 in", "nine pounds three ounces", "51° 30′". The whole
// is said in the first unit.
func (r *reader) smaller(n *number, u *unit, s language.Range) {
	part, ok := smallerUnits[u.name]
	if !ok || n.vague || n.min != n.max || n.min != float64(int(n.min)) {
		return
	}
	i := u.end
	if r.is(i, s.End, "and") {
		i++
	}
	if i >= s.End {
		return
	}
	m := r.number(i, s.End)
	if m.none() || m.vague || m.share || m.min != m.max || m.max >= part.of {
		return
	}
	rest := language.Range{Start: i, End: s.End}
	if mu := r.unitOf(m, rest); mu.name == part.unit && mu.start == i {
		r.smaller(&m, &mu, rest)
		n.min += m.min / part.of
		n.max, n.End, u.end = n.min, m.End, mu.end
	}
}

// smallerUnits are the units in which the rest of a measure is given, and how
// many make one of the greater.
var smallerUnits = map[string]struct {
	unit string
	of   float64
}{
	"hours": {"minutes", 60}, "minutes": {"seconds", 60}, "ft": {"in", 12}, "lb": {"oz", 16}, "degrees": {"′", 60}, "′": {"″", 60},
}
