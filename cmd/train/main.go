// Command train makes the weight files in folder weights from the data sets.
//
//	go run ./cmd/train [-data DIR] [-weights DIR] MODEL...
//
// Each model has a file of its own here; "all" makes every one. Training is
// deterministic: the same data give the same bytes. A model that is made with
// the help of another sees the weights that this command was built with, so
// run it again after tags have changed. What each file was made
// from is written to MANIFEST beside it, a line each: weights file, training
// file, SHA-256, licence.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// model is one weights file and what makes it.
type model struct {
	name  string
	file  string // in folder weights
	train func(*data) ([]byte, error)
}

// models are in an order in which those that use others come later.
var models = []model{
	{"words", "words.txt", trainWords},
	{"rarity", "rarity.txt", trainRarity},
	{"cluster", "clusters.txt", trainCluster},
	{"tag", "tag.bin", trainTag},
	{"lemma", "lemma.txt", trainLemma},
	{"parse", "parse.bin", trainParse},
	{"profiles", "profiles.txt", trainProfiles},
	{"names", "names.bin", trainNames},
	{"quotes", "quotes.bin", trainQuotes},
	{"terms", "terms.bin", trainTerms},
}

func main() {
	dir := flag.String("data", "../shared/data", "folder of the data sets")
	out := flag.String("weights", "weights", "folder of the weight files")
	flag.Parse()
	if err := run(*dir, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// run makes the named models.
func run(dir, out string, names []string) error {
	if len(names) == 0 {
		return fmt.Errorf("no model named; there are %v, or all", known())
	}
	for _, name := range names {
		found := false
		for _, m := range models {
			if m.name != name && name != "all" {
				continue
			}
			found = true
			if err := build(m, dir, out); err != nil {
				return fmt.Errorf("%s: %w", m.name, err)
			}
		}
		if !found {
			return fmt.Errorf("no model %q; there are %v, or all", name, known())
		}
	}
	return nil
}

// build makes one model and writes its file and its lines of the manifest.
func build(m model, dir, out string) error {
	d := &data{dir: dir}
	file, err := m.train(d)
	if err != nil {
		return err
	}
	path := filepath.Join(out, m.file)
	if old, err := os.ReadFile(path); err != nil || !bytes.Equal(old, file) {
		if err := os.WriteFile(path, file, 0o644); err != nil {
			return err
		}
	}
	fmt.Printf("%s: %d bytes\n", path, len(file))
	return writeManifest(filepath.Join(out, "MANIFEST"), m.file, file, d.used)
}

func known() (names []string) {
	for _, m := range models {
		names = append(names, m.name)
	}
	return names
}
