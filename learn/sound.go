package learn

// sound reports whether every entry names a row and every row is whole.
func (t *Table) sound() bool {
	if len(t.heap) < 2 {
		return false
	}
	starts := make([]uint64, len(t.heap)/128+1) // a bit for each even position
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
