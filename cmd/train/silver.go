package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"

	"synoptic/language"
	"synoptic/language/name"
	"synoptic/span"
)

func background(n, skip int) []*language.Text {
	f, _ := os.Open("../shared/data/background/articles.jsonl.gz")
	defer f.Close()
	z, _ := gzip.NewReader(f)
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<26)
	var out []*language.Text
	for k := 0; in.Scan() && len(out) < n; k++ {
		if k%skip != 0 {
			continue
		}
		var a struct{ Text string }
		json.Unmarshal(in.Bytes(), &a)
		if len(a.Text) > 20000 {
			continue
		}
		out = append(out, language.Read(a.Text, paragraphs(a.Text)))
	}
	return out
}

func paragraphs(text string) []span.Span {
	var out []span.Span
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n')
		if end < 0 {
			end = len(text) - i
		}
		if end > 0 {
			out = append(out, span.Span{Start: i, End: i + end})
		}
		i += end + 1
	}
	return out
}

func silver(g *name.Tagger, texts []*language.Text) []name.Example {
	votes := map[string]*[5]int{}
	var out []name.Example
	key := func(t *language.Text, r language.Range) string {
		var b strings.Builder
		for i := r.Start; i < r.End; i++ {
			b.WriteString(t.Tokens[i].Lower + " ")
		}
		return b.String()
	}
	for _, t := range texts {
		names := g.Find(t)
		for _, n := range names {
			k := key(t, n.Range)
			if votes[k] == nil {
				votes[k] = &[5]int{}
			}
			votes[k][n.Type]++
		}
		out = append(out, name.Example{Text: t, Names: names})
	}
	changed, all := 0, 0
	for _, x := range out {
		inDoc := map[string]name.Type{}
		for _, n := range x.Names {
			if n.End-n.Start > 1 && n.Type == name.Person {
				inDoc[key(x.Text, language.Range{Start: n.End - 1, End: n.End})] = name.Person
			}
		}
		for i := range x.Names {
			n := &x.Names[i]
			all++
			k := key(x.Text, n.Range)
			if t, ok := inDoc[k]; ok && n.Type != name.Misc {
				if n.Type != t {
					changed++
				}
				n.Type = t
				continue
			}
			v := votes[k]
			sum, best := 0, 0
			for t, c := range v {
				sum += c
				if c > v[best] {
					best = t
				}
			}
			if sum >= 5 && v[best]*10 >= sum*7 && n.Type != name.Type(best) {
				changed++
				n.Type = name.Type(best)
			}
		}
	}
	println("silver names", all, "changed", changed)
	return out
}
