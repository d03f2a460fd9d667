package page

import "synoptic/record"

// node is a piece of a report's text: plain words, or a mark with what stands
// in it.
type node struct {
	Text  string
	Class string // of a mark; empty for plain words
	ID    string // the anchor, where the mark starts
	Inner []node
}

// classes are the names of the layers in the style sheet.
var classes = [...]string{told: "told", named: "named", given: "given", spoke: "spoke"}

// nested sets marks into the text of a block, inner in outer. A mark that
// leaves the one around it, or the block, is cut there: its first part has the
// anchor, the others are its rest. Marks come outer before inner.
func nested(id string, text []rune, b record.Range, marks []mark) []node {
	w := &weaver{id: id, text: text}
	w.queue = within(b, marks)
	return w.until(b[0], b[1])
}

// within cuts marks to a block.
func within(b record.Range, marks []mark) []part {
	var out []part
	for _, x := range marks {
		if x.Range[0] < b[1] && b[0] < x.Range[1] {
			out = append(out, part{max(x.Range[0], b[0]), min(x.Range[1], b[1]), x, x.Range[0] >= b[0]})
		}
	}
	return out
}

// part is what is left of a mark; first when it holds the mark's start.
type part struct {
	start, end int
	mark
	first bool
}

// weaver makes the tree of one block.
type weaver struct {
	id    string
	text  []rune
	queue []part // by start, outer before inner
}

// until returns the nodes from one position to another.
func (w *weaver) until(at, end int) []node {
	var out []node
	for len(w.queue) > 0 && w.queue[0].start < end {
		p := w.queue[0]
		w.queue = w.queue[1:]
		if p.start > at {
			out = append(out, node{Text: string(w.text[at:p.start])})
		}
		if p.end > end { // leaves what stands around it: the rest comes behind
			w.requeue(part{end, p.end, p.mark, false})
			p.end = end
		}
		n := node{Class: classes[p.layer], Inner: w.until(p.start, p.end)}
		if p.first {
			n.ID = anchor(w.id, p.Range[0], p.Range[1])
		} else {
			n.Class += " rest"
		}
		out = append(out, n)
		at = p.end
	}
	if at < end {
		out = append(out, node{Text: string(w.text[at:end])})
	}
	return out
}

// requeue puts a part in its place in the queue.
func (w *weaver) requeue(p part) {
	i := 0
	for i < len(w.queue) && (w.queue[i].start < p.start || w.queue[i].start == p.start && w.queue[i].end >= p.end) {
		i++
	}
	w.queue = append(w.queue[:i:i], append([]part{p}, w.queue[i:]...)...)
}
