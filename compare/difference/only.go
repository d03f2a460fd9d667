package difference

import (
	"slices"

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
		d := Difference{Kind: Only, Note: "all reports but one print these words"}
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
			out = append(out, d)
		}
	}
	return out
}
