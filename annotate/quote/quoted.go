package quote

import (
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/span"
)

// contentSpan returns the bytes of content c; a stop that stands inside the
// marks at its end belongs to it.
func (r *reader) contentSpan(c language.Range) span.Span {
	s := r.Span(c)
	for _, p := range r.passagesOver(language.Range{Start: c.Start - 1, End: c.End + 1}) {
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
func (r *reader) quotedIn(c language.Range, verb lexicon.Cue, least int32, out []span.Span) (int, []span.Span) {
	n := 0
	for _, p := range r.passagesOver(c) {
		if r.term(&p, verb, least) {
			continue
		}
		n += r.words(p.Tokens.Start, p.Tokens.End)
		out = append(out, p.Inner)
	}
	return n, out
}

// term reports whether p, within what verb attributes, is a title, a name or a
// term rather than words of the source, as which the model must know a short one
// with a lead of least.
func (r *reader) term(p *mark.Passage, verb lexicon.Cue, least int32) bool {
	if r.uttered(p) {
		return false
	}
	if k := r.before(p); k >= 0 && r.Tokens[k].Fine.Noun() && r.title(p) {
		return true // the series “Silent Harbour,” on which …
	}
	if r.work(p) {
		return true // her memoir, “Silent Harbour.”
	}
	if r.coined(p, verb) || r.foreign(p, verb, least) {
		return true
	}
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

// uttered reports whether p opens its sentence and a verb of saying follows its
// comma, so that even a word or two are said: “Got it,” wrote Okoro.
func (r *reader) uttered(p *mark.Passage) bool {
	if r.lower(p.Tokens.End-1) != "," || r.before(p) >= r.Sentences[r.SentenceOf(p.Tokens.Start)].Start {
		return false
	}
	_, ok := r.verbBehind(p)
	return ok
}

// longestTerm is how many words a term has that an article introduces.
const longestTerm = 3

// act returns the class of a cue. Words in marks were said or written,
// whatever the verb; who writes a thing ("wrote the novel") says nothing.
func (r *reader) act(a *attribution, kind Kind) Act {
	if kind == Indirect && (r.lower(a.cue.End-1) == "off" || r.silent(a)) {
		return OtherAct // "called off", "will blast off"
	}
	if r.unsaid(a, kind) || kind == Indirect && (r.supposed(a) || r.voiceless(a) || r.deed(a) || r.hollow(a)) {
		return OtherAct
	}
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
