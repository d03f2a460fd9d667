package language

import (
	"synoptic/span"
)

// Read cuts the given paragraphs of source into tokens and sentences.
// Paragraphs must be in order and must not overlap; bytes outside them are
// not read, nor are the gaps within them, which must be in order too: the
// sentence goes on behind a gap.
func Read(source string, paragraphs []span.Span, gaps ...span.Span) *Text {
	t := &Text{Source: source, Tokens: make([]Token, 0, len(source)/5)}
	for _, p := range paragraphs {
		first := len(t.Tokens)
		for len(gaps) > 0 && gaps[0].Start < p.Start {
			gaps = gaps[1:]
		}
		s := scanner{text: t, pos: p.Start, end: p.End, gaps: gaps}
		s.scan()
		t.Paragraphs = append(t.Paragraphs, Range{first, len(t.Tokens)})
		t.splitSentences(len(t.Paragraphs) - 1)
	}
	return t
}
