package mention

import (
	"slices"
	"strings"

	"synoptic/language/lexicon"
)

// sameName reports whether two full names can be one person's: same last word,
// first words equal, one the initial of the other or one a short form.
func sameName(a, b []string) bool {
	x, y := generation(a), generation(b)
	a, b = bare(a), bare(b)
	if s := syllables(a); len(s) > 2 && slices.Equal(s, syllables(b)) {
		return true // "Cho Han-bin", "Cho Han Bin"
	}
	if len(a) == 0 || len(b) == 0 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if len(a) == 1 || len(b) == 1 {
		return len(a) == len(b) || x != "" && x == y // "Okoro Jr." is Ben Okoro Jr.
	}
	if len(a) != len(b) && len(a) >= 2 && len(b) >= 2 && a[len(a)-2] == b[len(b)-2] {
		return true // one name has a title or middle name before it
	}
	x, y = strings.TrimSuffix(a[0], "."), strings.TrimSuffix(b[0], ".")
	if x == y {
		return len(a) < 3 || len(b) < 3 || a[1][0] == b[1][0]
	}
	if byInitials(x, b) || byInitials(y, a) || lexicon.Nickname(x, y) || lexicon.Nickname(y, x) {
		return true
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	return strings.HasPrefix(y, x) && (len(x) == 1 || len(x) >= 3)
}

// byInitials reports whether first, "a.j", stands for the first names of full:
// "armando j. okoro", or, where it has points, "armando okoro".
func byInitials(first string, full []string) bool {
	letters := strings.ReplaceAll(first, ".", "")
	if len(letters) != 2 || letters[0] != full[0][0] {
		return false
	}
	if len(full) > 2 {
		return letters[1] == full[1][0]
	}
	return letters != first
}

// Generations reports whether two names, each with or without an office, are of
// two generations: "President Ben Okoro" is not "Ben Okoro Jr.", of whom no
// office is told. An office tells, since outlets drop a "Jr." later on.
func Generations(a string, office bool, b string, other bool) bool {
	x, y := generation(strings.Fields(strings.ToLower(a))), generation(strings.Fields(strings.ToLower(b)))
	switch {
	case x == y:
		return false
	case x != "" && y != "":
		return true
	case x != "":
		return other && !office
	}
	return office && !other
}

// generation returns the "jr" and the like of a name, empty for none.
func generation(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	switch w := strings.Trim(parts[len(parts)-1], ".,"); w {
	case "jr", "sr", "ii", "iii", "iv":
		return w
	}
	return ""
}

// bare drops "Jr." and the like and nicknames in marks from a name; a nickname
// without a first name stands for it.
func bare(parts []string) []string {
	var out []string
	nickname := ""
	for _, p := range parts {
		p = strings.TrimSuffix(p, ",")
		switch p {
		case "jr.", "sr.", "jr", "sr", "ii", "iii", "iv", ",":
			continue
		}
		if strings.ContainsAny(p, marks) {
			nickname = strings.Trim(p, marks)
			continue
		}
		out = append(out, p)
	}
	if len(out) == 1 && nickname != "" {
		return []string{nickname, out[0]}
	}
	return out
}

const marks = "\"“”"
