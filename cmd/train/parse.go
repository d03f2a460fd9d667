package main

import (
	"bytes"

	"synoptic/language"
	"synoptic/language/parse"
	"synoptic/language/tag"
)

// Rows that keep parse.bin below 8 MB.
const (
	actionRows = 500_000
	labelRows  = 200_000
)

// folds is into how many parts texts are cut to be tagged by a model of the
// others, so that the parser learns from tags with the faults it will meet.
const folds = 5

// trainParse makes the weights of the parser.
func trainParse(d *data) ([]byte, error) {
	texts, err := d.treebanks()
	if err != nil {
		return nil, err
	}
	retag(texts)
	var b bytes.Buffer
	err = parse.Train(texts, actionRows, labelRows).Write(&b)
	return b.Bytes(), err
}

// retag replaces the tags of texts by those of a tagger that has not seen
// them (jack-knifing).
func retag(texts []*language.Text) {
	parts := make([][]*language.Text, folds)
	for i, t := range texts {
		parts[i%folds] = append(parts[i%folds], bare(t))
	}
	for f := range folds {
		var rest []*language.Text
		for i, t := range texts {
			if i%folds != f {
				rest = append(rest, t)
			}
		}
		g := tag.Train(rest, tagRows)
		for _, t := range parts[f] {
			g.Tag(t)
		}
	}
	for i, t := range texts {
		for k, tok := range parts[i%folds][i/folds].Tokens {
			t.Tokens[k].Fine, t.Tokens[k].Tag = tok.Fine, tok.Tag
		}
	}
}

// bare returns a copy of gold without what people said about its tokens.
func bare(gold *language.Text) *language.Text {
	t := *gold
	t.Tokens = make([]language.Token, len(gold.Tokens))
	for i, k := range gold.Tokens {
		t.Tokens[i] = language.Token{Span: k.Span, Kind: k.Kind, Lower: k.Lower, Space: k.Space, Head: language.HeadNone}
	}
	return &t
}
