package learn

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// xor is not linear in its two inputs, but in their conjunction.
func xor() *Trainer {
	t := NewTrainer(2)
	for range 10 {
		for i := range 4 {
			keys := inputs(i)
			sums := make([]int32, 2)
			t.ScoreKeys(sums, keys)
			if gold, said := i&1^i>>1, Best(sums); gold != said {
				t.UpdateKeys(keys, gold, 1)
				t.UpdateKeys(keys, said, -1)
			}
			t.Tick()
		}
	}
	return t
}

func inputs(i int) []Key {
	a, b := uint64(i&1), uint64(i>>1)
	return []Key{Template(0).With(a), Template(1).With(b), Template(2).With(a).With(b)}
}

func TestLearns(t *testing.T) {
	wide, narrow := xor().Table(100), xor().Narrow(100)
	for i := range 4 {
		a, b := make([]int32, 2), make([]int32, 2)
		wide.AddAll(a, inputs(i))
		narrow.AddAll(b, inputs(i))
		if want := i&1 ^ i>>1; Best(a) != want || Best(b) != want {
			t.Errorf("%d xor %d: %v and, in a narrow table, %v", i&1, i>>1, a, b)
		}
	}
}

// TestTrainerAverages checks the averaged weight against one added up by hand.
func TestTrainerAverages(t *testing.T) {
	k := Template(9)
	tr := NewTrainer(2)
	tr.UpdateKeys([]Key{k}, 0, 4) // 4, 4, 6, 6: mean 5
	tr.Tick()
	tr.Tick()
	tr.UpdateKeys([]Key{k}, 0, 2)
	tr.UpdateKeys([]Key{k}, 1, -3) // 0, 0, -3, -3: mean -1.5
	tr.Tick()
	tr.Tick()
	w := tr.Rows(1)[0].Weights
	if w[0] != 127<<maxShift || w[1] != -w[0]*3/10 {
		t.Errorf("weights %v are not as 5 to -1.5", w)
	}
}

func TestLimit(t *testing.T) {
	tr := NewTrainer(2)
	for i := range 10 {
		tr.UpdateKeys([]Key{Template(i)}, 0, int32(1+i))
	}
	tr.Tick()
	rows := tr.Rows(3)
	if len(rows) != 3 || rows[0].Key != Template(9) || rows[2].Key != Template(7) {
		t.Errorf("the rows with the largest weights are not kept: %v", rows)
	}
	tr.MinUpdates = 2
	if n := len(tr.Rows(3)); n != 0 {
		t.Errorf("%d rows that were corrected once only are kept", n)
	}
}

func TestOrder(t *testing.T) {
	seen := map[int]bool{}
	same := true
	for i, n := range Order(100, 3) {
		seen[n] = true
		same = same && n == i
	}
	if len(seen) != 100 || same {
		t.Errorf("%d of 100 numbers, in order: %v", len(seen), same)
	}
}

// files are weights files with tables of all kinds.
func files(t testing.TB) (list [][]byte) {
	full := make([]int32, 40)
	for i := range full {
		full[i] = int32(i*37 - 600)
	}
	wide := NewTable(40, []Row{{Template(1), full}, {Template(2), append(make([]int32, 39), 5)}})
	for _, tables := range [][]adder{{xor().Table(100), wide}, {xor().Narrow(100)}, {NewMiddle(9, manyRows(20, 9))}} {
		var b bytes.Buffer
		for _, table := range tables {
			if err := table.Write(&b); err != nil {
				t.Fatal(err)
			}
		}
		list = append(list, b.Bytes())
	}
	return list
}

// readAny reads a file of files as what it starts as, and uses what it holds.
func readAny(file string) ([]adder, error) {
	r := NewReader("a", file)
	var list []adder
	switch {
	case strings.HasPrefix(file, narrowFormat.magic):
		list = append(list, r.Narrow())
	case strings.HasPrefix(file, middleFormat.magic):
		list = append(list, r.Middle())
	default:
		list = append(list, r.Table(), r.Table())
	}
	for _, table := range list {
		table.AddAll(make([]int32, MaxWidth), somekeys())
		if t, ok := table.(*Table); ok {
			t.Label(Template(1))
		}
	}
	return list, r.Done()
}

func somekeys() (keys []Key) {
	for i := range 100 {
		keys = append(keys, Template(i), inputs(i % 4)[i%3])
	}
	return keys
}

func TestFile(t *testing.T) {
	for _, file := range files(t) {
		list, err := readAny(string(file))
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		for _, table := range list {
			_ = table.Write(&b)
		}
		if !bytes.Equal(b.Bytes(), file) {
			t.Errorf("a file of %d tables, read and written again, differs", len(list))
		}
		if _, err := readAny(string(file) + string(file)); !errors.Is(err, ErrDamaged) {
			t.Errorf("a table too many is not noticed: %v", err)
		}
	}
}

func TestDamage(t *testing.T) {
	for _, file := range files(t) {
		for i := range file {
			bad := bytes.Clone(file)
			bad[i] ^= 4
			if _, err := readAny(string(bad)); !errors.Is(err, ErrDamaged) {
				t.Fatalf("a flipped bit in byte %d is not noticed: %v", i, err)
			}
			if _, err := readAny(string(file[:i])); !errors.Is(err, ErrDamaged) {
				t.Fatalf("a file cut at byte %d is not noticed: %v", i, err)
			}
		}
	}
}
