package learn

// MaxMiddle is the largest number of labels of a [Middle] table.
const MaxMiddle = 14

// Middle is a table for more labels than a [Narrow] one, made in the same way.
// It is read-only and safe for concurrent use.
type Middle struct {
	width int
	rows  int
	where perfect
	slots []middleSlot
}

// middleSlot is the row of a feature: a byte for each label with its weight
// plus 128, from the low end, then three bits with their binary exponent and
// 13 bits of the feature's key. A free slot has weights of zero.
type middleSlot struct{ low, high uint64 }

const (
	middleExponent = 48
	middleCheck    = 51
)

// noWeights is the row of a free slot.
var noWeights = middleSlot{0x80_80_80_80_80_80_80_80, 0x80_80_80_80_80_80}

// is reports whether the upper half of a slot can be that of k.
func (s middleSlot) is(k Key) bool { return s.high>>middleCheck == uint64(k)<<middleCheck>>middleCheck }

// NewMiddle returns a table of the given rows, rounded as by [NewTable].
func NewMiddle(width int, rows []Row) *Middle {
	if width < 1 || width > MaxMiddle {
		panic("learn: a middle table has 1 to 14 labels")
	}
	rows = distinct(rows)
	t := &Middle{width: width, rows: len(rows), where: newPerfect(keysOf(rows))}
	t.slots = make([]middleSlot, t.where.places)
	for i := range t.slots {
		t.slots[i] = noWeights
	}
	for _, r := range rows {
		s, shift := noWeights, exponent(r.Weights)
		for i, w := range r.Weights {
			*s.half(i) ^= uint64(uint8(round(w, shift))) << (i % 8 * 8) // adds 128
		}
		s.high |= uint64(r.Key)<<middleCheck | uint64(shift)<<middleExponent
		t.slots[t.where.place(r.Key)] = s
	}
	return t
}

// half returns the half of s that holds the weight of a label.
func (s *middleSlot) half(label int) *uint64 {
	if label < 8 {
		return &s.low
	}
	return &s.high
}

// AddAll adds the weights of all keys to sums, which has a place for every
// label. It waits for memory once for many keys.
func (t *Middle) AddAll(sums []int32, keys []Key) {
	var places [batch]int32
	var found [batch]middleSlot
	for len(keys) > 0 {
		part := keys[:min(len(keys), batch)]
		keys = keys[len(part):]
		t.where.all(&places, part)
		for i, at := range places[:len(part)] {
			found[i] = t.slots[at]
		}
		var all packed
		for i, k := range part {
			if s := found[i]; s.is(k) {
				all.add(s)
			}
		}
		all.unpack(sums[:t.width])
	}
}

// packed are sums of rows by their exponent, four labels in a word: those of
// the even and of the odd bytes of the low half, then of the high half. 16
// bits hold the sum of 257 bytes, more than a batch has.
type packed struct {
	sums  [maxShift + 1][4]uint64
	count [maxShift + 1]int32
}

// evenBytes are four bytes of a word, each with room for its sum.
const evenBytes = 0x00FF_00FF_00FF_00FF

// add adds a row. What is above the weights of the high half falls into the
// uppermost sums, which nothing reads.
func (p *packed) add(s middleSlot) {
	e := s.high >> middleExponent & maxShift
	p.count[e]++
	x := &p.sums[e]
	x[0] += s.low & evenBytes
	x[1] += s.low >> 8 & evenBytes
	x[2] += s.high & evenBytes
	x[3] += s.high >> 8 & evenBytes
}

// unpack adds what was added up to sums.
func (p *packed) unpack(sums []int32) {
	for e, n := range p.count {
		if n == 0 {
			continue
		}
		for i := range sums {
			word := p.sums[e][i/8*2+i%2]
			sums[i] += (int32(uint16(word>>(i%8/2*16))) - 128*n) << e
		}
	}
}

// Find returns the weights of k, nil when it has none.
func (t *Middle) Find(k Key) []int32 {
	if !t.slots[t.where.place(k)].is(k) {
		return nil
	}
	row := make([]int32, t.width)
	t.AddAll(row, []Key{k})
	return row
}

// Width returns how many weights a row has, one for each label.
func (t *Middle) Width() int { return t.width }

// Rows returns how many features have a row.
func (t *Middle) Rows() int { return t.rows }
