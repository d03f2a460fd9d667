package page

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"synoptic/record"
)

// The most of each kind that one report alone says which the terminal shows;
// JSON has all.
const mostAlone = 12

// side tells the parts of a comparison apart.
type side struct {
	head string
	a, b bool
}

// Comparison writes c, made from rec, for a terminal of 80 columns: where the two differ,
// then what both say and what one alone says, then the text they share.
func Comparison(w io.Writer, rec *record.Record, c *record.Comparison, colour bool) error {
	t := &terminal{bufio.NewWriter(w), colour}
	heads := map[string]*record.Head{c.A.ID: &c.A, c.B.ID: &c.B}
	names := namesOf([]string{c.A.ID, c.B.ID}, heads)
	for _, h := range []*record.Head{&c.A, &c.B} {
		title := names[h.ID]
		if h.Title != nil {
			title += ": " + clean(*h.Title)
		}
		t.wrapStyled("", title, "1")
		t.wrapStyled("  ", headFacts(h), "2")
	}
	if !c.SameStory {
		t.wrap("", "The two seem to tell of different events.")
	}
	if len(c.Different) > 0 {
		t.head("Where they differ")
		for _, d := range c.Different {
			t.wrap("  ", d.Kind+": "+d.Note)
		}
	}
	m := newMaker(rec, Options{})
	leads := m.leads()
	for _, x := range []side{{"Both say", true, true}, {"Only " + names[c.A.ID] + " says", true, false}, {"Only " + names[c.B.ID] + " says", false, true}} {
		t.saidBy(c, x, leads)
	}
	t.head("Figures and dates that both give")
	if t.figuresOfBoth(m, c) == 0 {
		t.wrap("  ", "None.")
	}
	t.head("Shared text")
	if c.Shared == nil {
		t.wrap("  ", "They share no text.")
	} else {
		t.pair(c.Shared, names)
	}
	return t.Flush()
}

// saidBy writes the statements of one side.
func (t *terminal) saidBy(c *record.Comparison, x side, leads map[record.Span]string) {
	shown, more := 0, 0
	for _, s := range c.Statements {
		if len(s.A) > 0 != x.a || len(s.B) > 0 != x.b {
			continue
		}
		if shown == mostAlone && !(x.a && x.b) {
			more++
			continue
		}
		if shown == 0 {
			t.head(x.head)
		}
		shown++
		text := utteranceText(s, leads)
		if x.a && x.b && len(s.Differs) > 0 {
			text += " (" + strings.Join(Differs(s.Differs), ", ") + ")"
		}
		t.wrap("  ", text)
	}
	t.more(more, "statement", "statements")
}

// leads tells how reports lead to what they retell, by where it begins.
func (m *maker) leads() map[record.Span]string {
	out := map[record.Span]string{}
	for i := range m.rec.Stories {
		for k := range m.rec.Stories[i].Quotes {
			if q := &m.rec.Stories[i].Quotes[k]; q.Kind == "indirect" && len(q.Content) > 0 && len(q.Cue) > 0 {
				out[record.Span{Report: q.Report, Start: q.Content[0][0]}] = m.lead(q)
			}
		}
	}
	return out
}

// utteranceText names the speakers and gives the words, in quotation marks
// where they are the speaker's own.
func utteranceText(s record.SharedStatement, leads map[record.Span]string) string {
	first := append(append([]record.Printed{}, s.A...), s.B...)[0]
	words := shorten(clean(first.Said), longestRun)
	before, after := Marks(KindOf(s), words)
	words = before + words + after
	if s.Kind == "indirect" {
		words = strings.TrimSpace(leads[record.Span{Report: first.Report, Start: first.Start}] + " " + words)
	}
	return capital(Who(s)) + ": " + words
}

// Who says in words who a statement is given to, and how surely.
func Who(s record.SharedStatement) string {
	switch {
	case len(s.Speakers) > 0:
		return strings.Join(s.Speakers, " or ")
	case len(s.Described) > 0:
		return strings.Join(s.Described, " or ") + notNamed
	case len(s.Unclear) > 0:
		return "unclear; perhaps " + strings.Join(s.Unclear, " or ")
	}
	return "speaker not known"
}

// KindOf is how both reports print a statement: where one quotes what the other
// retells, neither is shown as a quotation.
func KindOf(s record.SharedStatement) string {
	if slices.Contains(s.Differs, "kind") {
		return "mixed"
	}
	return s.Kind
}

// figuresOfBoth writes what both count and date, with the verdict, and
// returns how many.
func (t *terminal) figuresOfBoth(m *maker, c *record.Comparison) int {
	var things []string
	for _, f := range c.Figures {
		things = append(things, f.Of)
	}
	m.printed = m.printedForms([]string{c.A.ID, c.B.ID}, things)
	n := 0
	for _, f := range c.Figures {
		if len(f.A) > 0 && len(f.B) > 0 {
			t.wrap("  ", fmt.Sprintf("%s (%s): %s against %s", m.counted(f.Of, value(f.Unit)), f.Relation, figureTexts(f.A), figureTexts(f.B)))
			n++
		}
	}
	for _, d := range c.Dates {
		if len(d.A) > 0 && len(d.B) > 0 && d.Event != nil {
			t.wrap("  ", fmt.Sprintf("%s, %s (%s)", shorten(clean(d.Event.Text), 80), when(value(d.Value)), d.Relation))
			n++
		}
	}
	return n
}

// figureTexts lists the wordings of mentions, each once.
func figureTexts(list []record.FigureMention) string {
	var out []string
	seen := map[string]bool{}
	for _, x := range list {
		text := clean(x.Text)
		if !seen[strings.ToLower(text)] {
			seen[strings.ToLower(text)] = true
			out = append(out, text)
		}
	}
	return strings.Join(out, ", ")
}
