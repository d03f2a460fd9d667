package eval

import (
	"fmt"

	"synoptic/compare/revision"
	"synoptic/corpus"
	"synoptic/reading"
	"synoptic/span"
)

// versions measures what is said to have become of the sentences of a text
// from one version to the next. A sentence said is right when a gold one has
// its action and, on each side that has it, the Jaccard index of their code
// points is at least .5. Of each action the F1 is 2·right/(gold+said); so for
// moved sentences, whatever else became of them, where the gold leaves no
// choice. Gold are the sentences of the story: of what stands in captions,
// credits and page furniture, and is yet said to be added or deleted, each is
// wrong. Trivial counts the kept sentences, which differ at most in white
// space, marks and encoding: said is how many of them are not said to be kept.
func versions(gold []Gold) ([]Score, error) {
	pairs, err := named(corpus.ReadVersions)(gold[0])
	if err != nil {
		return nil, err
	}
	articles, err := named(corpus.ReadArticles)(gold[1])
	if err != nil {
		return nil, err
	}
	readings := map[string]*reading.Reading{}
	for i := range pairs {
		readings[pairs[i].A], readings[pairs[i].B] = nil, nil
	}
	for _, a := range articles {
		if _, needed := readings[a.ID]; !needed {
			continue
		}
		if readings[a.ID], err = (article{id: a.ID, text: a.Text, date: a.Date, outlet: a.Outlet}).read(); err != nil {
			return nil, fmt.Errorf("article %s %w", a.ID, err)
		}
	}
	c := versionCounts{}
	for i := range pairs {
		p := &pairs[i]
		a, b := readings[p.A], readings[p.B]
		if a == nil || b == nil {
			return nil, fmt.Errorf("%s: pair %d: an article of it is not in %s", gold[0].Name, i+1, gold[1].Name)
		}
		c.add(p, a, b)
	}
	return c.scores(), nil
}

// versionCounts counts sentences by what became of them.
type versionCounts map[string]count

// What is counted beside the actions.
const (
	moved   = "moved"
	trivial = "trivial, yet said to be changed"
)

func (c versionCounts) add(p *corpus.Revised, a, b *reading.Reading) {
	said := revision.Compare(a, b).Sentences
	taken := make([]bool, len(said))
	x, y := newPoints(a.Text.Source), newPoints(b.Text.Source)
	for _, g := range p.Sentences {
		c.plus(g.Action, count{gold: 1})
		unchanged := false
		for k, s := range said {
			if taken[k] || !near(g.A, x.of(s.A)) || !near(g.B, y.of(s.B)) {
				continue
			}
			taken[k] = true
			c.plus(g.Action, count{right: one(g.Action == string(s.Action))})
			if g.Moved != nil {
				c.plus(moved, count{gold: one(*g.Moved), said: one(s.Moved), right: one(*g.Moved && s.Moved)})
			}
			unchanged = s.Action == revision.Kept
			break
		}
		c.plus(trivial, count{said: one(g.Action == string(revision.Kept) && !unchanged)})
	}
	for _, s := range said {
		c.plus(string(s.Action), count{said: 1})
	}
}

// plus adds n to what is counted under name.
func (c versionCounts) plus(name string, n count) {
	x := c[name]
	c[name] = count{x.gold + n.gold, x.said + n.said, x.right + n.right}
}

func (c versionCounts) scores() []Score {
	var out []Score
	for _, a := range []revision.Action{revision.Kept, revision.Edited, revision.Added, revision.Deleted} {
		out = append(out, c[string(a)].score(string(a)))
	}
	return append(out, c[moved].score(moved), c[trivial].score(trivial))
}

// near reports whether the Jaccard index of two spans is at least .5; none is
// like none.
func near(a, b span.Span) bool {
	if a.IsZero() || b.IsZero() {
		return a.IsZero() && b.IsZero()
	}
	both := min(a.End, b.End) - max(a.Start, b.Start)
	return both > 0 && 2*both >= a.Len()+b.Len()-both
}

// points gives the code point of each byte of a text.
type points []int

func newPoints(text string) points {
	at := make(points, len(text)+1)
	n := 0
	for i := range text {
		at[i] = n
		n++
	}
	at[len(text)] = n
	return at
}

func (p points) of(s span.Span) span.Span {
	if s.IsZero() {
		return s
	}
	return span.Span{Start: p[s.Start], End: p[s.End]}
}
