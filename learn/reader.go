package learn

import (
	"errors"
	"fmt"
	"hash/crc32"
)

// Reader reads the tables of a weights file one after the other. Behind the
// first fault it returns empty tables, and Done says what the fault was.
// Tables go on using the memory of the file; whatever its bytes, a table that
// is returned can be used.
type Reader struct {
	name, rest string
	count      int // tables read
	err        error
}

// NewReader returns a reader of a weights file; name is for errors.
func NewReader(name, file string) *Reader { return &Reader{name: name, rest: file} }

// Done returns the first fault of the file, and of one that has more tables
// than were read.
func (r *Reader) Done() error {
	if r.err == nil && r.rest != "" {
		return fmt.Errorf("weights %s: it holds more than %d tables: %w", r.name, r.count, ErrDamaged)
	}
	return r.err
}

// Table reads a table.
func (r *Reader) Table() *Table {
	h, where, body := r.read(wideFormat)
	empty := &Table{width: h.width, where: where, index: make([]entry, where.places), heap: "\x00\x00"}
	if r.err != nil {
		return empty
	}
	t := &Table{width: h.width, rows: h.rows, where: where, index: make([]entry, where.places), heap: body[4*where.places:]}
	for i := range t.index {
		t.index[i] = entry(uint32At(body, 4*i))
	}
	if !t.sound() {
		r.fail(errors.New("its rows are not where its index says"))
		return empty
	}
	return t
}

// Narrow reads a narrow table.
func (r *Reader) Narrow() *Narrow {
	h, where, body := r.read(narrowFormat)
	t := &Narrow{width: h.width, rows: h.rows, where: where, slots: make([]narrowSlot, where.places)}
	if r.err == nil {
		for i := range t.slots {
			t.slots[i] = narrowSlot(uint64At(body, 8*i))
		}
	}
	return t
}

// Middle reads a middle table.
func (r *Reader) Middle() *Middle {
	h, where, body := r.read(middleFormat)
	t := &Middle{width: h.width, rows: h.rows, where: where, slots: make([]middleSlot, where.places)}
	for i := range t.slots {
		t.slots[i] = noWeights
		if r.err == nil {
			t.slots[i] = middleSlot{uint64At(body, 16*i), uint64At(body, 16*i+8)}
		}
	}
	return t
}

func (r *Reader) fail(err error) {
	r.err = fmt.Errorf("weights %s: table %d: %w: %w", r.name, r.count, err, ErrDamaged)
}

// read reads the next table: its head, its perfect hash, and what is behind
// that; behind a fault those of an empty table.
func (r *Reader) read(f format) (head, perfect, string) {
	empty := perfect{make([]uint16, 1), 1}
	if r.err != nil {
		return head{width: 1}, empty, ""
	}
	r.count++
	h, err := readHead(r.rest, f)
	if err != nil {
		r.fail(err)
		return head{width: 1}, empty, ""
	}
	where := perfect{make([]uint16, h.pilots), h.places}
	body := r.rest[header:]
	for i := range where.pilots {
		where.pilots[i] = uint16(body[2*i]) | uint16(body[2*i+1])<<8
	}
	size := 2*h.pilots + f.place*h.places + h.heap
	r.rest = body[size:]
	return h, where, body[2*h.pilots : size]
}

// readHead reads the head of a table and checks that the whole of it is there
// as it was written.
func readHead(file string, f format) (h head, err error) {
	if len(file) < header || file[:len(f.magic)] != f.magic {
		return h, errors.New("it does not start as one")
	}
	var x [fields]int
	for i := range x {
		x[i] = int(uint32At(file, len(f.magic)+4*i))
	}
	if x[0] != version {
		return h, fmt.Errorf("it has version %d, this program reads %d", x[0], version)
	}
	h = head{x[1], x[2], x[3], x[4], x[5], x[6]}
	size := header + 2*h.pilots + f.place*h.places + h.heap
	if h.width < 1 || h.width > f.labels || h.pilots < 1 || h.places < 1 || f.place != wideFormat.place && h.heap > 0 || len(file) < size {
		return h, errors.New("its length is not what its head says")
	}
	if sum := checkSum(checkSum(0, file[len(f.magic):header-4]), file[header:size]); sum != uint32(h.sum) {
		return h, errors.New("its check sum does not fit, it was changed or cut")
	}
	return h, nil
}

// checkSum goes on with a check sum over s, without a copy of the whole.
func checkSum(sum uint32, s string) uint32 {
	var chunk [1 << 13]byte
	for s != "" {
		n := copy(chunk[:], s)
		sum = crc32.Update(sum, castagnoli, chunk[:n])
		s = s[n:]
	}
	return sum
}

func uint32At(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func uint64At(s string, i int) uint64 { return uint64(uint32At(s, i)) | uint64(uint32At(s, i+4))<<32 }
