package brief_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare/agree"
	"synoptic/compare/brief"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// story compares texts, a paragraph a line, published one day after the other.
func story(texts ...string) *brief.Story {
	var list []*reading.Reading
	for i, text := range texts {
		v := &report.Version{ID: "r" + string(rune('a'+i)), Published: "2031-03-0" + string(rune('5'+i)), Text: text}
		at := 0
		for line := range strings.Lines(text) {
			if s := strings.TrimRight(line, "\n"); s != "" {
				v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(s)}, Role: report.Body})
			}
			at += len(line)
		}
		list = append(list, reading.Read(v))
	}
	s := &brief.Story{Readings: list, Lineage: reuse.Find(list, reuse.Options{})}
	entities := entity.Join(list)
	s.Statements = statement.Find(list, entities)
	s.Figures = agree.Figures(list, s.Lineage, document.Join(list, entities, s.Statements))
	return s
}

func words(s *brief.Story, refs []report.Ref) []string {
	var out []string
	for _, r := range refs {
		out = append(out, r.Span.In(s.Readings[r.Report].Version.Text))
	}
	return out
}

const (
	one = `A ferry with 80 pilgrims aboard sank off Vellan on Wednesday morning, and rescuers found 27 people alive.
READ this photo provided by the port, the ferry Halcyon is seen in Vellan harbour.
Mayor Ada Okoro said that the ferry had left the port of Vellan two hours late because of the storm.
Under the harbour law of Vellan, a ferry must not carry more than 60 passengers in the winter months.
The Halcyon was built in 2003 and has carried pilgrims to the shrine of Lenne since 2011.
Find out what our readers say about the ferry and the storm in Vellan harbour.
Divers will look for the bell of the Halcyon when the storm off Vellan has passed, the coast guard said.`
	two = `A ferry carrying 80 pilgrims sank in a storm off Vellan early on Wednesday, and 27 of them were found alive by rescuers.
The coast guard sent three boats from Lenne to the place where the Halcyon went down in the storm.
The harbour law of Vellan says that in winter a ferry must not carry more than 60 passengers.
Mayor Ada Okoro has called the council of Vellan to a meeting on the ferry in the evening.`
)

// TestBrief: no two sentences tell the same, and no caption or word to the
// reader is among them.
func TestBrief(t *testing.T) {
	s := story(one, two)
	got := words(s, brief.Brief(s))
	if len(got) < 2 || !strings.HasPrefix(got[0], "A ferry ") {
		t.Fatalf("brief %q, want one that opens with the sinking", got)
	}
	for i, x := range got {
		if strings.Contains(x, "photo") || strings.HasPrefix(x, "Find out") {
			t.Errorf("%q is no sentence of the story", x)
		}
		if i > 0 && strings.HasPrefix(x, "A ferry ") {
			t.Errorf("%q tells the sinking again", x)
		}
	}
}

// TestAppeals: what asks the public to come forward, or asks the reader, is no
// sentence of the story; a number in a word is no telephone.
func TestAppeals(t *testing.T) {
	for _, c := range []struct {
		words string
		tells bool
	}{
		{"Anyone with word of the ferry Halcyon or its pilgrims is asked to call the port of Vellan.", false},
		{"Pilgrims of the ferry Halcyon can reach the port of Vellan at (207) 555-0199 all night.", false},
		{"How could the ferry Halcyon leave the port of Vellan in a storm with pilgrims aboard?", false},
		{"The ferry Halcyon left the port of Vellan on a 108-year old route with its pilgrims aboard.", true},
	} {
		s := story(c.words)
		if got := words(s, brief.Brief(s)); (len(got) == 1) != c.tells {
			t.Errorf("%s: brief %q", c.words, got)
		}
	}
}

// TestBackground: rules and history, each once with who else tells it, and
// nothing of the brief.
func TestBackground(t *testing.T) {
	s := story(one, two)
	chosen := brief.Brief(s)
	var rules, history int
	for _, x := range brief.Background(s, chosen) {
		if slices.Contains(chosen, x.Ref) {
			t.Errorf("%q stands in the brief", words(s, []report.Ref{x.Ref}))
		}
		switch w := words(s, []report.Ref{x.Ref})[0]; {
		case strings.Contains(w, "harbour law"):
			rules++
			if len(x.Also) != 1 || x.Also[0].Report == x.Report {
				t.Errorf("the law is told by another report too, not %v", x.Also)
			}
		case strings.Contains(w, "built in 2003"):
			history++
		default:
			t.Errorf("%q explains nothing", w)
		}
	}
	told := slices.ContainsFunc(words(s, chosen), func(w string) bool { return strings.Contains(w, "harbour law") })
	if rules != 1 && !told || rules > 1 || history != 1 {
		t.Errorf("%d rules and %d sentences of history, want one each", rules, history)
	}
}

