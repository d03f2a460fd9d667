package tag

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"synoptic/language"
	"synoptic/learn"
	"synoptic/weights"
)

// Lemmatizer makes dictionary forms by rules for the ends of words, each for
// one fine tag; of all that fit, the longest end decides. It is read-only and
// safe for concurrent use.
type Lemmatizer struct {
	rules map[uint64]edit
}

// edit makes a lemma of a word.
type edit struct {
	cut  int    // bytes that go from its end
	add  string // what comes instead
	keep bool   // capitals stay
}

// apply returns the lemma of a word, given as it stands and in lower case; it
// is never empty.
func (e edit) apply(word, lower string) string {
	if e.keep {
		lower = word
	}
	if e.cut > len(lower) || e.cut == len(lower) && e.add == "" || e.cut > 0 && !utf8.RuneStart(lower[len(lower)-e.cut]) {
		return lower
	}
	return lower[:len(lower)-e.cut] + e.add
}

// longestEnd is the length of the longest end that has a rule, in bytes;
// rules for whole words may be longer.
const longestEnd = 6

// NewLemmatizer makes a lemmatizer of its file: a rule a line, with tag, end
// ("^" before a whole word), bytes to cut, what to add ("_" for nothing) and
// "keep" when capitals stay.
func NewLemmatizer(name, file string) (*Lemmatizer, error) {
	z := &Lemmatizer{rules: map[uint64]edit{}}
	n := 0
	for line := range strings.Lines(file) {
		n++
		f := strings.Fields(line)
		if len(f) < 4 {
			return nil, fmt.Errorf("weights %s: line %d: %d fields, not 4 or 5: %w", name, n, len(f), learn.ErrDamaged)
		}
		cut, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, fmt.Errorf("weights %s: line %d: %q is no number: %w", name, n, f[2], learn.ErrDamaged)
		}
		end, whole := strings.CutPrefix(f[1], "^")
		z.rules[endKey(language.ParseFine(f[0]), strings.TrimPrefix(end, "$"), whole)] = edit{cut, strings.TrimPrefix(f[3], "_"), len(f) > 4}
	}
	return z, nil
}

// The hash of ends is FNV-1a from the last byte to the first.
const (
	endOffset = 0xcbf29ce484222325
	endPrime  = 0x100000001b3
)

func startEnd(fine language.Fine) uint64 { return (endOffset ^ uint64(fine)) * endPrime }

// endKey returns where the rule of an end is kept.
func endKey(fine language.Fine, end string, whole bool) uint64 {
	h := startEnd(fine)
	for i := len(end) - 1; i >= 0; i-- {
		h = (h ^ uint64(end[i])) * endPrime
	}
	if whole {
		h = (h ^ '^') * endPrime
	}
	return h
}

// edit returns the rule for a word in lower case.
func (z *Lemmatizer) edit(fine language.Fine, lower string) edit {
	h := startEnd(fine)
	best := z.rules[h]
	for i := len(lower) - 1; i >= 0; i-- {
		h = (h ^ uint64(lower[i])) * endPrime
		if len(lower)-i > longestEnd {
			continue
		}
		if e, ok := z.rules[h]; ok {
			best = e
		}
	}
	if e, ok := z.rules[(h^'^')*endPrime]; ok {
		return e
	}
	return best
}

// Lemmas fills Lemma of all tokens of t, which has tags.
func (z *Lemmatizer) Lemmas(t *language.Text) {
	for i := range t.Tokens {
		k := &t.Tokens[i]
		k.Lemma = z.edit(k.Fine, k.Lower).apply(t.Word(i), k.Lower)
	}
}

// embeddedLemmas are the rules that come with the program.
var embeddedLemmas = sync.OnceValue(func() *Lemmatizer {
	z, err := NewLemmatizer("lemma.txt", weights.Lemma)
	if err != nil {
		panic(err)
	}
	return z
})
