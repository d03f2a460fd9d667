package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown is the text of a quotation on one line. Where words of the source
// stand within the report's own, the mark that lies outside the content is set
// again, so that nobody takes the rest for quoted or unquoted.
func shown(kind, text string) string {
	text = clean(text)
	if kind == "direct" {
		return text
	}
	before, after := Marks(kind, text)
	return before + text + after
}

// Marks returns the quotation marks that must stand before and behind the
// words of a quotation, so that what is quoted of them can be told from what is
// retold.
func Marks(kind, text string) (before, after string) {
	if kind == "direct" {
		return "“", "”"
	}
	open := false
	for _, r := range text {
		if r == '”' && !open {
			before = "“"
		}
		if r == '“' || r == '”' {
			open = r == '“'
		}
	}
	if open {
		after = "”"
	}
	// A straight mark behind a word closes: the one before the first is missing.
	first := strings.IndexByte(text, '"')
	odd := strings.Count(text, `"`)%2 == 1
	behind, _ := utf8.DecodeLastRuneInString(text[:max(first, 0)])
	closes := first > 0 && (unicode.IsLetter(behind) || unicode.IsDigit(behind) || strings.ContainsRune(".,!?…", behind))
	if closes {
		before = `"` + before
	}
	if odd != closes {
		after += `"`
	}
	return before, after
}
