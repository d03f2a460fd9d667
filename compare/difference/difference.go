// Package difference lists the points on which the reports of a story differ,
// the important ones first.
//
// Input is what the other rooms of comparison have found; a difference is one
// of their verdicts with the words of each side. Notes come from templates
// that only name what the spans hold and count reports; they never judge who
// is right. Order is that of the kinds, then that of the findings; Find is
// pure.
package difference

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare/agree"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/original"
	"synoptic/compare/position"
	"synoptic/compare/reuse"
	"synoptic/compare/revision"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
)

// Kind is what differs.
type Kind string

// The kinds of differences, in the order in which they are listed.
const (
	Figure    Kind = "figure"
	Date      Kind = "date"
	Speaker   Kind = "speaker"
	Signatory Kind = "signatory"
	Addressee Kind = "addressee"
	Name      Kind = "name"
	Document  Kind = "document"
	Position  Kind = "position"
	Version   Kind = "version"
	Wording   Kind = "wording"
	Only      Kind = "only"
)

// Difference is one point, with the words of each side.
type Difference struct {
	Kind     Kind
	Note     string
	Mentions []report.Ref // at least one
}

// Story is what has been compared so far.
type Story struct {
	Readings   []*reading.Reading
	Lineage    reuse.Lineage
	Entities   []entity.Entity
	Statements []statement.Statement
	Documents  []document.Document
	Originals  []original.Original // references to them count on behind those to the readings
	Figures    []agree.Figure
	Dates      []agree.Date
	Positions  []position.Position
	Versions   []revision.Versions
}

// Find returns the differences of a story.
func Find(s *Story) []Difference {
	return slices.Concat(s.figures(), s.dates(), s.speakers(), s.signatories(), s.addressees(), s.names(), s.originals(), s.positions(), s.withdrawn(), s.versions(), s.wordings(), s.left())
}

// figures lists the quantities on which reports differ or were updated, but for
// those that only two versions of one text tell otherwise: see versions.
func (s *Story) figures() []Difference {
	var out []Difference
	edited := s.edited()
	for _, f := range s.Figures {
		if f.Relation != agree.Differ && f.Relation != agree.Updated || !slices.ContainsFunc(f.Mentions, func(m agree.Mention) bool {
			return !slices.ContainsFunc(edited, func(x report.Ref) bool { return x.Report == m.Report && x.Span.Overlaps(m.Figure.Span) })
		}) {
			continue
		}
		d := Difference{Kind: Figure, Note: f.Note}
		for _, m := range f.Mentions {
			d.Mentions = append(d.Mentions, report.Ref{Report: m.Report, Span: m.Figure.Span})
		}
		if d.Note == "" {
			d.Note = s.sides(d.Mentions)
		}
		if of := s.counted(&f); of != "" {
			d.Note = of + ": " + d.Note
		}
		out = append(out, d)
	}
	return out
}

// counted says what f counts; whose age it is goes by the name as printed.
func (s *Story) counted(f *agree.Figure) string {
	for _, m := range f.Mentions {
		if w := s.words(report.Ref{Report: m.Report, Span: m.Figure.OfSpan}); f.Unit == agree.Age && strings.EqualFold(w, f.Of) {
			return w
		}
	}
	return f.Of
}

// dates lists the days on which reports differ.
func (s *Story) dates() []Difference {
	var out []Difference
	for _, x := range s.Dates {
		if x.Relation == agree.Differ {
			out = append(out, Difference{Date, s.sides(x.Mentions), x.Mentions})
		}
	}
	return out
}

// sides names the different words that mentions hold, each once, with the
// number of reports: "“nearly 2,000” in 2 reports, “2,300” in 1".
func (s *Story) sides(mentions []report.Ref) string {
	var words []string
	reports := map[string][]int{}
	for _, m := range mentions {
		w := s.words(m)
		if _, ok := reports[w]; !ok {
			words = append(words, w)
		}
		if !slices.Contains(reports[w], m.Report) {
			reports[w] = append(reports[w], m.Report)
		}
	}
	for i, w := range words {
		words[i] = fmt.Sprintf("“%s” in %s", w, plural(len(reports[w]), "report"))
	}
	return strings.Join(words, ", ")
}

// words returns what m holds, with single blanks.
func (s *Story) words(m report.Ref) string {
	text := ""
	if n := m.Report - len(s.Readings); n >= 0 {
		text = s.Originals[n].Text.Version.Text
	} else {
		text = s.Readings[m.Report].Version.Text
	}
	return strings.Join(strings.Fields(m.Span.In(text)), " ")
}

// plural counts things in words.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
