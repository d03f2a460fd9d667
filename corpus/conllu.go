package corpus

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"synoptic/language"
)

// Conllu reads a treebank in CoNLL-U, a text for each document. Empty nodes
// and enhanced dependencies are left out. The source of a text is made of
// the forms, a space between sentences, an empty line between paragraphs.
func Conllu(name string, r io.Reader) ([]*language.Text, error) {
	c := &conllu{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	n := 0
	for lines.Scan() {
		n++
		if err := c.line(lines.Text()); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", name, n, err)
		}
	}
	c.sentence()
	return c.texts, lines.Err()
}

// conllu is the state between two lines of a treebank.
type conllu struct {
	texts     []*language.Text
	paragraph bool // a new one starts
	words     []language.Word
	tokens    []language.Token // what people said about words
	joined    int              // words up to this number are written without a space
	space     bool             // white space follows the words that are joined
}

// line takes one line without its end.
func (c *conllu) line(s string) error {
	switch {
	case s == "":
		c.sentence()
		return nil
	case strings.HasPrefix(s, "# newdoc"):
		c.texts = append(c.texts, &language.Text{})
		c.paragraph = true
		return nil
	case strings.HasPrefix(s, "# newpar"):
		c.paragraph = true
		return nil
	case s[0] == '#':
		return nil
	}
	f := strings.Split(s, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d fields, not 10", len(f))
	}
	spaced := !strings.Contains(f[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		c.joined, _ = strconv.Atoi(last)
		c.space = spaced
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	return c.word(f, spaced)
}

// word takes the fields of one word.
func (c *conllu) word(f []string, spaced bool) error {
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q is no number", f[6])
	}
	switch n := len(c.words) + 1; {
	case n < c.joined:
		spaced = false
	case n == c.joined:
		spaced = c.space
	}
	c.words = append(c.words, language.Word{Form: f[1], Space: spaced})
	c.tokens = append(c.tokens, language.Token{
		Lemma: f[2], Tag: language.ParseTag(f[3]), Fine: language.ParseFine(f[4]),
		Head: int32(head - 1), Rel: language.ParseRel(f[7]),
	})
	return nil
}

// sentence ends a sentence, if one is open.
func (c *conllu) sentence() {
	if len(c.words) == 0 {
		return
	}
	if len(c.texts) == 0 {
		c.texts = append(c.texts, &language.Text{})
	}
	t := c.texts[len(c.texts)-1]
	first := len(t.Tokens)
	t.Append(c.words, c.paragraph)
	for i, g := range c.tokens {
		k := &t.Tokens[first+i]
		k.Lemma, k.Tag, k.Fine, k.Rel, k.Head = g.Lemma, g.Tag, g.Fine, g.Rel, g.Head
		if g.Head >= 0 {
			k.Head += int32(first)
		}
	}
	c.words, c.tokens, c.joined, c.paragraph = c.words[:0], c.tokens[:0], 0, false
}
