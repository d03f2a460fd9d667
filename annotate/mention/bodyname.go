package mention

import (
	"slices"
	"strings"

	"synoptic/language/lexicon"
)

// bodyParts returns the words of a body's name in the order and spelling in
// which its names are compared: without article, hyphens, company suffix and the
// country of a longer name, numbers in figures, a department behind what it is
// of: "9th U.S. Circuit" is "Ninth Circuit", "Department of Justice" is "Justice
// Department".
func bodyParts(key string) []string {
	parts := strings.FieldsFunc(key, func(r rune) bool { return r == ' ' || r == ',' || r == '-' })
	if len(parts) == 0 {
		return []string{key}
	}
	for len(parts) > 1 && lexicon.OrgSuffix(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1]
	}
	if len(parts) > 2 {
		parts = slices.DeleteFunc(parts, func(w string) bool { return w == "u.s." })
	}
	for i, w := range parts {
		if n := ordinals[w]; n != "" {
			parts[i] = n
		}
	}
	if len(parts) > 2 && ministries[parts[0]] && parts[1] == "of" {
		return append(parts[2:], parts[0])
	}
	return parts
}

// ministries are the heads of names that also stand behind what they are of.
var ministries = lexicon.Words("department ministry")

// ordinals are numbers in words, in figures.
var ordinals = map[string]string{"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th"}

// prefix reports whether short opens long and is a name by itself.
func prefix(short, long []string) bool {
	if len(short) >= len(long) || lexicon.OrgHead(short[len(short)-1]) && len(short) == 1 || lexicon.Place(strings.Join(short, " ")) || slices.ContainsFunc(long[1:], lexicon.PlaceNoun) || lexicon.Demonym(short[0]) && len(short) == 1 {
		return false
	}
	for i, w := range short {
		if w != long[i] {
			return false
		}
	}
	return true
}

// abbreviates reports whether the single word short is made of the first
// letters of long.
func abbreviates(short, long []string) bool {
	return len(short) == 1 && len(long) > 1 && slices.Contains(shortForms(long), strings.ReplaceAll(short[0], ".", ""))
}

// shortForms returns the first letters by which a body may be called: of a
// department with and without it, and with "of": "hhs", "dhs", "doj".
func shortForms(parts []string) []string {
	out := []string{initials(parts)}
	if n := len(parts) - 1; n > 0 && ministries[parts[n]] {
		of, head := initials(parts[:n]), parts[n][:1]
		out = append(out, head+of, head+"o"+of)
		if len(of) > 1 {
			out = append(out, of)
		}
	}
	return out
}

// initials returns the first letters of the words of a name.
func initials(parts []string) string {
	var b strings.Builder
	for i, w := range strings.FieldsFunc(strings.Join(parts, " "), func(r rune) bool { return r == ' ' || r == '-' || r == '&' }) {
		if i == 0 || !lexicon.Function(w) {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
