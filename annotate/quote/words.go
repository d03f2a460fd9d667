package quote

import "synoptic/learn"

// words tells how cue-like lemmas are: how often the training data take them
// for a part of a cue.
type words struct {
	table  *learn.Narrow           // class of each lemma, plus one
	counts map[learn.Key]wordCount // in training, in place of the table
	order  []learn.Key             // of counts
}

type wordCount struct{ cue, all int32 }

// Classes of lemmas: from 0, never a cue, to 6, nearly always.
const (
	candidateClass = 3 // the least that may be a cue: one in ten
	unseen         = 9 // less than three times in the training data
)

// classLimits are the shares of cues, in thousandths, below which a lemma is
// of class 0, 1, …
var classLimits = []int32{5, 30, 100, 250, 500, 750}

func (c wordCount) class() uint8 {
	if c.all < 3 {
		return unseen
	}
	for class, limit := range classLimits {
		if c.cue*1000 < limit*c.all {
			return uint8(class)
		}
	}
	return uint8(len(classLimits))
}

func lemmaKey(lemma uint64) learn.Key { return learn.Template(0).With(lemma) }

// groupKey is that of a class of words, which stands in for lemmas that the
// training data do not hold.
func groupKey(group uint64) learn.Key { return learn.Template(1).With(group) }

// class returns the class of a lemma of a group of words. In training, label
// is that of the one occurrence that is looked at, which must not be counted;
// else it is -1.
func (w *words) class(lemma, group uint64, label int) uint8 {
	if c := w.at(lemmaKey(lemma), label); c != unseen || group == 0 {
		return c
	}
	return w.at(groupKey(group), label)
}

func (w *words) at(k learn.Key, label int) uint8 {
	if w.table != nil {
		var sum [1]int32
		if w.table.AddAll(sum[:], []learn.Key{k}); sum[0] > 0 {
			return uint8(sum[0] - 1)
		}
		return unseen
	}
	c := w.counts[k]
	if label >= 0 {
		c.all--
		if partOf(uint8(label)) == cuePart {
			c.cue--
		}
	}
	return c.class()
}

// add counts one occurrence.
func (w *words) add(k learn.Key, label uint8) {
	c, ok := w.counts[k]
	if !ok {
		w.order = append(w.order, k)
	}
	c.all++
	if partOf(label) == cuePart {
		c.cue++
	}
	w.counts[k] = c
}

// freeze makes the table of the counts.
func (w *words) freeze() *learn.Narrow {
	var rows []learn.Row
	for _, k := range w.order {
		if c := w.counts[k].class(); c != unseen {
			rows = append(rows, learn.Row{Key: k, Weights: []int32{int32(c) + 1}})
		}
	}
	return learn.NewNarrow(1, rows)
}

// candidate reports whether lemmas of a class may be cues.
func candidate(class uint8) bool { return class >= candidateClass && class != unseen }
