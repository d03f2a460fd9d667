package agree

import "math"

// headlines joins the toll of a headline to the first one of its kind below,
// where the report contradicts itself: "58 killed" over "at least 59 people
// were killed". Further apart, or as small numbers, they may be of two scopes.
func (j *joiner) headlines() {
	for i := range j.list {
		top := &j.list[i]
		if !top.top || top.sum || !tolls[top.Figure.State] || top.open() || top.value() < small {
			continue
		}
		for k := i + 1; k < len(j.list) && j.list[k].Report == top.Report; k++ {
			below := &j.list[k]
			if below.top || below.kind != top.kind || below.Figure.State != top.Figure.State || vague[below.Figure.Hedge] {
				continue
			}
			if relate(top, below) == unlike && contradicts(top, below) {
				top.slip = true
				j.merge(min(j.group[i], j.group[k]), max(j.group[i], j.group[k]))
			}
			break
		}
	}
}

// contradicts reports whether two unlike numbers are near enough, and stand in
// words alike enough, to be of one count.
func contradicts(a, b *quantity) bool {
	x, y := a.value(), b.value()
	return math.Abs(x-y) <= slip*math.Max(x, y) && heads(a, b) != never && shared(a.words, b.words) >= likeWords
}

// slip is the greatest share by which a headline differs from its own report.
const slip = .1

// likeWords is how many words a headline must share with what it contradicts.
const likeWords = 2
