package agree

import (
	"slices"

	"synoptic/annotate/figure"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// sums returns what the counts of people add up to that one sentence joins by
// "and", where a report of the story gives just that number of people: "103
// passengers and 26 crew members" are the 129 people of another report. Each
// stands for the words from its first part to its last.
func sums(readings []*reading.Reading, list []quantity) []quantity {
	var out []quantity
	for i := range list {
		for k := i + 1; k < len(list) && k < i+mostParts && joined(readings[list[i].Report].Text, &list[k-1], &list[k]); k++ {
			if q := sum(list[i : k+1]); slices.ContainsFunc(list, q.whole) {
				out = append(out, q)
			}
		}
	}
	return out
}

// The most parts of a sum, the most tokens between two of them, and the least
// sum: small numbers add up by chance.
const (
	mostParts = 3
	partReach = 9
	leastSum  = 10
)

// joined reports whether b follows a in one sentence, both count people
// exactly, and "and" stands between them.
func joined(t *language.Text, a, b *quantity) bool {
	if a.Report != b.Report || !a.single() || !b.single() {
		return false
	}
	from, to := t.Cover(a.Figure.OfSpan).End, t.Cover(b.Figure.Span).Start
	if to < from || to > from+partReach || t.SentenceOf(from) != t.SentenceOf(to) {
		return false
	}
	and := false
	for _, tok := range t.Tokens[from:to] {
		and = and || tok.Lower == "and"
		if tok.Tag == language.VERB || tok.Kind == language.Number {
			return false
		}
	}
	return and
}

// single reports whether q counts people by a noun of their own, exactly.
func (q *quantity) single() bool {
	return q.counts() && q.exact() && q.value() > 0 && !q.Figure.OfSpan.IsZero() && q.human
}

// sum makes the quantity of the parts together.
func sum(parts []quantity) quantity {
	q := parts[0]
	var total float64
	for _, p := range parts {
		total += p.value()
		q.words = append(q.words[:len(q.words):len(q.words)], p.words...)
	}
	slices.Sort(q.words)
	q.words = slices.Compact(q.words)
	last := parts[len(parts)-1].Figure.OfSpan.End
	q.Figure = &figure.Figure{Span: span.Span{Start: parts[0].Figure.Span.Start, End: last}, Min: &total, Max: &total}
	q.interval, q.head, q.person, q.human, q.sum = interval{total, total}, "", true, true, true
	return q
}

// whole reports whether t is the number that the parts of q make.
func (q *quantity) whole(t quantity) bool {
	return q.value() >= leastSum && t.counts() && t.exact() && t.value() == q.value() && t.human && shared(q.words, t.words) > 0
}

// total joins the sums to the counts that they explain.
func (j *joiner) total() {
	for i := range j.list {
		if q := &j.list[i]; q.sum {
			k := slices.IndexFunc(j.list, func(t quantity) bool { return !t.sum && q.whole(t) })
			if a, b := j.group[k], j.group[i]; a != b {
				j.merge(a, b)
			}
		}
	}
}
