package account

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

// figures lists the numbers that a later one replaced, each side with the
// reports that give it, as far as their order is known.
func (s *Story) figures() []Shift {
	var out []Shift
	for i := range s.Figures {
		f := &s.Figures[i]
		if len(f.After) == 0 || len(f.Before) == 0 {
			continue
		}
		refs := func(list []int) []report.Ref {
			var out []report.Ref
			for _, k := range list {
				out = append(out, report.Ref{Report: f.Mentions[k].Report, Span: f.Mentions[k].Figure.Span})
			}
			return out
		}
		out = append(out, Shift{Kind: Figure, Note: f.Of, Before: refs(f.Before), After: refs(f.After)})
	}
	return out
}

// versions lists the numbers that stand otherwise in a later version of one
// text, and whatever else a notice there says of it; but for those that moved in
// other reports too.
func (s *Story) versions(known []Shift) []Shift {
	var out []Shift
	for i := range s.Versions {
		v := &s.Versions[i]
		for _, c := range v.Facts() {
			if !v.Ordered || c.Kind != revision.Figure && !c.Noted {
				continue
			}
			x := Shift{Kind: Version, Note: string(c.Kind), Before: []report.Ref{{Report: v.Before, Span: c.A}}, After: []report.Ref{{Report: v.After, Span: c.B}}}
			if slices.ContainsFunc(known, func(o Shift) bool { return slices.Contains(o.After, x.After[0]) }) {
				continue
			}
			if c.Noted {
				x.Note += ", as a notice says"
			}
			out = append(out, x)
		}
	}
	return out
}

// positions lists who changed position.
func (s *Story) positions() []Shift {
	var out []Shift
	for _, x := range s.Reversals {
		out = append(out, Shift{Kind: Position, Before: []report.Ref{x.Before}, After: []report.Ref{x.After}})
	}
	return out
}

// corrections lists the notices that say what they withdraw, with the reports
// that print it.
func (s *Story) corrections() []Shift {
	var out []Shift
	for i, r := range s.Readings {
		for _, n := range r.Notices {
			if n.Old == "" && n.New == "" {
				continue
			}
			x := Shift{Kind: Correction, After: []report.Ref{{Report: i, Span: n.Span}}}
			for k, other := range s.Readings {
				if at := strings.Index(other.Version.Text, n.Old); n.Old != "" && k != i && at >= 0 && standsAlone(other.Version.Text, at, at+len(n.Old)) {
					x.Before = append(x.Before, report.Ref{Report: k, Span: span.Span{Start: at, End: at + len(n.Old)}})
				}
			}
			if n.Old != "" {
				x.Note = fmt.Sprintf("withdraws “%s”", n.Old)
			}
			out = append(out, x)
		}
	}
	return out
}

// standsAlone reports whether the words from at to end of text are no part of
// longer ones.
func standsAlone(text string, at, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	behind, _ := utf8.DecodeRuneInString(text[end:])
	word := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
	return !word(before) && !word(behind)
}
