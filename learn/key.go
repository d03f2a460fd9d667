package learn

import "math/bits"

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
func Template(n int) Key { return Key(uint64(n+1) * mix1) }

// With returns the key of k joined with the value x; order counts. It folds
// the 128 bits of a product, as wyhash does (Wang Yi, 2019).
func (k Key) With(x uint64) Key {
	high, low := bits.Mul64(uint64(k)^x, mix2)
	return Key(high ^ low)
}
