package learn

import (
	"cmp"
	"math"
	"slices"
)

// Sequence is one training example: the rows of the features of each position
// and the labels that are right.
type Sequence struct {
	Rows []int32 // of all positions
	Ends []int32 // where the rows of each position end
	Gold []uint8
}

// Rate holds how a [ChainTrainer] learns; see McMahan et al. (KDD 2013).
type Rate struct {
	Step   float64 // first step of a weight
	Sparse float64 // pull to zero: a weight that has seen less than this stays zero
	Shrink float64 // pull of large weights to zero
}

// ChainTrainer learns a [Chain]: it raises the likelihood of the right labels
// by the follow-the-regularised-leader rule for each weight (FTRL-Proximal),
// sequence by sequence in a fixed order.
//
// It computes with floating point in a fixed order, so two runs on one kind
// of machine give the same bytes; what it learns are integers.
type ChainTrainer struct {
	labels int
	rate   Rate
	rows   map[Key]int32
	counts []int32 // by row, how often it was seen
	keys   []Key
	weight []float32 // labels for each row
	pull   []float32 // what FTRL calls z
	energy []float32 // sum of squared gradients, what FTRL calls n
	follow Follows
	work   lattice
}

// NewChainTrainer returns a trainer for chains of that many labels.
func NewChainTrainer(labels int, follow Follows, rate Rate) *ChainTrainer {
	t := &ChainTrainer{labels: labels, rate: rate, rows: map[Key]int32{}, follow: follow}
	for before := range labels + 1 {
		t.Row(afterKey(before)) // rows 0 to labels are the transitions
	}
	return t
}

// Row returns the number of the row of k, making one when there is none.
func (t *ChainTrainer) Row(k Key) int32 {
	if r, ok := t.rows[k]; ok {
		t.counts[r]++
		return r
	}
	r := int32(len(t.keys))
	t.rows[k] = r
	t.keys = append(t.keys, k)
	t.counts = append(t.counts, 1)
	return r
}

// Drop leaves out features seen fewer than least times, in the trainer and in
// the examples, before the first epoch.
func (t *ChainTrainer) Drop(list []Sequence, least int32) {
	to := make([]int32, len(t.keys))
	kept := int32(0)
	for r := range t.keys {
		to[r] = -1
		if r <= t.labels || t.counts[r] >= least {
			to[r] = kept
			t.keys[kept], t.counts[kept] = t.keys[r], t.counts[r]
			kept++
		}
	}
	t.keys, t.counts, t.rows = t.keys[:kept], t.counts[:kept], nil
	for i := range list {
		list[i].drop(to)
	}
	t.weight = make([]float32, int(kept)*t.labels)
	t.pull = make([]float32, int(kept)*t.labels)
	t.energy = make([]float32, int(kept)*t.labels)
}

func (s *Sequence) drop(to []int32) {
	n, from := 0, 0
	for p, end := range s.Ends {
		for _, r := range s.Rows[from:end] {
			if to[r] >= 0 {
				s.Rows[n] = to[r]
				n++
			}
		}
		from, s.Ends[p] = int(end), int32(n)
	}
	s.Rows = s.Rows[:n]
}

// Fresh returns a trainer of the same features that has learned nothing.
func (t *ChainTrainer) Fresh() *ChainTrainer {
	f := &ChainTrainer{labels: t.labels, rate: t.rate, keys: t.keys, counts: t.counts, follow: t.follow}
	f.weight = make([]float32, len(t.weight))
	f.pull = make([]float32, len(t.pull))
	f.energy = make([]float32, len(t.energy))
	return f
}

// Decode finds the best path of s by what has been learned so far.
func (t *ChainTrainer) Decode(p *Path, s *Sequence) {
	n := t.labels
	c := &Chain{labels: n, after: make([]int64, (n+1)*n)}
	for before := range n + 1 {
		for label := range n {
			c.after[before*n+label] = int64(t.weight[before*n+label] * Unit)
		}
	}
	c.forbid(t.follow)
	t.work.resize(len(s.Gold), n)
	t.sums(s)
	sums := make([]int32, len(t.work.score))
	for i, x := range t.work.score {
		sums[i] = int32(x * Unit)
	}
	c.Decode(p, sums)
}

// Epoch learns from each example once, in an order given by seed, and returns
// the mean loss of a position in nats.
func (t *ChainTrainer) Epoch(list []Sequence, seed uint64) float64 {
	loss, n := 0.0, 0
	for _, i := range Order(len(list), seed) {
		if s := &list[i]; len(s.Gold) > 0 {
			loss += t.learn(s)
			n += len(s.Gold)
		}
	}
	return loss / float64(max(n, 1))
}

