package learn

import (
	"math/bits"
	"strings"
)

// loadTenths is the share of the index that is filled: fuller is smaller and slower.
const loadTenths = 8

// Row is a feature with a weight for each label.
type Row struct {
	Key     Key
	Weights []int32
}

// NewTable returns a table of the given rows. Weights are rounded to seven
// bits and an exponent a row; those beyond ±127·2⁷ are cut. A row that cannot
// be told from an earlier one is left out.
func NewTable(width int, rows []Row) *Table {
	if width < 1 || width > MaxWidth {
		panic("learn: a table has 1 to 254 labels")
	}
	t := &Table{width: width, index: make([]uint32, len(rows)*10/loadTenths+8)}
	var heap strings.Builder
	heap.WriteString("\x00\x00")
	for _, r := range rows {
		if heap.Len()/2 > positionMask {
			break
		}
		row := pack(r)
		if row == "" || !t.insert(r.Key, heap.Len()/2, heap.String()) {
			continue
		}
		heap.WriteString(row)
		t.rows++
	}
	t.heap = heap.String()
	return t
}

// insert enters the row of k, which is about to be written at position.
func (t *Table) insert(k Key, position int, heap string) bool {
	t.heap = heap
	if t.at(k) > 0 {
		return false
	}
	p := place(k, len(t.index))
	for t.index[p] != 0 {
		if p++; p == len(t.index) {
			p = 0
		}
	}
	t.index[p] = uint32(k)&^positionMask | uint32(position)
	return true
}

// pack returns the bytes of a row, none when all weights round to zero.
func pack(r Row) string {
	var largest int32
	for _, w := range r.Weights {
		largest = max(largest, w, -w)
	}
	shift := min(max(bits.Len32(uint32(largest))-7, 0), exponentMask)
	head := byte(r.Key)&^exponentMask | byte(shift)
	var sparse, full []byte
	for i, w := range r.Weights {
		q := round(w, shift)
		full = append(full, byte(q))
		if q != 0 {
			sparse = append(sparse, byte(i), byte(q))
		}
	}
	switch {
	case len(sparse) == 0:
		return ""
	case len(full) < len(sparse):
		if len(full)%2 == 1 {
			full = append(full, 0)
		}
		return string(append([]byte{head, dense}, full...))
	}
	return string(append([]byte{head, byte(len(sparse) / 2)}, sparse...))
}

// round returns w / 2^shift, to the nearest, in eight bits.
func round(w int32, shift int) int8 {
	half := int32(1) << shift >> 1
	if w < 0 {
		return int8(-min((-w+half)>>shift, 127))
	}
	return int8(min((w+half)>>shift, 127))
}
