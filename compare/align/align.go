// Package align finds the words that two reports share.
//
// There is one aligner for lineage, versions, statements and documents. It
// looks at words only: case, quotation marks, dashes and white space do not
// count. Runs are maximal to both sides; where one text repeats itself, the
// longest partner is taken. Work is linear in the length of the texts but for
// words that a text repeats very often, of which only some places are tried.
//
// Grams of words as anchors follow Broder's shingles (1997); runs grown from
// them are the fingerprints of winnowing (Schleimer et al., SIGMOD 2003)
// without the sampling.
package align

import (
	"synoptic/language"
	"synoptic/span"
)

// Run is a maximal sequence of words that stands in both texts.
type Run struct {
	A, B           span.Span
	StartA, StartB int // index of the first word in each sequence
	Words          int
}

// Sequence is the words of a text made ready for alignment.
type Sequence struct {
	Tokens []int // index of each word in the tokens of its text
	text   *language.Text
	hashes []uint64 // of each word
	grams  map[uint64][]int32
	n      int
}

// New makes the words of t ready for runs of at least n words.
func New(t *language.Text, n int) *Sequence {
	s := &Sequence{text: t, n: n}
	for i := range t.Tokens {
		if k := t.Tokens[i].Kind; k.Word() || k == language.Number {
			s.Tokens = append(s.Tokens, i)
			s.hashes = append(s.hashes, hash(t.Tokens[i].Lower))
		}
	}
	s.grams = make(map[uint64][]int32, len(s.hashes))
	for i := 0; i+n <= len(s.hashes); i++ {
		g := s.gram(i)
		if list := s.grams[g]; len(list) < maxPlaces {
			s.grams[g] = append(list, int32(i))
		}
	}
	return s
}

// maxPlaces is how many places of a repeated gram are tried.
const maxPlaces = 8

// hash is FNV-1a.
func hash(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// Len returns the number of words.
func (s *Sequence) Len() int { return len(s.hashes) }

// Gram returns a hash of the n words from word i on, and false where fewer
// are left.
func (s *Sequence) Gram(i int) (uint64, bool) {
	if i+s.n > len(s.hashes) {
		return 0, false
	}
	return s.gram(i), true
}

// gram mixes the hashes of the n words from i on.
func (s *Sequence) gram(i int) uint64 {
	h := uint64(0)
	for _, w := range s.hashes[i : i+s.n] {
		h = (h ^ w) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}

// Runs returns the maximal runs of at least n words that a and b share, in
// order of A and disjoint there. Both must have been made with the same n.
func Runs(a, b *Sequence) []Run {
	var out []Run
	for i := 0; i+a.n <= len(a.hashes); {
		best, at := 0, 0
		for _, k := range b.grams[a.gram(i)] {
			if w := extent(a.hashes[i:], b.hashes[k:]); w > best {
				best, at = w, int(k)
			}
		}
		if best < a.n {
			i++
			continue
		}
		out = append(out, Run{a.span(i, best), b.span(at, best), i, at, best})
		i += best
	}
	return out
}

// extent returns how many words x and y have in common from the start.
func extent(x, y []uint64) int {
	n := min(len(x), len(y))
	for i := range n {
		if x[i] != y[i] {
			return i
		}
	}
	return n
}

// span returns the bytes of n words from word i on.
func (s *Sequence) span(i, n int) span.Span {
	return s.text.Span(language.Range{Start: s.Tokens[i], End: s.Tokens[i+n-1] + 1})
}
