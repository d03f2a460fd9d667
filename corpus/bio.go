package corpus

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"synoptic/span"
)

// Named is a document with its proper names marked.
type Named struct {
	Text      string      // made of the tokens again, a paragraph for each sentence
	Sentences []span.Span // the paragraphs
	Names     []Name      // in order
}

// Name is one marked name; Type is "PER", "ORG", "LOC" or "MISC".
type Name struct {
	Span span.Span
	Type string
}

// bioTypes maps the labels of the sets to the four types; others are dropped.
var bioTypes = map[string]string{
	"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC", "EVENT": "MISC",
	"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC", "product": "MISC", "creative-work": "MISC",
}

// ReadBIO reads documents in columns: word, part of speech or "_", and label
// in the BIO scheme, a blank line between sentences. A comment "# sent_id = X-n"
// starts a new document whenever X changes; without comments every block of
// documentLines sentences is one.
func ReadBIO(name string, r io.Reader) ([]Named, error) {
	b := &bioReader{}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		if err := b.line(in.Text()); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", name, n, err)
		}
	}
	b.closeSentence()
	b.closeDocument()
	return b.docs, in.Err()
}

// documentLines is the length given to documents of sets that mark none.
const documentLines = 20

// bioReader builds documents line by line.
type bioReader struct {
	docs  []Named
	doc   Named
	id    string // of the document
	text  strings.Builder
	start int // of the sentence, -1 outside one
	glue  bool
	open  string // type of the name that may go on
}

func (b *bioReader) line(line string) error {
	if line == "" {
		b.closeSentence()
		return nil
	}
	if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
		if i := strings.LastIndexByte(id, '-'); i > 0 {
			id = id[:i]
		}
		if id != b.id {
			b.closeDocument()
			b.id = id
		}
		return nil
	}
	f := strings.Split(line, "\t")
	if len(f) != 3 {
		if strings.HasPrefix(line, "#") {
			return nil
		}
		return fmt.Errorf("%q has %d columns, not 3", line, len(f))
	}
	if f[0] != "" {
		b.token(f[0], f[1], f[2])
	}
	return nil
}

// token adds a word with its label.
func (b *bioReader) token(word, tag, label string) {
	if b.text.Len() == 0 && len(b.doc.Sentences) == 0 {
		b.start = 0
	}
	first := b.start < 0 || b.text.Len() == b.start
	if b.start < 0 {
		b.start = b.text.Len()
	}
	if !first && !b.glue && !leans(word, tag) {
		b.text.WriteByte(' ')
	}
	at := b.text.Len()
	b.text.WriteString(word)
	b.glue = tag == "HYPH" || strings.Contains("([{$`“‘#", word)
	begin, typ, _ := strings.Cut(label, "-")
	if i := strings.IndexByte(label, '-'); i >= 0 {
		typ = bioTypes[label[i+1:]]
	}
	if typ != "" && begin == "I" && typ == b.open {
		b.doc.Names[len(b.doc.Names)-1].Span.End = b.text.Len()
	} else if typ != "" {
		b.doc.Names = append(b.doc.Names, Name{span.Span{Start: at, End: b.text.Len()}, typ})
	}
	b.open = typ
}

// leans reports whether the word is written against the one before it.
func leans(word, tag string) bool {
	switch word {
	case ".", ",", ":", ";", "!", "?", ")", "]", "}", "%", "''", "”", "'s", "’s", "'", "’", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "...":
		return true
	}
	return tag == "HYPH" || tag == "POS" || tag == "''"
}

func (b *bioReader) closeSentence() {
	if b.start >= 0 && b.text.Len() > b.start {
		b.doc.Sentences = append(b.doc.Sentences, span.Span{Start: b.start, End: b.text.Len()})
		b.text.WriteByte('\n')
	}
	b.start, b.glue, b.open = -1, false, ""
	if b.id == "" && len(b.doc.Sentences) == documentLines {
		b.closeDocument()
	}
}

func (b *bioReader) closeDocument() {
	if len(b.doc.Sentences) > 0 {
		b.doc.Text = b.text.String()
		b.docs = append(b.docs, b.doc)
	}
	b.doc, b.start = Named{}, -1
	b.text.Reset()
}
