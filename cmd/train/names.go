package main

import (
	"bytes"

	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/name"
	"synoptic/language/tag"
)

// nameSets are the sets that names are learnt from; in partial ones only
// persons, organisations and places are marked.
var nameSets = []struct {
	file    string
	partial bool
}{
	{"uner_ewt/train.bio.gz", true},
	{"gum_ner_permissive/train.bio.gz", false},
	{"wikigold/all.bio.gz", false},
}

// nameOptions keep names.bin below 4 MB; chosen on the development parts.
var nameOptions = name.Options{Epochs: 6, Rows: 250_000, MinUpdates: 2}

// trainNames makes the weights of the finder of names.
func trainNames(d *data) ([]byte, error) {
	var examples []name.Example
	for _, set := range nameSets {
		r, err := d.open(set.file)
		if err != nil {
			return nil, err
		}
		docs, err := corpus.ReadBIO(set.file, r)
		if err != nil {
			return nil, err
		}
		for i := range docs {
			examples = append(examples, example(&docs[i], set.partial))
		}
	}
	var b bytes.Buffer
	err := name.Train(examples, nameOptions).Write(&b)
	return b.Bytes(), err
}

// example makes an example of a marked document. Names that do not fit the
// tokens, about one in a thousand, are left out.
func example(d *corpus.Named, partial bool) name.Example {
	x := name.Example{Text: language.Read(d.Text, d.Sentences), Partial: partial}
	tag.Tag(x.Text)
	for _, n := range d.Names {
		if r := x.Text.Cover(n.Span); x.Text.Span(r) == n.Span {
			x.Names = append(x.Names, name.Name{Range: r, Type: name.ParseType(n.Type)})
		}
	}
	return x
}
