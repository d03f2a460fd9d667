package statement

import "slices"

// cluster is one statement while it is being made: quotations, and the lines
// that belong to it.
type cluster struct {
	quotations []int // at home here, in order
	lines      []int // groups of parts
}

// clusters joins quotations into statements. Two quotations are alike when
// they print a line together; a line belongs to the statement that is home to
// most of those that print it, the first of equals.
func (s *story) clusters(lines [][]int) []cluster {
	groups := linkage(len(s.list), s.printedTogether(lines), s.report)
	home := make([]int, len(s.list))
	out := make([]cluster, len(groups))
	for g, members := range groups {
		out[g].quotations = members
		for _, u := range members {
			home[u] = g
		}
	}
	count := make([]int, len(groups))
	for l, line := range lines {
		best := home[s.parts[line[0]].utterance]
		for _, i := range line {
			count[home[s.parts[i].utterance]]++
		}
		for _, i := range line {
			if g := home[s.parts[i].utterance]; count[g] > count[best] {
				best = g
			}
		}
		for _, i := range line {
			count[home[s.parts[i].utterance]] = 0
		}
		out[best].lines = append(out[best].lines, l)
	}
	return out
}

// printedTogether returns the pairs of quotations that share a line, with the
// share of the shorter one's words that stand in such lines.
func (s *story) printedTogether(lines [][]int) []pair {
	words := map[[2]int]int{}
	var order [][2]int
	for _, line := range lines {
		for n, i := range line {
			for _, k := range line[n+1 : min(len(line), n+1+commonest)] {
				a, b := s.parts[i].utterance, s.parts[k].utterance
				if a == b {
					continue
				}
				key := [2]int{a, b}
				if _, ok := words[key]; !ok {
					order = append(order, key)
				}
				words[key] += min(len(s.parts[i].words), len(s.parts[k].words))
			}
		}
	}
	out := make([]pair, len(order))
	for i, key := range order {
		shorter := min(len(s.list[key[0]].words), len(s.list[key[1]].words))
		out[i] = pair{a: key[0], b: key[1], score: min(1, float64(words[key])/float64(max(1, shorter)))}
	}
	return out
}

// printing is what of one quotation a statement holds: all of it where it is
// at home, else the lines that the statement owns.
type printing struct {
	utterance int
	home      bool
	parts     []int
}

// printings lists the quotations that print c, in order.
func (s *story) printings(c *cluster, lines [][]int) []printing {
	var out []printing
	at := map[int]int{}
	for _, u := range c.quotations {
		p := printing{utterance: u, home: true}
		for i := s.list[u].parts.Start; i < s.list[u].parts.End; i++ {
			p.parts = append(p.parts, i)
		}
		at[u] = len(out)
		out = append(out, p)
	}
	for _, l := range c.lines {
		for _, i := range lines[l] {
			u := s.parts[i].utterance
			if _, ok := at[u]; !ok {
				at[u] = len(out)
				out = append(out, printing{utterance: u})
			}
			if p := &out[at[u]]; !p.home {
				p.parts = append(p.parts, i)
			}
		}
	}
	for i := range out {
		slices.Sort(out[i].parts)
	}
	slices.SortFunc(out, func(a, b printing) int { return a.utterance - b.utterance })
	return out
}
