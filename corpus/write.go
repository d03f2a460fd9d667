package corpus

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"synoptic/language"
)

// WriteConllu writes a text with tags and heads as a document in CoNLL-U.
// Words that are written together with their clitics stand in a line of their
// own, as Universal Dependencies has them. TokenRange gives the code points of
// the source from which a word was read, half open.
func WriteConllu(w io.Writer, id string, t *language.Text) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# newdoc id = %s\n", oneLine(id))
	c := writer{Writer: b, text: t}
	for i, s := range t.Sentences {
		if i == 0 || t.Sentences[i-1].Paragraph != s.Paragraph {
			fmt.Fprintln(b, "# newpar")
		}
		fmt.Fprintf(b, "# sent_id = %s-%d\n# text = %s\n", oneLine(id), i+1, oneLine(t.Span(s.Range).In(t.Source)))
		c.sentence(s)
	}
	return b.Flush()
}

// oneLine returns s with each stretch of white space as one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// writer writes the words of a text. Code points are counted as it goes.
type writer struct {
	*bufio.Writer
	text   *language.Text
	bytes  int // of the source up to here …
	points int // … and its code points
}

func (c *writer) sentence(s language.Sentence) {
	for i := s.Start; i < s.End; i++ {
		first := i - s.Start + 1
		if end := c.joined(i, s.End); end > i+1 && !c.clitic(i) {
			form := c.text.Span(language.Range{Start: i, End: end}).In(c.text.Source)
			fmt.Fprintf(c, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", first, end-s.Start, form, c.space(end))
		}
		c.word(i, first, s)
	}
	fmt.Fprintln(c)
}

// clitic reports whether word i is written together with the one before it.
func (c *writer) clitic(i int) bool {
	k := &c.text.Tokens[i]
	return k.Kind == language.Clitic && !k.Space
}

// joined returns the end of the words that are written together from i on.
func (c *writer) joined(i, end int) int {
	for i++; i < end && c.clitic(i); i++ {
	}
	return i
}

// space says whether white space stands before word next.
func (c *writer) space(next int) string {
	if next < len(c.text.Tokens) && !c.text.Tokens[next].Space {
		return "SpaceAfter=No"
	}
	return "_"
}

// word writes one word, which has a number in its sentence.
func (c *writer) word(i, number int, s language.Sentence) {
	k := &c.text.Tokens[i]
	head, rel := "_", "_"
	switch {
	case k.Head == language.HeadRoot:
		head, rel = "0", k.Rel.String()
	case k.Head >= 0:
		head, rel = fmt.Sprint(int(k.Head)-s.Start+1), k.Rel.String()
	}
	lemma := k.Lemma
	if lemma == "" {
		lemma = "_"
	}
	misc := fmt.Sprintf("TokenRange=%d:%d", c.point(k.Span.Start), c.point(k.Span.End))
	inside := i+1 < s.End && c.clitic(i+1) || c.clitic(i) && i > s.Start // of a joined word, whose line says it
	if space := c.space(i + 1); space != "_" && !inside {
		misc = space + "|" + misc
	}
	fmt.Fprintf(c, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", number, c.text.Word(i), lemma, k.Tag, k.Fine, head, rel, misc)
}

// point returns the code point that starts at byte b; b never goes back.
func (c *writer) point(b int) int {
	c.points += utf8.RuneCountInString(c.text.Source[c.bytes:b])
	c.bytes = b
	return c.points
}
