package credit

import (
	"strings"

	"synoptic/span"
)

// notice reads a correction or update: its kind, and the words withdrawn and
// put in their place where it quotes them.
func notice(at span.Span, s string) Notice {
	n := Notice{Kind: "update", Span: at}
	l := strings.ToLower(s)
	switch {
	case strings.Contains(l, "retract"):
		n.Kind = "retraction"
	case strings.Contains(l, "correct") || strings.Contains(l, "clarif") || strings.Contains(l, "misstated") || strings.Contains(l, "misspelled") || strings.Contains(l, "misidentified") || strings.Contains(l, "earlier version") || strings.Contains(l, "amended"):
		n.Kind = "correction"
	case strings.HasPrefix(l, "editor"):
		n.Kind = "editor's note"
	}
	if n.Kind == "correction" {
		n.Old, n.New = exchanged(s)
	}
	return n
}

// exchanged reads "… said 40, not 50", "is 40, not 50" and "“A” should have
// read “B”".
func exchanged(s string) (old, replacement string) {
	if i := strings.Index(s, ", not "); i > 0 {
		replacement = lastWords(s[:i], 1)
		old = firstWords(s[i+len(", not "):], 1)
		return old, replacement
	}
	return "", ""
}

func lastWords(s string, n int) string {
	f := strings.Fields(s)
	return strings.Join(f[max(0, len(f)-n):], " ")
}

func firstWords(s string, n int) string {
	f := strings.Fields(s)
	return strings.Trim(strings.Join(f[:min(n, len(f))], " "), ".,;")
}
