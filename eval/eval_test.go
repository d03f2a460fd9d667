package eval_test

import (
	"compress/gzip"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/eval"
)

var update = flag.Bool("update", false, "write testdata/scores.txt anew")

// development are the tasks and the files that they are measured on.
var development = []struct {
	task  string
	files string
}{
	{"sentences", "ud_gum_permissive/en_gum-dev.conllu.gz"},
	{"sentences", "ud_ewt/en_ewt-ud-dev.conllu.gz"},
	{"tags", "ud_gum_permissive/en_gum-dev.conllu.gz"},
	{"tags", "ud_ewt/en_ewt-ud-dev.conllu.gz"},
	{"lemmas", "ud_ewt/en_ewt-ud-dev.conllu.gz"},
	{"parse", "ud_gum_permissive/en_gum-dev.conllu.gz"},
	{"parse", "ud_ewt/en_ewt-ud-dev.conllu.gz"},
	{"names", "uner_ewt/dev.bio.gz"},
	{"names", "gum_ner_permissive/dev.bio.gz"},
	{"names", "uner_ewt/dev.bio.gz gum_ner_permissive/dev.bio.gz"},
	{"quotations", "polnear/dev.jsonl.gz"},
	{"speakers", "polnear/who_dev.jsonl.gz polnear/dev.jsonl.gz"},
	{"dates", "tempeval3/aquaint.jsonl.gz"},
	{"dates", "tempeval3/timebank.jsonl.gz"},
	{"dates", "tempeval3/aquaint.jsonl.gz tempeval3/timebank.jsonl.gz"},
	{"figures", "meantime/docs.jsonl.gz"},
	{"quantities", "quantulum3/quantities.jsonl.gz quantulum3/quantities.ambiguity.jsonl.gz"},
	{"reuse", "clusters/news_cluster.jsonl.gz clusters/reuse_pairs.jsonl.gz"},
	{"lineage", "clusters/news_cluster.jsonl.gz clusters/reuse_pairs.jsonl.gz clusters/credits.jsonl.gz"},
	{"statements", "clusters/news_cluster.jsonl.gz testdata/statement_pairs.jsonl"},
	{"origins", "clusters/news_cluster.jsonl.gz clusters/origins.jsonl.gz"},
	{"alignment", "clusters/figures.jsonl.gz clusters/news_cluster.jsonl.gz"},
	{"versions", "testdata/versions.jsonl clusters/news_cluster.jsonl.gz"},
}

// TestScores compares the scores on the development data with those that were
// last accepted: a change of the engine that moves a figure shows here.
func TestScores(t *testing.T) {
	data := filepath.Join("..", "..", "shared", "data")
	if _, err := os.Stat(data); err != nil {
		t.Skip("needs data outside the repository")
	}
	var got strings.Builder
	for _, d := range development {
		got.WriteString("== " + d.task + " " + d.files + "\n")
		var gold []eval.Gold
		for name := range strings.FieldsSeq(d.files) {
			path := filepath.FromSlash(name)
			if !strings.HasPrefix(name, "testdata/") {
				path = filepath.Join(data, path)
			}
			gold = append(gold, eval.Gold{Name: name, Reader: open(t, path)})
		}
		scores, err := run(d.task, gold)
		if err != nil {
			t.Fatal(err)
		}
		got.WriteString(eval.Table(scores) + "\n")
	}
	golden := filepath.Join("testdata", "scores.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if moved := moved(string(want), got.String()); moved != "" {
		t.Errorf("the scores have moved; accept them with: go test ./eval -update\n%s", moved)
	}
}

// moved returns the lines that differ, each under the heading of its task.
func moved(want, got string) string {
	var out strings.Builder
	old, now := strings.Split(want, "\n"), strings.Split(got, "\n")
	heading := ""
	for i := range max(len(old), len(now)) {
		var a, b string
		if i < len(old) {
			a = old[i]
		}
		if i < len(now) {
			b = now[i]
		}
		if strings.HasPrefix(b, "== ") {
			heading = b
		}
		if a != b {
			out.WriteString(heading + "\n- " + a + "\n+ " + b + "\n")
		}
	}
	return out.String()
}

