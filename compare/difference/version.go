package difference

import (
	"fmt"
	"slices"

	"synoptic/compare/revision"
	"synoptic/report"
)

// versions lists the facts that are not the same in two versions of one text,
// each once, whatever number of reports carry them.
func (s *Story) versions() []Difference {
	var out []Difference
	var told []string
	for i := range s.Versions {
		v := &s.Versions[i]
		for _, c := range v.Facts() {
			if c.Kind == revision.Headline || c.Kind == revision.Date {
				continue // every outlet writes its own; days are dated anew
			}
			a, b := report.Ref{Report: v.Before, Span: c.A}, report.Ref{Report: v.After, Span: c.B}
			note := fmt.Sprintf("%s: “%s” in one version of the same text, “%s” in another", c.Kind, s.words(a), s.words(b))
			if v.Ordered {
				note = fmt.Sprintf("%s: “%s” became “%s” in a later version of the same text", c.Kind, s.words(a), s.words(b))
			}
			if !sameLetters(s.words(a), s.words(b)) && !slices.Contains(told, note) {
				told = append(told, note)
				out = append(out, Difference{Version, note, []report.Ref{a, b}})
			}
		}
	}
	return out
}
