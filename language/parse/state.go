package parse

import (
	"synoptic/language"
	"synoptic/language/form"
)

// action is a transition of the arc-eager system (Nivre, IWPT 2003), here
// with the root behind the last word (Ballesteros and Nivre, 2013).
type action int

const (
	shift  action = iota // push the next word
	reduce               // drop the top, which has its head
	left                 // the next word becomes the head of the top, drop it
	right                // the top becomes the head of the next word, push that
	actions
)

// none is an index of no word.
const none = -1

// node is a word with what has been found of its dependents. Left and right
// dependents are those furthest out; second ones are next to them.
type node struct {
	word, tag     uint64
	class, kind   uint64 // by its neighbours in news: finest class, and a larger one
	verbs, stops  uint16 // how many verbs and marks stand before it in the sentence
	head          int32
	left, left2   int32
	right, right2 int32
	lefts, rights uint8 // how many dependents, at most 255
	label         language.Rel
	leftSet       uint16 // what relations its dependents have, see slot
	rightSet      uint16
}

// state is a partial parse of a sentence.
type state struct {
	nodes []node // the words, and the root behind them
	stack []int32
	next  int32 // first word that is not on the stack yet
}

// rootTag is the tag of the root; it follows those of words.
const rootTag = uint64(language.Fines) << tagBits

// tagBits is how many bits a universal tag takes; the tag of a node is both
// the fine one and the universal one.
const tagBits = 5

// kindSteps is how many steps of the path to its class make the kind of a word.
const kindSteps = 7

// begin sets s to the start of the sentence r of t.
func (s *state) begin(t *language.Text, r language.Range) {
	s.nodes, s.stack, s.next = s.nodes[:0], s.stack[:0], 0
	n := node{head: none, left: none, left2: none, right: none, right2: none}
	for i := r.Start; i < r.End; i++ {
		tok, f := &t.Tokens[i], form.Of(t, i)
		n.word, n.tag = f.Word, uint64(tok.Fine)<<tagBits|uint64(tok.Tag)
		n.class, n.kind = uint64(f.Class), uint64(f.Class.Steps(kindSteps))
		s.nodes = append(s.nodes, n)
		switch tok.Tag {
		case language.VERB:
			n.verbs++
		case language.PUNCT:
			n.stops++
		}
	}
	n.word, n.tag, n.class, n.kind = 2, rootTag, 0, 0
	s.nodes = append(s.nodes, n)
}

// root returns the index of the root.
func (s *state) root() int32 { return int32(len(s.nodes) - 1) }

// top returns the word on top of the stack or below it, none if there is no
// such word.
func (s *state) top(below int) int32 {
	if i := len(s.stack) - 1 - below; i >= 0 {
		return s.stack[i]
	}
	return none
}

// done reports whether nothing is left to do.
func (s *state) done() bool { return s.next == s.root() && len(s.stack) == 0 }

// may reports which actions are possible.
func (s *state) may() (ok [actions]bool) {
	words := s.next < s.root()
	ok[shift] = words
	if top := s.top(0); top != none {
		headed := s.nodes[top].head != none
		ok[reduce], ok[left], ok[right] = headed, !headed, words
	}
	return ok
}

// onlyShift is what may returns where there is nothing to choose.
var onlyShift = [actions]bool{shift: true}

// arc returns the head and the dependent that a would join, none for others.
func (s *state) arc(a action) (head, dependent int32) {
	switch a {
	case left:
		return s.next, s.top(0)
	case right:
		return s.top(0), s.next
	}
	return none, none
}

// do carries out a; label is that of the new arc.
func (s *state) do(a action, label language.Rel) {
	if head, dependent := s.arc(a); head != none {
		s.join(head, dependent, label)
	}
	switch a {
	case reduce, left:
		s.stack = s.stack[:len(s.stack)-1]
	case shift, right:
		s.stack = append(s.stack, s.next)
		s.next++
	}
}

// join makes dependent a dependent of head.
func (s *state) join(head, dependent int32, label language.Rel) {
	d, h := &s.nodes[dependent], &s.nodes[head]
	d.head, d.label = head, label
	if dependent < head {
		h.left, h.left2 = dependent, h.left
		h.lefts = min(h.lefts, 254) + 1
		h.leftSet |= slot(label)
		return
	}
	h.right, h.right2 = dependent, h.right
	h.rights = min(h.rights, 254) + 1
	h.rightSet |= slot(label)
}

// slot returns the bit of a relation in the sets of a head, zero for those
// that a head may have any number of.
func slot(r language.Rel) uint16 {
	switch r.Universal() {
	case language.Nsubj, language.Csubj:
		return 1 << 0
	case language.Obj:
		return 1 << 1
	case language.Aux:
		return 1 << 2
	case language.Cop:
		return 1 << 3
	case language.Mark:
		return 1 << 4
	case language.Case:
		return 1 << 5
	case language.Det:
		return 1 << 6
	case language.RelCC:
		return 1 << 7
	case language.Conj:
		return 1 << 8
	case language.Ccomp, language.Xcomp:
		return 1 << 9
	case language.Obl:
		return 1 << 10
	case language.Nmod:
		return 1 << 11
	case language.RelPunct:
		return 1 << 12
	case language.ACL:
		return 1 << 13
	case language.Advcl:
		return 1 << 14
	}
	return 0
}
