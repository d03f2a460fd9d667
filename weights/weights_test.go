package weights_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// open are the folders of data sets that weights may be made from; see
// ATTRIBUTION for what each is.
var open = []string{"background/", "btc/", "gazetteers/", "gum_coref/", "gum_ner_permissive/", "polnear/", "sec_filings/", "ud_ewt/", "ud_gum_permissive/", "uner_ewt/", "wikigold/", "wnut17/"}

// closed are words in the names of files that may not be used wherever they
// are: parts for testing, and output of models with other origins.
var closed = []string{"test", "platinum", "corenlp_", "seeds", "clusters", "gunviolence", "tempeval", "who_dev"}

// mayTrain reports whether weights may be made from a file.
func mayTrain(name string) bool {
	ok := false
	for _, p := range open {
		ok = ok || strings.HasPrefix(name, p)
	}
	for _, c := range closed {
		ok = ok && !strings.Contains(name, c)
	}
	return ok
}

// TestManifest checks that the manifest fits the weight files and names only
// training files that may be used, with licence.
func TestManifest(t *testing.T) {
	b, err := os.ReadFile("MANIFEST")
	if err != nil {
		t.Fatal(err)
	}
	made := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 || len(f[2]) != 64 || f[3] == "" {
			t.Errorf("not four fields with a hash and a licence: %q", line)
			continue
		}
		if f[1] != "-" {
			if !mayTrain(f[1]) {
				t.Errorf("%s was made from %s, which may not be used", f[0], f[1])
			}
			continue
		}
		made[f[0]] = true
		file, err := os.ReadFile(f[0])
		if sum := fmt.Sprintf("%x", sha256.Sum256(file)); err != nil || sum != f[2] {
			t.Errorf("%s is not the file the manifest speaks of: %v", f[0], err)
		}
	}
	files, _ := filepath.Glob("*.bin")
	for _, file := range files {
		if !made[file] {
			t.Errorf("the manifest does not say what %s was made from", file)
		}
	}
}

func TestMayTrain(t *testing.T) {
	for name, want := range map[string]bool{
		"ud_ewt/en_ewt-ud-train.conllu.gz": true,
		"polnear/train.jsonl.gz":           true,
		"polnear/corenlp_train.jsonl.gz":   false,
		"ud_ewt/en_ewt-ud-test.conllu.gz":  false,
		"gunviolence/train.jsonl.gz":       false,
		"tempeval3/timebank.jsonl.gz":      false,
		"devclusters/a/one.txt":            false,
		"../seeds/001.txt":                 false,
	} {
		if mayTrain(name) != want {
			t.Errorf("%s: %v, want %v", name, !want, want)
		}
	}
}

// maxSize is how many bytes all files of the folder may have together.
const maxSize = 25 << 20

func TestSize(t *testing.T) {
	files, _ := filepath.Glob("*")
	total := int64(0)
	for _, f := range files {
		if i, err := os.Stat(f); err == nil {
			total += i.Size()
		}
	}
	if total > maxSize {
		t.Errorf("the weight files have %d bytes, more than %d", total, maxSize)
	}
}
