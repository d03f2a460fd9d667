package reading_test

import (
	"io/fs"
	"runtime"
	"testing"

	"synoptic/annotate/credit"
	"synoptic/annotate/document"
	"synoptic/annotate/figure"
	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/annotate/timex"
	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// items are the reports of the demo.
func items(tb testing.TB) []ingest.Item {
	tb.Helper()
	names, err := fs.Glob(examples.Bridge, "bridge/*.txt")
	if err != nil || len(names) == 0 {
		tb.Fatalf("no examples: %v", err)
	}
	var out []ingest.Item
	for _, n := range names {
		b, err := fs.ReadFile(examples.Bridge, n)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, ingest.Item{Input: n, Text: string(b), Given: []report.Claim{{Field: "published", Value: "2031-04-16", From: "given"}}})
	}
	return out
}

func versions(tb testing.TB) []*report.Version {
	tb.Helper()
	var out []*report.Version
	for _, item := range items(tb) {
		v, err := extract.Version(item)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// TestRead: every finding of a reading lies in its text, in order, and the
// same report read twice says the same.
func TestRead(t *testing.T) {
	for _, v := range versions(t) {
		r := reading.Read(v)
		if len(r.Dates) == 0 || len(r.Quotes) == 0 || len(r.Actors) == 0 {
			t.Errorf("%s: %d dates, %d quotations, %d actors", v.Inputs[0], len(r.Dates), len(r.Quotes), len(r.Actors))
		}
		for i, d := range r.Dates {
			if !d.Span.Valid(len(v.Text)) || i > 0 && d.Span.Start < r.Dates[i-1].Span.End {
				t.Errorf("%s: date at %v", v.Inputs[0], d.Span)
			}
		}
		again := reading.Read(v)
		if len(again.Quotes) != len(r.Quotes) || len(again.Figures) != len(r.Figures) || len(again.Doubts) != len(r.Doubts) {
			t.Errorf("%s: not the same twice", v.Inputs[0])
		}
	}
}

// BenchmarkRead is the whole reading of a report on one core, from its text
// on: articles and words in a second.
func BenchmarkRead(b *testing.B) {
	all := versions(b)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		reading.Read(all[i%len(all)])
		i++
	}
	perSecond(b, all)
}

// perSecond reports articles and words in a second when every iteration does
// one report in turn.
func perSecond(b *testing.B, all []*report.Version) {
	words := 0
	for _, v := range all {
		for _, t := range reading.Read(v).Text.Tokens {
			if t.Kind.Word() || t.Kind == language.Number {
				words++
			}
		}
	}
	n := float64(b.N) / b.Elapsed().Seconds()
	b.ReportMetric(n, "articles/s")
	b.ReportMetric(n*float64(words)/float64(len(all)), "words/s")
}

// work is one report between two stages.
type work struct {
	version   *report.Version
	text      *language.Text
	passages  []mark.Passage
	found     mention.Finding
	dates     []timex.Timex
	figures   []figure.Figure
	documents []document.Document
}

// stages are those of Read, each timed alone.
var stages = []struct {
	name string
	run  func(*work)
}{
	{"tokens", func(w *work) {
		w.text = language.Read(w.version.Text, []span.Span{{Start: 0, End: len(w.version.Text)}})
	}},
	{"tags", func(w *work) { tag.Tag(w.text) }},
	{"parse", func(w *work) {
		for k := range w.text.Sentences {
			parse.Parse(w.text, k)
		}
	}},
	{"marks", func(w *work) { w.passages = mark.Find(w.text) }},
	{"credits", func(w *work) { credit.Find(w.version) }},
	{"mentions", func(w *work) { w.found = mention.Find(w.text, w.version, w.passages) }},
	{"dates", func(w *work) {
		anchor, _ := w.version.Day()
		w.dates, _ = timex.Find(w.text, anchor)
	}},
	{"figures", func(w *work) { w.figures = figure.Find(w.text, nil) }},
	{"documents", func(w *work) { w.documents = document.Find(w.text, &w.found, w.dates, w.figures) }},
	{"quotations", func(w *work) { quote.Find(w.text, w.version, w.passages, &w.found) }},
}

// BenchmarkStage times each stage of a reading on one core; those before it
// run with the clock stopped.
func BenchmarkStage(b *testing.B) {
	all := versions(b)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for k, stage := range stages {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := range b.N { // b.Loop would keep the clock running
				b.StopTimer()
				w := &work{version: all[i%len(all)]}
				for _, before := range stages[:k] {
					before.run(w)
				}
				b.StartTimer()
				stage.run(w)
			}
			b.StopTimer()
			perSecond(b, all)
		})
	}
}
