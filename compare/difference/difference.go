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

	"synoptic/annotate/mention"
	"synoptic/compare/agree"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/original"
	"synoptic/compare/position"
	"synoptic/compare/reuse"
	"synoptic/compare/revision"
	"synoptic/compare/statement"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
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
		if f.Of != "" {
			d.Note = f.Of + ": " + d.Note
		}
		out = append(out, d)
	}
	return out
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

// speakers lists the utterances that reports give to different speakers.
func (s *Story) speakers() []Difference {
	var out []Difference
	for _, u := range s.Statements {
		if !slices.Contains(u.Differs, "speaker") {
			continue
		}
		var others []*mention.Actor
		d := Difference{Kind: Speaker}
		for _, q := range u.Prints {
			r := s.Readings[q.Report]
			x := &r.Quotes[q.Quote.Quote]
			if x.Actor < 0 || x.Sure < sure || !known(&r.Actors[x.Actor]) {
				continue
			}
			if a := &r.Actors[x.Actor]; !slices.ContainsFunc(others, func(b *mention.Actor) bool { return oneVoice(a, b) }) {
				others = append(others, a)
			}
			d.Mentions = append(d.Mentions, report.Ref{Report: q.Report, Span: s.evidence(x.Content[0], x.Source)})
		}
		if len(others) < 2 {
			continue
		}
		var names []string
		for _, a := range others {
			names = append(names, a.Name)
		}
		d.Note = "the same words are given to " + strings.Join(names, " and to ")
		out = append(out, d)
	}
	return out
}

// oneVoice reports whether a and b need not be two speakers: a person may
// speak for an organisation, and names that share a word, or of which one
// holds the other or its initials, may be forms of one name.
func oneVoice(a, b *mention.Actor) bool {
	if a.Kind == mention.PersonKind && b.Kind == mention.OrgKind || a.Kind == mention.OrgKind && b.Kind == mention.PersonKind {
		return true
	}
	x, y := plain(a.Name), plain(b.Name)
	if slices.ContainsFunc(x, func(w string) bool { return len(w) > 2 && !lexicon.Function(w) && slices.Contains(y, w) }) {
		return true
	}
	p, q := strings.Join(x, ""), strings.Join(y, "")
	return strings.Contains(p, q) || strings.Contains(q, p) || hasInitials(x, b.Name) || hasInitials(y, a.Name)
}

// hasInitials reports whether one of words is the initials of name.
func hasInitials(words []string, name string) bool {
	i := mention.Initials(name)
	return len(i) > 2 && slices.Contains(words, i)
}

// sure is how sure a speaker must be to count as another one.
const sure = 90

// known reports whether an actor is somebody in particular: a name or a
// document, not "officials".
func known(a *mention.Actor) bool {
	return a.Kind == mention.DocumentKind || slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}

// evidence returns the words that name the source, else those of the content.
func (s *Story) evidence(content span.Span, source []span.Span) span.Span {
	if len(source) > 0 {
		return source[0]
	}
	return content
}
