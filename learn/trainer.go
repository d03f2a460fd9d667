package learn

import (
	"cmp"
	"slices"
)

// Trainer learns a [Table] as an averaged perceptron.
//
// Features are made into row numbers once, by [Trainer.Row]; an example is
// then a list of numbers that can be scored and updated in every epoch
// without hashing.
type Trainer struct {
	width int
	rows  map[Key]int32
	keys  []Key
	now   []int32 // weights as they stand
	total []int64 // sum of each weight over the time before since
	since []int32 // when the weight last changed
	time  int32
}

// NewTrainer returns a trainer for models with width labels.
func NewTrainer(width int) *Trainer {
	return &Trainer{width: width, rows: map[Key]int32{}}
}

// Row returns the number of the row of k, making one when there is none.
func (t *Trainer) Row(k Key) int32 {
	if r, ok := t.rows[k]; ok {
		return r
	}
	r := int32(len(t.keys))
	t.rows[k] = r
	t.keys = append(t.keys, k)
	t.now = append(t.now, make([]int32, t.width)...)
	t.total = append(t.total, make([]int64, t.width)...)
	t.since = append(t.since, make([]int32, t.width)...)
	return r
}

// Score adds the weights of rows to sums.
func (t *Trainer) Score(sums []int32, rows []int32) {
	for _, r := range rows {
		w := t.now[int(r)*t.width:][:t.width]
		for i := range w {
			sums[i] += w[i]
		}
	}
}

// Update adds by to the weight of label in each of rows.
func (t *Trainer) Update(rows []int32, label int, by int32) {
	for _, r := range rows {
		i := int(r)*t.width + label
		t.total[i] += int64(t.now[i]) * int64(t.time-t.since[i])
		t.since[i] = t.time
		t.now[i] += by
	}
}

// Tick lets one unit of time pass, after each example.
func (t *Trainer) Tick() { t.time++ }

// mean returns the average of weight i over all time, in units of 1/256.
func (t *Trainer) mean(i int) int64 {
	sum := t.total[i] + int64(t.now[i])*int64(t.time-t.since[i])
	return sum * 256 / int64(max(t.time, 1))
}

// Table returns the averaged model with at most limit rows, those with the
// largest weights, scaled so that the largest fits int16.
func (t *Trainer) Table(limit int) *Table {
	means := make([]int64, len(t.now))
	largest := int64(1)
	for i := range means {
		means[i] = t.mean(i)
		largest = max(largest, means[i], -means[i])
	}
	type weight struct {
		row  int
		size int64
	}
	var kept []weight
	for r := range t.keys {
		var size int64
		for _, m := range means[r*t.width:][:t.width] {
			size = max(size, m, -m)
		}
		if size > 0 {
			kept = append(kept, weight{r, size})
		}
	}
	slices.SortFunc(kept, func(a, b weight) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(t.keys[a.row], t.keys[b.row]))
	})
	kept = kept[:min(len(kept), limit)]
	table := newTable(t.width, len(kept))
	row := make([]int16, t.width)
	shrink := (largest + 32766) / 32767
	for _, k := range kept {
		for i, m := range means[k.row*t.width:][:t.width] {
			row[i] = int16(m / shrink)
		}
		table.insert(t.keys[k.row], row)
	}
	return table
}
