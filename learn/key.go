package learn

// Key is a feature, hashed to 64 bits.
type Key uint64

// Odd constants of the 64-bit mixer by Moremur (Evensen, 2019).
const (
	mix1 = 0x3C79AC492BA7B653
	mix2 = 0x1C69B3F74AC4AE35
)

// mix spreads the bits of x over the whole word.
func mix(x uint64) uint64 {
	x ^= x >> 27
	x *= mix1
	x ^= x >> 33
	x *= mix2
	return x ^ x>>27
}

// Template starts the key of template n. Templates keep features apart that
// have equal values: "word before" and "word behind".
func Template(n int) Key { return Key(mix(uint64(n) + 1)) }

// With returns the key of k joined with the value x; order counts.
func (k Key) With(x uint64) Key { return Key(mix(uint64(k)*mix2 + x)) }

// Word returns the value of a string for [Key.With].
func Word(s string) uint64 {
	h := uint64(0xcbf29ce484222325) // FNV-1a
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return mix(h)
}
