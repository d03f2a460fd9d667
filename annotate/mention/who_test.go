package mention_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/report"
	"synoptic/span"
)

// shared holds the development data, beside the repository.
const shared = "../../../shared/"

// TestWho asks who the source of each attribution is whose span was marked by
// hand, in 30 articles, and scores the answers by the rules of WHO.md.
func TestWho(t *testing.T) {
	who, dev := shared+"data/polnear/who_dev.jsonl.gz", shared+"data/polnear/dev.jsonl.gz"
	if _, err := os.Stat(who); err != nil {
		t.Skip("needs data outside the repository")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("the scorer needs python3")
	}
	answers := filepath.Join(t.TempDir(), "answers.jsonl")
	out, err := os.Create(answers)
	if err != nil {
		t.Fatal(err)
	}
	eachLine(t, dev, func(line []byte) {
		if err := json.NewEncoder(out).Encode(answer(line)); err != nil {
			t.Fatal(err)
		}
	})
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	table, err := exec.Command(python, shared+"eval/score_who.py", who, dev, answers, "--errors", "1000").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, table)
	}
	t.Logf("%s", table)
}

// article is what the test reads of a line of the development articles;
// positions are code points.
type article struct {
	ID           string   `json:"id"`
	Text         string   `json:"text"`
	Attributions []*quote `json:"attributions"`
}

type quote struct {
	Content [][2]int `json:"content"`
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Speaker *string  `json:"speaker"`
}

type answers struct {
	ID     string   `json:"id"`
	Quotes []*quote `json:"quotes"`
}

// answer names the speaker of each marked source.
func answer(line []byte) answers {
	var a article
	if err := json.Unmarshal(line, &a); err != nil {
		panic(err)
	}
	at := bytePositions(a.Text)
	text, found := find(a.Text)
	for _, q := range a.Attributions {
		if len(q.Source) == 0 {
			continue
		}
		s := span.Span{Start: at[q.Source[0][0]], End: at[q.Source[len(q.Source)-1][1]]}
		if actor, _ := found.Resolve(text, s); actor >= 0 {
			q.Speaker = &found.Actors[actor].Name
		}
	}
	return answers{a.ID, a.Attributions}
}

// bytePositions returns the byte at which each code point of s starts.
func bytePositions(s string) []int {
	out := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

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
		var a article
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
