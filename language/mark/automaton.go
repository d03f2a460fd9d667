package mark

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// automaton reads the marks of one paragraph from left to right.
type automaton struct {
	text      *language.Text
	paragraph int
	events    []event
	stack     []event // what is open, outermost first
	out       []Passage
}

// maxDepth bounds how deep passages nest; real text stops at three.
const maxDepth = 4

func (a *automaton) run() {
	for k := range a.events {
		if a.events[k].single {
			a.single(k)
		} else {
			a.double(k)
		}
	}
	a.finish()
}

// double handles a double mark.
func (a *automaton) double(k int) {
	e := a.events[k]
	switch top := a.find(false); {
	case top < 0 && e.lean == closing:
		a.orphan(k)
	case top < 0:
		a.push(e)
	case e.lean != opening:
		a.stack = a.stack[:top+1] // a single mark left open inside was an apostrophe
		a.close(e, true)
	case a.nests(k):
		a.push(e)
	default: // opens again: the one before was never closed
		a.stack = a.stack[:top+1]
		a.lost(e.token)
		a.push(e)
	}
}

// orphan handles a closing double mark with no double one open: it may close
// a single one, or its opening mark was lost and it is left alone.
func (a *automaton) orphan(k int) {
	if len(a.stack) > 0 && !a.closerAhead(k+1) {
		a.close(a.events[k], true)
	}
}

// single handles a single mark that is no plain apostrophe.
func (a *automaton) single(k int) {
	e := a.events[k]
	top := a.find(true)
	switch {
	case e.lean == opening && a.closes(k):
		if top >= 0 { // the earlier one was an apostrophe or lost its end
			if a.stack[top].token == a.start() {
				a.stack = a.stack[:top+1]
				a.lost(e.token)
			} else {
				a.stack = append(a.stack[:top], a.stack[top+1:]...)
			}
		}
		a.push(e)
	case top >= 0 && e.lean != opening && !a.possessive(k):
		a.stack = a.stack[:top+1]
		a.close(e, true)
	case top < 0 && e.lean == closing && len(a.stack) > 0 && a.mistyped(k):
		a.close(e, true)
	}
}

// mistyped reports whether the single mark at k closes the double one that is
// open: it stands behind a stop and nothing else closes it.
func (a *automaton) mistyped(k int) bool {
	i := a.events[k].token
	if a.text.Tokens[i-1].Kind != language.Punct {
		return false
	}
	for _, e := range a.events[k+1:] {
		if !e.single {
			return e.lean == opening
		}
	}
	return true
}

// possessive reports whether the single mark at k rather belongs to the word
// before it ("the players' union"): a word in s before, a small word behind,
// and another mark that closes before the next one opens.
func (a *automaton) possessive(k int) bool {
	t, i := a.text, a.events[k].token
	before := t.Tokens[i-1].Lower
	if before[len(before)-1] != 's' || i+1 >= len(t.Tokens) || !t.Tokens[i+1].Kind.Word() {
		return false
	}
	return a.closerAhead(k + 1)
}

// closerAhead reports whether a single mark that closes comes before the next
// one that opens.
func (a *automaton) closerAhead(k int) bool {
	for _, e := range a.events[k:] {
		if e.single {
			return e.lean == closing
		}
	}
	return false
}

// closes reports whether the single mark at k has a partner: a closing one
// further on in the paragraph, or the next paragraph opens again.
func (a *automaton) closes(k int) bool {
	for _, e := range a.events[k+1:] {
		if e.single && e.lean == closing {
			return true
		}
		if !e.single && e.lean == closing && a.find(false) < 0 && e.token-a.events[k].token < 60 {
			return true
		}
	}
	return a.events[k].token == a.start() && a.reopens(true)
}

// nests reports whether the opening mark at k, inside an open passage, starts
// one within it: then two closing marks follow before the next opening one.
func (a *automaton) nests(k int) bool {
	if len(a.stack) >= maxDepth {
		return false
	}
	closers := 0
	for _, e := range a.events[k+1:] {
		if e.single {
			continue
		}
		if e.lean == opening {
			break
		}
		closers++
	}
	return closers >= 2 || closers == 1 && a.reopens(false)
}

