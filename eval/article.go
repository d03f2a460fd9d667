package eval

import (
	"synoptic/corpus"
	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/reading"
	"synoptic/report"
)

// article is what a set says of one of its articles beside the gold.
type article struct {
	id, text, title, date, outlet, address string
	headed                                 bool // the title opens the text, as in a record
}

func fromPolnear(a *corpus.Attributed) article {
	return article{id: a.ID, text: a.Text, title: a.Title, date: a.Date, outlet: a.Outlet}
}

// read returns the reading of an article, as `synoptic annotate` makes it.
func (a article) read() (*reading.Reading, error) {
	item := ingest.Item{Input: a.id, Text: a.text}
	for _, c := range []report.Claim{{Field: "published", Value: a.date}, {Field: "title", Value: a.title}, {Field: "outlet", Value: a.outlet}, {Field: "url", Value: a.address}} {
		if c.Value != "" {
			c.From = "given"
			item.Given = append(item.Given, c)
		}
	}
	extracted := extract.Plain
	if a.headed {
		extracted = extract.Version
	}
	v, err := extracted(item)
	if err != nil {
		return nil, err
	}
	return reading.Read(v), nil
}
