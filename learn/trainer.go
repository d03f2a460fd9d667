package learn

import (
	"cmp"
	"slices"
)

// Trainer learns a [Table] as an averaged perceptron.
//
// Only weights that were ever changed are kept, so models with many labels
// and millions of features fit in memory.
type Trainer struct {
	// MinUpdates is how often a feature must have been corrected before its
	// weights count (Goldberg and Elhadad, ACL 2011); zero means at once.
	MinUpdates int

	width int
	index []int32 // open addressing: number of a row plus one, zero is free
	keys  []Key
	rows  []counted
	time  int32
}

// counted is a row in training.
type counted struct {
	updates int32
	cells   []cell
}

// cell is one weight of a row.
type cell struct {
	label int32
	now   int32 // as it stands
	since int32 // when it last changed
	total int64 // its sum over the time before since
}

// NewTrainer returns a trainer for models with width labels.
func NewTrainer(width int) *Trainer {
	return &Trainer{width: width, index: make([]int32, 1<<16)}
}

// find returns the place of k in the index, a free one when it has no row.
func (t *Trainer) find(k Key) int {
	mask := len(t.index) - 1
	for p := int(k>>32) & mask; ; p = (p + 1) & mask {
		if r := t.index[p]; r == 0 || t.keys[r-1] == k {
			return p
		}
	}
}

// Row returns the number of the row of k, making one when there is none.
func (t *Trainer) Row(k Key) int32 {
	p := t.find(k)
	if r := t.index[p]; r > 0 {
		return r - 1
	}
	t.keys = append(t.keys, k)
	t.rows = append(t.rows, counted{})
	t.index[p] = int32(len(t.keys))
	if len(t.keys)*2 > len(t.index) {
		t.index = make([]int32, 2*len(t.index))
		for i, k := range t.keys {
			t.index[t.find(k)] = int32(i + 1)
		}
	}
	return int32(len(t.keys) - 1)
}

// Score adds the weights of rows to sums.
func (t *Trainer) Score(sums []int32, rows []int32) {
	for _, r := range rows {
		t.score(sums, &t.rows[r])
	}
}

// ScoreKeys adds the weights of features to sums, without making rows.
func (t *Trainer) ScoreKeys(sums []int32, keys []Key) {
	for _, k := range keys {
		if r := t.index[t.find(k)]; r > 0 {
			t.score(sums, &t.rows[r-1])
		}
	}
}

func (t *Trainer) score(sums []int32, r *counted) {
	if int(r.updates) < t.MinUpdates {
		return
	}
	for i := range r.cells {
		sums[r.cells[i].label] += r.cells[i].now
	}
}

// Update adds by to the weight of label in each of rows.
func (t *Trainer) Update(rows []int32, label int, by int32) {
	for _, r := range rows {
		t.update(&t.rows[r], int32(label), by)
	}
}

// UpdateKeys adds by to the weight of label of each of keys.
func (t *Trainer) UpdateKeys(keys []Key, label int, by int32) {
	for _, k := range keys {
		t.update(&t.rows[t.Row(k)], int32(label), by)
	}
}

func (t *Trainer) update(r *counted, label, by int32) {
	r.updates++
	i := slices.IndexFunc(r.cells, func(c cell) bool { return c.label == label })
	if i < 0 {
		i = len(r.cells)
		r.cells = append(r.cells, cell{label: label, since: t.time})
	}
	c := &r.cells[i]
	c.total += int64(c.now) * int64(t.time-c.since)
	c.since = t.time
	c.now += by
}

// Tick lets one unit of time pass, after each example.
func (t *Trainer) Tick() { t.time++ }

// mean returns the average of a weight over all time, in units of 1/65536.
func (t *Trainer) mean(c *cell) int64 {
	sum := c.total + int64(c.now)*int64(t.time-c.since)
	return sum * 65536 / int64(max(t.time, 1))
}

// Table returns the averaged model with at most limit rows.
func (t *Trainer) Table(limit int) *Table { return NewTable(t.width, t.Rows(limit)) }

// Narrow returns the averaged model with at most limit rows, for few labels.
func (t *Trainer) Narrow(limit int) *Narrow { return NewNarrow(t.width, t.Rows(limit)) }

// Rows returns the rows of the averaged model, the limit of those with the
// largest weights, scaled so that the largest weight uses all bits of a table.
func (t *Trainer) Rows(limit int) []Row {
	type weight struct {
		row  int
		size int64
	}
	var kept []weight
	largest := int64(1)
	for r := range t.rows {
		if int(t.rows[r].updates) < t.MinUpdates {
			continue
		}
		var size int64
		for i := range t.rows[r].cells {
			m := t.mean(&t.rows[r].cells[i])
			size = max(size, m, -m)
		}
		largest = max(largest, size)
		if size > 0 {
			kept = append(kept, weight{r, size})
		}
	}
	slices.SortFunc(kept, func(a, b weight) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(t.keys[a.row], t.keys[b.row]))
	})
	kept = kept[:min(len(kept), limit)]
	rows := make([]Row, len(kept))
	for i, k := range kept {
		rows[i] = Row{t.keys[k.row], make([]int32, t.width)}
		for j := range t.rows[k.row].cells {
			c := &t.rows[k.row].cells[j]
			rows[i].Weights[c.label] = int32(t.mean(c) * (127 << maxShift) / largest)
		}
	}
	return rows
}
