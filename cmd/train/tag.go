package main

import (
	"bytes"

	"synoptic/language/tag"
)

// tagRows keeps tag.bin below 3 MB.
const tagRows = 210_000

// trainTag makes the weights of the tagger.
func trainTag(d *data) ([]byte, error) {
	texts, err := d.treebanks()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = tag.Train(texts, tagRows).Write(&b)
	return b.Bytes(), err
}

// trainLemma makes the rules for lemmas.
func trainLemma(d *data) ([]byte, error) {
	texts, err := d.treebanks()
	if err != nil {
		return nil, err
	}
	return []byte(tag.LearnLemmas(texts)), nil
}
