package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// tidied brings the contents of the attributions of a paragraph into shape,
// which labels that cannot overlap do not give.
func (r *reader) tidied(byCue []attribution) {
	for i := range byCue {
		r.narrowed(&byCue[i])
		r.refused(&byCue[i])
		r.swapped(&byCue[i])
		r.mistaken(&byCue[i])
		r.carried(&byCue[i])
		r.interposed(&byCue[i])
		r.addressed(&byCue[i])
		r.unmixed(&byCue[i])
		r.dropWorks(&byCue[i])
		r.dropSigned(&byCue[i])
		r.narrated(&byCue[i])
	}
	for i := range byCue {
		r.bordered(byCue, i)
		r.equated(&byCue[i])
	}
	r.rejoined(byCue)
	r.dropDenied(byCue)
	for i := range slices.Backward(byCue) { // the innermost first
		r.nested(byCue, i)
	}
}

// narrowed takes out of a source the clause before its last comma, which tells
// when or why something is said: "After it fell in March, the mayor said".
func (r *reader) narrowed(a *attribution) {
	comma := -1
	for i := a.source.Start; i < a.source.End; i++ {
		if w := r.lower(i); mention.Relative(w) {
			return // "Okoro, who has led the port since May, said"
		} else if w == "," {
			comma = i
		}
	}
	if comma > a.source.Start && a.source.End == a.cue.Start && r.Tokens[comma+1].Tag == language.DET && comma+2 < a.source.End && lexicon.Preposition(r.lower(a.source.Start-1)) && r.saying(r.view.headOf(a.cue)) {
		a.source.Start = comma + 1 // "in a letter on Monday, | a panel of the port | said"
		return
	}
	if joined := r.lower(comma+1) == "and" || r.lower(comma+1) == "but"; comma > a.source.Start && (joined || subordinating[r.lower(a.source.Start-1)]) && slices.ContainsFunc(r.Tokens[a.source.Start:comma], func(t language.Token) bool { return verbal(&t) }) && comma+1 < a.source.End && a.source.End <= a.cue.Start {
		a.source.Start = comma + 1
	}
}

// equated leaves of "what Lenne says was an act of piracy" what the thing is said
// to be; the verb behind it tells of the thing: "what Lenne says was a raid | left".
func (r *reader) equated(a *attribution) {
	what := a.source.Start - 1
	if r.lower(a.source.Start) == "what" {
		what++
	}
	if a.source.End == 0 || a.source.End > a.cue.Start || r.lower(what) != "what" {
		return
	}
	a.content = slices.DeleteFunc(a.content, func(c language.Range) bool { return c.End <= a.cue.Start })
	if len(a.content) != 1 || a.content[0].Start != a.cue.End {
		return
	}
	c := &a.content[0]
	for c.Start+1 < c.End && (r.Tokens[c.Start].Lemma == "be" || r.lower(c.Start) == "to" && r.Tokens[c.Start+1].Lemma == "be") {
		c.Start++
	}
	comma, free := c.End, c.Start+1
	for end := free; end < c.End && r.lower(c.Start) != "that"; end++ {
		switch w := r.lower(end); {
		case mention.Relative(w):
			free = end + near + 1 // behind the verb of the relative clause
		case r.quoted[end]:
		case w == ",":
			comma = end
		case end >= free && verbal(&r.Tokens[end]):
			*c = trimmed(r.Text, language.Range{Start: c.Start, End: min(comma, end)})
			return
		}
	}
}

// subordinating are words that open such a clause.
var subordinating = lexicon.Words(`after when as if since while although though before because once until whereas unless`)

// verbal reports whether t is a finite verb or an auxiliary.
func verbal(t *language.Token) bool {
	switch t.Fine {
	case language.VBD, language.VBZ, language.VBP, language.MD:
		return true
	}
	return false
}

// refused moves a cue of refusing, of which only a relative clause tells, to the
// verb of saying behind it: "A neighbour who declined to be named said it fell."
func (r *reader) refused(a *attribution) {
	if len(a.content) != 1 || !refusing[r.lower(a.cue.End-1)] || a.content[0].Start != a.cue.End {
		return
	}
	c := a.content[0]
	for v := c.Start + 1; v < c.End-1; v++ {
		subject, passive := r.subjectAt(v)
		if r.saying(v) && lexicon.Says(r.lower(v)) && !passive && subject >= 0 && subject < a.cue.Start {
			a.source.End = max(a.source.End, a.cue.Start)
			a.cue, a.content[0].Start = language.Range{Start: v, End: v + 1}, v+1
			return
		}
	}
}

// swapped makes the source of "according to" what stands right behind it and the
// content what the model took for the source: "According to legend, Okoro fled."
// What it took may run on to a comma of the next sentence; the first one counts then.
func (r *reader) swapped(a *attribution) {
	if r.lower(a.cue.Start) != "according" || len(a.content) != 1 || a.content[0].Start != a.cue.End || a.source.End > 0 && a.source.Start <= a.content[0].End || r.lower(a.content[0].End) != "," {
		return
	}
	source, end := a.content[0], r.Sentences[r.SentenceOf(a.cue.Start)].End
	if source.End >= end {
		source.End = source.Start
		for source.End < end && r.lower(source.End) != "," {
			source.End++
		}
	}
	if source.End+1 < end {
		a.source, a.content[0] = source, trimmed(r.Text, language.Range{Start: source.End + 1, End: end})
	}
}

