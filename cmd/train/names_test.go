package main

import (
	"compress/gzip"
	"os"
	"testing"

	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/name"
	"synoptic/language/tag"
)

// TestNames scores exact spans with types of persons, organisations and
// places, counted over all documents of a set and over both sets together.
func TestNames(t *testing.T) {
	total := map[string]corpus.Tally{}
	for _, set := range []string{"uner_ewt", "gum_ner_permissive"} {
		f, err := os.Open("../../../shared/data/" + set + "/dev.bio.gz")
		if err != nil {
			t.Skip("needs data outside the repository")
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := corpus.ReadBIO(set, z)
		if err != nil {
			t.Fatal(err)
		}
		sum := map[string]corpus.Tally{}
		for _, d := range docs {
			for k, v := range corpus.ScoreNames(d.Names, findNames(&d), "PER", "ORG", "LOC") {
				sum[k] = sum[k].Plus(v)
				total[k] = total[k].Plus(v)
			}
		}
		logNames(t, set, sum)
	}
	logNames(t, "both", total)
}

// findNames runs the tagger over a marked document.
func findNames(d *corpus.Named) (out []corpus.Name) {
	text := language.Read(d.Text, d.Sentences)
	tag.Tag(text)
	for _, n := range name.Default().Find(text) {
		out = append(out, corpus.Name{Span: text.Span(n.Range), Type: n.Type.String()})
	}
	return out
}

func logNames(t *testing.T, set string, sum map[string]corpus.Tally) {
	for _, k := range []string{"PER", "ORG", "LOC", ""} {
		t.Logf("%-20s %-3s %v", set, k, sum[k])
	}
}
