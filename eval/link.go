package eval

import (
	"cmp"
	"fmt"
	"slices"

	"synoptic/annotate/quote"
	"synoptic/corpus"
)

// likeness are the Jaccard indexes from which two contents are the same one.
var likeness = [...]float64{.5, .8, .9999}

// linkCounts counts attributions whose content was found, alone and with
// their source, at each likeness.
type linkCounts struct {
	gold, said      int
	content, source [len(likeness)]int
}

// place is where the letters and digits of an attribution stand.
type place struct{ content, source, cue []int }

// pair is a gold attribution and one said, by index.
type pair struct {
	like       float64
	gold, said int
}

// add pairs the attributions of one article, the most alike first: the Jaccard
// index of the places of the letters and digits of both contents. At a
// likeness, content counts the pairs that reach it, source those of them whose
// sources share a letter or have both none; F1 is 2·n/(gold+said).
func (c *linkCounts) add(t *letters, gold []corpus.Attribution, quotes []quote.Quote) {
	var g, s []place
	for _, a := range gold {
		g = appendPlace(g, place{t.positions(a.Content), t.positions(a.Source), nil})
	}
	for _, q := range quotes {
		s = appendPlace(s, place{t.positions(q.Content), t.positions(q.Source), nil})
	}
	c.gold, c.said = c.gold+len(g), c.said+len(s)
	goldUsed, saidUsed := make([]bool, len(g)), make([]bool, len(s))
	for _, p := range pairs(g, s) {
		if goldUsed[p.gold] || saidUsed[p.said] {
			continue
		}
		goldUsed[p.gold], saidUsed[p.said] = true, true
		a, b := g[p.gold].source, s[p.said].source
		source := common(a, b) > 0 || len(a)+len(b) == 0
		for i, like := range likeness {
			if p.like >= like {
				c.content[i]++
				c.source[i] += one(source)
			}
		}
	}
}

// appendPlace leaves out attributions whose content has no letters.
func appendPlace(list []place, p place) []place {
	if len(p.content) == 0 {
		return list
	}
	return append(list, p)
}

// pairs returns all pairs whose contents share a letter, the most alike first,
// of equal ones the last in the text.
func pairs(gold, said []place) (out []pair) {
	for i, g := range gold {
		for j, s := range said {
			if v := jaccard(g.content, s.content); v > 0 {
				out = append(out, pair{v, i, j})
			}
		}
	}
	slices.SortFunc(out, func(a, b pair) int {
		return -cmp.Or(cmp.Compare(a.like, b.like), cmp.Compare(a.gold, b.gold), cmp.Compare(a.said, b.said))
	})
	return out
}

func (c *linkCounts) scores() (out []Score) {
	for i, like := range likeness {
		out = append(out, count{c.gold, c.said, c.content[i]}.score(fmt.Sprintf("attribution, content J >= %g", like)),
			count{c.gold, c.said, c.source[i]}.score(fmt.Sprintf("attribution with source, J >= %g", like)))
	}
	return out
}
