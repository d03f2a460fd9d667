package statement

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/compare/entity"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// utterance is a quotation as words.
type utterance struct {
	Quote
	words   []string
	speaker int  // entity, -1 when not known
	paper   bool // a document speaks
	named   bool // the speaker has a proper name
	written bool
	loose   bool // no quotation of its report: see loose
	kind    quote.Kind
	parts   language.Range // indexes of its parts
}

// known reports whether the speaker is somebody in particular: a name or a
// document, not "officials".
func (u *utterance) known() bool { return u.named || u.paper }

// part is one sentence of what stands in marks, or the piece of it in one pair
// of marks; of an indirect quotation, one piece of its content.
type part struct {
	utterance int
	words     []string
	span      span.Span
	breaks    bool // marks or a cue stand between the part before and this one
}

// utterances returns the quotations of speech and writing of all readings, and
// their parts in order.
func utterances(readings []*reading.Reading, entities []entity.Entity) ([]utterance, []part) {
	entityOf := map[entity.Member]int{}
	for i, e := range entities {
		for _, m := range e.Members {
			entityOf[m] = i
		}
	}
	var out []utterance
	var parts []part
	for i, r := range readings {
		for k := range r.Quotes {
			q := &r.Quotes[k]
			if !said(q) {
				continue
			}
			u := utterance{Quote: Quote{i, k}, speaker: -1, written: q.Act == quote.Writing, kind: q.Kind}
			u.parts.Start = len(parts)
			for _, s := range q.Quoted {
				parts = cut(parts, r.Text, s, len(out))
			}
			for _, s := range q.Content {
				if q.Kind == quote.Indirect {
					parts = cut(parts, r.Text, s, len(out))
				}
			}
			u.parts.End = len(parts)
			for _, p := range parts[u.parts.Start:] {
				u.words = append(u.words, p.words...)
			}
			if e, ok := entityOf[entity.Member{Report: i, Actor: q.Actor}]; ok && q.Actor >= 0 {
				u.speaker, u.named = e, named(&r.Actors[q.Actor])
				u.paper = r.Actors[q.Actor].Kind == mention.DocumentKind
			}
			out = append(out, u)
		}
	}
	return loose(readings, out, parts)
}

// said reports whether q is speech or writing, not a belief or an intention.
func said(q *quote.Quote) bool { return q.Act == quote.Speech || q.Act == quote.Writing }

// cut appends the parts of the quoted stretch s, one a sentence. What holds no
// word goes with the part before.
func cut(parts []part, t *language.Text, s span.Span, utterance int) []part {
	first := len(parts)
	r := t.Cover(s)
	sentence := -1
	for i := r.Start; i < r.End; i++ {
		tok := &t.Tokens[i]
		if k := t.SentenceOf(i); k != sentence && tok.Kind != language.Punct && tok.Kind != language.Quote {
			sentence = k
			parts = append(parts, part{utterance: utterance, span: tok.Span, breaks: len(parts) == first})
		}
		if len(parts) == first {
			continue
		}
		p := &parts[len(parts)-1]
		p.span.End = min(tok.Span.End, s.End)
		switch {
		case tok.Kind.Word() || tok.Kind == language.Number:
			p.words = append(p.words, tok.Lower)
		case tok.Lower == "&":
			p.words = append(p.words, "and")
		}
	}
	if len(parts) == first {
		return append(parts, part{utterance: utterance, span: s, breaks: true})
	}
	parts[first].span.Start = s.Start
	return parts
}

// named reports whether the report gives the actor a proper name.
func named(a *mention.Actor) bool {
	return a.Kind != mention.DocumentKind && slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}
