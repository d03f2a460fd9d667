package main

import (
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/name"
)

func readBIO(file string) []corpus.Named {
	f, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(err)
	}
	docs, err := corpus.ReadBIO(z)
	if err != nil {
		panic(fmt.Errorf("%s: %w", file, err))
	}
	return docs
}

// example makes an example of a marked document; names that do not fit the
// tokens are counted as lost.
func example(d *corpus.Named, partial bool) (name.Example, int) {
	x := name.Example{Text: language.Read(d.Text, d.Sentences), Partial: partial}
	lost := 0
	for _, n := range d.Names {
		r := x.Text.Cover(n.Span)
		if x.Text.Span(r) != n.Span {
			lost++
			continue
		}
		x.Names = append(x.Names, name.Name{Range: r, Type: name.ParseType(n.Type)})
	}
	return x, lost
}

func main() {
	rows := flag.Int("rows", 174000, "")
	epochs := flag.Int("epochs", 10, "")
	out := flag.String("o", "", "")
	sets := flag.String("sets", "uner_ewt,gum_ner_permissive,wikigold", "")
	nsilver := flag.Int("silver", 0, "")
	rounds := flag.Int("rounds", 1, "")
	sepochs := flag.Int("sepochs", 4, "")
	census := flag.Bool("census", false, "")
	verbose := flag.Bool("v", false, "")
	flag.Parse()
	if *census {
		var c name.Census
		for _, t := range background(26000, 1) {
			c.Add(t)
		}
		f, _ := os.Create("weights/profiles.txt")
		c.Write(f)
		f.Close()
		return
	}
	base := "../shared/data/"
	var ex []name.Example
	for s := range strings.SplitSeq(*sets, ",") {
		f := map[string]string{"wikigold": "all", "btc": "all"}[s]
		if f == "" {
			f = "train"
		}
		lost, names := 0, 0
		docs := readBIO(base + s + "/" + f + ".bio.gz")
		for i := range docs {
			x, l := example(&docs[i], s == "uner_ewt" || s == "btc" || s == "sec_filings")
			lost += l
			names += len(docs[i].Names)
			ex = append(ex, x)
		}
		fmt.Println(s, len(docs), "docs", names, "names", lost, "lost in tokens")
	}
	t0 := time.Now()
	table := name.Train(ex, name.Options{Epochs: *epochs, Rows: *rows})
	fmt.Printf("%.1fs rows %d\n", time.Since(t0).Seconds(), table.Rows())
	g := name.New(table)
	if *nsilver > 0 {
		texts := background(*nsilver, 26000 / *nsilver)
		for range *rounds {
			all := append(ex[:len(ex):len(ex)], silver(g, texts)...)
			table = name.Train(all, name.Options{Epochs: *sepochs, Rows: *rows})
			fmt.Printf("%.1fs rows %d\n", time.Since(t0).Seconds(), table.Rows())
			g = name.New(table)
		}
	}
	total := map[string]corpus.Tally{}
	for _, set := range []string{"uner_ewt", "gum_ner_permissive"} {
		sum := map[string]corpus.Tally{}
		for _, d := range readBIO(base + set + "/dev.bio.gz") {
			t := language.Read(d.Text, d.Sentences)
			var said []corpus.Name
			for _, n := range g.Find(t) {
				said = append(said, corpus.Name{Span: t.Span(n.Range), Type: n.Type.String()})
			}
			if *verbose {
				diff(d, said)
			}
			for k, v := range corpus.ScoreNames(d.Names, said, "PER", "ORG", "LOC") {
				x := sum[k]
				x.Add(v)
				sum[k] = x
				x = total[k]
				x.Add(v)
				total[k] = x
			}
		}
		show(set, sum)
	}
	show("pooled", total)
	if *out != "" {
		f, _ := os.Create(*out)
		table.Write(f)
		f.Close()
	}
}

func show(set string, sum map[string]corpus.Tally) {
	fmt.Println(set)
	for _, k := range []string{"PER", "ORG", "LOC", ""} {
		fmt.Printf("  %-4s %v\n", k, sum[k])
	}
}

func diff(d corpus.Named, said []corpus.Name) {
	has := func(l []corpus.Name, n corpus.Name) bool {
		for _, x := range l {
			if x == n {
				return true
			}
		}
		return false
	}
	ctx := func(n corpus.Name) string {
		a, b := max(0, n.Span.Start-40), min(len(d.Text), n.Span.End+30)
		return strings.ReplaceAll(d.Text[a:n.Span.Start]+"["+n.Span.In(d.Text)+"]"+d.Text[n.Span.End:b], "\n", " // ")
	}
	for _, n := range d.Names {
		if !has(said, n) && n.Type != "MISC" {
			fmt.Println("MISS", n.Type, ctx(n))
		}
	}
	for _, n := range said {
		if !has(d.Names, n) && n.Type != "MISC" {
			fmt.Println("SAID", n.Type, ctx(n))
		}
	}
}
