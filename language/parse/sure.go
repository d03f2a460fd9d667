package parse

import (
	"cmp"
	"slices"

	"synoptic/language"
	"synoptic/learn"
)

// What is sure: what people chose in nearly all of many cases. On the dev
// parts of EWT and GUM that is about two in five actions and labels, and one
// in 500 of all decisions goes wrong by it, most of them wrong anyway.
const (
	sureCount = 20
	sureShare = 0.985
)

// sure returns tables of the actions and labels that need no model, from the
// way on which the oracle goes to the gold trees.
func sure(texts []*language.Text) (*learn.Narrow, *learn.Table) {
	acts, rels := tally{}, tally{}
	var s state
	var gold []int32
	for _, t := range texts {
		for _, k := range t.Sentences {
			s.begin(t, k.Range)
			gold = s.heads(gold[:0], t, k.Range)
			for !s.done() {
				s.oracle(gold, t.Tokens[k.Start:k.End], acts, rels)
			}
		}
	}
	return learn.NewNarrow(int(actions), acts.rows(int(actions))), learn.NewTable(int(language.Rels), rels.rows(int(language.Rels)))
}

// oracle takes a step to the gold tree and counts what it was.
func (s *state) oracle(gold []int32, tokens []language.Token, acts, rels tally) {
	may := s.may()
	right, _ := cheapest(may, s.costs(gold))
	a := bestOf(&[actions]int32{}, right)
	if may != onlyShift {
		acts.add(s.situation(), right[:])
	}
	label := language.RelNone
	if head, dependent := s.arc(a); head == s.root() {
		label = language.Root
	} else if head != none {
		label = tokens[dependent].Rel
		if gold[dependent] == head && label > language.Root {
			var one [language.Rels]bool
			one[label] = true
			rels.add(s.relation(head, dependent), one[:])
		}
	}
	s.do(a, label)
}

// tally counts for each situation how often each answer was right; the last
// count is how often the situation was met.
type tally map[learn.Key][]int32

func (y tally) add(k learn.Key, right []bool) {
	n := y[k]
	if n == nil {
		n = make([]int32, len(right)+1)
		y[k] = n
	}
	for i, ok := range right {
		if ok {
			n[i]++
		}
	}
	n[len(right)]++
}

// rows returns a row with the answer for each situation that is sure.
func (y tally) rows(width int) (rows []learn.Row) {
	for k, n := range y {
		best := learn.Best(n[:width])
		if n[width] < sureCount || float64(n[best]) < sureShare*float64(n[width]) {
			continue
		}
		w := make([]int32, width)
		w[best] = 1
		rows = append(rows, learn.Row{Key: k, Weights: w})
	}
	slices.SortFunc(rows, func(a, b learn.Row) int { return cmp.Compare(a.Key, b.Key) })
	return rows
}
