package reuse

// links joins reports into groups (union-find, the least index leads).
type links []int

func newLinks(n int) links {
	l := make(links, n)
	for i := range l {
		l[i] = i
	}
	return l
}

func (l links) root(i int) int {
	for l[i] != i {
		i = l[i]
	}
	return i
}

func (l links) join(i, k int) {
	x, y := l.root(i), l.root(k)
	l[max(x, y)] = min(x, y)
}

// groups returns the groups in order of their first report.
func (l links) groups() [][]int {
	var out [][]int
	at := map[int]int{}
	for i := range l {
		r := l.root(i)
		if _, ok := at[r]; !ok {
			at[r] = len(out)
			out = append(out, nil)
		}
		out[at[r]] = append(out[at[r]], i)
	}
	return out
}
