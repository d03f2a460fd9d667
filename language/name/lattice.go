package name

import (
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/learn"
)

// maxName is the number of tokens that a name may have.
const maxName = 10

// scorer holds weights: a table, or a trainer whose weights still change.
type scorer interface {
	// score adds the weights of keys to sums.
	score(sums *[types]int32, keys []learn.Key)
}

// table makes a scorer of a table, which holds the weights of the types less
// that of None: only differences decide.
type table struct{ *learn.Narrow }

func (t table) score(sums *[types]int32, keys []learn.Key) { t.AddAll(sums[Person:], keys) }

// lattice holds the scores of every way to cut one run into names and plain
// words. It is used again from run to run.
type lattice struct {
	*document
	run   language.Range
	sums  [][types]int32 // sums[i+1]: scores of the first i+1 tokens as part of each type
	names []candidate    // by start and length, see at
	steps []step
	keys  []learn.Key
}

// candidate is what an edge scores as a name of each type.
type candidate struct {
	scores   [types]int32
	possible bool
}

// edge is a candidate name, as offsets into the run.
type edge struct{ start, end int }

// at returns the candidate of e.
func (l *lattice) at(e edge) *candidate { return &l.names[e.start*maxName+e.end-e.start-1] }

// score makes l the lattice of run r with the weights of s.
func (l *lattice) score(r language.Range, s scorer) {
	n := r.End - r.Start
	l.run = r
	l.sums = append(l.sums[:0], make([][types]int32, n+1)...)
	l.names = append(l.names[:0], make([]candidate, n*maxName)...)
	for i := range n {
		l.sums[i+1] = l.sums[i]
		l.keys = l.tokenKeys(l.keys[:0], r.Start+i)
		s.score(&l.sums[i+1], l.keys)
	}
	for start := range n {
		for end := start + 1; end <= min(n, start+maxName); end++ {
			e := edge{start, end}
			if !l.possible(e) {
				continue
			}
			c := l.at(e)
			c.possible = true
			l.keys = l.nameKeys(l.keys[:0], l.span(e), r)
			s.score(&c.scores, l.keys)
		}
	}
}

// span returns the tokens of e.
func (l *lattice) span(e edge) language.Range {
	return language.Range{Start: l.run.Start + e.start, End: l.run.Start + e.end}
}

// possible reports whether a name may stand at e: it has a capital or a
// particle at its start and nothing at its end that closes no name.
func (l *lattice) possible(e edge) bool {
	r := l.span(e)
	first, last := l.Tokens[r.Start].Kind, r.End-1
	return (l.capital(r.Start) || r.End-r.Start > 1 && (first == language.Number || l.particle(r.Start))) &&
		(l.capital(last) || l.Tokens[last].Kind == language.Number || r.End-r.Start > 1 && l.closes(last))
}

// total returns the score of e as a name of type t.
func (l *lattice) total(e edge, t Type) int32 {
	return l.sums[e.end][t] - l.sums[e.start][t] + l.at(e).scores[t]
}

// filter says what a path may hold; nil allows all. Type None is for a plain
// word.
type filter func(r language.Range, t Type) bool

// step is the last part of the best path up to a token.
type step struct {
	score int32
	from  int
	typ   Type
	ok    bool
}

// best returns the names of the best path that allow permits. Of equal paths
// it is the one with plain words, then shorter names, then lower types.
func (l *lattice) best(allow filter, cost func(r language.Range, t Type) int32) []Name {
	n := l.run.End - l.run.Start
	l.steps = append(l.steps[:0], make([]step, n+1)...)
	l.steps[0].ok = true
	for end := 1; end <= n; end++ {
		for start := end - 1; start >= max(0, end-maxName); start-- {
			if l.steps[start].ok {
				l.extend(edge{start, end}, allow, cost)
			}
		}
	}
	return l.trace(l.steps)
}

// extend offers the steps over e.
func (l *lattice) extend(e edge, allow filter, cost func(r language.Range, t Type) int32) {
	r := l.span(e)
	offer := func(t Type, score int32) {
		if allow != nil && !allow(r, t) {
			return
		}
		if cost != nil {
			score += cost(r, t)
		}
		l.steps[e.end].offer(l.steps[e.start].score+score, e.start, t)
	}
	if e.end == e.start+1 {
		offer(None, l.sums[e.end][None]-l.sums[e.start][None])
	}
	if !l.at(e).possible {
		return
	}
	for t := Person; t < types; t++ {
		if t != Person || e.end == e.start+1 || !l.titled(r.Start) {
			offer(t, l.total(e, t))
		}
	}
}

// offer keeps the better of two steps.
func (b *step) offer(score int32, from int, t Type) {
	if !b.ok || score > b.score {
		*b = step{score, from, t, true}
	}
}

// trace reads the names off the best path.
func (l *lattice) trace(steps []step) []Name {
	count := 0
	for i := len(steps) - 1; i > 0 && steps[i].ok; i = steps[i].from {
		if steps[i].typ != None {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	out := make([]Name, count)
	for i := len(steps) - 1; i > 0; i = steps[i].from {
		if steps[i].typ == None {
			continue
		}
		count--
		e := edge{steps[i].from, i}
		out[count] = Name{Range: l.span(e), Type: steps[i].typ, Second: l.second(e, steps[i].typ)}
	}
	return out
}

// second returns the best type of e but for t.
func (l *lattice) second(e edge, t Type) Type {
	best := None
	for o := Person; o < types; o++ {
		if o != t && (best == None || l.total(e, o) > l.total(e, best)) {
			best = o
		}
	}
	return best
}

// titled reports whether token i is a title that is no part of a name.
func (l *lattice) titled(i int) bool {
	c := l.words[i].class
	return c&(lexicon.ClassHonorific|lexicon.ClassOffice) != 0 && c&lexicon.ClassGiven == 0
}
