package quote_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/language/mark"
	"synoptic/report"
	"synoptic/span"
)

// lessons are invented texts with the attributions that the program itself
// finds in them; a content of two paragraphs is among them.
func lessons() (list []quote.Example) {
	for i, name := range []string{"Ada Okoro", "Tom Reyes", "Lena Marsh", "Paul Idris", "Ruth Vance", "Karl Osei"} {
		text := fmt.Sprintf("%s said the bridge would stay shut. “We wait,” %s said.\nThe crew has %d ships, according to the board.\nIt sails at dawn.", name, strings.Fields(name)[1], i+2)
		first, second := strings.Index(text, "\n"), strings.LastIndex(text, "\n")
		t := parsed(text, []span.Span{{Start: 0, End: first}, {Start: first + 1, End: second}, {Start: second + 1, End: len(text)}})
		passages := mark.Find(t)
		v := &report.Version{Text: text}
		f := mention.Find(t, v, passages)
		x := quote.Example{Text: t, Passages: passages, Found: &f}
		x.Right, _ = quote.Find(t, v, passages, &f)
		x.Right = append(x.Right, quote.Quote{Content: []span.Span{{Start: first + 1, End: len(text)}}})
		list = append(list, x)
	}
	return list
}

// TestTrain checks that training twice gives the same bytes, that its losses
// are numbers, also where a content goes on into the next paragraph, and that
// the file can be used.
func TestTrain(t *testing.T) {
	var files [2]bytes.Buffer
	for i := range files {
		m := quote.Train(lessons(), func(line string) {
			if strings.Contains(line, "Inf") || strings.Contains(line, "NaN") {
				t.Error(line)
			}
		})
		if err := m.Write(&files[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("two trainings on the same texts give different files")
	}
	m, err := quote.ReadModel("trained", files[0].String())
	if err != nil {
		t.Fatal(err)
	}
	x := lessons()[0]
	if got, _ := m.Find(x.Text, &report.Version{Text: x.Text.Source}, x.Passages, x.Found); len(got) == 0 {
		t.Error("the model finds nothing in what it was trained on")
	}
}

// TestTrainTerms checks that training twice gives the same bytes, and that the
// file can be read.
func TestTrainTerms(t *testing.T) {
	var files [2]bytes.Buffer
	for i := range files {
		if err := quote.TrainTerms(lessons(), nil).Write(&files[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("two trainings on the same texts give different files")
	}
	if _, err := quote.ReadTerms("trained", files[0].String()); err != nil {
		t.Error(err)
	}
	if _, err := quote.ReadTerms("cut", files[0].String()[:files[0].Len()-1]); err == nil {
		t.Error("a file that is cut off can be read")
	}
}
