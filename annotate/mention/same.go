package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form under which spellings of one name are compared: small
// letters without their accents, straight apostrophes. Outlets differ in both.
func Fold(name string) string {
	name = strings.ToLower(name)
	if !strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return name
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case plain[r] != "":
			b.WriteString(plain[r])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plain spells letters that are no letter and accent.
var plain = map[rune]string{'’': "'", 'ʼ': "'", '‘': "'", '–': "-", '‑': "-", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ı': "i", 'þ': "th"}

// SamePerson reports whether two names, as printed and without titles, can be
// one person's: same surname, first names equal, one the initial or a short
// form of the other. A name of one word is never the same as a longer one.
func SamePerson(a, b string) bool {
	return sameName(strings.Fields(Fold(a)), strings.Fields(Fold(b)))
}

// SameBody reports whether two names can be one body's: the same words but for
// the company suffix, the start of the longer name, or its initials.
func SameBody(a, b string) bool {
	x, y := bodyParts(Fold(a)), bodyParts(Fold(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return slices.Equal(x, y) || prefix(x, y) || prefix(y, x) || abbreviates(x, y) || abbreviates(y, x)
}

// ShortForms returns the first letters, in lower case, by which a body with that
// name may be called.
func ShortForms(name string) []string { return shortForms(bodyParts(Fold(name))) }