// sums fills in the scores of all positions of s.
func (t *ChainTrainer) sums(s *Sequence) {
	n := t.labels
	from := int32(0)
	for p, end := range s.Ends {
		sum := t.work.score[p*n:][:n]
		clear(sum)
		for _, r := range s.Rows[from:end] {
			w := t.weight[int(r)*n:][:n]
			for l, x := range w {
				sum[l] += float64(x)
			}
		}
		from = end
	}
}

// negligible is the least error of a probability that is learned from.
const negligible = 1e-3

// learn takes one step towards the labels of s and returns its loss.
func (t *ChainTrainer) learn(s *Sequence) float64 {
	n, w := t.labels, &t.work
	w.resize(len(s.Gold), n)
	t.sums(s)
	t.transitions()
	loss := w.run(s.Gold)
	from := int32(0)
	for p, end := range s.Ends {
		wrong := w.marginal[p*n:][:n]
		wrong[s.Gold[p]]--
		learn := false
		for _, g := range wrong {
			learn = learn || math.Abs(g) > negligible
		}
		if learn {
			for _, r := range s.Rows[from:end] {
				t.step(int(r)*n, wrong)
			}
		}
		from = end
	}
	for before := range n + 1 {
		t.step(before*n, w.moves[before*n:][:n])
	}
	return loss
}

// transitions copies the weights of the labels before to the lattice.
func (t *ChainTrainer) transitions() {
	n := t.labels
	for before := range n + 1 {
		for label := range n {
			x := float64(t.weight[before*n+label])
			if before < n && !t.follow(before, label) || before == n && !t.follow(-1, label) {
				x = math.Inf(-1)
			}
			t.work.after[before*n+label] = x
		}
	}
}

// step moves the weights of the row at i against the gradient g.
func (t *ChainTrainer) step(i int, g []float64) {
	for l, d := range g {
		if d > -negligible/10 && d < negligible/10 {
			continue
		}
		k := i + l
		before := float64(t.energy[k])
		after := before + float64(d*d)
		root := math.Sqrt(after)
		z := float64(t.pull[k]) + d - float64((root-math.Sqrt(before))/t.rate.Step*float64(t.weight[k]))
		t.energy[k], t.pull[k] = float32(after), float32(z)
		switch {
		case z > t.rate.Sparse:
			t.weight[k] = float32((t.rate.Sparse - z) / ((1+root)/t.rate.Step + t.rate.Shrink))
		case z < -t.rate.Sparse:
			t.weight[k] = float32((-t.rate.Sparse - z) / ((1+root)/t.rate.Step + t.rate.Shrink))
		default:
			t.weight[k] = 0
		}
	}
}

// Rows returns what was learned, in [Unit]s: the transitions first, then the
// features in order of their largest weight times how often they are seen.
func (t *ChainTrainer) Rows() []Row {
	type sized struct {
		Row
		size float64
	}
	var list []sized
	for r := range t.keys {
		row, largest := Row{t.keys[r], make([]int32, t.labels)}, int32(0)
		for l, w := range t.weight[r*t.labels:][:t.labels] {
			row.Weights[l] = int32(math.Round(float64(w) * Unit))
			largest = max(largest, row.Weights[l], -row.Weights[l])
		}
		size := float64(largest) * math.Sqrt(float64(t.counts[r]))
		if r <= t.labels {
			size = math.Inf(1)
		}
		if largest > 0 {
			list = append(list, sized{row, size})
		}
	}
	slices.SortStableFunc(list, func(a, b sized) int { return cmp.Compare(b.size, a.size) })
	rows := make([]Row, len(list))
	for i := range list {
		rows[i] = list[i].Row
	}
	return rows
}

// Beside joins rows of two models into rows that hold the weights of both, a
// feature once, until there are as many as limit. The first rows of both come
// first.
func Beside(a, b []Row, limit int) []Row {
	var out []Row
	at := map[Key]int{}
	add := func(r Row, from, width int) {
		i, ok := at[r.Key]
		if !ok {
			if len(out) >= limit {
				return
			}
			i = len(out)
			at[r.Key] = i
			out = append(out, Row{r.Key, make([]int32, width)})
		}
		copy(out[i].Weights[from:], r.Weights)
	}
	n, m := len(a[0].Weights), len(b[0].Weights)
	for i := range max(len(a), len(b)) {
		if i < len(a) {
			add(a[i], 0, n+m)
		}
		if i < len(b) {
			add(b[i], n, n+m)
		}
	}
	return out
}
