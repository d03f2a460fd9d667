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
// words; else they may be other pieces of what a third report prints whole. A
// quotation is the one whose content has a Jaccard index of .5 with the span.
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
	home := map[string][]placed{}
	n := 0
	for _, e := range events {
		for _, s := range statement.Find(e.readings, entity.Join(e.readings)) {
			n++
			for _, p := range s.Prints {
				if c := e.readings[p.Report].Quotes[p.Quote.Quote].Content; p.Home {
					whole := span.Span{Start: c[0].Start, End: c[len(c)-1].End}
					home[e.ids[p.Report]] = append(home[e.ids[p.Report]], placed{e.chars(p.Report, whole), n})
				}
			}
			for _, u := range s.Unattributed {
				home[e.ids[u.Words.Report]] = append(home[e.ids[u.Words.Report]], placed{e.chars(u.Words.Report, u.Words.Span), n})
			}
		}
	}
	var strict, wide count
	for _, p := range pairs {
		same, right := one(p.Label == "same"), one(p.Label != "no")
		strict.gold, wide.gold = strict.gold+same, wide.gold+right
		a, b := statementAt(home[p.A], p.ASpan), statementAt(home[p.B], p.BSpan)
		if a > 0 && a == b {
			strict.said, wide.said = strict.said+1, wide.said+1
			strict.right, wide.right = strict.right+same, wide.right+right
		}
	}
	return []Score{strict.score("pairs that share words"), wide.score("pairs of one utterance")}, nil
}

// placed is a quotation, in code points, and the number of its statement.
type placed struct {
	span.Span
	statement int
}

// statementAt returns the statement of the quotation that is most like x, zero
// where none has a Jaccard index of .5 and more with it.
func statementAt(list []placed, x [2]int) int {
	best, most := 0, 0.5
	for _, p := range list {
		both := max(0, min(p.End, x[1])-max(p.Start, x[0]))
		if j := float64(both) / float64(max(1, p.Len()+x[1]-x[0]-both)); j >= most && (best == 0 || j > most) {
			best, most = p.statement, j
		}
	}
	return best
}

// chars returns s in code points.
func (e *event) chars(report int, s span.Span) span.Span {
	text := e.readings[report].Text.Source
	from := len([]rune(text[:s.Start]))
	return span.Span{Start: from, End: from + len([]rune(s.In(text)))}
}
