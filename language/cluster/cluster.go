// Package cluster knows which words stand in like places in news: names of
// people, of places, months, verbs of saying, each in a class of its own.
//
// The classes were made from unlabelled news by the exchange algorithm and
// joined into a binary tree (Brown et al., Computational Linguistics 1992).
// A [Path] is the way from the root to the class of a word; its first steps
// name larger classes, so models use several lengths as features. Capitals
// count: "Bush" and "bush" are different words.
package cluster

import (
	"strings"
	"sync"

	"synoptic/weights"
)

// Path is the way to a class: a one, then a bit a step. Zero means that the
// word is in no class.
type Path uint16

// Steps returns the first n steps of p, all of them where there are fewer.
func (p Path) Steps(n int) Path {
	for p>>n > 1 {
		p >>= 1
	}
	return p
}

// classes maps words, hashed, to paths. Open addressing; zero is free.
type classes struct {
	index []entry
}

type entry struct {
	check uint32
	path  Path
}

// Of returns the class of a word, given as it stands in a text and in lower
// case; the latter counts when the former has no class.
func Of(word, lower string) Path {
	c := embedded()
	if p := c.find(hash(word)); p > 0 || word == lower {
		return p
	}
	return c.find(hash(lower))
}

func (c *classes) find(h uint64) Path {
	mask := uint64(len(c.index) - 1)
	for p := h & mask; ; p = (p + 1) & mask {
		e := c.index[p]
		if e.path == 0 || e.check == uint32(h>>32) {
			return e.path
		}
	}
}

// Key returns a word as it is written in the file of classes: digits are all
// zeros, apostrophes straight.
func Key(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '0'
		case r == '’':
			return '\''
		}
		return r
	}, word)
}

// hash returns the FNV-1a hash of Key(word), mixed, without making it.
func hash(word string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c >= '0' && c <= '9':
			c = '0'
		case c == 0xe2 && strings.HasPrefix(word[i:], "’"):
			c = '\''
			i += len("’") - 1
		}
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

// read makes classes of their file: a class a line, its path in letters "0"
// and "1", then its words.
func read(file string) *classes {
	c := &classes{index: make([]entry, 1<<16)}
	n := 0
	for line := range strings.Lines(file) {
		steps, words, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		path := Path(1)
		for _, s := range []byte(steps) {
			path = path<<1 | Path(s-'0')
		}
		for w := range strings.SplitSeq(words, " ") {
			c.insert(entry{uint32(hash(w) >> 32), path}, hash(w))
			if n++; n*2 > len(c.index) {
				panic("cluster: more words than the index is made for")
			}
		}
	}
	return c
}

func (c *classes) insert(e entry, h uint64) {
	mask := uint64(len(c.index) - 1)
	p := h & mask
	for c.index[p].path != 0 {
		p = (p + 1) & mask
	}
	c.index[p] = e
}

// embedded are the classes that come with the program.
var embedded = sync.OnceValue(func() *classes { return read(weights.Clusters) })
