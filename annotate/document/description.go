package document

import (
	"slices"
	"strings"

	"synoptic/language/lexicon"
)

// SaysNoMore reports whether one name or description of a body says nothing that
// another does not: "the board" beside "the Vellan Port Authority's board".
func SaysNoMore(a, b string) bool {
	x, y := telling(a), telling(b)
	return len(x) > 0 && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// SameNoun reports whether a description ends in a noun of a name: "both
// committees" and "Lenne Ports Committee".
func SameNoun(description, name string) bool {
	x := telling(description)
	return len(x) > 0 && slices.Contains(telling(name), x[len(x)-1])
}

// Court reports whether a name or an office is that of somebody who judges.
func Court(name string) bool {
	return slices.ContainsFunc(telling(name), func(w string) bool { return courts[w] })
}

// courts are words in the names and offices of those who judge.
var courts = lexicon.Words("court circuit tribunal judge justice magistrate jury juror arbitrator bench panel commission authority")

// telling lists the words of a name that tell it from others, in the singular.
func telling(name string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' || r == ',' }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if lexicon.Function(w) || w == "u.s." || w == "us" {
			continue
		}
		if n, ok := ordinals[w]; ok {
			w = n
		}
		if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 4 {
			w = w[:len(w)-1]
		}
		out = append(out, w)
	}
	return out
}

// ordinals are the words in the names of courts and districts that news writes
// in figures too.
var ordinals = map[string]string{"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th"}
