package eval

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"synoptic/annotate/quote"
	"synoptic/corpus"
	"synoptic/reading"
)

// speakers measures who is said to speak, on articles whose attributions have
// their sources named by hand.
func speakers(gold []Gold) ([]Score, error) {
	list, err := named(corpus.ReadSpeakers)(gold[0])
	if err != nil {
		return nil, err
	}
	who := map[string]map[string]*corpus.Speaker{}
	for i := range list {
		s := &list[i]
		if who[s.Doc] == nil {
			who[s.Doc] = map[string]*corpus.Speaker{}
		}
		who[s.Doc][s.Attribution] = s
	}
	articles, err := named(corpus.ReadPolnear)(gold[1])
	if err != nil {
		return nil, err
	}
	var c speakerCounts
	for i := range articles {
		a := &articles[i]
		if who[a.ID] == nil {
			continue
		}
		r, err := fromPolnear(a).read()
		if err != nil {
			return nil, fmt.Errorf("article %s %w", a.ID, err)
		}
		c.add(a, who[a.ID], r)
	}
	return c.scores(), nil
}

// speakerCounts counts attributions, found ones, and those of which the
// speaker is right; pronouns are those whose source is one.
type speakerCounts struct {
	gold, said, found, right            int
	pronouns, pronounsFound, pronounsOK int
	sure, pronounsSure                  count // quotations of at least sureFrom
}

// sureFrom is the confidence from which a speaker is shown as certain.
const sureFrom = 90

// add pairs the attributions of one article, one to one, when the Jaccard
// index of the places of the letters of their contents is at least .5: the most
// alike first, then whatever else lets the largest number be found. Right is
// one whose speaker [says] that it is the gold one.
func (c *speakerCounts) add(a *corpus.Attributed, who map[string]*corpus.Speaker, r *reading.Reading) {
	t := newLetters(a.Text)
	var records []*corpus.Speaker
	var g, s []place
	for _, x := range a.Attributions {
		if w := who[x.ID]; w != nil {
			records = append(records, w)
			g = append(g, place{t.positions(x.Content), t.positions(x.Source), t.positions(x.Cue)})
		}
	}
	for _, q := range r.Quotes {
		s = append(s, place{t.positions(q.Content), t.positions(q.Source), t.positions(q.Cue)})
	}
	c.gold, c.said = c.gold+len(g), c.said+len(s)
	right := make([]bool, len(s))
	pronoun := make([]bool, len(s))
	of := match(g, s)
	for i, w := range records {
		j := of[i]
		ok := j >= 0 && says(w, speakerOf(r, &r.Quotes[j]))
		known := w.Pronoun && w.Kind != "unknown"
		c.found, c.right = c.found+one(j >= 0), c.right+one(ok)
		c.pronouns, c.pronounsFound, c.pronounsOK = c.pronouns+one(known), c.pronounsFound+one(known && j >= 0), c.pronounsOK+one(known && ok)
		if j >= 0 {
			right[j] = ok && jaccard(g[i].content, s[j].content) >= .8
			pronoun[j] = w.Pronoun
		}
	}
	for j, q := range r.Quotes {
		if q.Confidence >= sureFrom && q.Actor >= 0 {
			c.sure.said, c.sure.right = c.sure.said+1, c.sure.right+one(right[j])
			c.pronounsSure.said, c.pronounsSure.right = c.pronounsSure.said+one(pronoun[j]), c.pronounsSure.right+one(pronoun[j] && right[j])
		}
	}
}

// speakerOf returns the name of the one who speaks, empty when it is not known.
func speakerOf(r *reading.Reading, q *quote.Quote) string {
	if q.Actor < 0 {
		return ""
	}
	return r.Actors[q.Actor].Name
}

func (c *speakerCounts) scores() []Score {
	c.sure.gold, c.pronounsSure.gold = c.gold, c.pronouns
	return []Score{
		count{c.gold, c.said, c.found}.score("attribution found, J >= 0.5"),
		accuracy("speaker right, of all", c.right, c.gold),
		accuracy("speaker right, of found", c.right, c.found),
		accuracy("speaker right, pronouns of all", c.pronounsOK, c.pronouns),
		accuracy("speaker right, pronouns of found", c.pronounsOK, c.pronounsFound),
		c.sure.score("right, J >= 0.8, of sure at .9"),
		c.pronounsSure.score("the same, pronouns"),
	}
}

// candidate is a pair that may be matched, and how good it is.
type candidate struct {
	like, source, cue float64
	gold, said        int
}

// match returns for each gold attribution the one said that it is matched
// with, -1 for none.
func match(gold, said []place) []int {
	list := candidates(gold, said)
	of, by := filled(len(gold)), filled(len(said))
	reach := make([][]int, len(gold))
	for _, c := range list {
		reach[c.gold] = append(reach[c.gold], c.said)
		if of[c.gold] < 0 && by[c.said] < 0 {
			of[c.gold], by[c.said] = c.said, c.gold
		}
	}
	var augment func(i int, seen map[int]bool) bool
	augment = func(i int, seen map[int]bool) bool {
		for _, j := range reach[i] {
			if seen[j] {
				continue
			}
			seen[j] = true
			if by[j] < 0 || augment(by[j], seen) {
				of[i], by[j] = j, i
				return true
			}
		}
		return false
	}
	for i := range gold {
		if of[i] < 0 {
			augment(i, map[int]bool{})
		}
	}
	return of
}

func filled(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// candidates returns the pairs that are alike enough, the best first: by
// content, then source, then cue, then the first in the text.
func candidates(gold, said []place) (out []candidate) {
	round := func(x float64) float64 { return math.Round(x*1e6) / 1e6 }
	for _, p := range pairs(gold, said) {
		if p.like < likeness[0] {
			break
		}
		g, s := gold[p.gold], said[p.said]
		out = append(out, candidate{round(p.like), round(jaccard(g.source, s.source)), round(jaccard(g.cue, s.cue)), p.gold, p.said})
	}
	slices.SortFunc(out, func(a, b candidate) int {
		return cmp.Or(-cmp.Compare(a.like, b.like), -cmp.Compare(a.source, b.source), -cmp.Compare(a.cue, b.cue), cmp.Compare(a.gold, b.gold), cmp.Compare(a.said, b.said))
	})
	return out
}
