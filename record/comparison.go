package record

import (
	"io"
	"slices"
)

// Comparison sets two reports side by side, as `synoptic compare` prints it.
// Every list has what both say first, then what only A says, then only B.
type Comparison struct {
	Schema     string            `json:"schema"` // "synoptic.comparison/1"
	A          Head              `json:"a"`
	B          Head              `json:"b"`
	SameStory  bool              `json:"same_story"`
	Shared     *Pair             `json:"shared"` // null when they share no text
	Statements []SharedStatement `json:"statements"`
	Figures    []SharedFigure    `json:"figures"`
	Dates      []SharedDate      `json:"dates"`
	Runs       []Reuse           `json:"runs"`
	Different  []Difference      `json:"differences"`
}

// SharedStatement is an utterance and where the two reports print it. Kind is
// that of the quotation with most of the speaker's own words: direct before
// mixed before indirect. At most one of the three lists of speakers holds any.
type SharedStatement struct {
	Kind      string    `json:"kind"`
	Speakers  []string  `json:"speakers"`  // sure ones
	Described []string  `json:"described"` // whom a report describes and does not name
	Unclear   []string  `json:"unclear"`   // who it may be, where nobody is sure
	Differs   []string  `json:"differs"`
	A         []Printed `json:"a"`
	B         []Printed `json:"b"`
}

// Printed is where a report prints an utterance. Said are the words of it that
// are the speaker's, or retell them, without the report's own amid them.
type Printed struct {
	Span
	Said string `json:"said"`
}

// SharedFigure is a quantity and where the two reports give it. Relation is
// "single" when one alone does.
type SharedFigure struct {
	Of       string          `json:"of"`
	Unit     *string         `json:"unit"`
	Relation string          `json:"relation"`
	Note     *string         `json:"note"`
	A        []FigureMention `json:"a"`
	B        []FigureMention `json:"b"`
}

// SharedDate is a day or time and where the two reports give it.
type SharedDate struct {
	Value    *string `json:"value"`
	Event    *Span   `json:"event"`
	Relation string  `json:"relation"`
	A        []Span  `json:"a"`
	B        []Span  `json:"b"`
}

// Compare sets the two reports of rec side by side, the one from the given
// input first; rec must hold two.
func Compare(rec *Record, input string) *Comparison {
	a, b := &rec.Reports[0], &rec.Reports[1]
	if slices.Contains(b.Inputs, input) {
		a, b = b, a
	}
	c := &Comparison{Schema: "synoptic.comparison/1", A: headOf(a), B: headOf(b), SameStory: len(rec.Stories) == 1,
		Statements: []SharedStatement{}, Figures: []SharedFigure{}, Dates: []SharedDate{}, Runs: []Reuse{}, Different: []Difference{}}
	reports := map[string]*Report{a.ID: a, b.ID: b}
	texts := map[string][]rune{a.ID: []rune(a.Text), b.ID: []rune(b.Text)}
	for i := range rec.Stories {
		s := &rec.Stories[i]
		c.add(s, texts)
		if pairs := pairsOf(s, reports); len(pairs) > 0 {
			c.Shared = pairs[0].from(a.ID)
		}
	}
	c.Statements = bothFirst(c.Statements, func(s SharedStatement) (bool, bool) { return len(s.A) > 0, len(s.B) > 0 })
	c.Figures = bothFirst(c.Figures, func(f SharedFigure) (bool, bool) { return len(f.A) > 0, len(f.B) > 0 })
	c.Dates = bothFirst(c.Dates, func(d SharedDate) (bool, bool) { return len(d.A) > 0, len(d.B) > 0 })
	return c
}

// WriteComparison writes c as one indented JSON document.
func WriteComparison(w io.Writer, c *Comparison) error { return write(w, c) }

// add takes what one story holds.
func (c *Comparison) add(s *Story, texts map[string][]rune) {
	where := func(x Span) string { return x.Report }
	c.Statements = append(c.Statements, newVoices(s, texts).statements(c)...)
	for _, f := range s.Figures {
		a, b := sides(c, f.Mentions, func(x FigureMention) string { return x.Report })
		c.Figures = append(c.Figures, SharedFigure{f.Of, f.Unit, f.Relation, f.Note, a, b})
	}
	for _, d := range s.Dates {
		a, b := sides(c, d.Mentions, where)
		c.Dates = append(c.Dates, SharedDate{d.Value, d.Event, d.Relation, a, b})
	}
	for _, x := range s.Reuse {
		c.Runs = append(c.Runs, x.from(c.A.ID))
	}
	c.Different = append(c.Different, s.Differences...)
}

// sides parts mentions by report.
func sides[T any](c *Comparison, all []T, report func(T) string) (a, b []T) {
	a, b = []T{}, []T{}
	for _, x := range all {
		if report(x) == c.A.ID {
			a = append(a, x)
		} else {
			b = append(b, x)
		}
	}
	return a, b
}

// bothFirst orders a list: what both have, what A alone has, what B alone has.
func bothFirst[T any](list []T, in func(T) (a, b bool)) []T {
	out := make([]T, 0, len(list))
	for _, want := range [][2]bool{{true, true}, {true, false}, {false, true}} {
		for _, x := range list {
			if a, b := in(x); a == want[0] && b == want[1] {
				out = append(out, x)
			}
		}
	}
	return out
}
