package learn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// The layout of a table in a weights file, little endian: magic, version,
// width, rows, homes, places of the index, bytes of the heap, check sum of
// all else (CRC-32C), the index, the heap. A file holds one table or several.
const (
	magic       = "synw"
	magicNarrow = "synn"
	version     = 3
	fields      = 7
	header      = 4 + 4*fields
)

// ErrDamaged is the cause of every error of [Read] and [ReadNarrow].
var ErrDamaged = errors.New("not a usable weights file")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Read makes tables of a weights file, which must hold as many as count says.
// The tables go on using the memory of file. Whatever the bytes, a table that
// is returned can be used.
func Read(name, file string, count int) ([]*Table, error) {
	var list []*Table
	for range count {
		t, rest, err := read(file)
		if err != nil {
			return nil, fmt.Errorf("weights %s: table %d: %w: %w", name, len(list)+1, err, ErrDamaged)
		}
		list, file = append(list, t), rest
	}
	if file != "" {
		return nil, fmt.Errorf("weights %s: it holds more than %d tables: %w", name, count, ErrDamaged)
	}
	return list, nil
}

// ReadNarrow makes a narrow table of the start of a weights file and returns
// what is behind it.
func ReadNarrow(name, file string) (*Narrow, string, error) {
	t, rest, err := readNarrow(file)
	if err != nil {
		return nil, "", fmt.Errorf("weights %s: %w: %w", name, err, ErrDamaged)
	}
	return t, rest, nil
}

// head is the start of a table in a file.
type head struct{ width, rows, homes, places, size, sum int }

// readHead reads the head of a table whose places have the given size, and
// returns its index, its heap and what is behind it.
func readHead(file, magic string, place int) (h head, index, heap, rest string, err error) {
	if len(file) < header || file[:len(magic)] != magic {
		return h, "", "", "", errors.New("it does not start as one")
	}
	var f [fields]int
	for i := range f {
		f[i] = int(binary.LittleEndian.Uint32([]byte(file[len(magic)+4*i:][:4])))
	}
	if f[0] != version {
		return h, "", "", "", fmt.Errorf("it has version %d, this program reads %d", f[0], version)
	}
	h = head{f[1], f[2], f[3], f[4], f[5], f[6]}
	body := file[header:]
	if h.width < 1 || h.width > MaxWidth || h.homes < 1 || h.places <= h.homes || len(body) < place*h.places+h.size {
		return h, "", "", "", errors.New("its length is not what its head says")
	}
	index, rest = body[:place*h.places], body[place*h.places:]
	return h, index, rest[:h.size], rest[h.size:], nil
}

var errSum = errors.New("its check sum does not fit, it was changed or cut")
var errRows = errors.New("its rows are not where its index says")

// read makes a table of the start of a file and returns what is behind it.
func read(file string) (*Table, string, error) {
	h, index, heap, rest, err := readHead(file, magic, 4)
	if err != nil {
		return nil, "", err
	}
	t := &Table{width: h.width, rows: h.rows, homes: h.homes, index: make([]entry, 0, h.places), heap: heap}
	sum := eachChunk(file[len(magic):header-4], 0, func([]byte) {})
	sum = eachChunk(index, sum, func(b []byte) {
		for ; len(b) > 3; b = b[4:] {
			t.index = append(t.index, entry(binary.LittleEndian.Uint32(b)))
		}
	})
	switch {
	case eachChunk(heap, sum, func([]byte) {}) != uint32(h.sum):
		return nil, "", errSum
	case !t.sound():
		return nil, "", errRows
	}
	return t, rest, nil
}

// readNarrow does what read does, for a narrow table.
func readNarrow(file string) (*Narrow, string, error) {
	h, index, heap, rest, err := readHead(file, magicNarrow, 8)
	if err != nil {
		return nil, "", err
	}
	t := &Narrow{width: h.width, rows: h.rows, homes: h.homes, index: make([]slot, 0, h.places)}
	sum := eachChunk(file[len(magicNarrow):header-4], 0, func([]byte) {})
	sum = eachChunk(index, sum, func(b []byte) {
		for ; len(b) > 7; b = b[8:] {
			t.index = append(t.index, slot(binary.LittleEndian.Uint64(b)))
		}
	})
	switch {
	case sum != uint32(h.sum):
		return nil, "", errSum
	case heap != "" || t.width > MaxNarrow || t.index[len(t.index)-1] != 0:
		return nil, "", errRows
	}
	return t, rest, nil
}

// eachChunk calls do for the bytes of s piece by piece and returns the check
// sum that goes on from sum.
func eachChunk(s string, sum uint32, do func(chunk []byte)) uint32 {
	var chunk [1 << 13]byte
	for s != "" {
		n := copy(chunk[:], s)
		sum = crc32.Update(sum, castagnoli, chunk[:n])
		do(chunk[:n])
		s = s[n:]
	}
	return sum
}

// Write writes t as it stands in a weights file.
func (t *Table) Write(w io.Writer) error {
	body := make([]byte, 0, 4*len(t.index)+len(t.heap))
	for _, x := range t.index {
		body = binary.LittleEndian.AppendUint32(body, uint32(x))
	}
	return write(w, magic, head{t.width, t.rows, t.homes, len(t.index), len(t.heap), 0}, append(body, t.heap...))
}

// Write writes t as it stands in a weights file.
func (t *Narrow) Write(w io.Writer) error {
	body := make([]byte, 0, 8*len(t.index))
	for _, x := range t.index {
		body = binary.LittleEndian.AppendUint64(body, uint64(x))
	}
	return write(w, magicNarrow, head{t.width, t.rows, t.homes, len(t.index), 0, 0}, body)
}

// write writes a table with its check sum.
func write(w io.Writer, magic string, h head, body []byte) error {
	b := []byte(magic)
	for _, x := range []int{version, h.width, h.rows, h.homes, h.places, h.size} {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	sum := crc32.Update(crc32.Checksum(b[len(magic):], castagnoli), castagnoli, body)
	if _, err := w.Write(binary.LittleEndian.AppendUint32(b, sum)); err != nil {
		return err
	}
	_, err := w.Write(body)
	return err
}
