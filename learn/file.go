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
	magic   = "synw"
	version = 3
	fields  = 7
	header  = len(magic) + 4*fields
)

// ErrDamaged is the cause of every error of [Read].
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

// read makes a table of the start of a file and returns what is behind it.
func read(file string) (*Table, string, error) {
	if len(file) < header || file[:len(magic)] != magic {
		return nil, "", errors.New("it does not start as one")
	}
	head := []byte(file[len(magic):header])
	var f [fields]int
	for i := range f {
		f[i] = int(binary.LittleEndian.Uint32(head[4*i:]))
	}
	if f[0] != version {
		return nil, "", fmt.Errorf("it has version %d, this program reads %d", f[0], version)
	}
	width, rows, homes, places, size := f[1], f[2], f[3], f[4], f[5]
	body := file[header:]
	if width < 1 || width > MaxWidth || homes < 1 || places <= homes || len(body) < 4*places+size {
		return nil, "", errors.New("its length is not what its head says")
	}
	t := &Table{width: width, rows: rows, homes: homes, index: make([]entry, places), heap: body[4*places:][:size]}
	sum := crc32.Checksum(head[:4*(fields-1)], castagnoli)
	sum = eachChunk(body[:4*places], sum, func(at int, chunk []byte) {
		for j := 0; j+3 < len(chunk); j += 4 {
			t.index[(at+j)/4] = entry(binary.LittleEndian.Uint32(chunk[j:]))
		}
	})
	sum = eachChunk(t.heap, sum, func(int, []byte) {})
	if sum != uint32(f[6]) {
		return nil, "", errors.New("its check sum does not fit, it was changed or cut")
	}
	if !t.sound() {
		return nil, "", errors.New("its rows are not where its index says")
	}
	return t, body[4*places+size:], nil
}

// eachChunk calls do for the bytes of s piece by piece and returns the check
// sum that goes on from sum.
func eachChunk(s string, sum uint32, do func(at int, chunk []byte)) uint32 {
	var chunk [1 << 13]byte
	for at := 0; at < len(s); {
		n := copy(chunk[:], s[at:])
		sum = crc32.Update(sum, castagnoli, chunk[:n])
		do(at, chunk[:n])
		at += n
	}
	return sum
}

// sound reports whether every entry names a row and every row is whole.
func (t *Table) sound() bool {
	if len(t.heap) < 2 || t.index[len(t.index)-1] != 0 {
		return false
	}
	starts := make([]uint64, len(t.heap)/128+1)
	for at := 2; at < len(t.heap); {
		end := t.end(at)
		if end > len(t.heap) {
			return false
		}
		starts[at/128] |= 1 << (at / 2 % 64)
		at = end
	}
	rows := 0
	for _, e := range t.index {
		if e == 0 {
			continue
		}
		at := e.position()
		if at >= len(t.heap) || starts[at/128]>>(at/2%64)&1 == 0 {
			return false
		}
		rows++
	}
	return rows == t.rows
}

// end returns the position behind the row at a position, one beyond the heap
// when the row is not whole.
func (t *Table) end(at int) int {
	beyond := len(t.heap) + 1
	if at+2 > len(t.heap) {
		return beyond
	}
	n := int(t.heap[at+1] & dense)
	if n == dense {
		return at + 2 + t.width + t.width%2
	}
	end := at + 2 + 2*n
	if n == 0 || end > len(t.heap) {
		return beyond
	}
	for i := at + 2; i < end; i += 2 {
		if int(t.heap[i]) >= t.width {
			return beyond
		}
	}
	return end
}

// Write writes t as it stands in a weights file.
func (t *Table) Write(w io.Writer) error {
	head := []byte(magic)
	for _, x := range []int{version, t.width, t.rows, t.homes, len(t.index), len(t.heap)} {
		head = binary.LittleEndian.AppendUint32(head, uint32(x))
	}
	body := make([]byte, 0, 4*len(t.index)+len(t.heap))
	for _, x := range t.index {
		body = binary.LittleEndian.AppendUint32(body, uint32(x))
	}
	body = append(body, t.heap...)
	sum := crc32.Update(crc32.Checksum(head[len(magic):], castagnoli), castagnoli, body)
	head = binary.LittleEndian.AppendUint32(head, sum)
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err := w.Write(body)
	return err
}
