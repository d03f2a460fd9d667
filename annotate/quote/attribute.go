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
	start := r.embedded(p)
	list := pieces(r.Text, start, r.labels[start:whole.End])
	passages := r.passagesIn(language.Range{Start: start, End: whole.End})
	list = r.rescued(r.square(list, passages), passages)
	for k := r.sentenceFrom(start); k < len(r.Sentences) && r.Sentences[k].Start < whole.End; k++ {
		s := r.Sentences[k].Range
		s.Start = max(s.Start, start)
		list = r.closed(list, s)
	}
	byCue, loose := r.attributions(list)
	for k := r.sentenceFrom(start); k < len(r.Sentences) && r.Sentences[k].Start < whole.End; {
		u := r.unit(&k, p, start)
		r.read(u, byCue, loose)
	}
}

// square brings content into line with the passages: a passage that content
// reaches into belongs to it as a whole, and one that stands as a clause of
// its own is content even when the model did not see it.
func (r *reader) square(list []piece, passages []mark.Passage) []piece {
	for i := range passages {
		p := &passages[i]
		if r.bracketed(p) {
			list = cut(list, language.Range{Start: r.before(p), End: r.behind(p) + 1})
			continue
		}
		first, last := -1, -1
		covered := 0
		for k := range list {
			if list[k].part == sourcePart && list[k].Start >= p.Tokens.Start && list[k].End <= p.Tokens.End {
				list[k].part = contentPart // what stands in marks is said
			}
			if o := overlap(list[k].Range, p.Tokens); o > 0 && list[k].part == contentPart {
				if first < 0 {
					first = k
				}
				last = k
				covered += o
			}
		}
		inner := trimmed(r.Text, p.Tokens)
		switch {
		case first >= 0 && (2*covered >= inner.End-inner.Start || r.clause(p)):
			list[first].Start = min(list[first].Start, inner.Start)
			if r.introduced(p) {
				list[first].Start = inner.Start
			}
			list[first].End = max(list[last].End, inner.End)
			list = slices.Delete(list, first+1, last+1)
			list = slices.DeleteFunc(list, func(x piece) bool {
				return x.part != contentPart && overlap(x.Range, p.Tokens) > 0
			})
		case (r.clause(p) || r.resumes(p, list)) && !r.title(p) && !r.called(p):
			list = slices.DeleteFunc(list, func(x piece) bool { return overlap(x.Range, p.Tokens) > 0 })
			at := 0
			for at < len(list) && list[at].Start < inner.Start {
				at++
			}
			list = slices.Insert(list, at, piece{inner, contentPart})
		}
	}
	return list
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

// cut takes the tokens of hole out of the pieces.
func cut(list []piece, hole language.Range) []piece {
	out := list[:0]
	for _, x := range list {
		switch {
		case overlap(x.Range, hole) <= 0:
		case x.Start < hole.Start:
			x.End = hole.Start
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
	for _, x := range list {
		if x.End <= before && before-x.End <= near && x.part != contentPart {
			return true
		}
	}
	return false
}

// near is the number of tokens that may stand between a cue or source and the
// comma behind it.
const near = 3

// attributions links the pieces of a paragraph; content that has no cue is
// loose.
func (r *reader) attributions(list []piece) (byCue []attribution, loose []language.Range) {
	index := map[int]int{}
	for i := range list {
		if list[i].part == cuePart {
			index[i] = len(byCue)
			byCue = append(byCue, attribution{cue: list[i].Range, who: nobody})
		}
	}
	for i, c := range r.model.link(r.links, list) {
		switch x := list[i]; {
		case x.part == cuePart:
		case c < 0:
			if x.part == contentPart {
				loose = append(loose, x.Range)
			}
		case x.part == sourcePart:
			if a := &byCue[index[c]]; a.source.End == 0 {
				a.source = x.Range
			}
		default:
			a := &byCue[index[c]]
			a.content = append(a.content, x.Range)
		}
	}
	for i := range byCue {
		r.mistaken(&byCue[i])
	}
	return byCue, loose
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

// read notes what is said in unit u.
func (r *reader) read(u *unit, byCue []attribution, loose []language.Range) {
	announced := r.memory.colon
	r.memory.colon = nobody
	before := len(r.quotes)
	for i := range byCue {
		if a := &byCue[i]; a.cue.Start >= u.Start && a.cue.Start < u.End {
			a.who = r.speakerOf(byCue, i, u)
			u.cues = append(u.cues, *a)
			r.attributed(a)
		}
	}
	for i := range u.passages {
		p := &u.passages[i]
		if !r.taken(p, byCue) {
			r.float(u, p, announced)
		}
	}
	r.remember(u, r.quotes[before:])
}

// taken reports whether content of an attribution covers passage p.
func (r *reader) taken(p *mark.Passage, byCue []attribution) bool {
	for _, a := range byCue {
		for _, c := range a.content {
			if overlap(c, p.Tokens) > 0 {
				return true
			}
		}
	}
	return false
}

// attributed notes one attribution as a quotation.
func (r *reader) attributed(a *attribution) {
	if len(a.content) == 0 {
		return
	}
	verb, _ := lexicon.CueOf(r.lower(r.view.headOf(a.cue)))
	q := Quote{Cue: []span.Span{r.Span(a.cue)}, Actor: a.who.actor}
	if s := a.who.source; s.End > s.Start {
		q.Source = []span.Span{r.Span(s)}
	} else if a.source.End > a.source.Start {
		q.Source = []span.Span{r.Span(a.source)}
	}
	marked, all := 0, 0
	for _, c := range a.content {
		var words int
		words, q.Quoted = r.quotedIn(c, verb, q.Quoted)
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
	q.Act = r.act(a, q.Kind)
	q.Confidence = r.certain(a, q.Kind) * a.who.confidence / 100
	r.quotes = append(r.quotes, q)
}

// contentSpan returns the bytes of content c; a stop that stands inside the
// marks at its end belongs to it.
func (r *reader) contentSpan(c language.Range) span.Span {
	s := r.Span(c)
	for _, p := range r.passagesIn(language.Range{Start: max(c.Start-1, 0), End: c.End + 1}) {
		if p.Tokens.Start <= c.Start && p.Tokens.End >= c.Start {
			s.Start = min(s.Start, p.Inner.Start)
		}
		if p.Tokens.Start < c.End && p.Tokens.End >= c.End {
			s.End = max(s.End, p.Inner.End)
		}
	}
	return s
}

// quotedIn appends the passages within c that are words of the source, and
// counts their words.
func (r *reader) quotedIn(c language.Range, verb lexicon.Cue, out []span.Span) (int, []span.Span) {
	n := 0
	for i := range r.passages {
		p := &r.passages[i]
		if overlap(p.Tokens, c) <= 0 {
			continue
		}
		if r.term(p, verb) {
			continue
		}
		n += r.words(p.Tokens.Start, p.Tokens.End)
		out = append(out, p.Inner)
	}
	return n, out
}

// term reports whether p, within what verb attributes, is a title, a name or a
// term rather than words of the source.
func (r *reader) term(p *mark.Passage, verb lexicon.Cue) bool {
	if r.clause(p) || r.whole(p) && r.lower(p.Tokens.End-1) != "," {
		return false
	}
	before := r.lower(r.before(p))
	switch next := r.behind(p); {
	case r.called(p):
		return true
	case r.title(p):
		return !determined[before] || next < len(r.Tokens) && r.Tokens[next].Fine.Noun()
	case verb.Frame&(lexicon.Names|lexicon.Clause) != 0:
		return false
	}
	return r.attributive(p) || (before == "a" || before == "an") && r.words(p.Tokens.Start, p.Tokens.End) <= longestTerm
}

// longestTerm is how many words a term has that an article introduces.
const longestTerm = 3

// act returns the class of a cue. Words in marks were said or written,
// whatever the verb; who writes a thing ("wrote the novel") says nothing.
func (r *reader) act(a *attribution, kind Kind) Act {
	for i := a.cue.End - 1; i >= a.cue.Start; i-- {
		c, ok := lexicon.CueOf(r.lower(i))
		if !ok {
			continue
		}
		switch head := r.view.headOf(a.content[0]); {
		case c.Act == lexicon.Writing && kind == Indirect && r.Tokens[head].Rel == language.Obj && r.Tokens[head].Fine.Noun():
			return OtherAct
		case c.Act == lexicon.Writing:
			return Writing
		case c.Act == lexicon.Speech || kind != Indirect:
			return Speech
		}
		return Belief
	}
	if kind != Indirect || r.lower(a.cue.Start) == "according" {
		return Speech
	}
	return OtherAct
}

// remember notes what the next unit needs.
func (r *reader) remember(u *unit, found []Quote) {
	for i := range found {
		if q := &found[i]; q.Actor >= 0 && (q.Act == Speech || q.Act == Writing) {
			r.memory.last = speaker{actor: q.Actor, confidence: q.Confidence}
			r.memory.paragraph, r.memory.unit = u.paragraph, u.number
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