// unmixed drops content outside marks where a quotation stands right at the
// cue: “We stay,” Okoro said several hours later.
func (r *reader) unmixed(a *attribution) {
	if len(a.content) < 2 || !slices.ContainsFunc(a.content, func(c language.Range) bool { return r.spoken(c) && r.beside(c, a) }) {
		return
	}
	a.content = slices.DeleteFunc(a.content, func(c language.Range) bool { return !r.quoted[c.Start] && !r.quoted[c.End-1] })
}

// dropWorks drops content that is the name of a work.
func (r *reader) dropWorks(a *attribution) {
	a.content = slices.DeleteFunc(a.content, func(c language.Range) bool {
		k := r.passageAt(c.Start)
		return k >= 0 && r.quoted[c.Start] && r.passages[k].Tokens.End >= c.End && r.work(&r.passages[k])
	})
}

// dropSigned drops a quotation that stands apart from the cue with its own
// speaker behind it: “We stay,” Okoro said. “We go,” Mr. Reyes.
func (r *reader) dropSigned(a *attribution) {
	a.content = slices.DeleteFunc(a.content, func(c language.Range) bool {
		var s speaker
		return r.spoken(c) && !r.beside(c, a) && r.signed(&r.passages[r.passageAt(c.Start)], &s)
	})
}

// hollow reports whether the content of a stands for other words: "which was
// first reported by the Lenne Post".
func (r *reader) hollow(a *attribution) bool {
	for _, c := range a.content {
		for i := c.Start; i < c.End; i++ {
			if t := &r.Tokens[i]; t.Kind == language.Number || t.Kind.Word() && !lexicon.Function(t.Lower) {
				return false
			}
		}
	}
	return true
}

// spoken reports whether content c is a quotation that is a clause of its own.
func (r *reader) spoken(c language.Range) bool {
	k := r.passageAt(c.Start)
	return k >= 0 && r.quoted[c.Start] && r.quoted[c.End-1] && r.passages[k].Tokens.End >= c.End && r.clause(&r.passages[k])
}

// beside reports whether only source, marks and stops stand between content c
// and the cue of a.
func (r *reader) beside(c language.Range, a *attribution) bool {
	gap := language.Range{Start: c.End, End: a.cue.Start}
	if c.Start >= a.cue.End {
		gap = language.Range{Start: a.cue.End, End: c.Start}
	}
	for i := gap.Start; i < gap.End; i++ {
		if !edge(r.Text, i) && !(i >= a.source.Start && i < a.source.End) {
			return false
		}
	}
	return true
}

// rejoined gives a quotation that stands right behind another one, and not at
// its own cue, to the cue of that: “We stay.” “We wait.” The port is shut, the
// mayor said.
func (r *reader) rejoined(byCue []attribution) {
	for i := range byCue {
		a := &byCue[i]
		for n := 0; n < len(a.content); n++ {
			c := a.content[n]
			k := r.passageAt(c.Start)
			if k < 1 || !r.spoken(c) || r.beside(c, a) || r.words(r.passages[k-1].Tokens.End, c.Start) > 0 || r.passages[k-1].Paragraph != r.passages[k].Paragraph {
				continue
			}
			if b := r.holder(byCue, r.passages[k-1].Tokens); b >= 0 && b != i {
				byCue[b].content = append(byCue[b].content, c)
				a.content = slices.Delete(a.content, n, n+1)
				n--
			}
		}
	}
}

// holder returns the attribution with content in tokens p, -1 for none.
func (r *reader) holder(byCue []attribution, p language.Range) int {
	return slices.IndexFunc(byCue, func(a attribution) bool {
		return slices.ContainsFunc(a.content, func(c language.Range) bool { return overlap(c, p) > 0 })
	})
}

// nested lets content i reach over an attribution within it that cuts it off:
// "said it was a bridge the mayor called safe". Words in marks stay with the
// inner one alone.
func (r *reader) nested(byCue []attribution, i int) {
	for n := range byCue[i].content {
		c := &byCue[i].content[n]
		for k := range byCue {
			in := &byCue[k]
			if k == i || in.source.Start != c.End && in.cue.Start != c.End || in.source.End > in.cue.Start || !r.under(r.view.headOf(in.cue), *c) {
				continue
			}
			end := in.cue.End
			for _, x := range in.content {
				end = max(end, x.End)
			}
			if s := r.Sentences[r.SentenceOf(c.Start)]; end <= s.End && !slices.Contains(r.quoted[c.End:end], true) {
				c.End = end
			}
		}
	}
}

// under reports whether token i hangs on a token of r, directly or not.
func (r *reader) under(i int, c language.Range) bool { return r.governor(i, c) >= 0 }
