package corpus_test

import (
	"strings"
	"testing"

	"synoptic/corpus"
)

func TestPolnear(t *testing.T) {
	const line = `{"id":"a","publisher":"p","date":"2031-05-03","title":"T","text":"Zoë’s “no”, Ada said.","attributions":[{"id":"E1","source":[[12,15]],"cue":[[16,20]],"content":[[6,10]]}]}`
	list, err := corpus.ReadPolnear(strings.NewReader(line + "\n" + line))
	if err != nil || len(list) != 2 {
		t.Fatalf("%d articles, %v", len(list), err)
	}
	a := list[0]
	g := a.Attributions[0]
	if got := g.Source[0].In(a.Text) + "|" + g.Cue[0].In(a.Text) + "|" + g.Content[0].In(a.Text); got != "Ada|said|“no”" {
		t.Errorf("positions in bytes give %q", got)
	}
	for _, bad := range []string{strings.Replace(line, "[16,20]", "[16,90]", 1), strings.Replace(line, "[16,20]", "[-1,2]", 1), `{"id":`} {
		if _, err := corpus.ReadPolnear(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "article") {
			t.Errorf("no error that names the article: %v", err)
		}
	}
}
