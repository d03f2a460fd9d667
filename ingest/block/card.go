package block

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/span"
)

// cards returns what hangs behind names within s, all that a page shows when
// one points at the name: the name in full, the titles of other stories glued to
// it, and MORE, as in "Ada Okoro Ada Mary OkoroFerry stays shut MORE said".
func cards(s string) []span.Span {
	var out []span.Span
	for from := 0; ; {
		i := strings.Index(s[from:], " MORE")
		if i < 0 {
			return out
		}
		end := from + i + len(" MORE")
		if start := card(s[from:end]); start > 0 && (end == len(s) || !unicode.IsLetter(rune(s[end]))) {
			out = append(out, span.Span{Start: from + start, End: end})
		}
		from = end
	}
}

// mostCard is how many words a name has in full.
const mostCard = 6

// shortestCard is the number of letters of a last name that is known again.
const shortestCard = 3

// card returns where in s, behind a name, the card of its bearer begins: the
// last name stands again, a capital or a number glued to it, and none but names
// between. It is zero where there is none.
func card(s string) int {
	var ends []int // of the capitalised words before, one after another
	at := 0
	for at < len(s) {
		end := at + strings.IndexByte(s[at:]+" ", ' ')
		w := s[at:end]
		for k := len(ends) - 1; k >= max(0, len(ends)-mostCard); k-- {
			name := lastWord(s[:ends[k]])
			if len(name) >= shortestCard && len(w) > len(name) && strings.HasPrefix(w, name) && glued(w[len(name):]) {
				return ends[k]
			}
		}
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(“\"")); unicode.IsUpper(r) {
			ends = append(ends, end)
		} else if w != "" {
			ends = ends[:0]
		}
		at = end + 1
	}
	return 0
}

// lastWord returns the word that s ends in.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// glued reports whether rest cannot belong to the name before it.
func glued(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}
