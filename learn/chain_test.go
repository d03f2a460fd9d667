package learn

import (
	"slices"
	"testing"
)

// brackets allows label 2 only behind 1 or 2.
func brackets(before, label int) bool { return label != 2 || before == 1 || before == 2 }

// TestDecode compares the best path and its margins with all paths.
func TestDecode(t *testing.T) {
	const labels, n = 3, 5
	for seed := range uint64(20) {
		var rows []Row
		for before := range labels + 1 {
			w := make([]int32, labels)
			for l := range w {
				w[l] = int32(Random(seed*100+uint64(before*labels+l))%127) - 63
			}
			rows = append(rows, Row{afterKey(before), w})
		}
		sums := make([]int32, n*labels)
		for i := range sums {
			sums[i] = int32(Random(seed*1000+uint64(i))%200) - 100
		}
		var p Path
		NewChain(NewMiddle(labels, rows), 0, labels, brackets).Decode(&p, sums)
		checkPath(t, &p, sums, rows)
	}
}

func checkPath(t *testing.T, p *Path, sums []int32, rows []Row) {
	const labels, n = 3, 5
	best := slices.Repeat([]int64{-1 << 50}, n*labels)
	top, first := int64(-1<<50), []uint8(nil)
	for code := range 243 {
		path := make([]uint8, n)
		score, before, ok := int64(0), labels, true
		for i, c := 0, code; i < n; i, c = i+1, c/labels {
			l := c % labels
			path[i] = uint8(l)
			ok = ok && (before == labels && brackets(-1, l) || before < labels && brackets(before, l))
			score += int64(rows[before].Weights[l] + sums[i*labels+l])
			before = l
		}
		if !ok {
			continue
		}
		for i, l := range path {
			best[i*labels+int(l)] = max(best[i*labels+int(l)], score)
		}
		if score > top {
			top, first = score, path
		}
	}
	if !slices.Equal(p.Labels, first) {
		t.Errorf("path %v, want %v", p.Labels, first)
	}
	for i, b := range best {
		if b > -1<<40 && int64(p.Margin[i]) != top-b {
			t.Errorf("margin %d of position %d, label %d; want %d", p.Margin[i], i/labels, i%labels, top-b)
		}
	}
}

// echo is a task that needs the label before: a one is followed by twos until
// the next zero.
func echo() []Row {
	tr := NewChainTrainer(3, brackets, Rate{Step: 0.1, Sparse: 0.1})
	var list []Sequence
	for s := range uint64(50) {
		var q Sequence
		open := false
		for i := range uint64(8) {
			x := Random(s*8+i) % 3 // 0 ends, 1 begins, 2 says nothing
			q.Rows = append(q.Rows, tr.Row(Template(0).With(x)))
			q.Ends = append(q.Ends, int32(len(q.Rows)))
			label := uint8(0)
			switch {
			case x == 1:
				label, open = 1, true
			case x == 0:
				open = false
			case open:
				label = 2
			}
			q.Gold = append(q.Gold, label)
		}
		list = append(list, q)
	}
	tr.Drop(1)
	for i := range list {
		tr.Renumber(&list[i])
	}
	for e := range uint64(30) {
		tr.Epoch(list, e)
	}
	var p Path
	for i := range list {
		if tr.Decode(&p, &list[i]); !slices.Equal(p.Labels, list[i].Gold) {
			return nil
		}
	}
	return tr.Rows()
}

func TestChainLearns(t *testing.T) {
	a, b := echo(), echo()
	if a == nil {
		t.Fatal("the chain has not learned what it was shown")
	}
	for i := range a {
		if a[i].Key != b[i].Key || !slices.Equal(a[i].Weights, b[i].Weights) {
			t.Fatal("two runs learn different weights")
		}
	}
	both := Beside(a, b, 3)
	if len(both) != 3 || len(both[0].Weights) != 6 || !slices.Equal(both[0].Weights[:3], both[0].Weights[3:]) {
		t.Errorf("rows side by side: %v", both)
	}
}

func TestConjunctions(t *testing.T) {
	v := Values{Width: 2}
	v.Resize(3)
	v.At(0)[0], v.At(1)[0], v.At(1)[1] = 5, 6, 7
	list := []Conjunction{{}, {{0, 0}}, {{1, 0}}, {{0, -1}, {0, 0}}}
	for i, want := range []int{3, 4, 1} { // beyond the end reads as present
		if got := len(v.Keys(nil, list, 0, i)); got != want {
			t.Errorf("position %d has %d features, want %d", i, got, want)
		}
	}
	if a, b := v.Keys(nil, list, 0, 1)[3], v.Keys(nil, list, 3, 1)[0]; a != b {
		t.Error("the number of a template does not depend on where one starts")
	}
}
