package learn

import "math/bits"

// MaxNarrow is the largest number of labels of a [Narrow] table.
const MaxNarrow = 4

// Narrow is a table for few labels, whose rows lie within the places of their
// features. It is read-only and safe for concurrent use.
type Narrow struct {
	width int
	rows  int
	where perfect
	slots []narrowSlot
}

// narrowSlot is the row of a feature; zero is free. From the low end: four
// weights of eight bits, three bits with their binary exponent, 29 bits of the
// feature's key.
type narrowSlot uint64

const (
	narrowExponent = 32
	narrowCheck    = 35
)

// is reports whether s can be the row of k.
func (s narrowSlot) is(k Key) bool { return s>>narrowCheck == narrowSlot(k)<<narrowCheck>>narrowCheck }

// NewNarrow returns a table of the given rows, rounded as by [NewTable].
func NewNarrow(width int, rows []Row) *Narrow {
	if width < 1 || width > MaxNarrow {
		panic("learn: a narrow table has 1 to 4 labels")
	}
	rows = distinct(rows)
	t := &Narrow{width: width, rows: len(rows), where: newPerfect(keysOf(rows))}
	t.slots = make([]narrowSlot, t.where.places)
	for _, r := range rows {
		shift := exponent(r.Weights)
		s := narrowSlot(r.Key)<<narrowCheck | narrowSlot(shift)<<narrowExponent
		for i, w := range r.Weights {
			s |= narrowSlot(uint8(round(w, shift))) << (8 * i)
		}
		t.slots[t.where.place(r.Key)] = s
	}
	return t
}

// AddAll adds the weights of all keys to sums, which has a place for every
// label. It waits for memory once for many keys.
func (t *Narrow) AddAll(sums []int32, keys []Key) {
	var total [MaxNarrow]int32
	var places [batch]int32
	var slots [batch]narrowSlot
	for len(keys) > 0 {
		part := keys[:min(len(keys), batch)]
		keys = keys[len(part):]
		t.where.all(&places, part)
		for i, at := range places[:len(part)] {
			slots[i] = t.slots[at]
		}
		for i, k := range part {
			s := slots[i]
			if !s.is(k) {
				continue
			}
			shift := s >> narrowExponent & maxShift
			total[0] += int32(int8(s)) << shift
			total[1] += int32(int8(s>>8)) << shift
			total[2] += int32(int8(s>>16)) << shift
			total[3] += int32(int8(s>>24)) << shift
		}
	}
	for i := range sums[:t.width] {
		sums[i] += total[i]
	}
}

// Label returns the first label that has a weight in the row of k, -1 when k
// has no row.
func (t *Narrow) Label(k Key) int {
	s := t.slots[t.where.place(k)]
	if uint32(s) == 0 || !s.is(k) {
		return -1
	}
	return bits.TrailingZeros32(uint32(s)) / 8
}

// Width returns how many weights a row has, one for each label.
func (t *Narrow) Width() int { return t.width }

// Rows returns how many features have a row.
func (t *Narrow) Rows() int { return t.rows }
