package quote_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestCases reads invented paragraphs; each file says why it is there, and
// what is said by whom, a line each.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			part := map[string]string{}
			for _, x := range a.Files {
				part[x.Name] = strings.TrimSpace(string(x.Data))
			}
			if got := strings.ReplaceAll(said(part["text"]), "; ", "\n"); got != part["want"] {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, part["want"])
			}
		})
	}
}
