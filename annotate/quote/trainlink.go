package quote

import (
	"cmp"
	"slices"

	"synoptic/language"
	"synoptic/learn"
	"synoptic/span"
)

// linkEpochs is how often the linker sees the training data; it is the best of
// 1 to 10 on the development part of PolNeAR.
const linkEpochs = 5

// owned is a piece with the right attributions that it is part of: a source
// can be that of several.
type owned struct {
	piece
	quotes []int
}

// share reports whether a and b are parts of one attribution.
func (a *owned) share(b *owned) bool {
	return slices.ContainsFunc(a.quotes, func(q int) bool { return slices.Contains(b.quotes, q) })
}

// rightPieces returns the pieces of the right attributions in order.
func rightPieces(t *language.Text, list []Quote) []owned {
	var out []owned
	for k, q := range list {
		for p, spans := range [][]span.Span{sourcePart: q.Source, cuePart: q.Cue, contentPart: q.Content} {
			for _, s := range spans {
				if r := trimmed(t, t.Cover(s)); r.Start < r.End {
					out = append(out, owned{piece{r, part(p)}, []int{k}})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b owned) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	n := 0
	for _, o := range out {
		if n > 0 && out[n-1].piece == o.piece {
			out[n-1].quotes = append(out[n-1].quotes, o.quotes...)
			continue
		}
		out[n] = o
		n++
	}
	return out[:n]
}

// pairs are the features of a piece with each cue near it, and which of them
// are right.
type pairs struct {
	rows  [][]int32
	right []bool
}

// trainLinks learns the linker from right pieces (a ranking perceptron).
func trainLinks(list []Example, views []*view, rows int) *learn.Narrow {
	t := learn.NewTrainer(1)
	var all []pairs
	for d, x := range list {
		l := newLinker(views[d])
		pieces := rightPieces(x.Text, x.Right)
		for _, p := range x.Text.Paragraphs {
			n := 0
			for n < len(pieces) && pieces[n].Start < p.End {
				n++
			}
			all = l.pairs(all, pieces[:n], t)
			pieces = pieces[n:]
		}
	}
	for e := range linkEpochs {
		for _, i := range learn.Order(len(all), uint64(e)) {
			all[i].learn(t)
		}
	}
	return t.Narrow(rows)
}

// pairs appends the pairs of the pieces of one paragraph that have a choice.
func (l *linker) pairs(all []pairs, list []owned, t *learn.Trainer) []pairs {
	l.pieces = l.pieces[:0]
	for _, o := range list {
		l.pieces = append(l.pieces, o.piece)
	}
	for i, o := range list {
		if o.part == cuePart {
			continue
		}
		var p pairs
		good := 0
		for c := max(0, i-window); c < min(len(list), i+window); c++ {
			if list[c].part != cuePart {
				continue
			}
			l.pair(i, c)
			l.keys = l.Values.Keys(l.keys[:0], linkTemplates, 0, 0)
			var rows []int32
			for _, k := range l.keys {
				rows = append(rows, t.Row(k))
			}
			p.rows, p.right = append(p.rows, rows), append(p.right, o.share(&list[c]))
			if o.share(&list[c]) {
				good++
			}
		}
		if good > 0 && good < len(p.rows) {
			all = append(all, p)
		}
	}
	return all
}

// learn moves the weights when the best pair is a wrong one.
func (p *pairs) learn(t *learn.Trainer) {
	best, right := -1, -1
	var top, topRight int32
	for i, rows := range p.rows {
		sum := [1]int32{}
		t.Score(sum[:], rows)
		if best < 0 || sum[0] > top {
			best, top = i, sum[0]
		}
		if p.right[i] && (right < 0 || sum[0] > topRight) {
			right, topRight = i, sum[0]
		}
	}
	if !p.right[best] {
		t.Update(p.rows[right], 0, 1)
		t.Update(p.rows[best], 0, -1)
	}
	t.Tick()
}
