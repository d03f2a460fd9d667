package pipeline_test

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/record"
	"synoptic/report"
)

// bridge returns the reports of the demo.
func bridge(t testing.TB) []ingest.Item {
	t.Helper()
	names, err := fs.Glob(examples.Bridge, "bridge/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	var items []ingest.Item
	for _, n := range names {
		b, err := fs.ReadFile(examples.Bridge, n)
		if err != nil {
			t.Fatal(err)
		}
		items = append(items, item(path.Base(n), "2031-04-16", string(b)))
	}
	return items
}

func item(name, date, text string) ingest.Item {
	return ingest.Item{Input: name, Text: text, Given: []report.Claim{{Field: "outlet", Value: name, From: "given"}, {Field: "published", Value: date, From: "given"}}}
}

func write(t testing.TB, rec *record.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := record.Write(&b, rec); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSameBytes checks the second promise: neither the order of inputs nor
// the number of workers changes a byte.
func TestSameBytes(t *testing.T) {
	items := bridge(t)
	want := write(t, pipeline.Run(items, nil, nil))
	back := slices.Clone(items)
	slices.Reverse(back)
	if !bytes.Equal(want, write(t, pipeline.Run(back, nil, nil))) {
		t.Error("the order of inputs changes the record")
	}
	old := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(old)
	if !bytes.Equal(want, write(t, pipeline.Run(items, nil, nil))) {
		t.Error("the number of workers changes the record")
	}
}

// TestSwapped: what two reports share is the same the other way round.
func TestSwapped(t *testing.T) {
	items := bridge(t)
	for i := range items {
		for k := range i {
			rec := pipeline.Run([]ingest.Item{items[i], items[k]}, nil, nil)
			there, back := record.Compare(rec, items[i].Input), record.Compare(rec, items[k].Input)
			if !slices.EqualFunc(there.Runs, back.Runs, func(x, y record.Reuse) bool { return x.A == y.B && x.B == y.A && x.Words == y.Words }) {
				t.Errorf("%s and %s share %v, and %v the other way round", items[i].Input, items[k].Input, there.Runs, back.Runs)
			}
			if x, y := there.Shared, back.Shared; x != nil && (x.Narration != y.Narration || x.ShareA != y.ShareB || x.DerivedA != y.DerivedB) {
				t.Errorf("%s and %s share %+v, and %+v the other way round", items[i].Input, items[k].Input, x, y)
			}
		}
	}
}

// TestNoSimilarity: a record says which words two reports share, never how
// alike they are in one number.
func TestNoSimilarity(t *testing.T) {
	if key := regexp.MustCompile(`"[a-z_]*(similar|score|jaccard|overlap)[a-z_]*":`).Find(write(t, pipeline.Run(bridge(t), nil, nil))); key != nil {
		t.Errorf("the record has %s", key)
	}
}

// TestEvidence checks the first promise on the demo: every span holds its
// text.
func TestEvidence(t *testing.T) {
	n, err := record.Check(bytes.NewReader(write(t, pipeline.Run(bridge(t), nil, nil))))
	if err != nil || n < 200 {
		t.Errorf("%d spans checked: %v", n, err)
	}
}

// TestBridge checks what an editor must see in the demo.
func TestBridge(t *testing.T) {
	rec := pipeline.Run(bridge(t), nil, nil)
	if len(rec.Stories) != 1 {
		t.Fatalf("%d stories for one event", len(rec.Stories))
	}
	s := rec.Stories[0]
	if s.Independent.Count != 4 {
		t.Errorf("%d independent write-ups; the Courier prints the wire, so 5 reports are 4", s.Independent.Count)
	}
	kinds := map[string]bool{}
	for _, d := range s.Differences {
		kinds[d.Kind] = true
	}
	for _, k := range []string{"figure", "speaker", "wording"} {
		if !kinds[k] {
			t.Errorf("no difference of kind %s: 14,000 and 18,000 vehicles, Okoro and Drummond, nobody and no one", k)
		}
	}
	i := slices.IndexFunc(s.Documents, func(d record.Document) bool { return d.Kind == "letter" })
	if i < 0 {
		t.Fatal("the mayors' letter is not there")
	}
	letter := s.Documents[i]
	if n := len(letter.Signatories.Named); n < 11 {
		t.Errorf("%d signatories named; eleven towns are", n)
	}
	if len(letter.Addressees) != 2 {
		t.Errorf("%d addressees; the letter goes to the governor and the secretary", len(letter.Addressees))
	}
	if !slices.ContainsFunc(s.Quotes, func(q record.Quote) bool {
		return strings.HasPrefix(q.Text, "I have stood here since seven") && !strings.Contains(q.Text, "he said")
	}) {
		t.Error("the quotation that lost its mark does not end before its speaker")
	}
}

// TestSameReport checks that a report given twice is one with two inputs.
func TestSameReport(t *testing.T) {
	a := item("a", "2031-04-16", "The bridge was closed on Tuesday, Commissioner Ada Okoro said.")
	b := a
	b.Input = "copy"
	rec := pipeline.Run([]ingest.Item{a, b}, nil, nil)
	if len(rec.Reports) != 1 || len(rec.Reports[0].Inputs) != 2 {
		t.Errorf("%d reports", len(rec.Reports))
	}
}

// TestOneReport checks that one report alone gives a record.
func TestOneReport(t *testing.T) {
	rec := pipeline.Run([]ingest.Item{item("a", "", "“We stay,” Ada Okoro said.")}, nil, nil)
	if len(rec.Stories) != 1 || len(rec.Stories[0].Quotes) != 1 {
		t.Errorf("%+v", rec.Stories)
	}
}

// TestStories checks that two events in one input stay apart.
func TestStories(t *testing.T) {
	items := bridge(t)
	for _, n := range []string{"x", "y"} {
		items = append(items, item(n, "2031-04-16", "Glassmakers in Torvik went on strike over pay on Monday.\nThe furnaces of the Torvik glass works went cold for the first time in forty years, and the union of glassmakers said that its nine hundred members would not light them before pay rose. "+n+" reports."))
	}
	rec := pipeline.Run(items, nil, nil)
	if len(rec.Stories) != 2 {
		t.Errorf("%d stories of two events", len(rec.Stories))
	}
}

// TestRejected checks that what cannot be read is listed and ends nothing.
func TestRejected(t *testing.T) {
	items := append(bridge(t), ingest.Item{Input: "empty.txt", Bytes: []byte{}}, ingest.Item{Input: "image.html", MediaType: "text/html", Bytes: []byte("\x89PNG\r\n\x1a\n\x00\x00")})
	rec := pipeline.Run(items, nil, nil)
	if len(rec.Rejected) != 2 || len(rec.Reports) != len(items)-2 {
		t.Errorf("%d reports, rejected %+v", len(rec.Reports), rec.Rejected)
	}
}

// BenchmarkRun makes the record of the demo on one core, from texts to the
// last comparison: articles and words in a second, bytes for all of them.
func BenchmarkRun(b *testing.B) {
	items := bridge(b)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	words := 0
	for _, item := range items {
		words += len(strings.Fields(item.Text))
	}
	b.ReportAllocs()
	for b.Loop() {
		pipeline.Run(items, nil, nil)
	}
	runs := float64(b.N) / b.Elapsed().Seconds()
	b.ReportMetric(runs*float64(len(items)), "articles/s")
	b.ReportMetric(runs*float64(words), "words/s")
}
