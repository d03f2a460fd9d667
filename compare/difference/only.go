package difference

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/annotate/quote"
	"synoptic/report"
)

// fewestReports is how many reports a story must have for what one of them
// leaves out to tell something.
const fewestReports = 4

// left lists the utterances in marks that all reports but one print. A teaser
// or a cut text leaves nothing out.
func (s *Story) left() []Difference {
	n := len(s.Readings)
	if n < fewestReports {
		return nil
	}
	var out []Difference
	for i := range s.Statements {
		d := Difference{Kind: Only}
		printed := make([]bool, n)
		direct := false
		for _, p := range s.Statements[i].Prints {
			direct = direct || s.Readings[p.Report].Quotes[p.Quote.Quote].Kind != quote.Indirect
			if !printed[p.Report] {
				printed[p.Report] = true
				d.Mentions = append(d.Mentions, report.Ref{Report: p.Report, Span: p.Words.Span})
			}
		}
		missing := slices.Index(printed, false)
		if direct && len(d.Mentions) == n-1 && !s.Readings[missing].Version.Partial {
			d.Note = fmt.Sprintf("all reports but %s print “%s”", s.outletOf(missing), opening(s.words(s.Statements[i].Text)))
			out = append(out, d)
		}
	}
	return out
}

// outletOf names the outlet of report i where it is alone in the story.
func (s *Story) outletOf(i int) string {
	name := s.Readings[i].Version.Outlet
	for k, r := range s.Readings {
		if name == "" || k != i && r.Version.Outlet == name {
			return "one"
		}
	}
	return "that of " + name
}

// mostOpening is how many words of an utterance a note gives.
const mostOpening = 12

// opening returns the first words of s.
func opening(s string) string {
	list := strings.Fields(s)
	if len(list) <= mostOpening {
		return s
	}
	return strings.Join(list[:mostOpening], " ") + " …"
}
