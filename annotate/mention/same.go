package mention

import (
	"slices"
	"strings"
)

// SamePerson reports whether two names, as printed and without titles, can be
// one person's: same surname, first names equal, one the initial or a short
// form of the other. A name of one word is never the same as a longer one.
func SamePerson(a, b string) bool {
	return sameName(strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b)))
}

// SameBody reports whether two names can be one body's: the same words but for
// the company suffix, the start of the longer name, or its initials.
func SameBody(a, b string) bool {
	x, y := bodyParts(strings.ToLower(a)), bodyParts(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return slices.Equal(x, y) || prefix(x, y) || prefix(y, x) || abbreviates(x, y) || abbreviates(y, x)
}

// Initials returns the first letters of the words of a body's name, in lower
// case.
func Initials(name string) string { return initials(bodyParts(strings.ToLower(name))) }
