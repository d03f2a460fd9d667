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
	switch opened, closed := strings.Count(text, "“"), strings.Count(text, "”"); {
	case opened > closed:
		text += "”"
	case closed > opened:
		text = "“" + text
	}
	if strings.Count(text, `"`)%2 == 1 {
		if strings.HasPrefix(text, `"`) || strings.Contains(text, ` "`) {
			text += `"`
		} else {
			text = `"` + text
		}
	}
	return text
}
