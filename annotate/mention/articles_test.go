package mention_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/report"
)

// shared holds the development data, beside the repository.
const shared = "../../../shared/"

func eachLine(t testing.TB, file string, f func(line []byte)) {
	t.Helper()
	r, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	z, err := gzip.NewReader(r)
	if err != nil {
		t.Fatal(err)
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		f(in.Bytes())
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkArticles finds the names and actors of development articles, about
// 900 tokens each.
func BenchmarkArticles(b *testing.B) {
	if _, err := os.Stat(shared + "data/polnear/dev.jsonl.gz"); err != nil {
		b.Skip("needs data outside the repository")
	}
	type input struct {
		text     *language.Text
		version  *report.Version
		passages []mark.Passage
	}
	var list []input
	eachLine(b, shared+"data/polnear/dev.jsonl.gz", func(line []byte) {
		var a struct{ Text string }
		if err := json.Unmarshal(line, &a); err != nil {
			b.Fatal(err)
		}
		t := read(a.Text)
		list = append(list, input{t, &report.Version{Text: a.Text}, mark.Find(t)})
	})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		x := list[i%len(list)]
		mention.Find(x.text, x.version, x.passages)
	}
}