func run(task string, gold []eval.Gold) ([]eval.Score, error) {
	t, err := eval.ByName(task)
	if err != nil {
		return nil, err
	}
	return t.Run(gold)
}

// open returns the unpacked contents of a file.
func open(t *testing.T, path string) io.Reader {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() }) //nolint:errcheck // read only
	if filepath.Ext(path) != ".gz" {
		return f
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// TestBadGold: what is wrong with the gold data is said with the file and the
// place.
func TestBadGold(t *testing.T) {
	for _, c := range []struct{ why, task, data, want string }{
		{"a task that is none", "taste", "", `no task "taste"`},
		{"not a treebank", "tags", "1\tx\n", "g: line 1"},
		{"not JSON", "dates", "{", "g: article 1"},
		{"a span beyond its text", "dates", `{"id":"a","text":"now","timex":[{"start":0,"end":4}]}`, "g: article a: span [0, 4]"},
		{"an article without text", "dates", `{"id":"a","text":""}`, "article a "},
		{"a file too few", "speakers", "", "needs 2 files, not 1"},
	} {
		_, err := run(c.task, []eval.Gold{{Name: "g", Reader: strings.NewReader(c.data)}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
}

// TestFormulas: small gold data with scores counted by hand.
func TestFormulas(t *testing.T) {
	const timed = `{"id":"a","dct":"2024-05-16","text":"It rained on Tuesday and for two long days.","timex":[` +
		`{"start":13,"end":20,"type":"DATE","value":"2024-05-14"},{"start":29,"end":42,"type":"DURATION","value":"P2D"}]}`
	const attributed = `{"id":"a","text":"Mayor Ada Okoro said: “We stay.”","attributions":[{"id":"1","source":[[0,15]],"cue":[[16,20]],"content":[[22,32]]}]}`
	const speaker = `{"doc":"a","attribution":"1","who":"Ada Okoro","kind":"person"}`
	const aligned = `{"figure":"people killed","relation":"update","mentions":[{"doc":"a","start":0,"end":18},{"doc":"b","start":0,"end":18}]}` +
		`{"figure":"people aboard","relation":"single","mentions":[{"doc":"a","start":63,"end":65}]}`
	const reports = `{"id":"a","date":"2031-03-05T08:00:00","text":"At least 31 people died when the ferry Halcyon sank off Vellan; 80 were aboard."}` +
		`{"id":"b","date":"2031-03-05T18:00:00","text":"At least 44 people died when the ferry Halcyon sank off Vellan on its way to Tarn."}`
	for _, c := range []struct {
		task  string
		files []string
		want  map[string]float64
	}{
		{"alignment", []string{aligned, reports}, map[string]float64{"pairs of one quantity": 100, "verdict right": 100, "said to differ": 0}},
		{"dates", []string{timed}, map[string]float64{"strict": 50, "relaxed": 100}},
		{"quotations", []string{attributed}, map[string]float64{"all exact": 100, "direct content found exactly": 100, "attribution with source, J >= 0.8": 100}},
		{"speakers", []string{speaker, attributed}, map[string]float64{"speaker right, of all": 100}},
	} {
		var gold []eval.Gold
		for _, f := range c.files {
			gold = append(gold, eval.Gold{Name: "g", Reader: strings.NewReader(f)})
		}
		scores, err := run(c.task, gold)
		if err != nil {
			t.Errorf("%s: %v", c.task, err)
		}
		seen := 0
		for _, s := range scores {
			if f, ok := c.want[s.Measure]; ok {
				seen++
				if s.F != f {
					t.Errorf("%s: %s F %.1f, want %.1f", c.task, s.Measure, s.F, f)
				}
			}
		}
		if seen != len(c.want) {
			t.Errorf("%s: %d of %d measures", c.task, seen, len(c.want))
		}
	}
}
