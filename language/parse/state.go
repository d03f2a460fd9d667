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
	head          int32
	left, left2   int32
	right, right2 int32
	lefts, rights uint8 // how many dependents, at most 255
	label         language.Rel
}

// state is a partial parse of a sentence.
type state struct {
	nodes []node // the words, and the root behind them
	stack []int32
	next  int32 // first word that is not on the stack yet
}

// rootTag is the tag of the root; it follows those of words.
const rootTag = uint64(language.Fines)

// begin sets s to the start of the sentence r of t.
func (s *state) begin(t *language.Text, r language.Range) {
	s.nodes, s.stack, s.next = s.nodes[:0], s.stack[:0], 0
	for i := r.Start; i < r.End; i++ {
		tok := &t.Tokens[i]
		s.nodes = append(s.nodes, node{word: form.OfLower(tok.Lower).Word, tag: uint64(tok.Fine), head: none, left: none, left2: none, right: none, right2: none})
	}
	s.nodes = append(s.nodes, node{word: 2, tag: rootTag, head: none, left: none, left2: none, right: none, right2: none})
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
		return
	}
	h.right, h.right2 = dependent, h.right
	h.rights = min(h.rights, 254) + 1
}
