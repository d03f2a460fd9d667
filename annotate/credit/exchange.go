package credit

import (
	"strings"
	"unicode"
)

// exchanged reads the words that a correction withdraws and those it puts in
// their place; either may be empty. It takes names and numbers only, since
// other words are rarely the ones that the report printed.
func exchanged(s string) (old, replacement string) {
	if i := wrongValue(s); i > 0 {
		if old = firstTerm(s[i:]); old != "" {
			return old, restated(s[i:], old)
		}
	}
	for _, x := range exchanges {
		i := strings.Index(s, x.mark)
		if i < 0 {
			continue
		}
		before, behind := lastTerm(s[:i]), firstTerm(s[i+len(x.mark):])
		if x.oldFirst {
			old, replacement = before, behind
		} else {
			old, replacement = behind, before
		}
		if old == "" {
			continue
		}
		if x.restated {
			replacement = restated(s[i+len(x.mark):], old)
		}
		return old, replacement
	}
	return "", ""
}

// exchanges are the ways in which notices set the right words against the
// wrong ones.
var exchanges = []struct {
	mark     string
	oldFirst bool // the withdrawn words stand before the mark
	restated bool // the right ones follow later: "…; it is 37"
}{
	{", not the ", false, false},  // "It is the Post, not the Courier."
	{", not ", false, false},      // "He is 40, not 50."
	{" instead of ", true, false}, // "cited Iran instead of Iraq"
	{" should have read ", true, false},
	{" should have been ", true, false},
	{" corrected from ", false, true},
	{"surname as ", false, true},
	{"name as ", false, true},
}

// wrongValue returns where the value stands in "an incorrect weight of 300
// tonnes", zero for none.
func wrongValue(s string) int {
	for _, w := range []string{"incorrect ", "wrong ", "inaccurate "} {
		i := strings.Index(s, w)
		if i < 0 {
			continue
		}
		if k := strings.Index(s[i:], " of "); k > 0 && strings.Count(s[i:i+k], " ") == 1 {
			return i + k + len(" of ")
		}
	}
	return 0
}

// restated returns the next term in s that is not old: the right one, said
// behind "to", "is" or "was".
func restated(s, old string) string {
	words := strings.Fields(s)
	for i, w := range words {
		switch strings.ToLower(w) {
		case "to", "is", "was", "are", "were", "weighs", "about":
			if t := firstTerm(strings.Join(words[i+1:], " ")); t != "" && t != old {
				return t
			}
		}
	}
	return ""
}

// firstTerm returns the number with its unit, or the name, that opens s.
func firstTerm(s string) string {
	var out []string
	for i, w := range strings.Fields(s) {
		word := strings.Trim(w, ".,;:()“”\"'")
		number := len(out) == 1 && digits(out[0])
		switch {
		case i == 0 && (word == "the" || word == "a" || word == "an" || word == "about"):
			continue
		case capital(word) || digits(word) || number && word != "" && !function[word]:
			out = append(out, word)
		default:
			return strings.Join(out, " ")
		}
		if number || word != strings.TrimRight(w, ".,;:)”\"'") || strings.HasSuffix(w, ",") || strings.HasSuffix(w, ";") || strings.HasSuffix(w, ".") {
			break
		}
	}
	return strings.Join(out, " ")
}

// lastTerm returns the number with its unit, or the name, that ends s.
func lastTerm(s string) string {
	words := strings.Fields(s)
	end := len(words)
	start := end
	for start > 0 && (capital(words[start-1]) || digits(words[start-1])) {
		start--
	}
	if start == end && end > 1 && digits(words[end-2]) {
		start = end - 2
	}
	return strings.Trim(strings.Join(words[start:end], " "), ".,;:()“”\"'")
}

// function are words that are no units.
var function = map[string]bool{"for": true, "of": true, "in": true, "to": true, "at": true, "on": true, "by": true, "it": true, "and": true, "was": true, "is": true, "as": true, "when": true, "that": true}

func capital(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r)
	}
	return false
}

func digits(w string) bool { return strings.ContainsAny(w, "0123456789") }
