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
