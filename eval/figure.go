package eval

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/annotate/figure"
	"synoptic/annotate/timex"
	"synoptic/corpus"
	"synoptic/reading"
	"synoptic/span"
)

// figures counts the values of MEANTIME, hedges and units included. Strict:
// same bounds; relaxed: each gold value paired with one said one that shares
// bytes with it. F1 is 2·n/(gold+said). Only the part of each article counts
// in which values are marked. What the program takes for an expression of time
// is none of its values, as in the corpus.
func figures(gold []Gold) ([]Score, error) {
	articles, err := all(gold, named(corpus.ReadMeantime))
	if err != nil {
		return nil, err
	}
	var strict, relaxed count
	for _, a := range articles {
		r, err := article{id: a.ID, text: a.Text}.read()
		if err != nil {
			return nil, fmt.Errorf("article %s %w", a.ID, err)
		}
		behind := func(s span.Span) bool { return s.Start >= a.Marked }
		gold, said := slices.DeleteFunc(a.Values, behind), slices.DeleteFunc(values(r), behind)
		strict.add(gold, said)
		relaxed.gold, relaxed.said = relaxed.gold+len(gold), relaxed.said+len(said)
		for _, g := range gold {
			if i := slices.IndexFunc(said, g.Overlaps); i >= 0 {
				relaxed.right++
				said = slices.Delete(said, i, i+1)
			}
		}
	}
	return []Score{strict.score("strict"), relaxed.score("relaxed")}, nil
}

// values returns the figures of r that are no part of an expression of time.
func values(r *reading.Reading) (out []span.Span) {
	for _, f := range r.Figures {
		if !slices.ContainsFunc(r.Dates, func(d timex.Timex) bool { return d.Span.Overlaps(f.Span) }) {
			out = append(out, f.Span)
		}
	}
	return out
}

// quantities counts the quantities of quantulum3's tests that a figure has
// right: the surface, a hedge before it aside, the unit, and the value within
// its interval. A number without a unit is a figure like any other.
func quantities(gold []Gold) ([]Score, error) {
	sentences, err := all(gold, named(corpus.ReadQuantulum))
	if err != nil {
		return nil, err
	}
	var surface, all count
	for i, s := range sentences {
		r, err := article{id: fmt.Sprint(i), text: s.Text}.read()
		if err != nil {
			return nil, fmt.Errorf("sentence %d %w", i+1, err)
		}
		said := r.Figures
		surface.gold, surface.said = surface.gold+len(s.Quantities), surface.said+len(said)
		for _, q := range s.Quantities {
			k := slices.IndexFunc(said, func(f figure.Figure) bool { return printed(f, s.Text) == strings.ToLower(q.Surface) })
			if k < 0 {
				continue
			}
			surface.right++
			all.right += one(sameUnit(q.Unit, said[k].Unit) && holds(said[k], q.Value))
			said = append(said[:k:k], said[k+1:]...)
		}
	}
	all.gold, all.said = surface.gold, surface.said
	return []Score{surface.score("surface"), all.score("surface, unit and value")}, nil
}

// sameUnit reports whether the unit that quantulum3 calls gold is the one said.
// A share of a whole has no dimension.
func sameUnit(gold, said string) bool {
	name, ok := unitNames[gold]
	return ok && (name == said || name == "" && said == "share")
}

// printed returns the figure without its hedge, in lower case.
func printed(f figure.Figure, text string) string {
	return strings.TrimSpace(strings.TrimPrefix(strings.ToLower(f.Span.In(text)), f.Hedge))
}

// holds reports whether x is in the interval of f, to a millionth.
func holds(f figure.Figure, x float64) bool {
	slack := max(x, -x) * 1e-6
	return (f.Min == nil || *f.Min <= x+slack) && (f.Max == nil || x-slack <= *f.Max)
}
