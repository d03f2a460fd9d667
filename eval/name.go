package eval

import (
	"fmt"
	"slices"

	"synoptic/annotate/mention"
	"synoptic/corpus"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/report"
	"synoptic/span"
)

// nameTypes are the types that all sets mark.
var nameTypes = []string{"PER", "ORG", "LOC"}

// names counts names with exactly the bounds and the type of the gold ones, as
// CoNLL 2003 does (Tjong Kim Sang and De Meulder): F1 is 2·n/(gold+said).
// Sentences are given; each is read as a paragraph of one report for each
// document.
func names(gold []Gold) ([]Score, error) {
	docs, err := all(gold, func(g Gold) ([]corpus.Named, error) { return corpus.ReadBIO(g.Name, g) })
	if err != nil {
		return nil, err
	}
	byType, sum := make([]count, len(nameTypes)), count{}
	for i := range docs {
		d := &docs[i]
		said := findNames(d)
		for k, t := range nameTypes {
			g := spansOf(d.Names, func(n corpus.Name) (span.Span, bool) { return n.Span, n.Type == t })
			s := spansOf(said, func(n mention.Name) (span.Span, bool) { return n.Span, string(n.Type) == t })
			byType[k].add(g, s)
			sum.add(g, s)
		}
	}
	var out []Score
	for k, t := range nameTypes {
		out = append(out, byType[k].score(t))
	}
	return append(out, sum.score(fmt.Sprint("all ", len(nameTypes)))), nil
}

// findNames reads a document as the program reads a report of these paragraphs.
func findNames(d *corpus.Named) []mention.Name {
	v := &report.Version{Text: d.Text}
	for _, s := range d.Sentences {
		v.Blocks = append(v.Blocks, report.Block{Span: s, Role: report.Body})
	}
	t := language.Read(d.Text, d.Sentences)
	tag.Tag(t)
	for k := range t.Sentences {
		parse.Parse(t, k)
	}
	return mention.Find(t, v, mark.Find(t)).Names
}

// spansOf returns the spans of those of list that are wanted, each once.
func spansOf[N any](list []N, want func(N) (span.Span, bool)) (out []span.Span) {
	for _, n := range list {
		if s, ok := want(n); ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
