package learn

// Slot names a value of the position that is Offset away, at most farthest.
type Slot struct{ Value, Offset int8 }

const farthest = 3

// Conjunction is a template of features: the values of its slots, joined. A
// position has no such feature where one of the values is zero.
type Conjunction []Slot

// Values holds Width values for each position of a sequence. Zero stands for
// absent; what lies beyond the ends reads as one.
type Values struct {
	Width int
	list  []uint64 // position by position, with farthest of them on each side
}

// Resize makes room for n positions, all values absent.
func (v *Values) Resize(n int) {
	side := farthest * v.Width
	if n = n*v.Width + 2*side; cap(v.list) < n {
		v.list = make([]uint64, n, n*5/4)
	}
	v.list = v.list[:n]
	clear(v.list)
	for i := range side {
		v.list[i], v.list[n-1-i] = 1, 1
	}
}

// At returns the values of position i.
func (v *Values) At(i int) []uint64 { return v.list[(i+farthest)*v.Width:][:v.Width] }

// Keys appends the features of position i to keys, one for each conjunction
// from number first on that has all its values.
func (v *Values) Keys(keys []Key, list []Conjunction, first, i int) []Key {
	around := v.list[i*v.Width:][:(2*farthest+1)*v.Width]
next:
	for n, c := range list[first:] {
		k := Template(first + n)
		for _, s := range c {
			x := around[(int(s.Offset)+farthest)*v.Width+int(s.Value)]
			if x == 0 {
				continue next
			}
			k = k.With(x)
		}
		keys = append(keys, k)
	}
	return keys
}
