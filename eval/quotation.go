package eval

import (
	"cmp"
	"fmt"
	"slices"

	"synoptic/annotate/quote"
	"synoptic/corpus"
	"synoptic/reading"
	"synoptic/span"
)

// labels are the roles of PolNeAR's spans.
var labels = []string{"source", "cue", "content"}

// labelled is a span with its role, an index into labels.
type labelled struct {
	span.Span
	label int
}

// quotations measures the spans of attributions and what links them. Each
// article of PolNeAR (Newell, Margolin and Ruths, LREC 2018) is read whole.
func quotations(gold []Gold) ([]Score, error) {
	var s spanCounts
	var k kindCounts
	var l linkCounts
	err := attributed(gold, func(a *corpus.Attributed, r *reading.Reading) {
		t := newLetters(a.Text)
		goldSpans, said := t.clean(goldLabelled(a)), t.clean(saidLabelled(r.Quotes))
		s.add(t, goldSpans, said)
		k.add(t, a, said)
		l.add(t, a.Attributions, r.Quotes)
	})
	return slices.Concat(s.scores(), k.scores(), l.scores()), err
}

// attributed calls f with each article and its reading.
func attributed(gold []Gold, f func(*corpus.Attributed, *reading.Reading)) error {
	articles, err := all(gold, named(corpus.ReadPolnear))
	if err != nil {
		return err
	}
	for i := range articles {
		a := &articles[i]
		r, err := fromPolnear(a).read()
		if err != nil {
			return fmt.Errorf("article %s %w", a.ID, err)
		}
		f(a, r)
	}
	return nil
}

func goldLabelled(a *corpus.Attributed) (out []labelled) {
	for _, x := range a.Attributions {
		out = appendLabelled(out, x.Source, x.Cue, x.Content)
	}
	return out
}

func saidLabelled(quotes []quote.Quote) (out []labelled) {
	for _, q := range quotes {
		out = appendLabelled(out, q.Source, q.Cue, q.Content)
	}
	return out
}

func appendLabelled(out []labelled, pieces ...[]span.Span) []labelled {
	for label, list := range pieces {
		for _, s := range list {
			out = append(out, labelled{s, label})
		}
	}
	return out
}

// clean trims the spans, drops what is empty then, and sorts them, each once.
func (t *letters) clean(list []labelled) []labelled {
	var out []labelled
	for _, x := range list {
		if s := t.trim(x.Span); s.Start < s.End {
			out = append(out, labelled{s, x.label})
		}
	}
	slices.SortFunc(out, func(a, b labelled) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.label, b.label))
	})
	return slices.Compact(out)
}

// spanCounts counts spans by role; the last entry is of all roles.
type spanCounts [4]struct {
	exact                    count
	goldMet, saidMet         int     // touch one of the other side
	goldShare, saidShare     float64 // parts covered by the other side
	common, goldAll, saidAll int     // characters
}

// add counts the spans of one article, trimmed of white space, quotation marks
// and punctuation at both ends.
//
// exact: same bounds and role. overlap: spans that share characters with one
// of the same role, precision over those said, recall over the gold ones.
// proportional: the same with the share of each span that is covered, at most
// 1 (Johansson and Moschitti, CoNLL 2010). character: characters in both over
// characters said and gold. White space does not count as a character.
func (c *spanCounts) add(t *letters, gold, said []labelled) {
	for role := range c {
		k := &c[role]
		g, s := ofRole(gold, role), ofRole(said, role)
		k.exact.gold, k.exact.said = k.exact.gold+len(g), k.exact.said+len(s)
		covered := make([]float64, len(s))
		for _, x := range g {
			shared := 0
			for i, y := range s {
				if x.label != y.label || !x.Overlaps(y.Span) {
					continue
				}
				n := t.characters(span.Span{Start: max(x.Start, y.Start), End: min(x.End, y.End)})
				shared += n
				covered[i] += float64(n) / float64(max(1, t.characters(y.Span)))
				k.exact.right += one(x == y)
			}
			k.common += shared
			k.goldMet += one(shared > 0)
			k.goldShare += min(1, float64(shared)/float64(max(1, t.characters(x.Span))))
			k.goldAll += t.characters(x.Span)
		}
		for i, y := range s {
			k.saidMet += one(covered[i] > 0)
			k.saidShare += min(1, covered[i])
			k.saidAll += t.characters(y.Span)
		}
	}
}

// ofRole returns the spans of a role, all of them for the last.
func ofRole(list []labelled, role int) []labelled {
	if role == len(labels) {
		return list
	}
	var out []labelled
	for _, x := range list {
		if x.label == role {
			out = append(out, x)
		}
	}
	return out
}

func (c *spanCounts) scores() (out []Score) {
	for role := range c {
		name := "all"
		if role < len(labels) {
			name = labels[role]
		}
		k := &c[role]
		gold, said := k.exact.gold, k.exact.said
		out = append(out, k.exact.score(name+" exact"),
			ratio(name+" overlap", gold, said, percent(k.saidMet, said), percent(k.goldMet, gold)),
			ratio(name+" proportional", gold, said, percent(k.saidShare, float64(said)), percent(k.goldShare, float64(gold))),
			ratio(name+" character", gold, said, percent(k.common, k.saidAll), percent(k.common, k.goldAll)))
	}
	return out
}

// ratio makes a score of a precision and a recall that were counted apart.
func ratio(measure string, gold, said int, p, r float64) Score {
	s := Score{measure, gold, said, p, r, 0}
	if p+r > 0 {
		s.F = 2 * p * r / (p + r)
	}
	return s
}
