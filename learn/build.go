package learn

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// loadTenths is the share of homes that have a row: more is smaller and
// slower.
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
	t := &Table{width: width, homes: len(rows)*10/loadTenths + 1}
	var heap strings.Builder
	heap.WriteString("\x00\x00")
	var list []placed
	seen := map[placed]bool{}
	for _, r := range rows {
		p := placed{home: r.Key.home(t.homes)}
		p.entry, p.head = r.Key.check()
		row := pack(r)
		if row == "" || seen[p] || heap.Len()/2 > positionMask {
			continue
		}
		seen[p] = true
		p.entry |= entry(heap.Len() / 2)
		list = append(list, p)
		heap.WriteString(row)
	}
	t.heap, t.rows = heap.String(), len(list)
	t.index = spread(list, t.homes)
	return t
}

// placed is an entry with its home.
type placed struct {
	home  int
	entry entry
	head  byte
}

// spread puts entries at their homes or behind.
func spread(list []placed, homes int) []entry {
	slices.SortFunc(list, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.home, b.home), cmp.Compare(a.entry.position(), b.entry.position()))
	})
	index := make([]entry, 0, homes+1)
	for _, p := range list {
		for len(index) < p.home {
			index = append(index, 0)
		}
		far := min(len(index)-p.home, farthest)
		index = append(index, p.entry|entry(far)<<positionBits)
	}
	for len(index) < homes {
		index = append(index, 0)
	}
	return append(index, 0)
}

// pack returns the bytes of a row, none when all weights round to zero.
func pack(r Row) string {
	shift := exponent(r.Weights)
	_, head := r.Key.check()
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
	case len(full) < len(sparse) || len(sparse) >= 2*dense:
		if len(full)%2 == 1 {
			full = append(full, 0)
		}
		return string(append([]byte{head, byte(shift<<countBits | dense)}, full...))
	}
	return string(append([]byte{head, byte(shift<<countBits | len(sparse)/2)}, sparse...))
}

// exponent returns by how many bits weights must be shifted to fit in eight.
func exponent(weights []int32) int {
	var largest int32
	for _, w := range weights {
		largest = max(largest, w, -w)
	}
	return min(max(bits.Len32(uint32(largest))-7, 0), maxShift)
}

// round returns w / 2^shift, to the nearest, in eight bits.
func round(w int32, shift int) int8 {
	half := int32(1) << shift >> 1
	if w < 0 {
		return int8(-min((-w+half)>>shift, 127))
	}
	return int8(min((w+half)>>shift, 127))
}
