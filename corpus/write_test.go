package corpus_test

import (
	"strings"
	"testing"

	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/span"
)

// read returns text with its paragraphs, lines each, tagged and parsed.
func read(text string) *language.Text {
	var paragraphs []span.Span
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		paragraphs = append(paragraphs, span.Span{Start: at, End: at + len(line)})
		at += len(line)
	}
	t := language.Read(text, paragraphs)
	tag.Tag(t)
	for k := range t.Sentences {
		parse.Parse(t, k)
	}
	return t
}

func conllu(t *testing.T, x *language.Text) string {
	t.Helper()
	var b strings.Builder
	if err := corpus.WriteConllu(&b, "a", x); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteConllu(t *testing.T) {
	got := conllu(t, read("“Žižek’s crew didn’t wait.”"))
	for _, line := range []string{
		"# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = “Žižek’s crew didn’t wait.”\n",
		"\n1\t“\t\"\tPUNCT\t``\t_\t", "SpaceAfter=No|TokenRange=0:1\n",
		"\n2-3\tŽižek’s\t_\t_\t_\t_\t_\t_\t_\t_\n2\tŽižek\t", "\tTokenRange=1:6\n3\t’s\t's\tPART\tPOS\t_\t2\tcase\t_\tTokenRange=6:8\n4\tcrew\t",
		"\n5-6\tdidn’t\t_\t_\t_\t_\t_\t_\t_\t_\n5\tdid\tdo\tAUX\tVBD\t_\t7\taux\t_\t", "\t0\troot\t_\tSpaceAfter=No|TokenRange=21:25\n",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("no %q in\n%s", line, got)
		}
	}
}

// FuzzConllu checks that a text written and read again has the same words,
// white space, tags and heads, and that writing it again changes nothing but
// where words stand in the source.
func FuzzConllu(f *testing.F) {
	for _, s := range []string{"The crew didn't wait.", "“Stay,” she'd've said.\n\nOkoro's (2) cannot.", "a\tb\u00a0c # d", "_ _", "1-2 3.4", "sa sh?", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		x := read(s)
		written := conllu(t, x)
		texts, err := corpus.Conllu("again", strings.NewReader(written))
		if err != nil {
			t.Fatalf("%q: %v\n%s", s, err, written)
		}
		if len(texts) != 1 || len(texts[0].Tokens) != len(x.Tokens) || len(texts[0].Sentences) != len(x.Sentences) {
			t.Fatalf("%q: not the same words or sentences\n%s", s, written)
		}
		y := texts[0]
		for i, a := range x.Tokens {
			b := y.Tokens[i]
			first := i == 0 || x.SentenceOf(i) != x.SentenceOf(i-1)
			if x.Word(i) != y.Word(i) || a.Tag != b.Tag || a.Fine != b.Fine || a.Head != b.Head || a.Rel != b.Rel || a.Lemma != b.Lemma || a.Space != b.Space && !first {
				t.Fatalf("%q: word %d was %+v and is %+v\n%s", s, i, a, b, written)
			}
		}
	})
}
