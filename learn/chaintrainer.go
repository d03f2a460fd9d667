package learn

import "math"

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
	kept   []int32   // new number of each row, -1 for none
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

// Drop leaves out features seen fewer than least times, before the first
// epoch. Sequences made before must then be renumbered.
func (t *ChainTrainer) Drop(least int32) {
	t.kept = make([]int32, len(t.keys))
	n := int32(0)
	for r := range t.keys {
		t.kept[r] = -1
		if r <= t.labels || t.counts[r] >= least {
			t.kept[r] = n
			t.keys[n], t.counts[n] = t.keys[r], t.counts[r]
			n++
		}
	}
	t.keys, t.counts, t.rows = t.keys[:n], t.counts[:n], nil
	t.weight = make([]float32, int(n)*t.labels)
	t.pull = make([]float32, int(n)*t.labels)
	t.energy = make([]float32, int(n)*t.labels)
}

// Renumber leaves out of s what [ChainTrainer.Drop] has left out.
func (t *ChainTrainer) Renumber(s *Sequence) {
	n, from := 0, 0
	for p, end := range s.Ends {
		for _, r := range s.Rows[from:end] {
			if t.kept[r] >= 0 {
				s.Rows[n] = t.kept[r]
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