// reopens reports whether the next paragraph starts with a mark of the kind.
func (a *automaton) reopens(kind bool) bool {
	p := a.paragraph + 1
	if p >= len(a.text.Paragraphs) || a.text.Paragraphs[p].Start == a.text.Paragraphs[p].End {
		return false
	}
	i := a.text.Paragraphs[p].Start
	return a.text.Tokens[i].Kind == language.Quote && single(a.text.Word(i)) == kind
}

func (a *automaton) start() int { return a.text.Paragraphs[a.paragraph].Start }

// find returns the place in the stack of the innermost open mark of the kind,
// -1 for none.
func (a *automaton) find(kind bool) int {
	for i := len(a.stack) - 1; i >= 0; i-- {
		if a.stack[i].single == kind {
			return i
		}
	}
	return -1
}

func (a *automaton) push(e event) { a.stack = append(a.stack, e) }

// close ends the innermost passage at mark e.
func (a *automaton) close(e event, marked bool) {
	open := a.stack[len(a.stack)-1]
	a.stack = a.stack[:len(a.stack)-1]
	a.emit(open, e.token, marked)
}

// emit appends the passage behind open that ends before token end.
func (a *automaton) emit(open event, end int, marked bool) {
	r := language.Range{Start: open.token + 1, End: end}
	if r.Start >= r.End {
		return
	}
	p := Passage{Open: a.text.Tokens[open.token].Span, Inner: a.text.Span(r), Tokens: r,
		Paragraph: a.paragraph, Single: open.single, Depth: min(len(a.stack), 1)}
	if marked {
		p.Close = a.text.Tokens[end].Span
	}
	a.out = append(a.out, p)
}

// lost ends the innermost passage, whose closing mark is missing, at the best
// place before token limit.
func (a *automaton) lost(limit int) {
	open := a.stack[len(a.stack)-1]
	a.stack = a.stack[:len(a.stack)-1]
	a.emit(open, a.guess(open.token+1, limit), false)
}

// guess returns where a passage without a closing mark ends: before the words
// that give its speaker, else behind the last full sentence before limit.
func (a *automaton) guess(from, limit int) int {
	t, end := a.text, limit
	for i := from; i < limit; i++ {
		if t.Tokens[i].Kind == language.Punct && lexicon.Stop(t.Word(i)) && i+1 < limit && a.attributes(i+1, limit) {
			return i + 1
		}
	}
	if limit < t.Paragraphs[a.paragraph].End {
		for i := limit - 1; i > from; i-- {
			if w := t.Word(i); w == "." || w == "!" || w == "?" {
				return i + 1
			}
		}
	}
	return end
}

// attributes reports whether words like "she said" or "said the mayor" start
// at token i.
func (a *automaton) attributes(i, limit int) bool {
	t := a.text
	if lexicon.Says(t.Tokens[i].Lower) {
		return true
	}
	if !t.Tokens[i].Kind.Capital() && !lexicon.Subject(t.Tokens[i].Lower) {
		return false
	}
	for k := i + 1; k < min(limit, i+5); k++ {
		if lexicon.Says(t.Tokens[k].Lower) {
			return true
		}
		if !t.Tokens[k].Kind.Word() {
			return false
		}
	}
	return false
}

// finish ends what is open at the end of the paragraph.
func (a *automaton) finish() {
	end := a.text.Paragraphs[a.paragraph].End
	for len(a.stack) > 0 {
		open := a.stack[len(a.stack)-1]
		if a.reopens(open.single) && len(a.stack) == 1 {
			a.stack = a.stack[:0]
			a.emit(open, end, false)
			if n := len(a.out); n > 0 && a.out[n-1].Open == a.text.Tokens[open.token].Span {
				a.out[n-1].Continued = true
			}
			continue
		}
		if open.single {
			a.stack = a.stack[:len(a.stack)-1] // an apostrophe after all
			continue
		}
		a.lost(end)
	}
}
