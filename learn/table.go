package learn

// Table maps features to rows of weights. It is read-only and safe for
// concurrent use.
//
// Rows lie in a heap, a check byte, a length and the weights that are not
// zero, in eight bits each with one binary exponent a row. An open-addressing
// index of four bytes a place says where a row starts, so a feature without a
// row, the common case, costs one cache line. Features are told apart by 15
// bits beyond their place.
type Table struct {
	width int
	rows  int
	index []uint32 // 10 bits of check, 22 bits of heap position; zero is free
	heap  string   // rows at even positions, none at zero
}

// The parts of an index entry, and of the first byte of a row.
const (
	positionBits = 22
	positionMask = 1<<positionBits - 1
	exponentBits = 3
	exponentMask = 1<<exponentBits - 1
	dense        = 255 // length of a row that holds all weights in order
)

// MaxWidth is the largest number of labels that a table can tell apart.
const MaxWidth = 254

// Width returns how many weights a row has, one for each label.
func (t *Table) Width() int { return t.width }

// Rows returns how many features have a row.
func (t *Table) Rows() int { return t.rows }

// place returns where in an index of n places the search for k starts.
func place(k Key, n int) int { return int(uint64(uint32(k>>32)) * uint64(n) >> 32) }

// at returns the heap position of the row of k, zero when it has none.
func (t *Table) at(k Key) int {
	check := uint32(k) &^ positionMask
	for p := place(k, len(t.index)); ; {
		e := t.index[p]
		if e == 0 {
			return 0
		}
		at := int(e&positionMask) * 2
		if e&^positionMask == check && t.heap[at]>>exponentBits == byte(k)>>exponentBits {
			return at
		}
		if p++; p == len(t.index) {
			p = 0
		}
	}
}

// Has reports whether k has a row.
func (t *Table) Has(k Key) bool { return t.at(k) > 0 }

// Add adds the weights of k to sums, which has a place for every label.
func (t *Table) Add(sums []int32, k Key) {
	at := t.at(k)
	if at == 0 {
		return
	}
	shift := t.heap[at] & exponentMask
	n := int(t.heap[at+1])
	if n == dense {
		row := t.heap[at+2:][:len(sums)]
		for i := range sums {
			sums[i] += int32(int8(row[i])) << shift
		}
		return
	}
	row := t.heap[at+2:][:2*n]
	for i := 0; i+1 < len(row); i += 2 {
		sums[row[i]] += int32(int8(row[i+1])) << shift
	}
}

// Find returns the weights of k, nil when it has none.
func (t *Table) Find(k Key) []int32 {
	if !t.Has(k) {
		return nil
	}
	row := make([]int32, t.width)
	t.Add(row, k)
	return row
}

// Label returns the first label that has a weight in the row of k, -1 when k
// has no row. In a table of [Row]s with one weight each it looks up a class.
func (t *Table) Label(k Key) int {
	at := t.at(k)
	if at == 0 {
		return -1
	}
	if n := t.heap[at+1]; n != dense {
		return int(t.heap[at+2])
	}
	for i := range t.width {
		if t.heap[at+2+i] != 0 {
			return i
		}
	}
	return -1
}
