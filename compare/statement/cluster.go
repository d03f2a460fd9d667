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
func clusters(list []utterance, parts []part, lines [][]int) []cluster {
	groups := linkage(len(list), printedTogether(list, parts, lines), func(i int) int { return list[i].Report })
	home := make([]int, len(list))
	out := make([]cluster, len(groups))
	for g, members := range groups {
		out[g].quotations = members
		for _, u := range members {
			home[u] = g
		}
	}
	count := make([]int, len(groups))
	for l, line := range lines {
		best := home[parts[line[0]].utterance]
		for _, i := range line {
			count[home[parts[i].utterance]]++
		}
		for _, i := range line {
			if g := home[parts[i].utterance]; count[g] > count[best] {
				best = g
			}
		}
		for _, i := range line {
			count[home[parts[i].utterance]] = 0
		}
		out[best].lines = append(out[best].lines, l)
	}
	return out
}

// printedTogether returns the pairs of quotations that share a line, with the
// share of the shorter one's words that stand in such lines.
func printedTogether(list []utterance, parts []part, lines [][]int) []pair {
	words := map[[2]int]int{}
	var order [][2]int
	for _, line := range lines {
		for n, i := range line {
			for _, k := range line[n+1 : min(len(line), n+1+commonest)] {
				a, b := parts[i].utterance, parts[k].utterance
				if a == b {
					continue
				}
				key := [2]int{a, b}
				if _, ok := words[key]; !ok {
					order = append(order, key)
				}
				words[key] += min(len(parts[i].words), len(parts[k].words))
			}
		}
	}
	out := make([]pair, len(order))
	for i, key := range order {
		shorter := min(len(list[key[0]].words), len(list[key[1]].words))
		out[i] = pair{key[0], key[1], min(1, float64(words[key])/float64(max(1, shorter)))}
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
func (c *cluster) printings(list []utterance, parts []part, lines [][]int) []printing {
	var out []printing
	at := map[int]int{}
	for _, u := range c.quotations {
		p := printing{utterance: u, home: true}
		for i := list[u].parts.Start; i < list[u].parts.End; i++ {
			p.parts = append(p.parts, i)
		}
		at[u] = len(out)
		out = append(out, p)
	}
	for _, l := range c.lines {
		for _, i := range lines[l] {
			u := parts[i].utterance
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
