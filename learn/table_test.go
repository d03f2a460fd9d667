package learn

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
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

// adder is a table of any kind.
type adder interface {
	AddAll(sums []int32, keys []Key)
	Rows() int
	Write(w io.Writer) error
}

// kinds returns tables of the same rows, of every kind that can hold them.
func kinds(width int, rows []Row) map[string]adder {
	list := map[string]adder{"wide": NewTable(width, rows)}
	if width <= MaxNarrow {
		list["narrow"] = NewNarrow(width, rows)
	}
	if width <= MaxMiddle {
		list["middle"] = NewMiddle(width, rows)
	}
	return list
}

// weightsOf returns the weights of one feature.
func weightsOf(t adder, width int, k Key) []int32 {
	sums := make([]int32, width)
	t.AddAll(sums, []Key{k})
	return sums
}

// TestTables checks that tables give back the weights they were made of, and
// nothing for nearly all other keys.
func TestTables(t *testing.T) {
	for _, width := range []int{1, 2, 3, 4, 5, 9, 14, 31, 54, 120, MaxWidth} {
		rows := manyRows(3000, width)
		for kind, table := range kinds(width, append(rows, rows[0])) {
			strange := 0
			for i, r := range rows {
				if got := weightsOf(table, width, r.Key); !slices.Equal(got, r.Weights) {
					t.Fatalf("width %d, %s: row %d is %v, want %v", width, kind, i, got, r.Weights)
				}
				if got := weightsOf(table, width, Template(i).With(8)); !slices.Equal(got, make([]int32, width)) {
					strange++
				}
			}
			if strange > 3 || table.Rows() != len(rows) {
				t.Errorf("width %d, %s: %d of 3000 unknown features have a row; %d rows are held", width, kind, strange, table.Rows())
			}
		}
	}
}

// TestAddAll checks that adding many rows is adding one after the other, also
// beyond what is looked up together.
func TestAddAll(t *testing.T) {
	const width = 4
	for kind, table := range kinds(width, manyRows(2000, width)) {
		for n := range 300 {
			var keys []Key
			one, all := make([]int32, width), make([]int32, width)
			for i := range n {
				keys = append(keys, Template(i*31%2500).With(7))
				table.AddAll(one, keys[i:])
			}
			if table.AddAll(all, keys); !slices.Equal(one, all) {
				t.Fatalf("%s, %d keys: %v one by one, %v together", kind, n, one, all)
			}
		}
	}
}

// TestRounding checks that large weights keep seven bits, in all kinds alike.
func TestRounding(t *testing.T) {
	for _, w := range []int32{1, -1, 127, -127, 128, -129, 1000, -5000, 127 << maxShift, -127 << maxShift} {
		for kind, table := range kinds(1, []Row{{Template(1), []int32{w}}}) {
			got := weightsOf(table, 1, Template(1))[0]
			if off := max(w-got, got-w); off > max(w, -w)>>6 {
				t.Errorf("%s: %d came back as %d", kind, w, got)
			}
		}
	}
	for kind, table := range kinds(2, []Row{{Template(1), []int32{0, 0}}}) {
		if table.Rows() != 0 {
			t.Errorf("%s: a row of zeros is kept", kind)
		}
	}
}

// TestLabel checks the look-up of classes.
func TestLabel(t *testing.T) {
	for _, width := range []int{3, 40} {
		var rows []Row
		for i := range 100 {
			w := make([]int32, width)
			w[i%width] = 1
			rows = append(rows, Row{Template(i), w})
		}
		for kind, table := range kinds(width, rows) {
			classes, ok := table.(interface{ Label(Key) int })
			for i := 0; ok && i < 200; i++ {
				want := -1
				if i < 100 {
					want = i % width
				}
				if got := classes.Label(Template(i)); got != want {
					t.Errorf("%s, width %d: label %d of row %d, want %d", kind, width, got, i, want)
				}
			}
		}
	}
}

// FuzzRead checks that whatever the bytes, reading a weights file gives an
// error or tables that can be used; the check sum is made to fit, or else few
// inputs would get further.
func FuzzRead(f *testing.F) {
	for _, file := range files(f) {
		f.Add(file)
		f.Add(file[:len(file)/2])
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		_, _ = readAny(string(file))
		if len(file) < header {
			return
		}
		h := file[4:header]
		number := func(i int) int { return int(binary.LittleEndian.Uint32(h[4*i:])) }
		for _, place := range []int{wideFormat.place, narrowFormat.place, middleFormat.place} {
			size := header + 2*number(3) + place*number(4) + number(5)
			if size <= len(file) {
				sum := crc32.Update(crc32.Checksum(h[:header-8], castagnoli), castagnoli, file[header:size])
				binary.LittleEndian.PutUint32(file[header-4:], sum)
				_, _ = readAny(string(file))
			}
		}
	})
}

// BenchmarkAddAll looks up features of which half have a row.
func BenchmarkAddAll(b *testing.B) {
	for _, width := range []int{4, 14, 50} {
		rows := manyRows(300_000, width)
		var keys []Key
		for i := range 1 << 12 {
			keys = append(keys, Template(int(Random(uint64(i))%600_000)).With(7))
		}
		for kind, t := range kinds(width, rows) {
			b.Run(fmt.Sprint(kind, " ", width), func(b *testing.B) {
				sums := make([]int32, width)
				for b.Loop() {
					t.AddAll(sums, keys)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(keys)), "ns/key")
			})
		}
	}
}
