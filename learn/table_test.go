package learn

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
	"testing"
)

// manyRows returns n rows with a few or all weights, none larger than a row
// can hold exactly.
func manyRows(n, width int) (rows []Row) {
	for i := range n {
		w := make([]int32, width)
		for j := range w {
			if r := Random(uint64(i*width + j)); i%3 == 0 || r%5 == 0 || j == i%width {
				w[j] = int32(r%255) - 127
			}
		}
		w[i%width] = int32(i%127) + 1
		rows = append(rows, Row{Template(i).With(7), w})
	}
	return rows
}

// TestTables checks that tables give back the weights they were made of, and
// nothing for other keys.
func TestTables(t *testing.T) {
	for _, width := range []int{1, 2, 3, 4, 5, 31, 54, 120, MaxWidth} {
		rows := manyRows(3000, width)
		table := NewTable(width, rows)
		lost := 0
		for _, r := range rows {
			if !slices.Equal(table.Find(r.Key), r.Weights) {
				lost++
			}
		}
		if lost > 3 || table.Rows() < len(rows)-3 {
			t.Errorf("width %d: %d of %d rows are not found as they were, %d are held", width, lost, len(rows), table.Rows())
		}
		strange := 0
		for i := range 3000 {
			if table.Has(Template(i).With(8)) {
				strange++
			}
		}
		if strange > 3 {
			t.Errorf("width %d: %d of 3000 unknown features have a row", width, strange)
		}
	}
}

// TestAddAll checks that adding many rows is adding one after the other, and
// that a narrow table does the same.
func TestAddAll(t *testing.T) {
	const width = 4
	rows := manyRows(2000, width)
	wide, narrow := NewTable(width, rows), NewNarrow(width, rows)
	for n := range 100 {
		var keys []Key
		for i := range n {
			keys = append(keys, Template(i*31%2500).With(7))
		}
		var one, all, other [width]int32
		for _, k := range keys {
			wide.Add(one[:], k)
		}
		wide.AddAll(all[:], keys)
		narrow.AddAll(other[:], keys)
		if one != all || one != other {
			t.Fatalf("%d keys: %v one by one, %v together, %v in a narrow table", n, one, all, other)
		}
	}
}

// TestRounding checks that large weights keep seven bits.
func TestRounding(t *testing.T) {
	for _, w := range []int32{1, -1, 127, -127, 128, -129, 1000, -5000, 127 << maxShift, -127 << maxShift} {
		got := NewTable(1, []Row{{Template(1), []int32{w}}}).Find(Template(1))[0]
		if off := max(w-got, got-w); off > max(w, -w)>>6 {
			t.Errorf("%d came back as %d", w, got)
		}
	}
	if n := NewTable(2, []Row{{Template(1), []int32{0, 0}}}).Rows(); n != 0 {
		t.Errorf("a row of zeros is kept")
	}
}

// FuzzRead checks that whatever the bytes, reading a weights file gives an
// error or tables that can be used; the check sum is made to fit, or else few
// inputs would get further.
func FuzzRead(f *testing.F) {
	wide, narrow := files(f)
	f.Add(wide[:len(wide)/2])
	f.Add(wide)
	f.Add(narrow)
	f.Fuzz(func(t *testing.T, file []byte) {
		_ = readAny(string(file))
		if len(file) < header {
			return
		}
		sum := crc32.Checksum(file[len(magic):header-4], castagnoli)
		for _, place := range []int{4, 8} {
			h := file[len(magic):header]
			size := place*int(binary.LittleEndian.Uint32(h[16:])) + int(binary.LittleEndian.Uint32(h[20:]))
			if size <= len(file)-header {
				binary.LittleEndian.PutUint32(file[header-4:], crc32.Update(sum, castagnoli, file[header:header+size]))
				_ = readAny(string(file))
			}
		}
	})
}

func BenchmarkAddAll(b *testing.B) {
	const width = 4
	rows := manyRows(300_000, width)
	var keys []Key
	for i := range 1 << 12 {
		keys = append(keys, Template(int(Random(uint64(i))%600_000)).With(7))
	}
	var sums [width]int32
	b.Run("wide", func(b *testing.B) {
		t := NewTable(width, rows)
		for b.Loop() {
			t.AddAll(sums[:], keys)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(keys)), "ns/key")
	})
	b.Run("narrow", func(b *testing.B) {
		t := NewNarrow(width, rows)
		for b.Loop() {
			t.AddAll(sums[:], keys)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(keys)), "ns/key")
	})
}
