package learn

import (
	"bytes"
	"errors"
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

// files are weights files with tables of all forms.
func files(t testing.TB) (wide, narrow []byte) {
	var a, b bytes.Buffer
	dense := make([]int32, 40)
	for i := range dense {
		dense[i] = int32(i*37 - 600)
	}
	for _, table := range []*Table{xor().Table(100), NewTable(40, []Row{{Template(1), dense}, {Template(2), append(make([]int32, 39), 5)}})} {
		if err := table.Write(&a); err != nil {
			t.Fatal(err)
		}
	}
	if err := xor().Narrow(100).Write(&b); err != nil {
		t.Fatal(err)
	}
	return a.Bytes(), b.Bytes()
}

func TestFile(t *testing.T) {
	wide, narrow := files(t)
	list, err := Read("a", string(wide), 2)
	if err != nil {
		t.Fatal(err)
	}
	one, rest, err := ReadNarrow("b", string(narrow))
	if err != nil || rest != "" {
		t.Fatal(err, rest)
	}
	var a, b bytes.Buffer
	for _, table := range list {
		_ = table.Write(&a)
	}
	if _ = one.Write(&b); !bytes.Equal(a.Bytes(), wide) || !bytes.Equal(b.Bytes(), narrow) {
		t.Error("tables read and written again differ")
	}
	if _, err := Read("a", string(wide), 1); !errors.Is(err, ErrDamaged) {
		t.Errorf("a table too many is not noticed: %v", err)
	}
}

func TestDamage(t *testing.T) {
	wide, narrow := files(t)
	for _, file := range [][]byte{wide, narrow} {
		for i := range file {
			bad := bytes.Clone(file)
			bad[i] ^= 4
			if err := readAny(string(bad)); !errors.Is(err, ErrDamaged) {
				t.Fatalf("a flipped bit in byte %d is not noticed: %v", i, err)
			}
			if err := readAny(string(file[:i])); !errors.Is(err, ErrDamaged) {
				t.Fatalf("a file cut at byte %d is not noticed: %v", i, err)
			}
		}
	}
}

// readAny reads a file of files and uses what it holds.
func readAny(file string) error {
	if one, rest, err := ReadNarrow("b", file); err == nil && rest == "" {
		one.AddAll(make([]int32, one.Width()), somekeys())
		return nil
	}
	list, err := Read("a", file, 2)
	for _, table := range list {
		table.AddAll(make([]int32, table.Width()), somekeys())
		table.Label(Template(1))
	}
	return err
}

func somekeys() (keys []Key) {
	for i := range 100 {
		keys = append(keys, Template(i), inputs(i % 4)[i%3])
	}
	return keys
}
