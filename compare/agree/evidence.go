package agree

import (
	"strconv"
	"strings"
)

// Evidence that two figures count the same thing, in points. Measured on the
// development stories.
const (
	sameHead    = 4
	sameFamily  = 3 // "girls" and "pupils", or a general word for one of them
	sameState   = 3
	otherState  = -3
	sameMeasure = 3 // money, percent, hours: the unit narrows what is counted
	rareDigit   = 2 // for each significant digit after the first: not met by chance
	mostContext = 9

	// What must be reached to join.
	enoughEqual      = 4 // equal numbers
	enoughSmall      = 5 // equal numbers below small: more often met by chance
	enoughTiny       = 6 // equal numbers up to tiny
	enoughCompatible = 7 // one interval within the other
	enoughUnlike     = 9
)

// never is the evidence against which no other helps.
const never = -100

// evidence returns the points for a and b counting the same thing.
func evidence(a, b *quantity) int {
	if a.kind != b.kind {
		return never
	}
	points := heads(a, b)
	if points == never {
		return never
	}
	if a.kind != "" {
		points += sameMeasure
	}
	switch {
	case a.State == "" || b.State == "":
	case a.State == b.State:
		points += sameState
	default:
		points += otherState
	}
	if v := a.value(); v == b.value() {
		points += rareDigit * min(digits(v)-1, 2)
	}
	return points + min(shared(a.words, b.words), mostContext)
}

// heads compares the nouns counted. Two nouns that are not known to stand for
// one another count different things; measures have no noun of their own, so
// there it says less.
func heads(a, b *quantity) int {
	switch {
	case a.head == "" && b.head == "":
		if a.person && b.person || a.State != "" && a.State == b.State {
			return sameFamily
		}
		return 0
	case a.head == "" || b.head == "":
		if a.person || b.person {
			return sameFamily - 1
		}
		return 0
	case a.head == b.head:
		return sameHead
	case a.name && b.name:
		return never
	case family(a.head, b.head):
		return sameFamily
	case a.kind == "":
		return never
	case a.name || b.name:
		return 1
	}
	return -1
}

// family reports whether two stems of nouns stand for one another: one list
// holds both, or one is the end of the other ("girl", "schoolgirl").
func family(a, b string) bool {
	for _, f := range families {
		if f[a] && f[b] {
			return true
		}
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 2 && strings.HasSuffix(b, a)
}

// digits returns how many significant digits v has.
func digits(v float64) int {
	mantissa, _, _ := strings.Cut(strconv.FormatFloat(v, 'e', 6, 64), "e")
	return len(strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0"))
}

// shared counts the words that stand in both sorted lists.
func shared(a, b []string) int {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch strings.Compare(a[i], b[k]) {
		case 0:
			n++
			i++
			k++
		case -1:
			i++
		default:
			k++
		}
	}
	return n
}
