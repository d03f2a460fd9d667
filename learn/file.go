package learn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// The layout of a table in a weights file, little endian: magic, version,
// width, rows, places of the index, bytes of the heap, check sum of all else
// (CRC-32C), the index, the heap. A file holds one table or several.
const (
	magic   = "synw"
	version = 2
	fields  = 6
	header  = 4 + 4*fields
)

// ErrDamaged is the cause of every error of [Read].
var ErrDamaged = errors.New("not a usable weights file")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Read makes tables of a weights file, which must hold as many as count says.
// The tables go on using the memory of file.
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
	if len(file) < header || file[:4] != magic {
		return nil, "", errors.New("it does not start as one")
	}
	head := []byte(file[4:header])
	var f [fields]int
	for i := range f {
		f[i] = int(binary.LittleEndian.Uint32(head[4*i:]))
	}
	if f[0] != version {
		return nil, "", fmt.Errorf("it has version %d, this program reads %d", f[0], version)
	}
	width, rows, places, size := f[1], f[2], f[3], f[4]
	body := file[header:]
	if width < 1 || width > MaxWidth || rows >= places || size < 2 || len(body) < 4*places+size {
		return nil, "", errors.New("its length is not what its head says")
	}
	t := &Table{width: width, rows: rows, index: make([]uint32, places), heap: body[4*places:][:size]}
	sum := crc32.Checksum(head[:4*(fields-1)], castagnoli)
	var chunk [1 << 13]byte
	for i := 0; i < places; {
		n := copy(chunk[:], body[4*i:4*places])
		sum = crc32.Update(sum, castagnoli, chunk[:n])
		for j := 0; j+3 < n; j += 4 {
			t.index[i] = binary.LittleEndian.Uint32(chunk[j:])
			i++
		}
	}
	for rest := t.heap; rest != ""; {
		n := copy(chunk[:], rest)
		sum = crc32.Update(sum, castagnoli, chunk[:n])
		rest = rest[n:]
	}
	if sum != uint32(f[5]) {
		return nil, "", errors.New("its check sum does not fit, it was changed or cut")
	}
	return t, body[4*places+size:], nil
}

// Write writes t as it stands in a weights file.
func (t *Table) Write(w io.Writer) error {
	head := []byte(magic)
	for _, x := range []int{version, t.width, t.rows, len(t.index), len(t.heap)} {
		head = binary.LittleEndian.AppendUint32(head, uint32(x))
	}
	body := make([]byte, 0, 4*len(t.index)+len(t.heap))
	for _, x := range t.index {
		body = binary.LittleEndian.AppendUint32(body, x)
	}
	body = append(body, t.heap...)
	sum := crc32.Update(crc32.Checksum(head[4:], castagnoli), castagnoli, body)
	head = binary.LittleEndian.AppendUint32(head, sum)
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err := w.Write(body)
	return err
}
