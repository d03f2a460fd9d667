package document_test

import (
	"strings"
	"testing"

	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// join reads the reports, a paragraph a line, and joins their documents.
func join(texts ...string) ([]document.Document, []*reading.Reading) {
	var list []*reading.Reading
	for _, text := range texts {
		v := &report.Version{ID: "r", Published: "2031-03-05", Text: text}
		at := 0
		for line := range strings.Lines(text) {
			if s := strings.TrimRight(line, "\n"); s != "" {
				v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(s)}, Role: report.Body})
			}
			at += len(line)
		}
		list = append(list, reading.Read(v))
	}
	entities := entity.Join(list)
	statements := statement.Find(list, entities)
	docs := document.Join(list, entities, statements)
	return document.Unmarked(docs, list, statements, reuse.Find(list, reuse.Options{}).Passages), list
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  int
	}{
		{"one letter by its lead", []string{"Ada Okoro sent a letter to the Vellan Port Authority.", "In a letter, Ada Okoro asked for a ferry."}, 1},
		{"two letters of two groups", []string{"Twelve senators sent a letter to Tom Reyes.", "Forty former prosecutors sent a letter to Tom Reyes."}, 2},
		{"the only charge sheet of either report", []string{"The charge sheet lists nine counts.", "Her lawyer had not read the charge sheet."}, 1},
		{"two who sue one", []string{"Lena Marsh sued the Vellan Port Authority.", "Thomas Farwe sued the Vellan Port Authority."}, 2},
		{"letters of two days", []string{"Ada Okoro sent a letter on Monday.", "Ada Okoro sent a letter on Tuesday."}, 2},
	} {
		if docs, _ := join(c.texts...); len(docs) != c.want {
			t.Errorf("%s: %d documents, want %d: %q", c.why, len(docs), c.want, c.texts)
		}
	}
}

// TestUnmarked: words that one report quotes from a letter and another prints
// as its own are pointed out, those that both quote are not.
func TestUnmarked(t *testing.T) {
	const sentence = "the river is high for ninety days of every year"
	quoting := "The mayors sent a letter to Tom Reyes.\n“We know that " + sentence + ",” the letter said."
	docs, list := join(quoting, "The letter to Tom Reyes says more.\nIn the valley "+sentence+", and no ferry runs.")
	if len(docs) != 1 || len(docs[0].Unmarked) != 1 {
		t.Fatalf("%+v, want one letter with one use of its words", docs)
	}
	if u := docs[0].Unmarked[0]; u.Print.Report != 1 || u.Print.Span.In(list[1].Version.Text) != sentence || u.Words != len(strings.Fields(sentence)) {
		t.Errorf("%+v: %q", u, u.Print.Span.In(list[u.Print.Report].Version.Text))
	}
	docs, _ = join(quoting, "The letter to Tom Reyes says more.\n“We know that "+sentence+",” the mayors wrote in the letter.")
	for _, d := range docs {
		if len(d.Unmarked) > 0 {
			t.Errorf("both quote it, yet %+v", d.Unmarked)
		}
	}
}
