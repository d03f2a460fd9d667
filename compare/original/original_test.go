package original_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/original"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

const letter = `Dear Minister Reyes,

We write about the plan to close the Lenne Bridge for two years. The closure would cut off four thousand people from the only hospital in the valley.

We urge you to keep one lane open at all times until the new crossing is finished. A town that cannot reach its doctors is a town that has been abandoned by its government.

The ministry has promised a ferry. The ferry does not run when the river is high.`

func version(text string) *report.Version {
	v := &report.Version{ID: "r", Inputs: []string{"r"}, Published: "2031-03-05", Text: text}
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		if s := strings.TrimSpace(p); s != "" {
			v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(strings.TrimRight(p, "\n"))}, Role: report.Body})
		}
		at += len(p)
	}
	return v
}

// attach reads the reports and sets the letter beside them.
func attach(texts ...string) (originals []original.Original, docs []document.Document, readings []*reading.Reading) {
	for _, t := range texts {
		readings = append(readings, reading.Read(version(t)))
	}
	entities := entity.Join(readings)
	statements := statement.Find(readings, entities)
	docs = document.Join(readings, entities, statements)
	originals, docs = original.Attach([]*original.Text{original.Read(version(letter))}, readings, docs, statements)
	return originals, docs, readings
}

func TestAttach(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"word for word", `“The ferry does not run when the river is high,” the letter said.`,
			[]string{"quote: The ferry does not run when the river is high"}},
		{"a word changed", `“A town that cannot reach its doctors is a town that has been forgotten by its government,” the letter said.`,
			[]string{"quote: A town that cannot reach its doctors is a town that has been abandoned by its government", "changed: abandoned > forgotten"}},
		{"a word left out is shown with the one before", `“We urge you to keep one lane open at times until the new crossing is finished,” the letter said.`,
			[]string{"quote: We urge you to keep one lane open at all times until the new crossing is finished", "changed: at all > at"}},
		{"the first word changed", `“This closure would cut off four thousand people from the only hospital,” the letter said.`,
			[]string{"quote: The closure would cut off four thousand people from the only hospital", "changed: The > This"}},
		{"brackets and an ellipsis are the outlet's own", `“We urge you to keep one lane … until the new [bridge] is finished,” the letter said.`,
			[]string{"quote: We urge you to keep one lane", "quote: until the new crossing is finished"}},
		{"its words without marks", `The closure would cut off four thousand people from the only hospital in the valley, the mayors argue in a letter.`,
			[]string{"use: The closure would cut off four thousand people from the only hospital in the valley"}},
		{"words that are not in it", `The mayors wrote a letter. “The ferry does not run when the river is high,” the letter said. “This minister never visited our valley,” the letter said.`,
			[]string{"quote: The ferry does not run when the river is high", "missing: This minister never visited our valley,"}},
		{"nothing of it", `Rain fell on Vellan all night, and the council met.`, nil},
	} {
		list, docs, readings := attach(c.text)
		var got []string
		for _, o := range list {
			if o.Document < 0 || o.Document >= len(docs) {
				t.Fatalf("%s: document %d of %d", c.why, o.Document, len(docs))
			}
			for _, q := range o.Quotes {
				got = append(got, "quote: "+q.Original.In(letter))
				for _, x := range q.Changed {
					got = append(got, fmt.Sprintf("changed: %s > %s", x.Original.In(letter), x.Print.Span.In(readings[0].Version.Text)))
				}
			}
			for _, u := range o.Unmarked {
				got = append(got, "use: "+u.Original.In(letter))
			}
			for _, m := range o.Missing {
				got = append(got, "missing: "+m.Span.In(readings[0].Version.Text))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// TestMutation: whichever word of a quotation is changed, it is found.
func TestMutation(t *testing.T) {
	words := strings.Fields("A town that cannot reach its doctors is a town that has been abandoned by its government")
	for i := range words {
		mutated := slices.Clone(words)
		mutated[i] = "Zzyzx"
		list, _, readings := attach("“" + strings.Join(mutated, " ") + ",” the letter said.")
		found := len(list) == 1 && len(list[0].Quotes) == 1 && slices.ContainsFunc(list[0].Quotes[0].Changed, func(p original.Pair) bool {
			return strings.Contains(p.Print.Span.In(readings[0].Version.Text), "Zzyzx")
		})
		if !found {
			t.Errorf("word %d (%s) changed, not found: %+v", i, words[i], list)
		}
	}
}

// TestOrder: passages come in the order of the text, not of the reports.
func TestOrder(t *testing.T) {
	list, docs, _ := attach(`The mayors sent a letter. “The ferry does not run when the river is high,” the letter said. “We urge you to keep one lane open at all times,” the letter said.`)
	if len(list) != 1 {
		t.Fatalf("%d texts, want 1", len(list))
	}
	d := docs[list[0].Document]
	if len(d.Passages) != 2 || d.Passages[0] < d.Passages[1] {
		t.Errorf("passages %v, want the second statement first", d.Passages)
	}
}
