package difference

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare/position"
	"synoptic/language/lexicon"
	"synoptic/report"
)

// positions lists the actors who, by different reports, hold opposite positions
// to one thing: the objects of the two verbs share words of content.
func (s *Story) positions() []Difference {
	var out []Difference
	for _, c := range s.clashes() {
		template := "%s %s “%s” in one report, %s “%s” in another"
		if s.later(c) {
			template = "%s %s “%s”, and in a later report %s “%s”"
		}
		note := fmt.Sprintf(template, s.Entities[c.entity].Name, c.a.stance, s.words(c.a.about()), c.b.stance, s.words(c.b.about()))
		out = append(out, Difference{Position, note, []report.Ref{c.a.Ref, c.b.Ref}})
	}
	return out
}

// Reversal is the sentences of an older and of a newer report by which somebody holds
// opposite positions to one thing.
type Reversal struct{ Before, After report.Ref }

// Reversals returns who changed position, as far as the days of the reports tell.
func Reversals(s *Story) []Reversal {
	var out []Reversal
	for _, c := range s.clashes() {
		if s.later(c) {
			out = append(out, Reversal{c.a.Ref, c.b.Ref})
		}
	}
	return out
}

// clash is two positions of one entity that speak against each other.
type clash struct {
	entity int
	a, b   held
}

// later reports whether the second position is known to be the later one.
func (s *Story) later(c clash) bool {
	return s.Readings[c.a.Report].Version.Earlier(s.Readings[c.b.Report].Version)
}

// clashes lists the positions of one entity to one thing that speak against each
// other.
func (s *Story) clashes() []clash {
	var out []clash
	for i := range s.Positions {
		for k := range s.Positions[:i] {
			p, q := &s.Positions[k], &s.Positions[i]
			if p.Entity != q.Entity || !position.Opposed(p.Stance, q.Stance) {
				continue
			}
			if a, b, ok := s.clash(p, q); ok {
				out = append(out, clash{p.Entity, a, b})
			}
		}
	}
	return out
}

// held is one mention of a position.
type held struct {
	position.Mention
	stance string
}

func (h held) about() report.Ref { return report.Ref{Report: h.Report, Span: h.About} }

// clash returns a mention of each position, the earlier first, that are of
// different reports and about one thing.
func (s *Story) clash(p, q *position.Position) (a, b held, ok bool) {
	for _, x := range p.Mentions {
		for _, y := range q.Mentions {
			if x.Report == y.Report || s.sharedWords(report.Ref{Report: x.Report, Span: x.About}, report.Ref{Report: y.Report, Span: y.About}) < sameThing {
				continue
			}
			a, b = held{x, p.Stance}, held{y, q.Stance}
			if b.Report < a.Report {
				a, b = b, a
			}
			return a, b, true
		}
	}
	return a, b, false
}

// sameThing is how many words of content two objects share that are one.
const sameThing = 2

// sharedWords counts the words of content that a and b share.
func (s *Story) sharedWords(a, b report.Ref) int {
	x, y := content(s.words(a)), content(s.words(b))
	n := 0
	for i, w := range x {
		if slices.Contains(y, w) && !slices.Contains(x[:i], w) {
			n++
		}
	}
	return n
}

// content returns the words of content in small letters.
func content(words string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !inWord(r) }), lexicon.Function)
}
