package align

import (
	"strings"

	"synoptic/language"
)

// Fold returns the form under which spellings of one word are compared: full
// stops of abbreviations do not count, British and American spelling are one,
// and small numbers in words are their digits. Lower must be in lower case.
func Fold(lower string) string {
	if x, ok := variants[lower]; ok {
		return x
	}
	if strings.IndexByte(lower, '.') >= 0 && !decimal(lower) {
		lower = strings.ReplaceAll(lower, ".", "")
	}
	if len(lower) < 6 {
		return lower
	}
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(lower, e.british); ok {
			return stem + e.american
		}
	}
	return lower
}

// decimal reports whether the full stop in w stands between digits.
func decimal(w string) bool {
	i := strings.IndexByte(w, '.')
	return i > 0 && i+1 < len(w) && '0' <= w[i-1] && w[i-1] <= '9' && '0' <= w[i+1] && w[i+1] <= '9'
}

// endings are spelled in two ways; no two words of six letters and more differ
// in them alone.
var endings = []struct{ british, american string }{
	{"isation", "ization"}, {"isations", "izations"}, {"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"},
	{"yse", "yze"}, {"ysed", "yzed"}, {"ysing", "yzing"}, {"elled", "eled"}, {"elling", "eling"}, {"ogue", "og"}, {"ogues", "ogs"},
}

// clitic returns the word that a clitic stands for behind the word before it,
// and that word in full: "ca" and "n't" are "can" and "not".
func clitic(before, lower string) (string, string) {
	switch lower {
	case "n't":
		if full, ok := negated[before]; ok {
			before = full
		}
		return before, "not"
	case "'re":
		return before, "are"
	case "'ve":
		return before, "have"
	case "'ll":
		return before, "will"
	case "'m":
		return before, "am"
	case "'s":
		if subjects[before] {
			return before, "is"
		}
	}
	return before, lower
}

var negated = map[string]string{"ca": "can", "wo": "will", "sha": "shall"}

// subjects are words behind which "'s" is a verb.
var subjects = map[string]bool{"it": true, "he": true, "she": true, "that": true, "there": true, "here": true, "what": true, "who": true, "where": true, "how": true, "this": true}

// percent reports whether tokens i and i+1 of t are "per cent".
func percent(t *language.Text, i, end int) bool {
	return t.Tokens[i].Lower == "per" && i+1 < end && t.Tokens[i+1].Lower == "cent"
}
