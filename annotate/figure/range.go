package figure

import (
	"strings"

	"synoptic/language"
)

// span extends n to a range when a second number follows: "10-15", "eight to
// ten seconds", "$10 million to $15 million". The bounds must rise; scores
// and votes ("52-48") are no ranges.
func (r *reader) span(n *number, u unit, s language.Range) unit {
	i := u.end
	if r.is(i, s.End, "-") && !r.Tokens[i].Space && r.is(i+1, s.End, "to") {
		i++ // "an 8- to 10-foot wave"
	}
	if i >= s.End || !rangeWords[r.Word(i)] || n.vague || r.is(u.start-1, s.End, "from") && !r.spans(u.start-2, s) || r.Word(i) == "to" && r.moves(u.start, s) {
		return u
	}
	m, mu := r.second(i+1, s)
	low := lift(n, m)
	if r.Word(i) == "or" && u.name != mu.name && u.name != "" {
		return u // "3 percent or 40 points"
	}
	if m.none() || m.vague || m.share != n.share || low >= m.max || u.name != "" && mu.name != "" && u.name != mu.name {
		return u
	}
	if low < 100 && low == n.max && m.max > widestRange*low && u.name == "" {
		return u // "two to 400": not one range
	}
	n.min, n.max, n.End = low, m.max, m.End
	if mu.name == "" {
		mu.name = u.name
	}
	return unit{mu.name, u.start, mu.end}
}

// spans reports whether the verb at token i makes "from 5 to 10" a range, not
// a change.
func (r *reader) spans(i int, s language.Range) bool {
	return i >= s.Start && ranging[r.Tokens[i].Lower]
}

// ranging are the forms of verbs whose "from … to" is a range.
var ranging = set(`range ranges ranged ranging vary varies varied varying anywhere anything`)

// widestRange is the greatest ratio between the bounds of a range of small
// numbers.
const widestRange = 50

// between extends n, the first number of "between 10 and 15", by the second.
func (r *reader) between(n *number, u *unit, h *hedge, s language.Range) {
	if u.start-1 < s.Start || !r.is(u.start-1, s.End, "between") || !r.is(u.end, s.End, "and") {
		return
	}
	m, mu := r.second(u.end+1, s)
	low := lift(n, m)
	if m.none() || m.max <= low {
		return
	}
	*h = hedge{language.Range{Start: u.start - 1, End: u.start}, about}
	n.min, n.max, n.End = low, m.max, m.End
	u.end = mu.end
	if mu.name != "" {
		u.name = mu.name
	}
}

// second reads the second number of a range at token i, with its unit.
func (r *reader) second(i int, s language.Range) (number, unit) {
	k := i
	if k < s.End && currencies[r.Word(k)] != "" {
		k++
	}
	if k >= s.End {
		return number{}, unit{}
	}
	m := r.number(k, s.End)
	if m.none() {
		return m, unit{}
	}
	return m, r.unitOf(m, language.Range{Start: i, End: s.End})
}

// lift returns the lower bound n of a range up to m; in "two to three
// million" the magnitude stands only once.
func lift(n *number, m number) float64 {
	if n.max >= 1000 || n.End != n.Start+1 || m.max < 1e6 {
		return n.max
	}
	for _, x := range [...]float64{1e12, 1e9} {
		if m.max >= x {
			return n.max * x
		}
	}
	return n.max * 1e6
}

// moves reports whether the number that starts at token i is where a change
// sets out: "rose 10 to 15".
func (r *reader) moves(i int, s language.Range) bool {
	return i > s.Start && changes[r.Tokens[i-1].Lower] && !(r.is(i-1, s.End, "up") && i-1 > s.Start && strings.HasPrefix(r.Tokens[i-2].Lower, "ma")) // "make up 20 to 25 percent"
}

// rangeWords stand between the two numbers of a range.
var rangeWords = map[string]bool{"-": true, "–": true, "—": true, "to": true, "or": true}

// changes are words before the old value of a change.
var changes = set(`rose fell by up down win won lost beat`)
