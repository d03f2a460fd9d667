package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/span"
)

// attribution is what the model says of one cue.
type attribution struct {
	cue     language.Range
	source  language.Range // empty when the text names none
	content []language.Range
	who     speaker
}

// paragraph reads paragraph p: the pieces that the model marked, brought into
// line with the quotation marks, linked, and given their speakers.
func (r *reader) paragraph(p int) {
	whole := r.Paragraphs[p]
	start := max(r.embedded(p), r.turn(p))
	list := pieces(r.Text, start, r.labels[start:whole.End])
	passages := r.passagesIn(language.Range{Start: start, End: whole.End})
	list = r.rescued(r.square(list, passages), passages)
	for k := r.sentenceFrom(start); k < len(r.Sentences) && r.Sentences[k].Start < whole.End; k++ {
		s := r.Sentences[k].Range
		s.Start = max(s.Start, start)
		list = r.closed(list, s)
	}
	byCue := r.attributions(list, language.Range{Start: start, End: whole.End})
	next := 0
	for k := r.sentenceFrom(start); k < len(r.Sentences) && r.Sentences[k].Start < whole.End; {
		u := r.unit(&k, p, start)
		next = r.read(u, byCue, next)
	}
}

// caption reads paragraph p, a caption, and forgets it: the story goes on behind
// a picture as if there were none.
func (r *reader) caption(p int) {
	memory, units, first := r.memory, r.units, len(r.quotes)
	r.paragraph(p)
	r.memory, r.units = memory, units
	r.memory.paragraph++
	r.quotes = append(r.quotes[:first], slices.DeleteFunc(r.quotes[first:], r.shown)...)
}

// attributions links the pieces of a paragraph.
func (r *reader) attributions(list []piece, paragraph language.Range) []attribution {
	var byCue []attribution
	index := make([]int, len(list)) // into byCue, by piece
	for i := range list {
		if list[i].part == cuePart {
			index[i] = len(byCue)
			byCue = append(byCue, attribution{cue: list[i].Range, who: nobody})
		}
	}
	for i, c := range r.model.link(r.links, list) {
		switch x := list[i]; {
		case x.part == cuePart || c < 0:
		case x.part == sourcePart:
			if a := &byCue[index[c]]; a.source.End == 0 {
				a.source = x.Range
			}
		default:
			a := &byCue[index[c]]
			a.content = append(a.content, x.Range)
		}
	}
	byCue = r.closings(r.parted(byCue), paragraph)
	r.tidied(byCue)
	for i := range byCue {
		for _, c := range byCue[i].content {
			for k := c.Start; k < c.End; k++ {
				r.said[k] = true
			}
		}
	}
	return byCue
}

// mistaken makes a source of what the model took for content beside words in
// marks: a name right at the cue of an attribution without a source.
func (r *reader) mistaken(a *attribution) {
	marked := slices.ContainsFunc(a.content, func(c language.Range) bool { return r.quoted[c.Start] && r.quoted[c.End-1] })
	if !marked || a.source.End > a.source.Start {
		return
	}
	for i, c := range a.content {
		if r.quoted[c.Start] || c.Start != a.cue.End && c.End != a.cue.Start {
			continue
		}
		if p, ok := r.startingAt(c.Start); ok && p.form == mention.Named {
			a.source = c
			a.content = slices.Delete(a.content, i, i+1)
			return
		}
	}
}

// read notes what is said in unit u, from attribution next on, and returns the
// first one that is not of u.
func (r *reader) read(u *unit, byCue []attribution, next int) int {
	announced := r.memory.colon
	r.memory.colon = nobody
	before, opened := len(r.quotes), r.leftOpen(u)
	for ; next < len(byCue) && byCue[next].cue.Start < u.End; next++ {
		a := &byCue[next]
		a.who = r.speakerOf(byCue, next, u)
		u.cues = append(u.cues, *a)
		r.attributed(u, a)
	}
	for i := range u.passages {
		p := &u.passages[i]
		if !r.taken(p) {
			r.float(u, p, announced)
		}
	}
	r.backward(opened, before, u)
	r.remember(u, r.quotes[before:])
	return next
}

