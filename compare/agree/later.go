package agree

import "slices"

// known joins what is left to the numbers that several reports have
// established: there a little less evidence is enough.
func (j *joiner) known() {
	at := map[place][]int{} // groups by their first number
	var places []place
	for g := range j.heads() {
		p := place{j.list[g].kind, j.list[g].value()}
		if at[p] == nil {
			places = append(places, p)
		}
		at[p] = append(at[p], j.group[g])
	}
	for _, p := range places {
		for _, g := range at[p] {
			n := len(j.sources(g))
			if n < confirmed || n < established && p.kind == clockUnit {
				continue
			}
			for _, h := range at[p] {
				if h != g && len(j.members[h]) > 0 && len(j.sources(h)) < min(n, established) && j.nearly(j.faces[g], j.members[h]) && j.fit(g, h, false) {
					j.merge(g, h)
				}
			}
		}
	}
}

// Two reports make a number of the story known to which that of a third belongs;
// three make a time of day known, and one to which that of two others belongs.
const (
	confirmed   = 2
	established = 3
)

// sources returns the reports of group g.
func (j *joiner) sources(g int) []int {
	var out []int
	for _, m := range j.members[g] {
		if r := j.list[m].Report; !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// nearly reports whether a pair of equal numbers of a and b lacks but a point.
func (j *joiner) nearly(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			p, q := &j.list[x], &j.list[y]
			if relate(p, q) == equal && p.value() > tiny && evidence(p, q) >= needed(p, q)-1 {
				return true
			}
		}
	}
	return false
}

// bare joins a number that stands without a noun ("the 21 who came back") to
// the count with that number that the same report gave last.
func (j *joiner) bare() {
	last := map[place]int{} // of one report
	for i := range j.list {
		q := &j.list[i]
		if i > 0 && j.list[i-1].Report != q.Report {
			clear(last)
		}
		at := place{q.kind, q.value()}
		switch {
		case !q.counts() || q.open() || q.value() < small:
		case q.head != "" || q.person:
			last[at] = i
		default:
			if k, ok := last[at]; ok && j.group[k] != j.group[i] && j.fit(j.group[k], j.group[i], false) {
				j.merge(min(j.group[k], j.group[i]), max(j.group[k], j.group[i]))
			}
		}
	}
}
