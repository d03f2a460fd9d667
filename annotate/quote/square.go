package quote

import (
	"slices"
	"sort"

	"synoptic/language"
	"synoptic/language/mark"
)

// square brings content into line with the passages: a passage that content
// reaches into belongs to it as a whole, and one that stands as a clause of
// its own is content even when the model did not see it.
func (r *reader) square(list []piece, passages []mark.Passage) []piece {
	out := make([]piece, 0, len(list)+len(passages))
	for i := range passages {
		p := &passages[i]
		n := 0
		for n < len(list) && list[n].End <= p.Tokens.Start {
			n++
		}
		out, list = append(out, list[:n]...), list[n:]
		for n = 0; n < len(list) && list[n].Start < p.Tokens.End; n++ {
		}
		here := r.squared(p, slices.Clone(list[:n]), out)
		if k := len(here); n > 0 && k > 0 && here[k-1].End > p.Tokens.End {
			n--
			list[n] = here[k-1] // it may reach into the next passage
			here = here[:k-1]
		}
		out, list = append(out, here...), list[n:]
	}
	return append(out, list...)
}

// squared returns what the pieces that overlap passage p become; before are
// those in front of it.
func (r *reader) squared(p *mark.Passage, here, before []piece) []piece {
	if r.bracketed(p) {
		return r.cut(here, language.Range{Start: r.before(p), End: r.behind(p) + 1})
	}
	inner := trimmed(r.Text, p.Tokens)
	content := piece{inner, contentPart}
	covered, found := 0, false
	for _, x := range here {
		within := x.Start >= p.Tokens.Start && x.End <= p.Tokens.End
		if x.part != contentPart && !(x.part == sourcePart && within) { // what stands in marks is said
			continue
		}
		covered += overlap(x.Range, p.Tokens)
		content.Start, content.End = min(content.Start, x.Start), max(content.End, x.End)
		found = true
	}
	switch {
	case found && (2*covered >= inner.End-inner.Start || r.clause(p)):
		if r.introduced(p) {
			content.Start = inner.Start
		}
		if content.End > inner.End && r.signed(p, &speaker{}) {
			here = r.cut(here, content.Range) // the name is not said
			content.End = inner.End
		}
	case (r.clause(p) || r.resumes(p, before)) && !r.title(p) && !r.called(p):
		content.Range = inner
	default:
		return here
	}
	here = r.cut(here, content.Range)
	at := 0
	for at < len(here) && here[at].Start < content.Start {
		at++
	}
	return slices.Insert(here, at, content)
}

// bracketed reports whether p stands in brackets behind a name that says it:
// Okoro (“We will go”).
func (r *reader) bracketed(p *mark.Passage) bool {
	k := r.before(p)
	if r.lower(k) != "(" || r.lower(r.behind(p)) != ")" {
		return false
	}
	_, ok := r.endingAt(k, max(0, k-longestMention))
	return ok
}

// cut takes the tokens of hole out of the pieces, with marks that then end them.
func (r *reader) cut(list []piece, hole language.Range) []piece {
	out := list[:0]
	for _, x := range list {
		switch {
		case overlap(x.Range, hole) <= 0:
		case x.Start < hole.Start:
			x.Range = trimmed(r.Text, language.Range{Start: x.Start, End: hole.Start})
		default:
			x.Start = min(hole.End, x.End)
		}
		if x.Start < x.End {
			out = append(out, x)
		}
	}
	return out
}

// introduced reports whether what stands before passage p introduces it, so
// that no content runs into it: behind a comma or colon it starts a sentence.
func (r *reader) introduced(p *mark.Passage) bool {
	w := r.lower(r.before(p))
	return (w == "," || w == ":") && r.Tokens[p.Tokens.Start].Kind.Capital() && r.clause(p)
}

func overlap(a, b language.Range) int { return min(a.End, b.End) - max(a.Start, b.Start) }

// clause reports whether passage p is a clause of its own that its marks and
// stops show to be somebody's words.
func (r *reader) clause(p *mark.Passage) bool {
	return r.whole(p) && r.long(p) || p.Continued
}

// resumes reports whether passage p goes on, behind a comma, with what its cue
// interrupted: “We stay,” Okoro said, “until dawn.”
func (r *reader) resumes(p *mark.Passage, list []piece) bool {
	before := r.before(p)
	if !r.whole(p) || r.lower(before) != "," {
		return false
	}
	n := len(list)
	return n > 0 && list[n-1].part != contentPart && list[n-1].End <= before && before-list[n-1].End <= near
}

// near is the number of tokens that may stand between a cue or source and the
// comma behind it.
const near = 3

// passagesOver returns the outer passages that overlap tokens c.
func (r *reader) passagesOver(c language.Range) []mark.Passage {
	i := sort.Search(len(r.passages), func(i int) bool { return r.passages[i].Tokens.End > c.Start })
	k := i
	for k < len(r.passages) && r.passages[k].Tokens.Start < c.End {
		k++
	}
	return r.passages[i:k]
}
