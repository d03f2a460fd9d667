package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"synoptic/corpus"
	"synoptic/language"
)

// licences are the data sets that weights may be made from; files elsewhere
// cannot be opened for training.
var licences = map[string]string{
	"ud_ewt":             "CC BY-SA 4.0",
	"ud_gum_permissive":  "CC BY 4.0 and CC BY-SA 3.0",
	"gum_coref":          "CC BY 4.0",
	"gum_ner_permissive": "CC BY 4.0",
	"uner_ewt":           "CC BY-SA 4.0",
	"wikigold":           "CC BY 4.0",
	"btc":                "CC BY 4.0",
	"wnut17":             "CC BY 4.0",
	"sec_filings":        "CC BY 3.0",
	"gazetteers":         "CC0 1.0 or public domain",
	"polnear":            "annotations; licence open, see docs/decisions",
	"background":         "counts and clusters of words in 20 articles or more",
}

// data opens training files and notes which were used.
type data struct {
	dir  string
	used []used
}

// used is a training file.
type used struct {
	name, sum, licence string
}

// open returns the contents of a file, unpacked when its name ends in .gz.
func (d *data) open(name string) (io.Reader, error) {
	licence, ok := licences[path.Dir(name)]
	if !ok || strings.HasPrefix(path.Base(name), "corenlp_") || strings.Contains(name, "test") {
		return nil, fmt.Errorf("%s may not be used for weights", name)
	}
	b, err := os.ReadFile(filepath.Join(d.dir, filepath.FromSlash(name)))
	if err != nil {
		return nil, fmt.Errorf("training data: %w (name its folder with -data)", err)
	}
	d.used = append(d.used, used{name, fmt.Sprintf("%x", sha256.Sum256(b)), licence})
	if path.Ext(name) != ".gz" {
		return bytes.NewReader(b), nil
	}
	return gzip.NewReader(bytes.NewReader(b))
}

// treebanks returns the texts of the training parts of the treebanks.
func (d *data) treebanks() ([]*language.Text, error) {
	var all []*language.Text
	for _, name := range []string{"ud_ewt/en_ewt-ud-train.conllu.gz", "ud_gum_permissive/en_gum-train.conllu.gz"} {
		r, err := d.open(name)
		if err != nil {
			return nil, err
		}
		texts, err := corpus.Conllu(name, r)
		if err != nil {
			return nil, err
		}
		all = append(all, texts...)
	}
	return all, nil
}
