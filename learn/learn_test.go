package learn

import (
	"bytes"
	"errors"
	"testing"
)

// xor is not linear in its two inputs, but in their conjunction.
func xor() *Table {
	t := NewTrainer(2)
	for range 10 {
		for i := range 4 {
			a, b := uint64(i&1), uint64(i>>1)
			rows := []int32{t.Row(Template(0).With(a)), t.Row(Template(1).With(b)), t.Row(Template(2).With(a).With(b))}
			sums := make([]int32, 2)
			t.Score(sums, rows)
			gold, said := int(a^b), 0
			if sums[1] > sums[0] {
				said = 1
			}
			if gold != said {
				t.Update(rows, gold, 1)
				t.Update(rows, said, -1)
			}
			t.Tick()
		}
	}
	return t.Table(100)
}

func TestLearns(t *testing.T) {
	m := xor()
	for i := range 4 {
		a, b := uint64(i&1), uint64(i>>1)
		sums := make([]int32, 2)
		for _, k := range []Key{Template(0).With(a), Template(1).With(b), Template(2).With(a).With(b)} {
			m.Add(sums, k)
		}
		if got := sums[1] > sums[0]; got != (a^b == 1) {
			t.Errorf("%d xor %d: %v", a, b, sums)
		}
	}
}

func TestFile(t *testing.T) {
	var a, b bytes.Buffer
	if err := xor().Write(&a); err != nil {
		t.Fatal(err)
	}
	list, err := Read("xor", a.String(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := list[0].Write(&b); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Errorf("a table read and written again differs: %v", err)
	}
	for i := range a.Len() {
		file := bytes.Clone(a.Bytes())
		file[i] ^= 4
		if _, err := Read("xor", string(file), 1); !errors.Is(err, ErrDamaged) {
			t.Errorf("a flipped bit in byte %d is not noticed: %v", i, err)
		}
	}
	for n := range a.Len() {
		if _, err := Read("xor", a.String()[:n], 1); err == nil {
			t.Fatalf("a file cut at byte %d is not noticed", n)
		}
	}
}
