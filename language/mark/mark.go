// Package mark finds what stands in quotation marks.
//
// News uses straight, curly and wrong-facing marks, double and single ones,
// loses closing marks, opens again in every paragraph of a long quotation and
// writes apostrophes with the same characters. One automaton per paragraph
// reads all of that: it looks at how each mark leans on its neighbours, and
// keeps a stack of what is open.
//
// Input is the tokenised text, output the passages in order of their start, a
// nested one behind the one that contains it; positions are bytes. Find is
// pure and takes time linear in the number of marks.
package mark

import (
	"cmp"
	"slices"

	"synoptic/language"
	"synoptic/span"
)

// Passage is a stretch of one paragraph in quotation marks. Passages are in
// order of Inner.Start; a nested one follows the one that contains it.
type Passage struct {
	Open, Close span.Span      // the marks; zero where the outlet lost one
	Inner       span.Span      // the words between them, white space at the ends cut
	Tokens      language.Range // tokens of Inner
	Paragraph   int
	Single      bool // in single marks
	Depth       int  // 0 for an outer passage, 1 for one within it
	Continued   bool // goes on in the next paragraph, which opens again
}

// Find returns the passages of t.
func Find(t *language.Text) []Passage {
	var out []Passage
	for p, r := range t.Paragraphs {
		events := readEvents(t, r)
		if len(events) == 0 {
			continue
		}
		a := automaton{text: t, paragraph: p, events: events}
		a.run()
		slices.SortStableFunc(a.out, func(x, y Passage) int {
			return cmp.Or(cmp.Compare(x.Tokens.Start, y.Tokens.Start), cmp.Compare(x.Depth, y.Depth))
		})
		out = append(out, a.out...)
	}
	return out
}
