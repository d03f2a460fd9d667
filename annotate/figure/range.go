package figure

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// span extends n to a range when a second number follows: "10-15", "eight to
// ten seconds", "$10 million to $15 million". The bounds must rise; scores
// and votes ("52-48") are no ranges.
func (r *reader) span(n *number, u unit, s language.Range) unit {
	i := u.end
	if r.is(i, s.End, "-") && !r.Tokens[i].Space && r.is(i+1, s.End, "to") {
		i++ // "an 8- to 10-foot wave"
	}
	if i >= s.End || !rangeWords[r.Word(i)] || n.vague || r.Word(i) == "to" && r.moves(u.start, s) {
		return u
	}
	m, mu := r.second(i+1, s)
	low := lift(n, m)
	if n.max < 0 && m.max < low {
		low, m.max = m.max, n.max // "from -18 to -34 degrees"
	}
	if r.Word(i) == "or" && u.name != mu.name && u.name != "" {
		return u // "3 percent or 40 points"
	}
	if m.none() || m.vague || m.share != n.share || low >= m.max || u.name != "" && mu.name != "" && u.name != mu.name {
		return u
	}
	if low >= 0 && low < 100 && low == n.max && m.max > widestRange*low && u.name == "" && mu.name == "" {
		return u // "two to 400": not one range
	}
	n.min, n.max, n.End = low, m.max, m.End
	if mu.name == "" {
		mu.name = u.name
	}
	return unit{mu.name, u.start, mu.end}
}

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
	*h = hedge{}
	n.min, n.max, n.End = low, m.max, m.End
	u.start, u.end = u.start-1, mu.end
	if mu.name != "" {
		u.name = mu.name
	}
}

// second reads the second number of a range at token i, with its unit.
func (r *reader) second(i int, s language.Range) (number, unit) {
	k, sign := i, 1.0
	if k < s.End && (r.Word(k) == "-" || r.Word(k) == "−") && r.Tokens[k].Space {
		k, sign = k+1, -1
	}
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
	m.min, m.max = sign*m.min, sign*m.max
	return m, r.unitOf(m, language.Range{Start: i, End: s.End})
}

// together gives a bare number the unit of the one that "and" joins to it:
// "45 and 50 mg". Numbers of money and counts stand for themselves.
func (r *reader) together(n number, u *unit, s language.Range) {
	if n.vague || n.End+1 >= s.End || !r.is(n.End, s.End, "and") && !r.is(n.End, s.End, "or") || r.Tokens[n.Start].Kind != r.Tokens[n.End+1].Kind {
		return
	}
	m := r.number(n.End+1, s.End)
	if m.none() || m.vague || m.share {
		return
	}
	if name, end := r.measure(m.End, m, s); name != "" && !isMoney(name) && name != "times" {
		u.name, _ = r.rate(name, end, s)
	}
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
// sets out: "rose 10 to 15", "prices went from 10 to 15 dollars". In "ages
// from 7 to 10" it opens a range.
func (r *reader) moves(i int, s language.Range) bool {
	if i <= s.Start {
		return false
	}
	if !r.is(i-1, s.End, "from") {
		return changes[r.Tokens[i-1].Lower] && !(r.is(i-1, s.End, "up") && i-1 > s.Start && strings.HasPrefix(r.Tokens[i-2].Lower, "ma")) // "make up 20 to 25 percent"
	}
	for k := i - 2; k >= s.Start && k > i-2-changeReach; k-- {
		switch w := r.Tokens[k].Lower; {
		case ranging[w]:
			return false
		case changes[w] || changing[w] || strings.HasSuffix(w, "ed") && k == i-2:
			return true
		}
	}
	return false
}

// changeReach is how many tokens before "from" may hold the word of change.
const changeReach = 10

// ranging are the forms of verbs whose "from … to" is a range.
var ranging = lexicon.Words(`range ranges ranged ranging vary varies varied varying anywhere anything`)

// changing are words of change before "from … to".
var changing = lexicon.Words(`
rise rises risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing jump jumps jumped jumping soar soared surge surged
swell swelled expand expanded went go goes gone going fall falls fallen falling drop drops dropped dropping decline declines declined decrease decreased reduce reduces reduced reducing reduction
cut cuts cutting slash slashed lower lowered lowering raise raises raised raising lift lifted change changes changed changing move moves moved moving shift shifted switch improve improved
improvement extend extended revise revised revision upgrade upgraded adjust adjusted boost boosted slip slipped slide slid sank sink shrink shrank shrunk narrow narrowed widen widened
double doubled plunge plunged tumble tumbled dip dipped took take bring brought brings push pushed transition progressed came come`)

// rangeWords stand between the two numbers of a range.
var rangeWords = map[string]bool{"-": true, "–": true, "—": true, "to": true, "or": true}

// changes are words before the old value of a change.
var changes = lexicon.Words(`rose fell by up down win won lost beat`)
