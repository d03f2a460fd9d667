package learn

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
)

// The layout of a table in a weights file, little endian: magic, version,
// width, rows, number of pilots, places, bytes of the heap, check sum of all
// else (CRC-32C), the pilots of two bytes each, the places, the heap. A file
// holds one table or several.
const (
	version = 4
	fields  = 7
	header  = 4 + 4*fields
)

// format is a kind of table: how it starts in a file, the bytes of a place, and
// how many labels it may have.
type format struct {
	magic  string
	place  int
	labels int
}

var (
	wideFormat   = format{"synw", 4, MaxWidth}
	narrowFormat = format{"synn", 8, MaxNarrow}
	middleFormat = format{"synm", 16, MaxMiddle}
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// head is the start of a table in a file.
type head struct{ width, rows, pilots, places, heap, sum int }

func (h *head) fields() [fields]int {
	return [fields]int{version, h.width, h.rows, h.pilots, h.places, h.heap, h.sum}
}

// Write writes t as it stands in a weights file.
func (t *Table) Write(w io.Writer) error {
	var body []byte
	for _, x := range t.index {
		body = binary.LittleEndian.AppendUint32(body, uint32(x))
	}
	return write(w, wideFormat, head{width: t.width, rows: t.rows, heap: len(t.heap)}, t.where, append(body, t.heap...))
}

// Write writes t as it stands in a weights file.
func (t *Narrow) Write(w io.Writer) error {
	var body []byte
	for _, x := range t.slots {
		body = binary.LittleEndian.AppendUint64(body, uint64(x))
	}
	return write(w, narrowFormat, head{width: t.width, rows: t.rows}, t.where, body)
}

// Write writes t as it stands in a weights file.
func (t *Middle) Write(w io.Writer) error {
	var body []byte
	for _, x := range t.slots {
		body = binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(body, x.low), x.high)
	}
	return write(w, middleFormat, head{width: t.width, rows: t.rows}, t.where, body)
}

// write writes a table with its check sum.
func write(w io.Writer, f format, h head, where perfect, body []byte) error {
	h.pilots, h.places = len(where.pilots), where.places
	b := []byte(f.magic)
	for _, x := range h.fields() {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	for _, p := range where.pilots {
		b = binary.LittleEndian.AppendUint16(b, p)
	}
	b = append(b, body...)
	sum := crc32.Update(crc32.Checksum(b[len(f.magic):header-4], castagnoli), castagnoli, b[header:])
	binary.LittleEndian.PutUint32(b[header-4:], sum)
	_, err := w.Write(b)
	return err
}

// ErrDamaged is the cause of every error of a [Reader].
var ErrDamaged = errors.New("not a usable weights file")
