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

// stub is how many tokens the text of a report must have to leave something out.
const stub = 60

// left lists the utterances in marks that all reports but one print, and more
// than one write-up does. A teaser, a cut text or a stub leaves nothing out.
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
		if !direct || len(d.Mentions) != n-1 || !s.whole(missing) || s.Lineage.Independent(reportsOf(d.Mentions)) <= 1 || s.texts() < fewestReports {
			continue
		}
		if words, ok := s.everywhere(d.Mentions); ok && !s.prints(missing, words) {
			d.Note = fmt.Sprintf("all reports but %s print “%s”", s.outletOf(missing), opening(words))
			out = append(out, d)
		}
	}
	return out
}

// everywhere returns the longest words of mentions that the reports of all
// others print, too: one may hold another piece of what was said.
func (s *Story) everywhere(mentions []report.Ref) (string, bool) {
	best := ""
	for _, m := range mentions {
		words := s.words(m)
		missing := func(o report.Ref) bool { return !s.prints(o.Report, words) }
		if len(words) > len(best) && strings.Contains(words, " ") && !slices.ContainsFunc(mentions, missing) {
			best = words
		}
	}
	return best, best != ""
}

// prints reports whether report i holds words one after the other, whatever its
// marks and capitals.
func (s *Story) prints(i int, words string) bool {
	bare := func(text string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !inWord(r) }), " ") + " "
	}
	return strings.Contains(bare(s.Readings[i].Version.Text), bare(words))
}

// texts counts the texts of the story: an outlet's that stands twice is one.
func (s *Story) texts() int {
	seen := map[string]bool{}
	for _, r := range s.Readings {
		seen[r.Version.Text] = true
	}
	return len(seen)
}

// whole reports whether the text of report i is there to leave something out.
func (s *Story) whole(i int) bool {
	return !s.Readings[i].Version.Partial && !s.Readings[i].Astray && len(s.Readings[i].Text.Tokens) >= stub
}

func reportsOf(list []report.Ref) []int {
	out := make([]int, len(list))
	for i, x := range list {
		out[i] = x.Report
	}
	return out
}

// outletOf names the outlet of report i where it has no other in the story.
func (s *Story) outletOf(i int) string {
	if name := s.outlet(i); name != "" {
		return "that of " + name
	}
	return "one"
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
