package quote

import (
	"fmt"

	"synoptic/language/mark"
	"synoptic/learn"
)

// How short passages are learned; chosen on the training part of PolNeAR, a
// quarter of it left out at a time.
var shortRate = learn.Rate{Step: 0.03, Sparse: 1, Shrink: 0.01}

const shortEpochs = 6

// TrainTerms learns a model. Progress is told what is done; it may be nil.
//
// It sees the short passages at an edge of some content, and those in none.
// What stands within a content can be either, more often words of the source:
// it is shown in every second epoch.
func TrainTerms(list []Example, progress func(string)) *Terms {
	if progress == nil {
		progress = func(string) {}
	}
	t := learn.NewChainTrainer(int(shortLabels), anyLabel, shortRate)
	sure, within := passagesOf(list, t)
	all := append(sure, within...)
	t.Drop(least)
	for i := range all {
		t.Renumber(&all[i])
	}
	for e := range shortEpochs {
		shown := all
		if e%2 == 0 {
			shown = all[:len(sure)]
		}
		progress(fmt.Sprintf("%d short passages, epoch %d: loss %.4f", len(shown), e+1, t.Epoch(shown, uint64(e))))
	}
	return newTerms(learn.NewMiddle(int(shortLabels), t.Rows()))
}

// passagesOf returns the short passages of list whose label is clear, and those
// within a content.
func passagesOf(list []Example, t *learn.ChainTrainer) (sure, within []learn.Sequence) {
	words := count(list)
	for i := range list {
		x := &list[i]
		s := newShortView(newView(new(learn.Values), x.Text, x.Passages, x.Found, words, labelled(x.Text, x.Right)))
		for k := range x.Passages {
			p := &x.Passages[k]
			if p.Depth > 0 || attribute(x, p) || s.long(p) {
				continue
			}
			label, edge := settled(x, p)
			q := learn.Sequence{Gold: []uint8{label}}
			for _, f := range s.features(p) {
				q.Rows = append(q.Rows, t.Row(f))
			}
			q.Ends = []int32{int32(len(q.Rows))}
			if label == termLabel || edge {
				sure = append(sure, q)
			} else {
				within = append(within, q)
			}
		}
	}
	return sure, within
}

// attribute reports whether p is the value of an attribute of a tag, of which
// the texts of PolNeAR have some.
func attribute(x *Example, p *mark.Passage) bool {
	return p.Open.Start > 0 && x.Text.Source[p.Open.Start-1] == '='
}

// settled returns the right label of p, and whether p stands at an edge of the
// content that holds it.
func settled(x *Example, p *mark.Passage) (label uint8, edge bool) {
	c := trimmed(x.Text, p.Tokens)
	for i := range x.Right {
		for _, s := range x.Right[i].Content {
			r := trimmed(x.Text, x.Text.Cover(s))
			if overlap(r, c)*10 >= (c.End-c.Start)*6 {
				label = saidLabel
				edge = edge || r.Start == c.Start || r.End == c.End
			}
		}
	}
	return label, edge
}
