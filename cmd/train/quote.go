package main

import (
	"bytes"
	"fmt"
	"os"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/corpus"
	"synoptic/ingest/block"
	"synoptic/language/mark"
	"synoptic/reading"
	"synoptic/report"
)

// trainQuotes makes the weights of attributions.
func trainQuotes(d *data) ([]byte, error) {
	articles, err := d.attributed("polnear/train.jsonl.gz")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = quote.Train(articles, func(line string) { fmt.Fprintln(os.Stderr, "quotes:", line) }).Write(&b)
	return b.Bytes(), err
}

// trainTerms makes the weights that tell words of a source from terms.
func trainTerms(d *data) ([]byte, error) {
	articles, err := d.attributed("polnear/train.jsonl.gz")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = quote.TrainTerms(articles, func(line string) { fmt.Fprintln(os.Stderr, "terms:", line) }).Write(&b)
	return b.Bytes(), err
}

// attributed reads articles as the program would, with the attributions that
// people found in them.
func (d *data) attributed(name string) ([]quote.Example, error) {
	r, err := d.open(name)
	if err != nil {
		return nil, err
	}
	articles, err := corpus.ReadPolnear(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var out []quote.Example
	for i := range articles {
		out = append(out, attributions(&articles[i]))
	}
	return out, nil
}

func attributions(a *corpus.Attributed) quote.Example {
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
