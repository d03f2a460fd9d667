package pipeline_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/record"
)

// counted are the ids that a record hands out in order of its stories.
var counted = regexp.MustCompile(`"[aqudf][0-9]+"`)

// bare returns a story as JSON without those ids.
func bare(t *testing.T, s *record.Story) string {
	t.Helper()
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return counted.ReplaceAllString(string(b), `"id"`)
}

// TestUnrelated: a report of another event, published before or after, changes
// nothing in what is said of this one.
func TestUnrelated(t *testing.T) {
	items := bridge(t)
	want := bare(t, &pipeline.Run(items, nil, nil).Stories[0])
	const other = `The chess club of Tarn Point won the cup on Sunday. "Our youngest player is nine," said Lena Marsh, its coach.

The final against Oldbridge took four hours, and 60 people watched it in the hall of the school.`
	for _, day := range []string{"2031-01-02", "2031-04-16", "2031-12-30"} {
		rec := pipeline.Run(append([]ingest.Item{item("chess", day, other)}, items...), nil, nil)
		if len(rec.Stories) != 2 {
			t.Fatalf("%d stories, want 2", len(rec.Stories))
		}
		found := false
		for i := range rec.Stories {
			found = found || bare(t, &rec.Stories[i]) == want
		}
		if !found {
			t.Errorf("a report of another event of %s changes the story", day)
		}
	}
}

// TestOriginal: the text of a document is no report: it is in no story, and
// all else that is said stays as it was.
func TestOriginal(t *testing.T) {
	items := bridge(t)
	text := ingest.Item{Input: "letter", Original: true, Text: "We, the mayors of the valley, were promised a ferry within a week of any closure, and no ferry has come."}
	with := pipeline.Run(append(items, text), nil, nil)
	without := pipeline.Run(items, nil, nil)
	if len(with.Originals) != 1 || len(with.Reports) != len(without.Reports) || len(with.Stories) != 1 {
		t.Fatalf("%d originals, %d reports, %d stories", len(with.Originals), len(with.Reports), len(with.Stories))
	}
	a, b := &with.Stories[0], &without.Stories[0]
	var quotes int
	for i := range a.Documents {
		if o := a.Documents[i].Original; o != nil {
			quotes += len(o.Quotes)
			if o.Text != with.Originals[0].ID || a.Documents[i].Kind != "letter" {
				t.Errorf("the text %s is given to a %s", o.Text, a.Documents[i].Kind)
			}
		}
		a.Documents[i].Original, a.Documents[i].Passages = nil, nil
		b.Documents[i].Passages = nil
	}
	if quotes == 0 {
		t.Error("no quotation of the letter is found in its text")
	}
	a.Differences, b.Differences = nil, nil
	if bare(t, a) != bare(t, b) {
		t.Error("the text of a document changes what the reports say")
	}
}

// TestSwappedReports: which of two reports is named first decides nothing but
// the side on which it stands.
func TestSwappedReports(t *testing.T) {
	items := bridge(t)
	for i := range items {
		for k := range items[:i] {
			rec := pipeline.Run([]ingest.Item{items[i], items[k]}, nil, nil)
			there, back := record.Compare(rec, items[i].Input), record.Compare(rec, items[k].Input)
			if there.A.ID != back.B.ID || sides(there, false) != sides(back, true) {
				t.Errorf("%s and %s: not the same the other way round\n%s\n%s", items[i].Input, items[k].Input, sides(there, false), sides(back, true))
			}
		}
	}
}

// sides tells what a comparison holds, with A and B exchanged where swapped.
func sides(c *record.Comparison, swapped bool) string {
	lines := map[string]int{}
	line := func(kind string, a, b any) {
		if swapped {
			a, b = b, a
		}
		lines[fmt.Sprintf("%s %v | %v", kind, a, b)]++
	}
	for _, s := range c.Statements {
		line("statement", s.A, s.B)
	}
	for _, f := range c.Figures {
		line("figure "+f.Relation, spansOf(f.A), spansOf(f.B))
	}
	for _, d := range c.Dates {
		line("date "+d.Relation, d.A, d.B)
	}
	return fmt.Sprint(lines) + strings.Repeat("d", len(c.Different))
}

func spansOf(list []record.FigureMention) (out []record.Span) {
	for _, m := range list {
		out = append(out, m.Span)
	}
	return out
}
