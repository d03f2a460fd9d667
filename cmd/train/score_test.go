package main

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/parse"
	"synoptic/language/tag"
)

// dev returns the texts of a development part; the test is skipped without it.
func dev(t *testing.T, name string) []*language.Text {
	f, err := os.Open(filepath.Join("../../../shared/data", name))
	if err != nil {
		t.Skip("needs data outside the repository")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	texts, err := corpus.Conllu(name, z)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

const (
	ewtDev = "ud_ewt/en_ewt-ud-dev.conllu.gz"
	gumDev = "ud_gum_permissive/en_gum-dev.conllu.gz"
)

func TestTags(t *testing.T) {
	for _, name := range []string{ewtDev, gumDev} {
		var n, fine, upos, lemma int
		for _, gold := range dev(t, name) {
			got := bare(gold)
			tag.Tag(got)
			for i, g := range gold.Tokens {
				n++
				if got.Tokens[i].Fine == g.Fine {
					fine++
				}
				if got.Tokens[i].Tag == g.Tag {
					upos++
				}
				if got.Tokens[i].Lemma == g.Lemma {
					lemma++
				}
			}
		}
		percent := func(k int) float64 { return 100 * float64(k) / float64(n) }
		t.Logf("%s: XPOS %.2f UPOS %.2f lemma %.2f", name, percent(fine), percent(upos), percent(lemma))
	}
}

func TestParse(t *testing.T) {
	for _, name := range []string{ewtDev, gumDev} {
		var n, uas, las int
		for _, gold := range dev(t, name) {
			got := bare(gold)
			tag.Tag(got)
			for k := range got.Sentences {
				parse.Parse(got, k)
			}
			for i, g := range gold.Tokens {
				n++
				if got.Tokens[i].Head != g.Head {
					continue
				}
				uas++
				if got.Tokens[i].Rel.Universal() == g.Rel.Universal() {
					las++
				}
			}
		}
		percent := func(k int) float64 { return 100 * float64(k) / float64(n) }
		t.Logf("%s: UAS %.2f LAS %.2f", name, percent(uas), percent(las))
	}
}
