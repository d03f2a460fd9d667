package learn

import "math"

// lattice computes the probabilities of labels by the forward-backward rule,
// scaled at each position.
type lattice struct {
	labels   int
	score    []float64 // by position and label: sums of weights
	marginal []float64 // by position and label: probability
	after    []float64 // by label before and label; the last row for the first position
	moves    []float64 // by label before and label: expected less right number
	forward  []float64
	backward []float64
	exp      []float64 // of score, less the largest of its position
	expAfter []float64
}

func (w *lattice) resize(n, labels int) {
	w.labels = labels
	if w.after == nil {
		w.after, w.moves, w.expAfter = make([]float64, (labels+1)*labels), make([]float64, (labels+1)*labels), make([]float64, (labels+1)*labels)
	}
	if cap(w.score) < n*labels {
		size := n * labels * 5 / 4
		w.score, w.marginal, w.forward, w.backward, w.exp = make([]float64, size), make([]float64, size), make([]float64, size), make([]float64, size), make([]float64, size)
	}
	n *= labels
	w.score, w.marginal, w.forward, w.backward, w.exp = w.score[:n], w.marginal[:n], w.forward[:n], w.backward[:n], w.exp[:n]
}

// run fills in marginal and moves and returns the loss of gold.
func (w *lattice) run(gold []uint8) float64 {
	loss := w.exponents(gold)
	loss += w.goForward()
	w.goBack()
	w.count(gold)
	return loss
}

// exponents fills in exp and returns the share of the loss that they carry.
func (w *lattice) exponents(gold []uint8) float64 {
	n, loss := w.labels, 0.0
	for i, x := range w.after {
		w.expAfter[i] = math.Exp(x)
	}
	before := n
	for p, g := range gold {
		s := w.score[p*n:][:n]
		top := s[0]
		for _, x := range s {
			top = max(top, x)
		}
		for l, x := range s {
			w.exp[p*n+l] = math.Exp(x - top)
		}
		loss += top - s[g] - w.after[before*n+int(g)]
		before = int(g)
	}
	return loss
}

// goForward fills in forward, each position scaled to one, and returns the
// logarithm of all scales.
func (w *lattice) goForward() float64 {
	n, loss := w.labels, 0.0
	for at := 0; at < len(w.score); at += n {
		total := 0.0
		for l := range n {
			x := w.expAfter[n*n+l]
			if at > 0 {
				x = 0
				for before := range n {
					x += float64(w.forward[at-n+before] * w.expAfter[before*n+l])
				}
			}
			x *= w.exp[at+l]
			w.forward[at+l] = x
			total += x
		}
		for l := range n {
			w.forward[at+l] /= total
		}
		loss += math.Log(total)
	}
	return loss
}

// goBack fills in backward and marginal, each position scaled to one.
func (w *lattice) goBack() {
	n := w.labels
	for at := len(w.score) - n; at >= 0; at -= n {
		total, sum := 0.0, 0.0
		for before := range n {
			x := 1.0
			if at+n < len(w.score) {
				x = 0
				for l := range n {
					x += float64(w.expAfter[before*n+l] * w.exp[at+n+l] * w.backward[at+n+l])
				}
			}
			w.backward[at+before] = x
			total += x
		}
		for l := range n {
			w.backward[at+l] /= total
			w.marginal[at+l] = float64(w.forward[at+l] * w.backward[at+l])
			sum += w.marginal[at+l]
		}
		for l := range n {
			w.marginal[at+l] /= sum
		}
	}
}

// count fills in moves.
func (w *lattice) count(gold []uint8) {
	n := w.labels
	clear(w.moves)
	copy(w.moves[n*n:], w.marginal[:n])
	w.moves[n*n+int(gold[0])]--
	pair := make([]float64, n*n)
	for p := 1; p < len(gold); p++ {
		total := 0.0
		for before := range n {
			f := w.forward[(p-1)*n+before]
			for l := range n {
				x := float64(f * w.expAfter[before*n+l] * w.exp[p*n+l] * w.backward[p*n+l])
				pair[before*n+l] = x
				total += x
			}
		}
		for i, x := range pair {
			w.moves[i] += x / total
		}
		w.moves[int(gold[p-1])*n+int(gold[p])]--
	}
}
