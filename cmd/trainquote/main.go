// Command trainquote trains the attribution models.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"time"
	"unicode/utf8"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/corpus"
	"synoptic/ingest"
	"synoptic/ingest/block"
	"synoptic/language/mark"
	"synoptic/learn"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

func load(name string) []corpus.Attributed {
	f, err := os.Open("../shared/data/polnear/" + name + ".jsonl.gz")
	if err != nil {
		panic(err)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(err)
	}
	list, err := corpus.ReadPolnear(z)
	if err != nil {
		panic(err)
	}
	return list
}

func example(a *corpus.Attributed) quote.Example {
	v := &report.Version{Text: a.Text, Title: a.Title, Published: a.Date, Outlet: a.Outlet, Blocks: block.Cut(a.Text, a.Title)}
	t := reading.Text(v)
	p := mark.Find(t)
	f := mention.Find(t, v, p)
	x := quote.Example{Text: t, Passages: p, Found: &f}
	for _, g := range a.Attributions {
		x.Right = append(x.Right, quote.Quote{Source: g.Source, Cue: g.Cue, Content: g.Content})
	}
	return x
}

func main() {
	epochs := flag.Int("epochs", 8, "")
	step := flag.Float64("step", 0.1, "")
	sparse := flag.Float64("sparse", 0.3, "")
	shrink := flag.Float64("shrink", 0.01, "")
	least := flag.Int("least", 2, "")
	rows := flag.Int("rows", 1<<30, "")
	n := flag.Int("n", 1<<30, "")
	folds := flag.Int("folds", 3, "")
	linkonly := flag.Bool("linkonly", false, "")
	save := flag.String("save", "", "")
	flag.Parse()
	_ = ingest.Item{}
	start := time.Now()
	say := func(f string, a ...any) {
		fmt.Fprintf(os.Stderr, "%6.1fs %s\n", time.Since(start).Seconds(), fmt.Sprintf(f, a...))
	}
	train, dev := load("train"), load("dev")
	var list []quote.Example
	for i := range train[:min(*n, len(train))] {
		list = append(list, example(&train[i]))
	}
	say("read")
	if *linkonly {
		m := quote.TrainLinksOnly(list)
		var d []quote.Example
		for i := range dev {
			d = append(d, example(&dev[i]))
		}
		a, b := m.LinkScore(d)
		say("links %d of %d, %.2f", a, b, 100*float64(a)/float64(b))
		return
	}
	m := quote.Train(list, quote.Options{Rate: learn.Rate{Step: *step, Sparse: *sparse, Shrink: *shrink}, Epochs: *epochs, Least: int32(*least), Rows: *rows, Folds: *folds, Say: say})
	if *save != "" {
		var b bytes.Buffer
		if err := m.Write(&b); err != nil {
			panic(err)
		}
		say("%d bytes", b.Len())
		if err := os.WriteFile(*save, b.Bytes(), 0o644); err != nil {
			panic(err)
		}
	}
	enc := json.NewEncoder(os.Stdout)
	for i := range dev {
		x := example(&dev[i])
		enc.Encode(line(&dev[i], m.Pieces(&x)))
	}
	say("done")
}

func line(a *corpus.Attributed, list []quote.Quote) any {
	pred := [][3]any{}
	cp := func(b int) int { return utf8.RuneCountInString(a.Text[:b]) }
	for _, q := range list {
		for label, spans := range map[string][]span.Span{"SOURCE": q.Source, "CUE": q.Cue, "CONTENT": q.Content} {
			for _, s := range spans {
				pred = append(pred, [3]any{cp(s.Start), cp(s.End), label})
			}
		}
	}
	return map[string]any{"id": a.ID, "pred": pred}
}
