package revision

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/annotate/figure"
	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/span"
)

// classify says what the hunk of an edited sentence changes; a change of fact
// is shown with the whole of the fact.
func classify(a, b *side, x, y *line, h align.Hunk) Change {
	c := Change{Kind: Wording, A: place(x.words, h.A), B: place(y.words, h.B)}
	if h.A.Start == h.A.End || h.B.Start == h.B.End {
		c.A, c.B = place(x.words, wider(h.A, h)), place(y.words, wider(h.B, h))
	}
	for _, k := range kinds[:len(kinds)-1] {
		p, okA := a.fact(k, c.A)
		q, okB := b.fact(k, c.B)
		if okA && okB && other(a, b, k, p, q, c) {
			return Change{Kind: k, A: p, B: q}
		}
	}
	return c
}

// other reports whether p and q are not one fact. A figure is another one when
// its value is; "one" for "1" is wording. A name is another one only
// where nothing around it has changed too, since rewritten sentences speak of
// other things; a speaker, where neither form is part of the other.
func other(a, b *side, k Kind, p, q span.Span, c Change) bool {
	x, y := p.In(a.Text.Source), q.In(b.Text.Source)
	switch k {
	case Name:
		i, m := a.nameAt(p), b.nameAt(q)
		return letters(x) != letters(y) && p.Contains(c.A) && q.Contains(c.B) && a.Names[i].Type == b.Names[m].Type
	case Figure:
		f, g := a.figureAt(p), b.figureAt(q)
		return letters(x) != letters(y) && !(sameValue(f, g) && f.Unit == g.Unit)
	case Speaker:
		return named(a.speaker(p)) && named(b.speaker(q)) && !covers(letters(x), y) && !covers(letters(a.speaker(p)), b.speaker(q))
	}
	return letters(x) != letters(y)
}

// wider adds to r, the words of one side of hunk h, the word before, which
// both sides share; where there is none, the one behind.
func wider(r language.Range, h align.Hunk) language.Range {
	if h.A.Start > 0 && h.B.Start > 0 {
		r.Start--
	} else {
		r.End++
	}
	return r
}

// place returns the bytes of words r of list, as far as there are so many.
func place(list []align.Word, r language.Range) span.Span {
	r.End = min(r.End, len(list))
	r.Start = min(r.Start, len(list)-1)
	return span.Span{Start: list[r.Start].Span.Start, End: list[max(r.End, r.Start+1)-1].Span.End}
}

// fact returns the fact of kind k that the words at s change.
func (v *side) fact(k Kind, s span.Span) (span.Span, bool) {
	switch k {
	case Figure:
		for _, f := range v.Figures {
			if f.Span.Overlaps(s) {
				return f.Span, true
			}
		}
	case Date:
		for _, d := range v.Dates {
			if d.Span.Overlaps(s) {
				return d.Span, true
			}
		}
	case Name:
		for _, n := range v.Names {
			if n.Span.Overlaps(s) {
				return n.Span, true
			}
		}
	case Speaker:
		for _, q := range v.Quotes {
			for _, source := range q.Source {
				if source.Overlaps(s) {
					return source, true
				}
			}
		}
	case Quotation:
		for _, q := range v.Quotes {
			for _, quoted := range q.Quoted {
				if quoted.Contains(s) {
					return s, true
				}
			}
		}
	}
	return span.Span{}, false
}

func (v *side) figureAt(s span.Span) *figure.Figure {
	i := slices.IndexFunc(v.Figures, func(f figure.Figure) bool { return f.Span == s })
	return &v.Figures[i]
}

// named reports whether a name is more than a description.
func named(name string) bool { return strings.ContainsFunc(name, unicode.IsUpper) }

func (v *side) nameAt(s span.Span) int {
	for i := range v.Names {
		if v.Names[i].Span == s {
			return i
		}
	}
	return -1
}

// speaker returns the name of who is the source at s, else the words there.
func (v *side) speaker(s span.Span) string {
	for i := range v.Quotes {
		if q := &v.Quotes[i]; q.Actor >= 0 && slices.Contains(q.Source, s) {
			return v.Actors[q.Actor].Name
		}
	}
	return s.In(v.Text.Source)
}
