package language

import (
	"synoptic/span"
)

// Read cuts the given paragraphs of source into tokens and sentences.
// Paragraphs must be in order and must not overlap; bytes outside them are
// not read.
func Read(source string, paragraphs []span.Span) *Text {
	t := &Text{Source: source, Tokens: make([]Token, 0, len(source)/5)}
	for _, p := range paragraphs {
		first := len(t.Tokens)
		s := scanner{text: t, pos: p.Start, end: p.End}
		s.scan()
		t.Paragraphs = append(t.Paragraphs, Range{first, len(t.Tokens)})
		t.splitSentences(len(t.Paragraphs) - 1)
	}
	return t
}
