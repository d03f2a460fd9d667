package learn

import "slices"

// Pair is how often the word First stands directly before the word Second.
type Pair struct {
	First, Second int32
	Count         int64
}

// Exchange sorts the words 0 to words-1 into classes so that the class of a
// word tells most about that of the next (the exchange algorithm of Kneser
// and Ney, 1993, with the likelihood of Brown et al., Computational
// Linguistics 1992). Words with larger numbers only serve as neighbours. Words
// should be numbered by frequency. Each word moves to its best class in turn,
// in several rounds; the classes of all words, also the fixed ones, return.
func Exchange(pairs []Pair, words, classes, rounds int) []int32 {
	x := newExchange(pairs, words, classes)
	for range rounds {
		moved := 0
		for w := range words {
			if x.move(int32(w)) {
				moved++
			}
		}
		if moved*1000 < words {
			break
		}
	}
	return x.class
}

// neighbour is a word beside another one, and how often.
type neighbour struct {
	word  int32
	count int64
}

// exchange is the state of the algorithm.
type exchange struct {
	classes       int
	class         []int32
	before, after [][]neighbour // of each movable word, without itself
	twice         []int64       // how often a word follows itself
	to, from      [][]int64     // to[c][d]: class c before class d; from is its transpose
	first, second []int64       // sums of the rows of to and from
	left, right   []int64       // counts of the word that moves, by class of its neighbour
	gain          []int64
	log           entropy
}

func newExchange(pairs []Pair, words, classes int) *exchange {
	all := words
	for _, p := range pairs {
		all = max(all, int(p.First)+1, int(p.Second)+1)
	}
	n := classes + all - words
	x := &exchange{classes: classes, class: make([]int32, all), before: make([][]neighbour, words), after: make([][]neighbour, words), twice: make([]int64, words)}
	for w := range all {
		x.class[w] = int32(w % classes)
		if w >= words {
			x.class[w] = int32(classes + w - words)
		}
	}
	for range n {
		x.to, x.from = append(x.to, make([]int64, n)), append(x.from, make([]int64, n))
	}
	for _, v := range []*[]int64{&x.first, &x.second, &x.left, &x.right, &x.gain} {
		*v = make([]int64, n)
	}
	for _, p := range pairs {
		a, b := p.First, p.Second
		x.add(x.class[a], x.class[b], p.Count)
		if a == b && int(a) < words {
			x.twice[a] += p.Count
			continue
		}
		if int(a) < words {
			x.after[a] = append(x.after[a], neighbour{b, p.Count})
		}
		if int(b) < words {
			x.before[b] = append(x.before[b], neighbour{a, p.Count})
		}
	}
	return x
}

// add counts n more words of class b behind words of class a.
func (x *exchange) add(a, b int32, n int64) {
	x.to[a][b] += n
	x.from[b][a] += n
	x.first[a] += n
	x.second[b] += n
}

// move puts w into its best class and reports whether that is a new one.
func (x *exchange) move(w int32) bool {
	lefts, before := x.byClass(x.left, x.before[w])
	rights, after := x.byClass(x.right, x.after[w])
	old := x.class[w]
	x.shift(w, old, lefts, rights, -1)
	gain := x.gain[:x.classes]
	clear(gain)
	self := x.twice[w]
	for _, c := range lefts {
		x.gains(x.to[c], x.left[c], c)
	}
	for _, c := range rights {
		x.gains(x.from[c], x.right[c], c)
	}
	for k := range gain {
		within := x.to[k][k]
		gain[k] += x.log.of(within+x.left[k]+x.right[k]+self) - x.log.of(within)
		gain[k] -= x.log.of(x.first[k]+after+self) - x.log.of(x.first[k])
		gain[k] -= x.log.of(x.second[k]+before+self) - x.log.of(x.second[k])
	}
	best := old
	for k := range gain {
		if gain[k] > gain[best] {
			best = int32(k)
		}
	}
	x.class[w] = best
	x.shift(w, best, lefts, rights, 1)
	for _, c := range lefts {
		x.left[c] = 0
	}
	for _, c := range rights {
		x.right[c] = 0
	}
	return best != old
}

// gains adds to gain[k] what n more neighbours of class c bring to each
// class k but c; row holds how many there are.
func (x *exchange) gains(row []int64, n int64, c int32) {
	gain := x.gain[:x.classes]
	row = row[:len(gain)]
	own := int64(0)
	if int(c) < x.classes {
		own = gain[c]
	}
	for k, v := range row {
		gain[k] += x.log.of(v+n) - x.log.of(v)
	}
	if int(c) < x.classes {
		gain[c] = own
	}
}

// byClass adds up neighbours by class and returns the classes met, in order,
// and the sum.
func (x *exchange) byClass(counts []int64, list []neighbour) (met []int32, sum int64) {
	for _, n := range list {
		c := x.class[n.word]
		if counts[c] == 0 {
			met = append(met, c)
		}
		counts[c] += n.count
		sum += n.count
	}
	slices.Sort(met)
	return met, sum
}

// shift counts w, whose neighbours are counted by class, into class k or out
// of it.
func (x *exchange) shift(w, k int32, lefts, rights []int32, sign int64) {
	for _, c := range lefts {
		x.add(c, k, sign*x.left[c])
	}
	for _, c := range rights {
		x.add(k, c, sign*x.right[c])
	}
	x.add(k, k, sign*x.twice[w])
}
