package main

import (
	"testing"

	"synoptic/language"
	"synoptic/span"
)

// found counts what was cut as people cut it.
type found struct{ gold, got, both int }

func (f *found) add(gold, got []span.Span) {
	is := map[span.Span]bool{}
	for _, s := range gold {
		is[s] = true
	}
	for _, s := range got {
		if is[s] {
			f.both++
		}
	}
	f.gold, f.got = f.gold+len(gold), f.got+len(got)
}

// f1 is the harmonic mean of precision and recall, in percent.
func (f *found) f1() float64 { return 200 * float64(f.both) / float64(f.gold+f.got) }

// parts returns the spans of tokens, sentences and paragraphs of t.
func parts(t *language.Text) (tokens, sentences, paragraphs []span.Span) {
	for i := range t.Tokens {
		tokens = append(tokens, t.Tokens[i].Span)
	}
	for _, s := range t.Sentences {
		sentences = append(sentences, t.Span(s.Range))
	}
	for _, p := range t.Paragraphs {
		paragraphs = append(paragraphs, t.Span(p))
	}
	return tokens, sentences, paragraphs
}

func TestCut(t *testing.T) {
	for _, name := range []string{ewtDev, gumDev, "ud_gum_permissive/en_gum-train.conllu.gz"} {
		var tokens, sentences found
		for _, gold := range dev(t, name) {
			gt, gs, p := parts(gold)
			t1, s1, _ := parts(language.Read(gold.Source, p))
			tokens.add(gt, t1)
			sentences.add(gs, s1)
		}
		t.Logf("%s: tokens F1 %.2f, sentences F1 %.2f with paragraphs given", name, tokens.f1(), sentences.f1())
	}
}
