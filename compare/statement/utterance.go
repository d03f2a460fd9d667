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

// story is the reports of one story as utterances, and their parts in order.
type story struct {
	readings []*reading.Reading
	entities []entity.Entity
	entityOf map[entity.Member]int
	list     []utterance
	parts    []part
}

func newStory(readings []*reading.Reading, entities []entity.Entity) *story {
	s := &story{readings: readings, entities: entities, entityOf: map[entity.Member]int{}}
	for i, e := range entities {
		for _, m := range e.Members {
			s.entityOf[m] = i
		}
	}
	for i, r := range readings {
		for k := range r.Quotes {
			if said(&r.Quotes[k]) {
				s.quotation(i, k)
			}
		}
	}
	s.loose()
	return s
}

// said reports whether q is speech or writing, not a belief or an intention.
func said(q *quote.Quote) bool { return q.Act == quote.Speech || q.Act == quote.Writing }

// quotation adds quotation k of report i.
func (s *story) quotation(i, k int) {
	r := s.readings[i]
	q := &r.Quotes[k]
	u := utterance{Quote: Quote{i, k}, speaker: -1, written: q.Act == quote.Writing, kind: q.Kind}
	if e, ok := s.entityOf[entity.Member{Report: i, Actor: q.Actor}]; ok && q.Actor >= 0 {
		u.speaker, u.named = e, named(&r.Actors[q.Actor])
		u.paper = r.Actors[q.Actor].Kind == mention.DocumentKind
	}
	where := q.Quoted
	if q.Kind == quote.Indirect {
		where = q.Content
	}
	s.add(u, where)
}

// add adds u, which stands at where in its report.
func (s *story) add(u utterance, where []span.Span) {
	u.parts.Start = len(s.parts)
	for _, x := range where {
		s.parts = cut(s.parts, s.readings[u.Report].Text, x, len(s.list))
	}
	u.parts.End = len(s.parts)
	for _, p := range s.parts[u.parts.Start:] {
		u.words = append(u.words, p.words...)
	}
	s.list = append(s.list, u)
}

// report returns the report of utterance i.
func (s *story) report(i int) int { return s.list[i].Report }

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
