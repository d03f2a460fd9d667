package align

import (
	"synoptic/language"
	"synoptic/span"
)

// Sequence is the words of a text made ready for alignment.
type Sequence struct {
	text  *language.Text
	words []word
	n     int
}

// word is one word with its clitics.
type word struct {
	hash   uint64
	tokens language.Range
}

// New makes the words of t ready for runs of at least n words, n > 0.
func New(t *language.Text, n int) *Sequence {
	s := &Sequence{text: t, n: n, words: make([]word, 0, len(t.Tokens))}
	for i := range t.Tokens {
		switch tok := &t.Tokens[i]; {
		case tok.Kind.Word() || tok.Kind == language.Number:
			s.words = append(s.words, word{hash(offset, Fold(tok.Lower)), language.Range{Start: i, End: i + 1}})
		case tok.Kind == language.Clitic && len(s.words) > 0 && s.words[len(s.words)-1].tokens.End == i:
			last := &s.words[len(s.words)-1]
			last.hash, last.tokens.End = hash(last.hash, tok.Lower), i+1
		}
	}
	return s
}

// The constants of FNV-1a with 64 bits.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// hash continues the FNV-1a hash h with the bytes of w.
func hash(h uint64, w string) uint64 {
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * prime
	}
	return h
}

// mix hashes the n words from word i on.
func (s *Sequence) mix(i int) uint64 {
	h := uint64(0)
	for _, w := range s.words[i : i+s.n] {
		h = (h ^ w.hash) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}

// Len returns the number of words.
func (s *Sequence) Len() int { return len(s.words) }

// Tokens returns the tokens of word i in its text.
func (s *Sequence) Tokens(i int) language.Range { return s.words[i].tokens }

// Shingle returns a hash of the n words from word i on, and false where fewer
// are left. Equal words have equal hashes in all texts.
func (s *Sequence) Shingle(i int) (uint64, bool) {
	if i+s.n > len(s.words) {
		return 0, false
	}
	return s.mix(i), true
}

// span returns the bytes of n words from word i on.
func (s *Sequence) span(i, n int) span.Span {
	return s.text.Span(language.Range{Start: s.words[i].tokens.Start, End: s.words[i+n-1].tokens.End})
}
