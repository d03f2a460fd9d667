package align

import (
	"cmp"
	"container/heap"
)

// match is a stretch of equal words: word a of one sequence, b of the other.
type match struct{ a, b, words int }

// matches grows seeds to both sides as far as the words are equal. Each match
// comes once, though many seeds lie in it.
func matches(a, b *Sequence, seeds []match) []match {
	var out []match
	for _, s := range seeds {
		if n := len(out); n > 0 {
			if last := out[n-1]; last.b-last.a == s.b-s.a && s.a < last.a+last.words {
				continue
			}
		}
		m := match{s.a, s.b, 0}
		for m.a > 0 && m.b > 0 && a.words[m.a-1].hash == b.words[m.b-1].hash {
			m.a, m.b = m.a-1, m.b-1
		}
		for m.a+m.words < len(a.words) && m.b+m.words < len(b.words) && a.words[m.a+m.words].hash == b.words[m.b+m.words].hash {
			m.words++
		}
		if m.words >= a.n {
			out = append(out, m)
		}
	}
	return out
}

// longest is a heap of matches, the longest first, then the first.
type longest []match

func (l longest) Len() int { return len(l) }
func (l longest) Less(i, k int) bool {
	return cmp.Or(l[k].words-l[i].words, l[i].a-l[k].a, l[i].b-l[k].b) < 0
}
func (l longest) Swap(i, k int) { l[i], l[k] = l[k], l[i] }

// Push appends a match, for package heap.
func (l *longest) Push(x any) { *l = append(*l, x.(match)) }

// Pop takes the last match, for package heap.
func (l *longest) Pop() any {
	last := (*l)[len(*l)-1]
	*l = (*l)[:len(*l)-1]
	return last
}

// tiling is which words of both sequences have been taken.
type tiling struct{ a, b []bool }

// tile takes matches, longest first, so that no word is in two of them. Of a
// match that is partly taken, the stretches still free stay in the race.
func tile(a, b *Sequence, list []match) []match {
	taken := tiling{make([]bool, len(a.words)), make([]bool, len(b.words))}
	queue := longest(list)
	heap.Init(&queue)
	var out []match
	for queue.Len() > 0 {
		m := heap.Pop(&queue).(match)
		for from := 0; from < m.words; {
			p := taken.next(m, from)
			switch {
			case p.words == m.words:
				taken.take(m)
				out = append(out, m)
			case p.words >= a.n:
				heap.Push(&queue, p)
			}
			from = p.a - m.a + p.words + 1
		}
	}
	return out
}

// next returns the first stretch of m, from its word number from on, that is
// free in both texts; it is empty, at the end of m, where there is none.
func (t *tiling) next(m match, from int) match {
	for from < m.words && (t.a[m.a+from] || t.b[m.b+from]) {
		from++
	}
	to := from
	for to < m.words && !t.a[m.a+to] && !t.b[m.b+to] {
		to++
	}
	return match{m.a + from, m.b + from, to - from}
}

func (t *tiling) take(m match) {
	for i := range m.words {
		t.a[m.a+i], t.b[m.b+i] = true, true
	}
}
