package learn

// Tree joins classes two at a time, those first whose union loses least of
// what classes tell about the next one (Brown et al., 1992). between[c][d] is
// how often class c stands before class d; classes beyond the first n are
// neighbours only. For each class it returns the way to it from the root of
// the tree, a letter "0" or "1" a step.
func Tree(between [][]int64, n int) []string {
	t := newTree(between, n)
	paths := make([]string, n)
	type join struct{ a, b int }
	var joins []join
	for range n - 1 {
		a, b := t.cheapest()
		joins = append(joins, join{a, b})
		t.join(a, b)
	}
	// A union keeps the number of its first class: walk back from the root.
	for i := len(joins) - 1; i >= 0; i-- {
		j := joins[i]
		way := paths[j.a]
		paths[j.a], paths[j.b] = way+"0", way+"1"
	}
	return paths
}

// tree is the state of [Tree]: alive classes and what joining two would lose.
type tree struct {
	n             int
	alive         []bool
	to            [][]int64
	first, second []int64
	loss          [][]int64 // by other neighbours alone, for a < b
	log           entropy
}

func newTree(between [][]int64, n int) *tree {
	t := &tree{n: n, alive: make([]bool, len(between)), first: make([]int64, len(between)), second: make([]int64, len(between))}
	for a, row := range between {
		t.alive[a] = true
		t.to = append(t.to, append([]int64(nil), row...))
		for b, k := range row {
			t.first[a] += k
			t.second[b] += k
		}
	}
	for a := range n {
		t.loss = append(t.loss, make([]int64, n))
		for b := a + 1; b < n; b++ {
			t.loss[a][b] = t.all(a, b)
		}
	}
	return t
}

// all returns what joining a and b loses by all other neighbours.
func (t *tree) all(a, b int) (sum int64) {
	for c := range t.to {
		if c != a && c != b && t.alive[c] {
			sum += t.by(a, b, c)
		}
	}
	return sum
}

// by returns what joining a and b loses by neighbour c.
func (t *tree) by(a, b, c int) int64 {
	return t.lost(t.to[a][c], t.to[b][c]) + t.lost(t.to[c][a], t.to[c][b])
}

// lost returns what is lost when two counts become one.
func (t *tree) lost(m, n int64) int64 { return t.log.of(m) + t.log.of(n) - t.log.of(m+n) }

// cost returns what joining a and b loses altogether.
func (t *tree) cost(a, b int) int64 {
	aa, ab, ba, bb := t.to[a][a], t.to[a][b], t.to[b][a], t.to[b][b]
	within := t.log.of(aa) + t.log.of(ab) + t.log.of(ba) + t.log.of(bb) - t.log.of(aa+ab+ba+bb)
	return t.loss[a][b] + within - t.lost(t.first[a], t.first[b]) - t.lost(t.second[a], t.second[b])
}

// cheapest returns the pair whose union loses least, the first of equals.
func (t *tree) cheapest() (a, b int) {
	best := int64(-1)
	for i := range t.n {
		for j := i + 1; j < t.n; j++ {
			if !t.alive[i] || !t.alive[j] {
				continue
			}
			if c := t.cost(i, j); best < 0 || c < best {
				a, b, best = i, j, c
			}
		}
	}
	return a, b
}

// join makes b part of a.
func (t *tree) join(a, b int) {
	t.others(a, b, func(i, j int) { t.loss[i][j] -= t.by(i, j, a) + t.by(i, j, b) })
	t.alive[b] = false
	for c := range t.to {
		t.to[a][c] += t.to[b][c]
		t.to[b][c] = 0
	}
	for c := range t.to {
		t.to[c][a] += t.to[c][b]
		t.to[c][b] = 0
	}
	t.first[a] += t.first[b]
	t.second[a] += t.second[b]
	t.others(a, b, func(i, j int) { t.loss[i][j] += t.by(i, j, a) })
	for c := range t.n {
		if c != a && t.alive[c] {
			t.loss[min(a, c)][max(a, c)] = t.all(min(a, c), max(a, c))
		}
	}
}

// others calls do for all pairs of classes that are left, without a and b.
func (t *tree) others(a, b int, do func(i, j int)) {
	for i := range t.n {
		for j := i + 1; j < t.n; j++ {
			if t.alive[i] && t.alive[j] && i != a && i != b && j != a && j != b {
				do(i, j)
			}
		}
	}
}