// TestTimeline: every day has its sentence, and every publication stands on a
// lane of its own.
func TestTimeline(t *testing.T) {
	s := story(one, two)
	lanes := map[string]int{}
	last := ""
	for _, e := range brief.Timeline(s) {
		lanes[e.Lane]++
		if e.Value < last {
			t.Errorf("%s after %s", e.Value, last)
		}
		last = e.Value
	}
	if lanes["publication"] != 2 || lanes["event"] == 0 {
		t.Errorf("lanes %v", lanes)
	}
}

// TestYear: a month whose year nothing tells, and that is far from publication,
// is no event; one with its year is.
func TestYear(t *testing.T) {
	s := story(one+"\nThe ferry Halcyon sank off Vellan with pilgrims aboard in the storm of October 1998, too.\nThe ferry Halcyon of Vellan typically carries pilgrims to Lenne in June.", two)
	var values []string
	for _, e := range brief.Timeline(s) {
		if e.Lane == "event" {
			values = append(values, e.Value)
		}
	}
	if !slices.Contains(values, "1998-10") || slices.Contains(values, "2030-06") {
		t.Errorf("events %v, want 1998-10 and no June of a guessed year", values)
	}
}

// TestMonth: a sentence that names its day tells nothing of the month in which
// what it speaks of had been.
func TestMonth(t *testing.T) {
	s := story(one+"\nA report released Wednesday found that the ferry Halcyon of Vellan had been overloaded with pilgrims in January.", two)
	for _, e := range brief.Timeline(s) {
		if e.Value == "2031-01" {
			t.Errorf("%q is told of January", words(s, []report.Ref{e.Mention}))
		}
	}
}

// TestApart: words that are somebody's, captions of a gallery and of agencies are
// neither in the brief nor in the background nor in the timeline.
func TestApart(t *testing.T) {
	s := story(one+`"The Halcyon sank because the port of Vellan let it sail in a storm. The ferry should have stayed in the harbour with its pilgrims," said Ada Okoro.
The ferry Halcyon leaves its port with pilgrims in a storm in Vellan, Lenne, July 2, 2030.
The harbour of Vellan The ferry Halcyon has carried pilgrims from the old port of Vellan since 2011.
The harbour of Vellan The port of Vellan was built for the pilgrims of Lenne in 1961 after a storm.
The harbour of Vellan In winter storms the port of Vellan was closed in 1974 and a ferry sank.
`, two)
	all := append(words(s, brief.Brief(s)), words(s, []report.Ref{brief.Title(s)})...)
	for _, b := range brief.Background(s, nil) {
		all = append(all, words(s, []report.Ref{b.Ref})...)
	}
	for _, e := range brief.Timeline(s) {
		if e.Lane == "event" {
			all = append(all, words(s, []report.Ref{e.Mention})...)
		}
	}
	for _, x := range all {
		for _, no := range []string{"The ferry should", "The ferry Halcyon leaves", "The harbour of Vellan"} {
			if strings.HasPrefix(x, no) {
				t.Errorf("%q is no sentence of the story", x)
			}
		}
	}
}

// TestAstray: a report of another story gives no sentence, and the one beside it
// stands alone; where nothing is told, the first headline is the title.
func TestAstray(t *testing.T) {
	s := story(one, "Petra Quill will sing in Orrest on Sunday for the last time, and Vellan will hear her no more.")
	alone := brief.Brief(story(one))
	s.Readings[1] = s.Readings[1].Stray()
	if got := brief.Brief(s); !slices.Equal(got, alone) {
		t.Errorf("%q, want %q", words(s, got), words(s, alone))
	}
	s.Readings = s.Readings[1:]
	s.Readings[0].Version.Blocks[0].Role = report.Headline
	if got := brief.Title(&brief.Story{Readings: s.Readings}); got.Span != s.Readings[0].Version.Blocks[0].Span {
		t.Errorf("title %v", got)
	}
}