// taken reports whether content of an attribution covers passage p.
func (r *reader) taken(p *mark.Passage) bool {
	return slices.Contains(r.said[p.Tokens.Start:p.Tokens.End], true)
}

// attributed notes one attribution as a quotation.
func (r *reader) attributed(u *unit, a *attribution) {
	if len(a.content) == 0 {
		return
	}
	verb, _ := lexicon.CueOf(r.lower(r.view.headOf(a.cue)))
	if r.lower(a.cue.End-1) == "on" {
		verb.Frame &^= lexicon.Names // "call on" names nothing
	}
	q := Quote{Cue: []span.Span{r.Span(a.cue)}, Actor: a.who.actor}
	if s := a.who.source; s.End > s.Start {
		q.Source = []span.Span{r.Span(s)}
	} else if a.source.End > a.source.Start {
		q.Source = []span.Span{r.Span(a.source)}
	}
	marked, all := 0, 0
	for _, c := range a.content {
		var words int
		words, q.Quoted = r.quotedIn(c, verb, r.leastLead(a.cue), q.Quoted)
		marked += words
		all += r.words(c.Start, c.End)
		q.Content = append(q.Content, r.contentSpan(c))
	}
	switch {
	case len(q.Quoted) == 0:
		q.Kind = Indirect
	case marked >= all:
		q.Kind = Direct
	default:
		q.Kind = Mixed
	}
	if a.who.actor < 0 && q.Kind != Indirect && !r.firstPerson(a.source) {
		a.who = r.perhaps(u, a.cue)
		q.Actor = a.who.actor
	}
	inner, relayed := r.relayed(a, &q)
	if relayed {
		q.Kind, q.Quoted = Indirect, nil
	}
	q.Act = r.act(a, q.Kind)
	if q.Kind == Indirect && (q.Act == Speech || q.Act == Writing) && !r.claims(a, len(q.Source) > 0) {
		q.Act = topic
	}
	q.Confidence = r.certain(a, q.Kind) * a.who.confidence / 100
	r.note(&q, a.who.confidence)
	if relayed && !r.denied(inner.cue.Start) {
		r.addressed(&inner)
		r.attributed(u, &inner)
	}
}

// firstPerson reports whether a source is "I" or "we" outside marks: the
// report's own author, whom no mention names.
func (r *reader) firstPerson(source language.Range) bool {
	o, ok := lexicon.PronounOf(r.lower(source.Start))
	return ok && o.First && source.End == source.Start+1
}

// perhaps returns who may have said words in marks whose source is not known:
// the last speaker of the paragraph, else the nearest subject.
func (r *reader) perhaps(u *unit, cue language.Range) speaker {
	h := r.view.headOf(cue)
	switch subject, passive := r.subjectAt(h); {
	case passive, subject < 0 && r.Tokens[h].Fine == language.VBN:
		return nobody // "was told", "known as": it was somebody else
	case subject >= 0 && r.Tokens[subject].Tag == language.PRON:
		return nobody // of whom nothing tells
	}
	s := r.nearestSubject(cue.Start, u.Range)
	if m := &r.memory; m.last.actor >= 0 && m.paragraph == u.paragraph {
		s = m.last
	}
	s.source = language.Range{}
	s.confidence = min(s.confidence, withinClause)
	return s
}

// remember notes what the next unit needs.
func (r *reader) remember(u *unit, found []Quote) {
	for i := range found {
		if q := &found[i]; q.Actor >= 0 && (q.Act == Speech || q.Act == Writing || q.Act == topic) {
			r.memory.last = speaker{actor: q.Actor, confidence: q.Sure}
			r.memory.paragraph, r.memory.unit, r.memory.marked = u.paragraph, u.number, len(q.Quoted) > 0
		}
	}
	r.memory.open = len(u.passages) > 0 && u.passages[len(u.passages)-1].Continued
	r.memory.topic = r.nearestSubject(u.End, u.Range)
	if r.lower(u.End-1) != ":" {
		return
	}
	r.memory.colon = r.memory.topic
	for k := range u.cues {
		if u.cues[k].who.actor >= 0 {
			r.memory.colon = u.cues[k].who
		}
	}
	if p, ok := r.endingAt(u.End-1, u.Start); ok {
		r.memory.colon = p.speaker(90)
	}
}
