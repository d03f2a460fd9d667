package learn

import (
	"cmp"
	"math/bits"
	"slices"
)

// MaxNarrow is the largest number of labels of a [Narrow] table.
const MaxNarrow = 4

// Narrow is a table for few labels. Its rows lie within the index itself, so
// that finding one costs one access to memory; else it is as [Table] is.
type Narrow struct {
	width int
	rows  int
	homes int
	index []slot // more places than homes; the last is free
}

// slot is a place of the index with its row; zero is free. From the low end:
// four weights of eight bits, three bits with their binary exponent, three
// with how far from its home the slot stands (at most farthest), 26 of check.
type slot uint64

const (
	exponentShift = 32
	farShift      = 35
	keptShift     = 38
)

func (s slot) far() int { return int(s>>farShift) & farthest }

// wanted returns how the slot of k looks at its home, weights aside.
func (k Key) wanted() slot { return slot(k) << keptShift }

// NewNarrow returns a table of the given rows, rounded as by [NewTable].
func NewNarrow(width int, rows []Row) *Narrow {
	if width < 1 || width > MaxNarrow {
		panic("learn: a narrow table has 1 to 4 labels")
	}
	t := &Narrow{width: width, homes: len(rows)*10/loadTenths + 1}
	type placed struct {
		home int
		slot slot
	}
	var list []placed
	seen := map[placed]bool{}
	for _, r := range rows {
		p := placed{r.Key.home(t.homes), r.Key.wanted()}
		weights := packSlot(r.Weights)
		if weights == 0 || seen[p] {
			continue
		}
		seen[p] = true
		p.slot |= weights
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.home, b.home), cmp.Compare(a.slot, b.slot))
	})
	for _, p := range list {
		for len(t.index) < p.home {
			t.index = append(t.index, 0)
		}
		far := min(len(t.index)-p.home, farthest)
		t.index = append(t.index, p.slot|slot(far)<<farShift)
	}
	t.rows = len(list)
	t.index = append(t.index, make([]slot, max(t.homes-len(t.index), 0)+1)...)
	return t
}

// packSlot returns weights with their exponent, zero when all round to zero.
func packSlot(weights []int32) (s slot) {
	shift := exponent(weights)
	for i, w := range weights {
		s |= slot(uint8(round(w, shift))) << (8 * i)
	}
	if s == 0 {
		return 0
	}
	return s | slot(shift)<<exponentShift
}

// find returns the slot of k, the search for which starts at home; zero when
// it has none.
func (t *Narrow) find(k Key, home int) slot {
	want := k.wanted()
	for far, s := range t.index[home:] {
		far = min(far, farthest)
		if s == 0 || s.far() < far {
			break
		}
		if (s^(want|slot(far)<<farShift))>>farShift == 0 {
			return s
		}
	}
	return 0
}

// AddAll adds the weights of all keys to sums, which has a place for every
// label.
func (t *Narrow) AddAll(sums []int32, keys []Key) {
	var total [MaxNarrow]int32
	var first [batch]slot
	for len(keys) > 0 {
		part := keys[:min(len(keys), batch)]
		keys = keys[len(part):]
		for i, k := range part {
			first[i] = t.index[k.home(t.homes)]
		}
		for i, k := range part {
			s := first[i]
			if (s^k.wanted())>>farShift != 0 {
				if s == 0 {
					continue
				}
				if s = t.find(k, k.home(t.homes)); s == 0 {
					continue
				}
			}
			shift := s >> exponentShift & maxShift
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
	s := t.find(k, k.home(t.homes))
	if s == 0 {
		return -1
	}
	return bits.TrailingZeros32(uint32(s)) / 8
}

// Width returns how many weights a row has, one for each label.
func (t *Narrow) Width() int { return t.width }

// Rows returns how many features have a row.
func (t *Narrow) Rows() int { return t.rows }
