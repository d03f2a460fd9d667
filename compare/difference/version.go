package difference

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/revision"
	"synoptic/report"
	"synoptic/span"
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
				note = fmt.Sprintf("%s: “%s” became “%s” in a later version of the same text%s", c.Kind, s.words(a), s.words(b), s.openly(v, &c))
			}
			if !sameLetters(s.words(a), s.words(b)) && !slices.Contains(told, note) {
				told = append(told, note)
				out = append(out, Difference{Version, note, []report.Ref{a, b}})
			}
		}
	}
	return out
}

// edited lists the numbers that versions of one text tell otherwise.
func (s *Story) edited() []report.Ref {
	var out []report.Ref
	for i := range s.Versions {
		v := &s.Versions[i]
		for _, c := range v.Facts() {
			if c.Kind == revision.Figure {
				out = append(out, report.Ref{Report: v.Before, Span: c.A}, report.Ref{Report: v.After, Span: c.B})
			}
		}
	}
	return out
}

// openly says whether an outlet that changed its own text tells so; of two
// outlets with one text neither owes the other a notice.
func (s *Story) openly(v *revision.Versions, c *revision.Change) string {
	outlet := s.Readings[v.Before].Version.Outlet
	switch {
	case c.Noted:
		return ", as its notice says"
	case outlet != "" && outlet == s.Readings[v.After].Version.Outlet:
		return ", of the same outlet; no notice says so"
	}
	return ""
}

// withdrawn lists what a correction withdrew and other reports still print.
func (s *Story) withdrawn() []Difference {
	var out []Difference
	for i, r := range s.Readings {
		for _, n := range r.Notices {
			if n.Old == "" {
				continue
			}
			d := Difference{Kind: Version, Mentions: []report.Ref{{Report: i, Span: n.Span}}}
			for k, other := range s.Readings {
				if at, ok := printed(other.Version.Text, n.Old); ok && k != i {
					d.Mentions = append(d.Mentions, report.Ref{Report: k, Span: at})
				}
			}
			if still := len(d.Mentions) - 1; still > 0 {
				d.Note = fmt.Sprintf("a correction withdraws “%s”, which still stands in %s", n.Old, plural(still, "report"))
				out = append(out, d)
			}
		}
	}
	return out
}

// printed returns the first place where words stand in text by themselves.
func printed(text, words string) (span.Span, bool) {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return span.Span{}, false
		}
		at := span.Span{Start: from + i, End: from + i + len(words)}
		before, _ := utf8.DecodeLastRuneInString(text[:at.Start])
		behind, _ := utf8.DecodeRuneInString(text[at.End:])
		if !inWord(before) && !inWord(behind) {
			return at, true
		}
		from = at.End
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
