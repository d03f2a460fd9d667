package agree

import (
	"slices"

	"synoptic/language"
	"synoptic/reading"
)

// balance is one number that explains how another came from a third: 218 held,
// less 21 freed, make 197; 145.5 million are "some 2.5 million more than" 143
// million. They are indexes of quantities.
type balance struct {
	more, step, less int
	added            bool // less came first
}

// balances finds them in the quantities of one story.
func balances(readings []*reading.Reading, list []quantity) []balance {
	at := map[place][]int{}
	for i := range list {
		if q := &list[i]; q.counts() && !q.open() && !q.sum {
			p := place{value: q.value()}
			at[p] = append(at[p], i)
		}
	}
	return append(added(readings, list, at), left(list, at)...)
}

// added finds the steps that their sentence calls an addition to a number, and
// that lead from one which another report gives.
func added(readings []*reading.Reading, list []quantity, at map[place][]int) []balance {
	var out []balance
	for s := range list {
		step := &list[s]
		if !step.counts() || step.open() || step.sum || !grown(readings[step.Report].Text, step) {
			continue
		}
		for m := max(0, s-sentenceReach); m < min(len(list), s+sentenceReach); m++ {
			more := &list[m]
			if m == s || !more.counts() || more.open() || more.sum || !sameSentence(readings, step, more) {
				continue
			}
			for _, l := range at[place{value: more.value() - step.value()}] {
				if less := &list[l]; less.Report != more.Report && less.value() >= small && heads(more, less) != never {
					out = append(out, balance{m, s, l, true})
				}
			}
		}
	}
	return out
}

// sentenceReach is how many figures before and behind one are looked at for
// those of its sentence.
const sentenceReach = 6

// grown reports whether q is called an addition to what was said before: "2.5
// million more than it had previously disclosed".
func grown(t *language.Text, q *quantity) bool {
	at := t.Cover(q.Figure.Span)
	if at.End+1 >= len(t.Tokens) || t.Tokens[at.End].Lower != "more" || t.Tokens[at.End+1].Lower != "than" {
		return false
	}
	o := order(t, language.Range{Start: at.End, End: min(at.End+window, len(t.Tokens))})
	return o == "previous" || o == "first"
}

// sameSentence reports whether a and b stand in one.
func sameSentence(readings []*reading.Reading, a, b *quantity) bool {
	if a.Report != b.Report {
		return false
	}
	t := readings[a.Report].Text
	return t.SentenceOf(t.Cover(a.Figure.Span).Start) == t.SentenceOf(t.Cover(b.Figure.Span).Start)
}

// left finds the people of whom fewer are left in a place or state by just the
// number of those who are said to have left it.
func left(list []quantity, at map[place][]int) []balance {
	var out []balance
	remaining := distinct(list, func(q *quantity) bool { return lasting[q.Figure.State] })
	for _, m := range remaining {
		for _, l := range remaining {
			more, less := &list[m], &list[l]
			d := more.value() - less.value()
			if d < small || more.Figure.State != less.Figure.State || heads(more, less) == never {
				continue
			}
			for _, s := range at[place{value: d}] {
				if slices.ContainsFunc(list[s].words, func(w string) bool { return leaving[w] }) && heads(more, &list[s]) != never {
					out = append(out, balance{m, s, l, false})
					break
				}
			}
		}
	}
	return out
}

// distinct returns the first of the exact counts of people with each state and
// number that ok takes.
func distinct(list []quantity, ok func(*quantity) bool) []int {
	type key struct {
		state string
		value float64
	}
	seen := map[key]bool{}
	var out []int
	for i := range list {
		q := &list[i]
		k := key{q.Figure.State, q.value()}
		if q.counts() && q.human && !q.open() && !q.sum && ok(q) && !seen[k] {
			seen[k] = true
			out = append(out, i)
		}
	}
	return out
}

// explain joins the numbers that a balance leads from one to the other.
func (j *joiner) explain(list []balance) {
	for _, b := range list {
		x, y := j.group[b.more], j.group[b.less]
		if x == y {
			continue
		}
		fits := !slices.ContainsFunc(j.faces[x], func(p int) bool {
			return slices.ContainsFunc(j.faces[y], func(q int) bool { return heads(&j.list[p], &j.list[q]) == never })
		})
		if fits {
			j.merge(min(x, y), max(x, y))
		}
	}
}

// explained returns the balance between two mentions of group, nil for none.
func explained(list []balance, group []int) *balance {
	for i, b := range list {
		if slices.Contains(group, b.more) && slices.Contains(group, b.less) {
			return &list[i]
		}
	}
	return nil
}
