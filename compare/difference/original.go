package difference

import (
	"fmt"
	"slices"

	"synoptic/report"
)

// originals lists where reports do not print a document as its real text has
// it: words that are not the same, and quotations that do not stand in it.
func (s *Story) originals() []Difference {
	var out []Difference
	for n := range s.Originals {
		o := &s.Originals[n]
		name := s.Documents[o.Document].Name
		told := map[string]int{} // by note
		for _, q := range o.Quotes {
			for _, c := range q.Changed {
				there := report.Ref{Report: len(s.Readings) + n, Span: c.Original}
				note := fmt.Sprintf("the text of %s has “%s”; quoted as “%s”", name, s.words(there), s.words(c.Print))
				i, ok := told[note]
				if !ok {
					i = len(out)
					told[note] = i
					out = append(out, Difference{Document, note, []report.Ref{there}})
				}
				if !slices.Contains(out[i].Mentions, c.Print) {
					out[i].Mentions = append(out[i].Mentions, c.Print)
				}
			}
		}
		for _, m := range o.Missing {
			out = append(out, Difference{Document, fmt.Sprintf("quoted as words of %s; its text has not these words", name), []report.Ref{m}})
		}
	}
	return out
}
