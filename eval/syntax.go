package eval

import (
	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/span"
)

// tags counts tokens with the right tag of the Penn Treebank (XPOS) and the
// right universal one (UPOS): right / tokens.
func tags(gold []Gold) ([]Score, error) {
	var n, fine, universal int
	err := bothTexts(gold, func(g, said *language.Text) {
		tag.Tag(said)
		for i := range g.Tokens {
			n++
			fine += one(g.Tokens[i].Fine == said.Tokens[i].Fine)
			universal += one(g.Tokens[i].Tag == said.Tokens[i].Tag)
		}
	})
	return []Score{accuracy("XPOS", fine, n), accuracy("UPOS", universal, n)}, err
}

// lemmas counts tokens with the right lemma: right / tokens.
func lemmas(gold []Gold) ([]Score, error) {
	var n, right int
	err := bothTexts(gold, func(g, said *language.Text) {
		tag.Tag(said)
		for i := range g.Tokens {
			n++
			right += one(g.Tokens[i].Lemma == said.Tokens[i].Lemma)
		}
	})
	return []Score{accuracy("lemma", right, n)}, err
}

// parsed counts tokens with the right head (UAS: right / tokens), and of these
// those with the right relation without its subtype (LAS). Punctuation counts.
func parsed(gold []Gold) ([]Score, error) {
	var n, head, both int
	err := bothTexts(gold, func(g, said *language.Text) {
		tag.Tag(said)
		for k := range said.Sentences {
			parse.Parse(said, k)
		}
		for i := range g.Tokens {
			n++
			if g.Tokens[i].Head == said.Tokens[i].Head {
				head++
				both += one(g.Tokens[i].Rel.Universal() == said.Tokens[i].Rel.Universal())
			}
		}
	})
	return []Score{accuracy("UAS", head, n), accuracy("LAS", both, n)}, err
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// treebanks returns the texts of all files.
func treebanks(gold []Gold) ([]*language.Text, error) {
	return all(gold, func(g Gold) ([]*language.Text, error) { return corpus.Conllu(g.Name, g) })
}

// bothTexts calls f with each text of the treebanks and a copy of its tokens
// that knows nothing but their forms.
func bothTexts(gold []Gold, f func(g, said *language.Text)) error {
	texts, err := treebanks(gold)
	if err != nil {
		return err
	}
	for _, g := range texts {
		said := *g
		said.Tokens = make([]language.Token, len(g.Tokens))
		for i, t := range g.Tokens {
			said.Tokens[i] = language.Token{Span: t.Span, Kind: t.Kind, Lower: t.Lower, Space: t.Space, Head: -1}
		}
		f(g, &said)
	}
	return nil
}

// sentences reads the running text of a treebank, its paragraphs given, and
// counts sentences and tokens that start and end where the gold ones do
// (CoNLL 2018 shared task: Zeman et al., section 4.2).
func sentences(gold []Gold) ([]Score, error) {
	texts, err := treebanks(gold)
	if err != nil {
		return nil, err
	}
	var sentence, token count
	for _, g := range texts {
		paragraphs := make([]span.Span, len(g.Paragraphs))
		for i, p := range g.Paragraphs {
			paragraphs[i] = g.Span(p)
		}
		said := language.Read(g.Source, paragraphs)
		sentence.add(sentenceSpans(g), sentenceSpans(said))
		token.add(tokenSpans(g), tokenSpans(said))
	}
	return []Score{sentence.score("sentence"), token.score("token")}, nil
}

// add counts the spans of one text.
func (c *count) add(gold, said []span.Span) {
	is := make(map[span.Span]bool, len(gold))
	for _, s := range gold {
		is[s] = true
	}
	c.gold, c.said = c.gold+len(gold), c.said+len(said)
	for _, s := range said {
		c.right += one(is[s])
	}
}

func sentenceSpans(t *language.Text) []span.Span {
	out := make([]span.Span, len(t.Sentences))
	for i, s := range t.Sentences {
		out[i] = t.Span(s.Range)
	}
	return out
}

func tokenSpans(t *language.Text) []span.Span {
	out := make([]span.Span, len(t.Tokens))
	for i := range t.Tokens {
		out[i] = t.Tokens[i].Span
	}
	return out
}
