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
	ScoreKeys(sums []int32, keys []learn.Key)
}

// table makes a scorer of a table.
type table struct{ *learn.Table }

func (t table) ScoreKeys(sums []int32, keys []learn.Key) {
	t.AddAll(sums, keys)
}

// lattice holds the scores of every way to cut one run into names and plain
// words.
type lattice struct {
	*document
	run   language.Range
	sums  [][types]int32 // sums[i+1]: scores of the first i+1 tokens as part of each type
	names map[edge]*[types]int32
	keys  []learn.Key
}

// edge is a candidate name, as offsets into the run.
type edge struct{ start, end int }

// lattice returns the unscored lattice of run r.
func (d *document) lattice(r language.Range) *lattice {
	return &lattice{document: d, run: r}
}

// score fills the lattice with the weights of s.
func (l *lattice) score(s scorer) {
	n := l.run.End - l.run.Start
	l.sums = make([][types]int32, n+1)
	l.names = map[edge]*[types]int32{}
	for i := range n {
		l.sums[i+1] = l.sums[i]
		l.keys = l.tokenKeys(l.keys[:0], l.run.Start+i)
		s.ScoreKeys(l.sums[i+1][:], l.keys)
	}
	for start := range n {
		for end := start + 1; end <= min(n, start+maxName); end++ {
			e := edge{start, end}
			if !l.possible(e) {
				continue
			}
			v := &[types]int32{}
			l.keys = l.nameKeys(l.keys[:0], l.span(e), l.run)
			s.ScoreKeys(v[:], l.keys)
			l.names[e] = v
		}
	}
}

// span returns the tokens of e.
func (l *lattice) span(e edge) language.Range {
	return language.Range{Start: l.run.Start + e.start, End: l.run.Start + e.end}
}

// possible reports whether a name may stand at e: it has a capital at its
// start and no small word at its end.
func (l *lattice) possible(e edge) bool {
	r := l.span(e)
	first, last := l.Tokens[r.Start].Kind, r.End-1
	return (l.capital(r.Start) || first == language.Number && r.End-r.Start > 1) && (l.capital(last) || l.Tokens[last].Kind == language.Number)
}

// total returns the score of e as a name of type t.
func (l *lattice) total(e edge, t Type) int32 {
	return l.sums[e.end][t] - l.sums[e.start][t] + l.names[e][t]
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
	steps := make([]step, n+1)
	steps[0].ok = true
	for end := 1; end <= n; end++ {
		b := &steps[end]
		for start := end - 1; start >= max(0, end-maxName); start-- {
			if !steps[start].ok {
				continue
			}
			e := edge{start, end}
			r := l.span(e)
			if end == start+1 && (allow == nil || allow(r, None)) {
				sc := steps[start].score + l.sums[end][None] - l.sums[start][None]
				if cost != nil {
					sc += cost(r, None)
				}
				b.offer(sc, start, None)
			}
			if l.names[e] == nil {
				continue
			}
			for t := Person; t < types; t++ {
				if t == Person && r.End-r.Start > 1 && l.titled(r.Start) {
					continue
				}
				if allow == nil || allow(r, t) {
					sc := steps[start].score + l.total(e, t)
					if cost != nil {
						sc += cost(r, t)
					}
					b.offer(sc, start, t)
				}
			}
		}
	}
	return l.trace(steps)
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
		out[count] = Name{Range: l.span(e), Type: steps[i].typ, Margin: l.margin(e, steps[i].typ)}
	}
	return out
}

// margin returns how far t is ahead of the next best type of e.
func (l *lattice) margin(e edge, t Type) int32 {
	next := int32(-1 << 31)
	for o := Person; o < types; o++ {
		if o != t {
			next = max(next, l.total(e, o))
		}
	}
	return l.total(e, t) - next
}

// titled reports whether token i is a title that is no part of a name.
func (l *lattice) titled(i int) bool {
	c := l.words[i].class
	return c&(lexicon.ClassHonorific|lexicon.ClassOffice) != 0 && c&lexicon.ClassGiven == 0
}
