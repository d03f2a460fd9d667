package lexicon

// Table maps words to numbers that are not zero. Looking a word up costs one
// access to memory, where a map costs three; two words are confused when 64
// bits of their hashes agree.
type Table struct {
	slots []slot // open addressing; a value of zero is free
	shift int    // of the hash, to a place in slots
}

type slot struct {
	hash  uint64
	value uint32
}

// NewTable returns a table of the entries of m.
func NewTable(m map[string]uint32) *Table {
	t := newTable(len(m))
	for w, v := range m {
		t.add(w, v)
	}
	return t
}

// newTable returns a table with room for n words.
func newTable(n int) *Table {
	t := &Table{shift: 64}
	for size := 1; size < 2*n+1; size *= 2 {
		t.shift--
	}
	t.slots = make([]slot, 1<<(64-t.shift))
	return t
}

// add sets the bits of v for w.
func (t *Table) add(w string, v uint32) {
	h := hash(w)
	p := h >> t.shift
	for t.slots[p].value != 0 && t.slots[p].hash != h {
		p = (p + 1) % uint64(len(t.slots))
	}
	t.slots[p] = slot{h, t.slots[p].value | v}
}

// Of returns the number of w, zero for words that are not in the table.
func (t *Table) Of(w string) uint32 {
	h := hash(w)
	mask := uint64(len(t.slots) - 1)
	for p := h >> t.shift; ; p = (p + 1) & mask {
		if s := &t.slots[p]; s.value == 0 || s.hash == h {
			return s.value
		}
	}
}

// hash is FNV-1a, mixed so that its upper bits are good.
func hash(w string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * 0x100000001b3
	}
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}
