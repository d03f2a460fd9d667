package eval

import (
	"fmt"

	"synoptic/annotate/timex"
	"synoptic/corpus"
)

// dates counts expressions of time as TempEval-3 does (UzZaman et al., SemEval
// 2013, task 1). Each gold expression is paired with one said one that shares
// bytes with it, the same bounds first, else the first in the text. Relaxed:
// paired; strict: with the same bounds; value and type: paired and with the
// same value or type. F1 of each is 2·n/(gold+said).
func dates(gold []Gold) ([]Score, error) {
	articles, err := all(gold, named(corpus.ReadTempEval))
	if err != nil {
		return nil, err
	}
	var d dateCount
	for _, a := range articles {
		r, err := article{id: a.ID, text: a.Text, title: a.Title, date: a.Date}.read()
		if err != nil {
			return nil, fmt.Errorf("article %s %w", a.ID, err)
		}
		d.add(a.Times, r.Dates)
	}
	score := func(measure string, n int) Score { return count{d.gold, d.said, n}.score(measure) }
	return []Score{score("relaxed", d.relaxed), score("strict", d.strict), score("value", d.value), score("type", d.typ)}, nil
}

// dateCount counts pairs by what they have in common.
type dateCount struct{ gold, said, relaxed, strict, value, typ int }

// add pairs the expressions of one article.
func (d *dateCount) add(gold []corpus.Time, said []timex.Timex) {
	d.gold, d.said = d.gold+len(gold), d.said+len(said)
	used := make([]bool, len(said))
	for _, g := range gold {
		best := -1
		for i, s := range said {
			if !used[i] && s.Span.Overlaps(g.Span) && (best < 0 || s.Span == g.Span) {
				best = i
			}
		}
		if best < 0 {
			continue
		}
		s := said[best]
		used[best] = true
		d.relaxed++
		d.strict += one(s.Span == g.Span)
		d.value += one(s.Value == g.Value)
		d.typ += one(string(s.Type) == g.Type)
	}
}
