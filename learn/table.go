package learn

// Table maps features to rows of weights. It is read-only and safe for
// concurrent use.
//
// Rows lie in a heap. An index of four bytes a place says where a row starts:
// open addressing with entries in the order of their homes, as Robin Hood
// hashing leaves them (Celis, 1986), so that the search for a feature without
// a row, the common case, ends early and within a cache line. Two features
// are confused when they have the same home and the same 15 bits of check.
type Table struct {
	width int
	rows  int
	homes int     // places where a search can start
	index []entry // more places than homes; the last is free
	heap  string  // rows at even positions, none at zero
}

// entry is a place of the index; zero is free. From the low end: half the
// position of the row in the heap, how far from its home the entry stands (at
// most farthest), a part of the check.
type entry uint32

const (
	positionBits = 22
	positionMask = 1<<positionBits - 1
	farthest     = 7
	checkShift   = 25
)

func (e entry) position() int { return int(e&positionMask) * 2 }
func (e entry) far() int      { return int(e>>positionBits) & farthest }

// A row starts with a byte of check and a byte of form: the upper bits are
// the binary exponent of its weights, the lower ones how many pairs of label
// and weight follow; dense says that the weights of all labels follow.
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

// home returns where in an index of n homes the search for k starts.
func (k Key) home(n int) int { return int(uint64(uint32(k>>32)) * uint64(n) >> 32) }

// check returns the two parts of the check of k, in the index and in the row.
func (k Key) check() (index entry, row byte) { return entry(k>>8) << checkShift, byte(k) }

// at returns the heap position of the row of k, zero when it has none.
func (t *Table) at(k Key) int {
	want, head := k.check()
	for far, e := range t.index[k.home(t.homes):] {
		far = min(far, farthest)
		if e == 0 || e.far() < far {
			break
		}
		if e.far() == far && (e^want)>>checkShift == 0 && t.heap[e.position()] == head {
			return e.position()
		}
	}
	return 0
}

// Has reports whether k has a row.
func (t *Table) Has(k Key) bool { return t.at(k) > 0 }

// Add adds the weights of k to sums, which has a place for every label.
func (t *Table) Add(sums []int32, k Key) {
	if at := t.at(k); at > 0 {
		t.addRow(sums, at)
	}
}

// batch is how many rows AddAll looks up before it reads the first.
const batch = 32

// AddAll adds the weights of all keys to sums. It does what Add does for one
// after the other, but waits for memory once for many: for their places in
// the index, then for their rows.
func (t *Table) AddAll(sums []int32, keys []Key) {
	var first [batch]entry
	var rows [batch]int
	var heads, numbers [batch]byte
	for len(keys) > 0 {
		part := keys[:min(len(keys), batch)]
		keys = keys[len(part):]
		for i, k := range part {
			first[i] = t.index[k.home(t.homes)]
		}
		n := 0
		for i, k := range part {
			if first[i] == 0 {
				continue
			}
			if e := t.likely(k, first[i]); e != 0 {
				rows[n], numbers[n] = e.position(), byte(i)
				n++
			}
		}
		for j, at := range rows[:n] {
			heads[j] = t.heap[at]
		}
		for j, at := range rows[:n] {
			k := part[numbers[j]]
			if _, head := k.check(); heads[j] != head {
				if at = t.at(k); at == 0 {
					continue
				}
			}
			t.addRow(sums, at)
		}
	}
}

// likely returns the entry that should be that of k by what the index says of
// it, zero when there is none; e stands at the home of k.
func (t *Table) likely(k Key, e entry) entry {
	want, _ := k.check()
	if (e^want)>>positionBits == 0 {
		return e
	}
	for far, e := range t.index[k.home(t.homes):] {
		far = min(far, farthest)
		if e == 0 || e.far() < far {
			break
		}
		if (e^(want|entry(far)<<positionBits))>>positionBits == 0 {
			return e
		}
	}
	return 0
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

// Find returns the weights of k, nil when it has none.
func (t *Table) Find(k Key) []int32 {
	at := t.at(k)
	if at == 0 {
		return nil
	}
	row := make([]int32, t.width)
	t.addRow(row, at)
	return row
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
	for i, w := range t.Find(k) {
		if w != 0 {
			return i
		}
	}
	return -1
}
