package figure

import "synoptic/language"

// span extends n to a range when a second number follows: "10-15", "eight to
// ten seconds", "$10 million to $15 million". The bounds must rise; scores
// and votes ("52-48") are no ranges.
func (r *reader) span(n *number, u unit, s language.Range) unit {
	i := u.end
	if i+1 >= s.End || !rangeWords[r.Word(i)] || n.vague || r.is(n.Start-1, s.End, "from") {
		return u
	}
	k := i + 1
	if currencies[r.Word(k)] != "" {
		k++
	}
	if k >= s.End {
		return u
	}
	m := r.number(k, s.End)
	if m.none() || m.vague || m.share != n.share {
		return u
	}
	mu := r.unitOf(m, language.Range{Start: k, End: s.End})
	if k > i+1 {
		mu = r.unitOf(m, s)
	}
	low := n.max
	if low < 1000 && m.max >= 1e6 && n.End == n.Start+1 { // "two to three million"
		low *= scale(m.max)
	}
	if low >= m.max || u.name != "" && mu.name != "" && u.name != mu.name || r.Word(i) == "to" && r.moves(u.start, s) {
		return u
	}
	if low < 100 && n.max == low && m.max > 50*low && u.name == "" {
		return u
	}
	n.min, n.max, n.End = low, m.max, m.End
	if mu.name == "" {
		mu.name = u.name
	}
	return unit{mu.name, u.start, mu.end}
}

// scale returns the magnitude of x: a million, a billion or a trillion.
func scale(x float64) float64 {
	for _, m := range [...]float64{1e12, 1e9} {
		if x >= m {
			return m
		}
	}
	return 1e6
}

// between reads "between 10 and 15" with n as its second number or, when n is
// the first, extends it.
func (r *reader) between(n *number, u *unit, h *hedge, s language.Range) {
	if !r.is(u.start-1, s.End, "between") || u.start-1 < s.Start || !r.is(u.end, s.End, "and") {
		return
	}
	k := u.end + 1
	if k < s.End && currencies[r.Word(k)] != "" {
		k++
	}
	if k >= s.End {
		return
	}
	m := r.number(k, s.End)
	if m.none() || m.max <= n.max {
		return
	}
	mu := r.unitOf(m, s)
	*h = hedge{language.Range{Start: u.start - 1, End: u.start}, about}
	n.max, n.End = m.max, m.End
	u.end = mu.end
	if mu.name != "" {
		u.name = mu.name
	}
}

// moves reports whether the number that starts at token i is where a change
// sets out: "rose 10 to 15".
func (r *reader) moves(i int, s language.Range) bool {
	return i > s.Start && changes[r.Tokens[i-1].Lower]
}

// rangeWords stand between the two numbers of a range.
var rangeWords = map[string]bool{"-": true, "–": true, "—": true, "to": true, "or": true}

// changes are words before the old value of a change.
var changes = map[string]bool{"from": true, "rose": true, "fell": true, "by": true, "up": true, "down": true, "win": true, "won": true, "lost": true, "beat": true}
