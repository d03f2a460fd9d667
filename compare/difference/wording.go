package difference

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/compare/statement"
	"synoptic/language"
	"synoptic/report"
)

// wordings lists the utterances whose words are not the same in all reports,
// cuts aside, with the words that are changed.
func (s *Story) wordings() []Difference {
	var out []Difference
	for i := range s.Statements {
		u := &s.Statements[i]
		if !slices.Contains(u.Differs, "wording") {
			continue
		}
		list := s.turns(u.Changes)
		if len(list) == 0 {
			continue
		}
		d := Difference{Kind: Wording}
		var told []string
		for _, t := range list {
			told = append(told, s.told(&t))
			for k := range t.a {
				d.Mentions = append(d.Mentions, t.a[k], t.b[k])
			}
		}
		d.Note = "not the same words: " + strings.Join(told[:min(len(told), mostPairs)], "; ")
		if n := len(told) - mostPairs; n > 0 {
			d.Note += fmt.Sprintf("; and %d more", n)
		}
		out = append(out, d)
	}
	return out
}

// mostPairs is how many changed words a note names.
const mostPairs = 3

// turn is one change of words with every pair of reports that shows it.
type turn struct{ a, b []report.Ref }

// turns joins changes that stand side by side, and those of the same words, and
// leaves out what tells nothing.
func (s *Story) turns(changes []statement.Change) []turn {
	var out []turn
	var last statement.Change
	for _, c := range changes {
		if c.A.Report == c.B.Report || !s.changed(c) {
			continue
		}
		if k := s.beside(out, last, c); k >= 0 {
			t := &out[len(out)-1]
			t.a[k].Span.End, t.b[k].Span.End = c.A.Span.End, c.B.Span.End
			last = statement.Change{A: t.a[k], B: t.b[k]}
			continue
		}
		last = c
		i := slices.IndexFunc(out, func(t turn) bool {
			return s.words(t.a[0]) == s.words(c.A) && s.words(t.b[0]) == s.words(c.B)
		})
		if i < 0 {
			out = append(out, turn{})
			i = len(out) - 1
		}
		out[i].a, out[i].b = append(out[i].a, c.A), append(out[i].b, c.B)
	}
	return out
}

// changed reports whether a change is more than one of spelling, of endings or
// of fillers.
func (s *Story) changed(c statement.Change) bool {
	a, b := s.words(c.A), s.words(c.B)
	return !sameLetters(a, b) && !inflected(a, b) && !shortFor(b, a) && !shortFor(a, b) && tells(a, b)
}

// nearby is how many words before and behind a change a note gives.
const nearby = 3

// beside returns which pair of the last turn is the change before c, where c
// stands right behind that; -1 for none.
func (s *Story) beside(list []turn, last, c statement.Change) int {
	if len(list) == 0 || !s.close(last.A, c.A) || !s.close(last.B, c.B) {
		return -1
	}
	return slices.Index(list[len(list)-1].b, last.B)
}

// close reports whether y stands so near behind x that a note would give the
// words between twice.
func (s *Story) close(x, y report.Ref) bool {
	if x.Report != y.Report {
		return false
	}
	t := s.Readings[x.Report].Text
	gap := t.Cover(y.Span).Start - t.Cover(x.Span).End
	return gap >= 0 && gap <= nearby
}

// told says what a change is, so that it can be read by itself: with the words
// around it, and who prints which; of words that one has more than the other,
// those.
func (s *Story) told(t *turn) string {
	a, b := t.a[0], t.b[0]
	x, y := s.printers(t.a, "one report"), s.printers(t.b, "another")
	if more := surplus(s.words(a), s.words(b)); more != "" {
		return fmt.Sprintf("“%s” in %s, without “%s” in %s", s.around(a), x, more, y)
	}
	if more := surplus(s.words(b), s.words(a)); more != "" {
		return fmt.Sprintf("“%s” in %s, without “%s” in %s", s.around(b), y, more, x)
	}
	return fmt.Sprintf("“%s” in %s, “%s” in %s", s.around(a), x, s.around(b), y)
}

// printers names the outlets of the reports, where each is of one alone, else
// how many there are.
func (s *Story) printers(refs []report.Ref, one string) string {
	var names []string
	reports := map[int]bool{}
	for _, ref := range refs {
		if reports[ref.Report] {
			continue
		}
		reports[ref.Report] = true
		if name := s.outlet(ref.Report); name != "" {
			names = append(names, name)
		}
	}
	switch {
	case len(names) == len(reports) && len(names) <= mostPairs:
		return strings.Join(names, ", ")
	case len(reports) > 1:
		return plural(len(reports), "report")
	}
	return one
}

// outlet names the outlet of report i as people do, empty where it has other
// reports in the story.
func (s *Story) outlet(i int) string {
	if !s.sole(i) {
		return ""
	}
	return strings.TrimPrefix(s.Readings[i].Version.Outlet, "www.")
}

// sole reports whether no other report of the story is of the same outlet.
func (s *Story) sole(i int) bool {
	for k, r := range s.Readings {
		if k != i && r.Version.Outlet == s.Readings[i].Version.Outlet {
			return false
		}
	}
	return true
}

// surplus returns the words that a has more than b, where that is all in which
// they differ; empty where it is not.
func surplus(a, b string) string {
	x, y := strings.Fields(a), strings.Fields(b)
	for len(x) > 0 && len(y) > 0 && sameLetters(x[0], y[0]) {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && sameLetters(x[len(x)-1], y[len(y)-1]) {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(y) > 0 {
		return ""
	}
	return strings.Join(x, " ")
}

// around returns the words of ref with those beside them, as far as their
// sentences and the quotation go.
func (s *Story) around(ref report.Ref) string {
	t := s.Readings[ref.Report].Text
	r := t.Cover(ref.Span)
	first, last := t.Sentences[t.SentenceOf(r.Start)].Start, t.Sentences[t.SentenceOf(r.End-1)].End
	stays := func(i int) bool { return i >= first && i < last && t.Tokens[i].Kind != language.Quote }
	glued := func(i int) bool { return t.Tokens[i-1].Span.End == t.Tokens[i].Span.Start } // "17-year-olds" is not cut
	for n := 0; stays(r.Start-1) && (n < nearby || glued(r.Start)); n++ {
		r.Start--
	}
	for n := 0; stays(r.End) && (n < nearby || glued(r.End)); n++ {
		r.End++
	}
	return strings.Trim(s.words(report.Ref{Report: ref.Report, Span: t.Span(r)}), " ,;:.")
}

// shortFor reports whether short is made of the first letters of name.
func shortFor(short, name string) bool {
	return slices.Contains(mention.ShortForms(name), strings.ToLower(short))
}
