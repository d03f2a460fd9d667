package learn

// Table maps features to rows of weights. It is read-only and safe for
// concurrent use.
//
// Rows lie in an open-addressing hash table, two int16 of check bits before
// the weights of each, so that a look-up costs one cache line. Features are
// told apart by 32 bits beyond their place; a free place has check zero.
type Table struct {
	width  int // weights in a row
	stride int // width + 2
	mask   uint64
	data   []int16
	rows   int
}

// Width returns how many weights a row has, one for each label.
func (t *Table) Width() int { return t.width }

// Rows returns how many features have a row.
func (t *Table) Rows() int { return t.rows }

// newTable returns an empty table with room for n rows.
func newTable(width, n int) *Table {
	places := 8
	for places*2 < n*3 { // at most two thirds full
		places *= 2
	}
	t := &Table{width: width, stride: width + 2, mask: uint64(places - 1)}
	t.data = make([]int16, places*t.stride)
	return t
}

// check returns the bits that tell k from others at its place, never zero.
func check(k Key) (lo, hi int16) {
	c := uint32(k>>32) | 1
	return int16(c), int16(c >> 16)
}

// Find returns the weights of k, nil when it has none. The caller must not
// change them.
func (t *Table) Find(k Key) []int16 {
	lo, hi := check(k)
	for p := uint64(k) & t.mask; ; p = (p + 1) & t.mask {
		row := t.data[int(p)*t.stride:][:t.stride:t.stride]
		if row[0] == lo && row[1] == hi {
			return row[2:]
		}
		if row[0] == 0 {
			return nil
		}
	}
}

// Add adds the weights of k to sums, which is as long as a row.
func (t *Table) Add(sums []int32, k Key) {
	row := t.Find(k)
	if row == nil {
		return
	}
	sums = sums[:len(row)]
	for i, w := range row {
		sums[i] += int32(w)
	}
}

// insert puts a row for k in the table. Keys that cannot be told from one
// already there share its row: the first wins.
func (t *Table) insert(k Key, weights []int16) {
	lo, hi := check(k)
	for p := uint64(k) & t.mask; ; p = (p + 1) & t.mask {
		row := t.data[int(p)*t.stride:][:t.stride]
		if row[0] == lo && row[1] == hi {
			return
		}
		if row[0] == 0 {
			row[0], row[1] = lo, hi
			copy(row[2:], weights)
			t.rows++
			return
		}
	}
}
