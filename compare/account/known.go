package account

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare/agree"
	"synoptic/compare/revision"
	"synoptic/report"
)

// figures lists the numbers that a later one replaced, each side with all
// reports that give it.
func (s *Story) figures() []Shift {
	var out []Shift
	for i := range s.Figures {
		f := &s.Figures[i]
		if f.Relation != agree.Updated || f.To < 0 {
			continue
		}
		x := Shift{Kind: Figure, Note: f.Of}
		for _, m := range f.Mentions {
			ref := report.Ref{Report: m.Report, Span: m.Figure.Span}
			switch {
			case same(m, f.Mentions[f.From]):
				x.Before = append(x.Before, ref)
			case same(m, f.Mentions[f.To]):
				x.After = append(x.After, ref)
			}
		}
		out = append(out, x)
	}
	return out
}

// same reports whether two mentions give one number.
func same(a, b agree.Mention) bool {
	return equal(a.Figure.Min, b.Figure.Min) && equal(a.Figure.Max, b.Figure.Max)
}

func equal(x, y *float64) bool { return x == y || x != nil && y != nil && *x == *y }

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
	for _, t := range s.Turns {
		out = append(out, Shift{Kind: Position, Before: []report.Ref{t.Before}, After: []report.Ref{t.After}})
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
					x.Before = append(x.Before, report.Ref{Report: k, Span: spanOf(at, len(n.Old))})
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
