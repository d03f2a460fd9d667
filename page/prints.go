package page

import (
	"slices"
	"strings"
	"unicode"
)

// leastPrinted is the share of the words shown, in hundredths, that a printing
// must hold, in order, for its chip to stand behind them: a spelling or a word
// may be another, a sentence may not be missing.
const leastPrinted = 80

// prints reports whether printing holds the words of text.
func prints(printing, text string) bool {
	if printing == text {
		return true
	}
	a, b := wordsIn(text), wordsIn(printing)
	return 100*inOrder(a, b) >= leastPrinted*len(a)
}

var apostrophes = strings.NewReplacer("'", "", "’", "")

// wordsIn lists the words of s in small letters, without their apostrophes.
func wordsIn(s string) []string {
	s = apostrophes.Replace(strings.ToLower(s))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// inOrder counts the words of a that stand in b too, in order (longest common
// subsequence).
func inOrder(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, w := range a {
		diagonal := 0
		for k, x := range b {
			above := row[k+1]
			if w == x {
				row[k+1] = diagonal + 1
			}
			row[k+1] = max(row[k+1], above, row[k])
			diagonal = above
		}
	}
	return row[len(b)]
}

// Chips lead to the printings that hold the words shown, in each report to
// one.
func (u *utterance) Chips() []chip {
	var out []chip
	for _, v := range u.Variants {
		if v.Whole && !slices.ContainsFunc(out, func(c chip) bool { return c.Label == v.Label }) {
			out = append(out, v.chip)
		}
	}
	return out
}

// Longer are the printings that hold more than the utterance.
func (u *utterance) Longer() []variant {
	var out []variant
	for _, v := range u.Variants {
		if v.Whole && len(letters(v.Text)) > len(letters(u.Text))*5/4 {
			out = append(out, v)
		}
	}
	return out
}

// Rest are the printings that hold a part of the utterance, or put it in other
// words.
func (u *utterance) Rest() []variant {
	var out []variant
	for _, v := range u.Variants {
		if !v.Whole {
			out = append(out, v)
		}
	}
	return out
}
