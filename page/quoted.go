package page

import "strings"

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
	switch opened, closed := strings.Count(text, "“"), strings.Count(text, "”"); {
	case opened > closed:
		after = "”"
	case closed > opened:
		before = "“"
	}
	if strings.Count(text, `"`)%2 == 1 {
		if strings.HasPrefix(text, `"`) || strings.Contains(text, ` "`) {
			after += `"`
		} else {
			before = `"` + before
		}
	}
	return before, after
}
