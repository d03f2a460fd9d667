package learn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// The layout of a weights file, little endian: magic, version, width, places
// (a power of two), rows, check sum of all else (CRC-32C), then the places.
const (
	magic   = "synw"
	version = 1
	header  = 4 + 5*4
)

// ErrDamaged is the cause of every error of [Read].
var ErrDamaged = errors.New("not a usable weights file")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Read makes a table of a weights file.
func Read(name, file string) (*Table, error) {
	bad := func(why string) (*Table, error) {
		return nil, fmt.Errorf("weights %s: %s: %w", name, why, ErrDamaged)
	}
	if len(file) < header || file[:4] != magic {
		return bad("it does not start as one")
	}
	b := []byte(file[4:header])
	field := func(i int) int { return int(binary.LittleEndian.Uint32(b[4*i:])) }
	if field(0) != version {
		return bad(fmt.Sprintf("it has version %d, this program reads %d", field(0), version))
	}
	width, places, rows := field(1), field(2), field(3)
	if width < 1 || width > 1<<10 || places < 8 || places&(places-1) != 0 || rows >= places || len(file)-header != places*(width+2)*2 {
		return bad("its length is not what its head says")
	}
	t := &Table{width: width, stride: width + 2, mask: uint64(places - 1), rows: rows, data: make([]int16, places*(width+2))}
	body := file[header:]
	sum := crc32.Checksum(b[:header-8], castagnoli)
	var chunk [1 << 13]byte
	for i := 0; i < len(t.data); {
		n := copy(chunk[:], body[2*i:])
		sum = crc32.Update(sum, castagnoli, chunk[:n])
		for j := 0; j+1 < n; j += 2 {
			t.data[i] = int16(binary.LittleEndian.Uint16(chunk[j:]))
			i++
		}
	}
	if sum != uint32(field(4)) {
		return bad("its check sum does not fit, it was changed or cut")
	}
	return t, nil
}

// Write writes t as a weights file.
func (t *Table) Write(w io.Writer) error {
	body := make([]byte, 0, 2*len(t.data))
	for _, x := range t.data {
		body = binary.LittleEndian.AppendUint16(body, uint16(x))
	}
	head := []byte(magic)
	for _, x := range []int{version, t.width, int(t.mask) + 1, t.rows} {
		head = binary.LittleEndian.AppendUint32(head, uint32(x))
	}
	sum := crc32.Update(crc32.Checksum(head[4:], castagnoli), castagnoli, body)
	head = binary.LittleEndian.AppendUint32(head, sum)
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err := w.Write(body)
	return err
}
