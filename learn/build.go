package learn

import (
	"math/bits"
	"slices"
	"strings"
)

// Row is a feature with a weight for each label.
type Row struct {
	Key     Key
	Weights []int32
}

// NewTable returns a table of the given rows. Weights are rounded to seven
// bits and an exponent a row; those beyond ±127·2⁷ are cut. The first of two
// rows of one feature counts.
func NewTable(width int, rows []Row) *Table {
	if width < 1 || width > MaxWidth {
		panic("learn: a table has 1 to 254 labels")
	}
	var heap strings.Builder
	heap.WriteString("\x00\x00")
	rows = distinct(rows)
	var starts []entry
	for _, r := range rows {
		if heap.Len()/2 > positionMask {
			break
		}
		starts = append(starts, entry(heap.Len()/2))
		heap.WriteString(pack(r))
	}
	rows = rows[:len(starts)]
	t := &Table{width: width, rows: len(rows), where: newPerfect(keysOf(rows)), heap: heap.String()}
	t.index = make([]entry, t.where.places)
	for i, r := range rows {
		t.index[t.where.place(r.Key)] = starts[i] | entry(r.Key)>>positionBits<<positionBits
	}
	return t
}

// distinct returns the first row of each feature, without those of zeros.
func distinct(rows []Row) []Row {
	seen := make(map[Key]bool, len(rows))
	var out []Row
	for _, r := range rows {
		if !seen[r.Key] && slices.ContainsFunc(r.Weights, func(w int32) bool { return w != 0 }) {
			seen[r.Key] = true
			out = append(out, r)
		}
	}
	return out
}

func keysOf(rows []Row) []Key {
	keys := make([]Key, len(rows))
	for i, r := range rows {
		keys[i] = r.Key
	}
	return keys
}

// pack returns the bytes of a row.
func pack(r Row) string {
	shift := exponent(r.Weights)
	var sparse, full []byte
	for i, w := range r.Weights {
		q := round(w, shift)
		full = append(full, byte(q))
		if q != 0 {
			sparse = append(sparse, byte(i), byte(q))
		}
	}
	if len(full) < len(sparse) || len(sparse) >= 2*dense {
		if len(full)%2 == 1 {
			full = append(full, 0)
		}
		return string(append([]byte{r.Key.head(), byte(shift<<countBits | dense)}, full...))
	}
	return string(append([]byte{r.Key.head(), byte(shift<<countBits | len(sparse)/2)}, sparse...))
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
