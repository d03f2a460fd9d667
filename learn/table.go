package learn

// Table maps features to rows of weights of any number of labels. It is
// read-only and safe for concurrent use.
//
// Rows lie in a heap, short ones as pairs of label and weight; an index of
// four bytes a place says where the row of a feature starts. Two features are
// confused when they have the same place and the same 18 bits of check.
type Table struct {
	width int
	rows  int
	where perfect
	index []entry
	heap  string // rows at even positions, none at zero
}

// entry is a place of the index; zero is free. From the low end: half the
// position of the row in the heap, bits of the feature's key.
type entry uint32

const (
	positionBits = 22
	positionMask = 1<<positionBits - 1
)

func (e entry) position() int { return int(e&positionMask) * 2 }

// may reports whether e can be that of k.
func (e entry) may(k Key) bool { return e != 0 && e>>positionBits == entry(k)>>positionBits }

// head returns the byte of k that starts its row.
func (k Key) head() byte { return byte(k) }

// A row starts with a byte of the feature's key and a byte of form: the upper
// bits are the binary exponent of its weights, the lower ones how many pairs
// of label and weight follow; dense says that the weights of all labels
// follow.
const (
	countBits = 5
	dense     = 1<<countBits - 1
	maxShift  = 7
)

// MaxWidth is the largest number of labels that a table can tell apart.
const MaxWidth = 254

// Width returns how many weights a row has, one for each label.
func (t *Table) Width() int { return t.width }

// Rows returns how many features have a row.
func (t *Table) Rows() int { return t.rows }

// at returns the heap position of the row of k, zero when it has none.
func (t *Table) at(k Key) int {
	if e := t.index[t.where.place(k)]; e.may(k) && t.heap[e.position()] == k.head() {
		return e.position()
	}
	return 0
}

// batch is how many rows are looked up before the first is read.
const batch = 64

// AddAll adds the weights of all keys to sums, which has a place for every
// label. It waits for memory once for many keys: for their places in the
// index, then for their rows.
func (t *Table) AddAll(sums []int32, keys []Key) {
	var places [batch]int32
	var index [batch]entry
	var rows [batch]int32
	var heads, numbers [batch]byte
	for len(keys) > 0 {
		part := keys[:min(len(keys), batch)]
		keys = keys[len(part):]
		t.where.all(&places, part)
		for i, at := range places[:len(part)] {
			index[i] = t.index[at]
		}
		n := 0
		for i, k := range part {
			if e := index[i]; e.may(k) {
				rows[n], numbers[n] = int32(e.position()), byte(i)
				n++
			}
		}
		for i, at := range rows[:n] {
			heads[i] = t.heap[at]
		}
		for i, at := range rows[:n] {
			if heads[i] == part[numbers[i]].head() {
				t.addRow(sums, int(at))
			}
		}
	}
}

// addRow adds the weights of the row at a heap position to sums.
func (t *Table) addRow(sums []int32, at int) {
	form := t.heap[at+1]
	shift, n := form>>countBits, int(form&dense)
	if n == dense {
		sums = sums[:t.width]
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

// Label returns the first label that has a weight in the row of k, -1 when k
// has no row. In a table of [Row]s with one weight each it looks up a class.
func (t *Table) Label(k Key) int {
	at := t.at(k)
	if at == 0 {
		return -1
	}
	if t.heap[at+1]&dense != dense {
		return int(t.heap[at+2])
	}
	for i := range t.width {
		if t.heap[at+2+i] != 0 {
			return i
		}
	}
	return -1
}
