package eval

import (
	"synoptic/compare/entity"
	"synoptic/compare/statement"
	"synoptic/corpus"
	"synoptic/span"
)

// statements counts pairs of quotations, drawn from what the program took for
// one statement and then read, that it still takes for one: precision is the
// share of them that a reader calls one utterance. Strictly, the two share
// words; else they may be other pieces of what a third report prints whole.
// Recall is over the pairs of the list that are right, not over all there are.
func statements(gold []Gold) ([]Score, error) {
	events, err := readEvents(gold[0], true)
	if err != nil {
		return nil, err
	}
	pairs, err := named(corpus.ReadSaidTwice)(gold[1])
	if err != nil {
		return nil, err
	}
	home := map[string]map[span.Span]int{} // statement of each quotation of a report
	n := 0
	for _, e := range events {
		for _, id := range e.ids {
			home[id] = map[span.Span]int{}
		}
		for _, s := range statement.Find(e.readings, entity.Join(e.readings)) {
			n++
			for _, p := range s.Prints {
				if c := e.readings[p.Report].Quotes[p.Quote.Quote].Content; p.Home {
					home[e.ids[p.Report]][e.chars(p.Report, span.Span{Start: c[0].Start, End: c[len(c)-1].End})] = n
				}
			}
			for _, u := range s.Unattributed {
				home[e.ids[u.Words.Report]][e.chars(u.Words.Report, u.Words.Span)] = n
			}
		}
	}
	var strict, wide count
	for _, p := range pairs {
		same, right := one(p.Label == "same"), one(p.Label != "no")
		strict.gold, wide.gold = strict.gold+same, wide.gold+right
		a, b := home[p.A][span.Span{Start: p.ASpan[0], End: p.ASpan[1]}], home[p.B][span.Span{Start: p.BSpan[0], End: p.BSpan[1]}]
		if a > 0 && a == b {
			strict.said, wide.said = strict.said+1, wide.said+1
			strict.right, wide.right = strict.right+same, wide.right+right
		}
	}
	return []Score{strict.score("pairs that share words"), wide.score("pairs of one utterance")}, nil
}

// chars returns s in code points.
func (e *event) chars(report int, s span.Span) span.Span {
	text := e.readings[report].Text.Source
	from := len([]rune(text[:s.Start]))
	return span.Span{Start: from, End: from + len([]rune(s.In(text)))}
}
