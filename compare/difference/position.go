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
	for i := range s.Positions {
		for k := range s.Positions[:i] {
			p, q := &s.Positions[k], &s.Positions[i]
			if p.Entity != q.Entity || !position.Opposed(p.Stance, q.Stance) {
				continue
			}
			if a, b, ok := s.clash(p, q); ok {
				note := fmt.Sprintf("%s %s “%s” in one report, %s “%s” in another", s.Entities[p.Entity].Name,
					a.stance, s.words(a.about()), b.stance, s.words(b.about()))
				if before, after := s.day(a.Report), s.day(b.Report); before != "" && before < after {
					note = fmt.Sprintf("%s %s “%s”, and in a later report %s “%s”", s.Entities[p.Entity].Name, a.stance, s.words(a.about()), b.stance, s.words(b.about()))
				}
				out = append(out, Difference{Position, note, []report.Ref{a.Ref, b.Ref}})
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

// day returns when a report was published, empty when that is not known.
func (s *Story) day(r int) string { return s.Readings[r].Version.Published }
