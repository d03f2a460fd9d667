package eval

import (
	"slices"

	"synoptic/corpus"
	"synoptic/span"
)

// kinds of content by how much of it stands in quotation marks.
var kinds = []string{"direct", "mixed", "indirect"}

// allMarked is the share of letters that makes a content direct: a letter in
// brackets or a lost mark does not make it mixed.
const allMarked = .98

// kindCounts counts gold pieces of content by kind.
type kindCounts [3]struct{ gold, exact, letters, covered int }

// add counts, for each kind, the gold pieces of content that were said exactly
// (trimmed as in spanCounts), and the letters of all pieces that lie in some
// content said. Both are recalls: what kind a content is, the gold tells.
func (c *kindCounts) add(t *letters, a *corpus.Attributed, said []labelled) {
	contents := ofRole(said, slices.Index(labels, "content"))
	is := map[span.Span]bool{}
	var spans []span.Span
	for _, x := range contents {
		is[x.Span] = true
		spans = append(spans, x.Span)
	}
	covered := t.positions(spans)
	for _, x := range a.Attributions {
		for _, piece := range x.Content {
			letters := t.positions([]span.Span{piece})
			if len(letters) == 0 {
				continue
			}
			k := &c[t.kind(letters)]
			k.gold++
			k.exact += one(is[t.trim(piece)])
			k.letters += len(letters)
			k.covered += common(letters, covered)
		}
	}
}

// kind returns the kind of a content by the places of its letters.
func (t *letters) kind(positions []int) int {
	n := 0
	for _, i := range positions {
		n += one(t.marked[i])
	}
	switch {
	case float64(n) >= allMarked*float64(len(positions)):
		return 0
	case n == 0:
		return 2
	}
	return 1
}

func (c *kindCounts) scores() (out []Score) {
	for i, k := range c {
		out = append(out, accuracy(kinds[i]+" content found exactly", k.exact, k.gold), accuracy(kinds[i]+" letters found", k.covered, k.letters))
	}
	return out
}
