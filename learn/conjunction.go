package learn

// Slot names a value of the position that is Offset away.
type Slot struct{ Value, Offset int8 }

// Conjunction is a template of features: the values of its slots, joined. A
// position has no such feature where one of the values is zero.
type Conjunction []Slot

// Values holds Width values for each position of a sequence, position by
// position. Zero stands for absent; what lies beyond the ends reads as one.
type Values struct {
	Width int
	List  []uint64
}

// Len returns the number of positions.
func (v *Values) Len() int { return len(v.List) / v.Width }

// Resize makes room for n positions, all values absent.
func (v *Values) Resize(n int) {
	if n *= v.Width; cap(v.List) < n {
		v.List = make([]uint64, n, n*5/4)
	}
	v.List = v.List[:n]
	clear(v.List)
}

// At returns the values of position i.
func (v *Values) At(i int) []uint64 { return v.List[i*v.Width:][:v.Width] }

// Keys appends the features of position i to keys, one for each conjunction
// from number first on that has all its values.
func (v *Values) Keys(keys []Key, list []Conjunction, first, i int) []Key {
next:
	for n, c := range list[first:] {
		k := Template(first + n)
		for _, s := range c {
			x, at := uint64(1), i*v.Width+int(s.Offset)*v.Width
			if at >= 0 && at < len(v.List) {
				x = v.List[at+int(s.Value)]
			}
			if x == 0 {
				continue next
			}
			k = k.With(x)
		}
		keys = append(keys, k)
	}
	return keys
}
