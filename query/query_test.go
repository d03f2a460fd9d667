package query_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"synoptic/query"
)

// TestParse compares what is read in a box, in words, with testdata.
func TestParse(t *testing.T) {
	a, err := txtar.ParseFile("testdata/box.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		box, want := strings.TrimSpace(string(a.Files[i].Data)), strings.TrimSpace(string(a.Files[i+1].Data))
		q := query.Parse(box)
		got := q.String()
		for _, n := range q.Notes {
			got += "\nnote: " + n
		}
		if got != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", a.Files[i].Name, box, got, want)
		}
	}
}

// FuzzParse checks that every box is a question of bounded size that says
// the same each time.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`a -b "c d" OR e*`, `speaker:"x`, `after:2031 has:`, "“", `-`, `type:direct:`, "OR OR", "a\x00b\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q := query.Parse(s)
		if n := len(q.Any) + len(q.Not); n > 64 {
			t.Errorf("%d terms", n)
		}
		for _, group := range q.Any {
			if len(group) == 0 {
				t.Error("a group without a term matches nothing")
			}
		}
		if a, b := fmt.Sprint(q), fmt.Sprint(query.Parse(s)); a != b {
			t.Errorf("%q is read as %q and as %q", s, a, b)
		}
	})
}
