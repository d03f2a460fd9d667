// Package eval measures the program against what people marked by hand.
//
// A [Task] takes gold data, in the formats that package corpus reads, has the
// texts read as the program reads everything, and returns [Score]s: how many
// there are in the gold, how many were said, precision, recall and F1 in
// percent. Positions are compared in bytes of the same text. The formula of
// each measure stands in the comment of the function that counts it. Results
// depend on the data and the weights alone.
//
// testdata/scores.txt holds the score of every task on the development data,
// so that a loss shows in review; it changes only by "go test ./eval -update".
package eval

import (
	"fmt"
	"io"
	"strings"
)

// Task is something that can be measured.
type Task struct {
	Name  string
	Short string   // what is measured, one line
	Files []string // what its gold files are, in order; of one kind there may be several
	run   func([]Gold) ([]Score, error)
}

// Gold is one file of gold data, unpacked.
type Gold struct {
	Name string
	io.Reader
}

// Score is one measure. Precision, recall and F are in percent, zero where
// there is nothing to divide by; an accuracy has all three the same.
type Score struct {
	Measure   string  `json:"measure"`
	Gold      int     `json:"gold"`
	Said      int     `json:"said"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F         float64 `json:"f"`
}

// Tasks returns all tasks, in the order of a reading.
func Tasks() []Task {
	return []Task{
		{"sentences", "where tokens and sentences end, paragraphs given", treebank, sentences},
		{"tags", "parts of speech, on the treebank's tokens", treebank, tags},
		{"lemmas", "lemmas, on the treebank's tokens", treebank, lemmas},
		{"parse", "heads and relations, on the treebank's tokens with the program's tags", treebank, parsed},
		{"names", "persons, organisations and places, sentences given", []string{"words in BIO columns: word, tag, label"}, names},
		{"quotations", "sources, cues and contents of attributions, and what belongs together", []string{"articles with attributions (JSON Lines as PolNeAR)"}, quotations},
		{"speakers", "who the source of an attribution is", []string{"who it is (JSON Lines: doc, attribution, who, alt, kind, named, pronoun)", "the articles with attributions (JSON Lines as PolNeAR)"}, speakers},
		{"dates", "expressions of time, their type and value", []string{"articles with TIMEX3 (JSON Lines: id, text, title, dct, timex)"}, dates},
		{"figures", "numbers, percentages and amounts of money", []string{"articles with values (JSON Lines as MEANTIME)"}, figures},
		{"quantities", "numbers with their units and values", []string{"sentences with quantities (JSON Lines as the tests of quantulum3)"}, quantities},
		{"reuse", "runs of words that reports of one event share", []string{clusterFile, sharedFile}, reused},
		{"lineage", "which reports are one agency's write-up", []string{clusterFile, sharedFile, "the agencies credited (JSON Lines: id, agencies)"}, lineages},
		{"statements", "which quotations are one utterance", []string{clusterFile, "pairs of quotations with a reader's word (JSON Lines: a, a_span, b, b_span, label)"}, statements},
		{"origins", "who wrote the text of a report", []string{clusterFile, "who wrote it (JSON Lines: id, origin, status)"}, origins},
		{"alignment", "figures of several reports brought together, and the verdict", []string{"figures with their mentions (JSON Lines: figure, relation, mentions)", "the reports (JSON Lines: id, text, date, domain, url)"}, alignment},
		{"versions", "what became of each sentence from one version to the next", []string{"pairs with the action of each sentence (JSON Lines: a, b, sentences)", "the articles (JSON Lines: id, text, date, domain)"}, versions},
	}
}

var treebank = []string{"a treebank in CoNLL-U"}

const (
	clusterFile = "reports of events (JSON Lines: id, event_id, text, url, date)"
	sharedFile  = "what pairs of them share (JSON Lines: a, b, runs, in_quotes, narrative)"
)

// ByName returns the named task.
func ByName(name string) (Task, error) {
	var known []string
	for _, t := range Tasks() {
		if t.Name == name {
			return t, nil
		}
		known = append(known, t.Name)
	}
	return Task{}, fmt.Errorf("no task %q; there are %s", name, strings.Join(known, ", "))
}

// Check reports whether n gold files are what the task needs.
func (t Task) Check(n int) error {
	if n == 0 || n != len(t.Files) && len(t.Files) > 1 {
		files := "one file or more"
		if len(t.Files) > 1 {
			files = fmt.Sprint(len(t.Files), " files")
		}
		return fmt.Errorf("%s needs %s, not %d: %s", t.Name, files, n, strings.Join(t.Files, ", then "))
	}
	return nil
}

// all returns what read finds in each file, in one list.
func all[T any](gold []Gold, read func(Gold) ([]T, error)) ([]T, error) {
	var out []T
	for _, g := range gold {
		list, err := read(g)
		if err != nil {
			return nil, err
		}
		out = append(out, list...)
	}
	return out, nil
}

// named adds the name of the file to what read says of it.
func named[T any](read func(io.Reader) ([]T, error)) func(Gold) ([]T, error) {
	return func(g Gold) ([]T, error) {
		list, err := read(g)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Name, err)
		}
		return list, nil
	}
}

// Run measures the task on its gold files.
func (t Task) Run(gold []Gold) ([]Score, error) {
	if err := t.Check(len(gold)); err != nil {
		return nil, err
	}
	return t.run(gold)
}
