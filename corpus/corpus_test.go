package corpus_test

import (
	"strings"
	"testing"

	"synoptic/corpus"
)

const two = "# newdoc id = a\n# newpar\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n# newpar\n1\tOk\tok\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"

func TestConllu(t *testing.T) {
	texts, err := corpus.Conllu("two", strings.NewReader(two))
	if err != nil {
		t.Fatal(err)
	}
	x := texts[0]
	if len(texts) != 1 || x.Source != "Don't go. \n\nOk " || len(x.Sentences) != 2 || len(x.Paragraphs) != 2 {
		t.Fatalf("%d texts, %q, sentences %v, paragraphs %v", len(texts), x.Source, x.Sentences, x.Paragraphs)
	}
	for i := range x.Tokens {
		if f := strings.Fields("Do n't go . Ok")[i]; x.Word(i) != f {
			t.Errorf("token %d: %q, want %q", i, x.Word(i), f)
		}
	}
	if n := x.Tokens[1]; n.Head != 2 || n.Rel.String() != "advmod" || n.Fine.String() != "RB" || n.Lemma != "not" {
		t.Errorf("n't: %+v", n)
	}
	if _, err := corpus.Conllu("bad", strings.NewReader("1\tx\n")); err == nil || !strings.Contains(err.Error(), "bad: line 1") {
		t.Errorf("a short line: %v", err)
	}
}
