package main

import (
	"bytes"
	"strings"

	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/name"
	"synoptic/language/tag"
)

// nameSets are the sets that names are learnt from; in partial ones only
// persons, organisations and places are marked. Of the last, an encyclopedia,
// nothing is learnt in small letters.
var nameSets = []struct {
	file    string
	partial bool
	small   bool
}{
	{"uner_ewt/train.bio.gz", true, true},
	{"gum_ner_permissive/train.bio.gz", false, true},
	{"wikigold/all.bio.gz", false, false},
}

// nameOptions keep names.bin below 4 MB; chosen on the development parts.
var nameOptions = name.Options{Models: 8, Epochs: 6, Rows: 250_000, MinUpdates: 2}

// smallShare is of how many documents one is learnt in small letters as well,
// as people write in posts and mails.
const smallShare = 4

// trainNames makes the weights of the finder of names.
func trainNames(d *data) ([]byte, error) {
	var examples, small []name.Example
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
			if set.small && i%smallShare == 0 {
				docs[i].Text = smallLetters(docs[i].Text)
				small = append(small, example(&docs[i], set.partial))
			}
		}
	}
	var b bytes.Buffer
	err := name.Train(append(examples, small...), nameOptions).Write(&b)
	return b.Bytes(), err
}

// smallLetters writes the English letters of a text small; others would change
// its length.
func smallLetters(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r - 'A' + 'a'
		}
		return r
	}, text)
}

// example makes an example of a marked document. Names that do not fit the
// tokens, about one in a thousand, are left out.
func example(d *corpus.Named, partial bool) name.Example {
	x := name.Example{Text: language.Read(d.Text, d.Sentences), Partial: partial}
	tag.Tag(x.Text)
	for _, n := range d.Names {
		if r := x.Text.Cover(n.Span); x.Text.Span(r) == n.Span {
			x.Names = append(x.Names, name.Name{Range: united(x.Text, r), Type: name.ParseType(n.Type)})
		}
	}
	return x
}

// united takes in the word that GUM's names, made of heads, leave out of
// "United States" and "United Nations".
func united(t *language.Text, r language.Range) language.Range {
	if r.Start > 0 && t.Tokens[r.Start-1].Lower == "united" && t.Tokens[r.Start].Kind.Capital() {
		r.Start--
	}
	return r
}
