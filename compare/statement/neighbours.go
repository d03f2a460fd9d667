package statement

import "slices"

// neighbourhood holds the groups of parts while neighbours are joined.
type neighbourhood struct {
	parts   []part
	group   []int   // of each part
	members [][]int // of each group, in order; empty for one that went into another
	home    []int   // of each utterance: the group that most utterances print
}

// neighbours joins groups of parts that stand side by side: those that the
// same quotations print, and what one quotation alone prints with what stands
// before or else behind it. Where no quotation is at home, the group goes to
// the home of the first that prints it.
func neighbours(list []utterance, parts []part, groups [][]int) *neighbourhood {
	n := &neighbourhood{parts: parts, group: make([]int, len(parts)), members: groups}
	for g, members := range groups {
		for _, i := range members {
			n.group[i] = g
		}
	}
	for _, u := range list {
		for i := u.parts.Start; i+1 < u.parts.End; i++ {
			if a, b := n.group[i], n.group[i+1]; a != b && slices.Equal(n.printers(a), n.printers(b)) {
				n.merge(a, b)
			}
		}
	}
	n.attach(list)
	n.settle(list)
	for i, p := range parts {
		if !slices.Contains(n.home, n.group[i]) {
			n.merge(n.home[p.utterance], n.group[i])
		}
	}
	return n
}

// attach merges what one quotation alone prints into what stands beside it.
func (n *neighbourhood) attach(list []utterance) {
	for _, u := range list {
		for i := u.parts.Start; i < u.parts.End; i++ {
			switch {
			case len(n.printers(n.group[i])) > 1:
			case i > u.parts.Start:
				n.merge(n.group[i-1], n.group[i])
			case i+1 < u.parts.End:
				n.merge(n.group[i+1], n.group[i])
			}
		}
	}
}

// settle finds the home of every utterance; ties go to the earlier part.
func (n *neighbourhood) settle(list []utterance) {
	n.home = make([]int, len(list))
	for i, u := range list {
		most := 0
		for k := u.parts.Start; k < u.parts.End; k++ {
			if p := len(n.printers(n.group[k])); p > most {
				n.home[i], most = n.group[k], p
			}
		}
	}
}

// printers returns the utterances that have a part in group g, in order.
func (n *neighbourhood) printers(g int) []int {
	var out []int
	for _, i := range n.members[g] {
		if u := n.parts[i].utterance; len(out) == 0 || out[len(out)-1] != u {
			out = append(out, u)
		}
	}
	return out
}

// merge puts group b into group a.
func (n *neighbourhood) merge(a, b int) {
	if a == b {
		return
	}
	for _, i := range n.members[b] {
		n.group[i] = a
	}
	n.members[a] = append(n.members[a], n.members[b]...)
	slices.Sort(n.members[a])
	n.members[b] = nil
}
