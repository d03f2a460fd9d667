package revision

import (
	"cmp"
	"slices"

	"synoptic/annotate/mention"
	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/span"
)

// sentences lists what became of each sentence.
func sentences(a, b *side) []Sentence {
	var out []Sentence
	next := 0 // the first sentence of a that has not been passed
	deleted := func(end int) {
		for ; next < end; next++ {
			if a.list[next].other < 0 {
				out = append(out, Sentence{Action: Deleted, A: a.list[next].span})
			}
		}
	}
	for k := range b.list {
		y := &b.list[k]
		if y.other < 0 {
			for ; next < len(a.list) && a.list[next].other < 0; next++ {
				out = append(out, Sentence{Action: Deleted, A: a.list[next].span})
			}
			out = append(out, Sentence{Action: Added, B: y.span})
			continue
		}
		x := &a.list[y.other]
		if !y.moved {
			deleted(y.other)
			next = y.other + 1
		}
		s := Sentence{Action: Kept, Moved: y.moved, A: x.span, B: y.span}
		if x.key != y.key {
			s.Action = Edited
		}
		out = append(out, s)
	}
	deleted(len(a.list))
	return out
}

// changes lists what is not the same within the edited sentences, and the
// headlines that are not.
func changes(a, b *side) []Change {
	var out []Change
	for k := range b.list {
		y := &b.list[k]
		if y.other < 0 {
			continue
		}
		x := &a.list[y.other]
		if x.key == y.key {
			continue
		}
		if x.headline {
			out = append(out, Change{Headline, x.span, y.span})
		}
		for _, h := range align.Diff(x.words, y.words) {
			if c := classify(a, b, x, y, h); letters(c.A.In(a.Text.Source)) != letters(c.B.In(b.Text.Source)) {
				out = append(out, c)
			}
		}
	}
	slices.SortStableFunc(out, func(p, q Change) int {
		return cmp.Compare(slices.Index(kinds, p.Kind), slices.Index(kinds, q.Kind))
	})
	return out
}

// classify says what the hunk of an edited sentence changes; a change of fact
// is shown with the whole of the fact.
func classify(a, b *side, x, y *line, h align.Hunk) Change {
	c := Change{Wording, place(x.words, h.A), place(y.words, h.B)}
	for _, k := range kinds[:len(kinds)-1] {
		p, okA := fact(a, k, c.A)
		q, okB := fact(b, k, c.B)
		if okA && okB && p.In(a.Text.Source) != q.In(b.Text.Source) && (k != Name || a.typeOf(p) == b.typeOf(q)) {
			return Change{k, p, q}
		}
	}
	return c
}

// place returns the place of words r of list; of no words, that of the word
// before, else of the one behind.
func place(list []align.Word, r language.Range) span.Span {
	if r.Start == r.End {
		r.Start = max(0, r.Start-1)
		r.End = r.Start + 1
	}
	return span.Span{Start: list[r.Start].Span.Start, End: list[r.End-1].Span.End}
}

// fact returns the fact of kind k that the words at s change.
func fact(v *side, k Kind, s span.Span) (span.Span, bool) {
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

// typeOf returns the type of the name at s.
func (v *side) typeOf(s span.Span) mention.Type {
	i := slices.IndexFunc(v.Names, func(n mention.Name) bool { return n.Span == s })
	return v.Names[i].Type
}
