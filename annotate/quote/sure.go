package quote

import "synoptic/language"

// sure returns by how much the model prefers the edges of an attribution to
// any others, in units of learn.Unit: the least of all of its edges.
func (r *reader) sure(a *attribution) int32 {
	least := r.edges(a.cue)
	if a.source.End > a.source.Start {
		least = min(least, r.edges(a.source))
	}
	for _, c := range a.content {
		if r.quoted[c.Start] && r.quoted[c.End-1] {
			continue // the marks are sure
		}
		least = min(least, r.edges(c))
	}
	return least
}

// edges returns how sure the first token of x and the one behind its last are.
func (r *reader) edges(x language.Range) int32 {
	least := r.lead[x.Start]
	if x.End < len(r.lead) {
		least = min(least, r.lead[x.End])
	}
	return least
}
