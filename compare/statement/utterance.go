package statement

import (
	"slices"
	"strings"
	"time"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/annotate/timex"
	"synoptic/compare/align"
	"synoptic/compare/entity"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// utterance is a quotation as words.
type utterance struct {
	Quote
	words   []string
	stems   []string
	speaker int  // entity, -1 when not known
	paper   bool // a document speaks
	named   bool // the speaker has a proper name
	sure    bool // that it is this speaker
	written bool
	day     string // when it was said, by the words beside the cue; empty when not told
	loose   bool   // no quotation of its report: see loose
	kind    quote.Kind
	parts   language.Range // indexes of its parts
}

// sure is how sure a speaker must be to speak against an utterance being that
// of somebody else.
const sure = 90

// known reports whether the speaker is somebody in particular: a name or a
// document, not "officials".
func (u *utterance) known() bool { return u.named || u.paper }

// part is one sentence of what stands in marks, or the piece of it in one pair
// of marks; of an indirect quotation, one piece of its content.
type part struct {
	utterance int
	words     []string    // as [align.Words] has them, without those in brackets
	stems     []string    // the same without the ending of a plural
	places    []span.Span // of the words
	gaps      []int       // indexes of words before which an ellipsis or brackets stand
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
	line     []int // of each part: the sentence that it is, across reports
}

func newStory(readings []*reading.Reading, entities []entity.Entity) *story {
	s := &story{readings: readings, entities: entities, entityOf: entity.ByMember(entities)}
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
	u := utterance{Quote: Quote{i, k}, speaker: -1, written: q.Act == quote.Writing, kind: q.Kind, day: day(r, q)}
	if e, ok := s.entityOf[entity.Member{Report: i, Actor: q.Actor}]; ok && q.Actor >= 0 {
		u.speaker, u.named, u.sure = e, named(&r.Actors[q.Actor]), q.Sure >= sure
		u.paper = r.Actors[q.Actor].Kind == mention.DocumentKind
	}
	where := q.Quoted
	if q.Kind == quote.Indirect {
		where = q.Content
	}
	s.add(u, where)
}

// besideCue is how many words may stand between a cue and the day on which it
// happened: "told reporters in Lenne on Tuesday".
const besideCue = 4

// day returns the day that r gives beside the cue of q, empty for none.
func day(r *reading.Reading, q *quote.Quote) string {
	if len(q.Cue) == 0 {
		return ""
	}
	cue := r.Text.Cover(q.Cue[0])
	for _, d := range r.Dates {
		at := r.Text.TokenAt(d.Span.Start)
		inside := slices.ContainsFunc(q.Content, d.Span.Overlaps)
		if d.Type == timex.Date && len(d.Value) == len(time.DateOnly) && !inside && at >= cue.End && at <= cue.End+besideCue && r.Text.SentenceOf(at) == r.Text.SentenceOf(cue.Start) {
			return d.Value
		}
	}
	return ""
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
		u.stems = append(u.stems, p.stems...)
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
	for from := r.Start; from < r.End; {
		to := min(t.Sentences[t.SentenceOf(from)].End, r.End)
		p := part{utterance: utterance, span: t.Span(language.Range{Start: from, End: to}), breaks: len(parts) == first}
		p.read(t, language.Range{Start: from, End: to})
		p.span.End = min(p.span.End, s.End)
		if len(p.words) > 0 {
			parts = append(parts, p)
		} else if len(parts) > first {
			parts[len(parts)-1].span.End = p.span.End
		}
		from = to
	}
	if len(parts) == first {
		return append(parts, part{utterance: utterance, span: s, breaks: true})
	}
	parts[first].span.Start = s.Start
	return parts
}

// read takes the words of r and the gaps between them.
func (p *part) read(t *language.Text, r language.Range) {
	words := align.Words(t, r)
	next, inside := 0, false
	for i := r.Start; i < r.End; i++ {
		tok := &t.Tokens[i]
		switch tok.Lower {
		case "[":
			inside = true
			p.gap()
		case "]":
			inside = false
			p.gap()
		case "…", "...", "....", "(", ")":
			p.gap()
		}
		for next < len(words) && words[next].Span.Start <= tok.Span.Start {
			if !inside {
				p.words = append(p.words, words[next].Form)
				p.stems = append(p.stems, stem(words[next].Form))
				p.places = append(p.places, words[next].Span)
			}
			next++
		}
	}
}

// shortestPlural is how many letters a word has whose last "s" is an ending.
const shortestPlural = 5

// stem returns w without the ending of a plural: "regrets" and "regret" are no
// other utterance.
func stem(w string) string {
	n := len(w) - 1
	if len(w) < shortestPlural || w[n] != 's' || strings.IndexByte("sui", w[n-1]) >= 0 {
		return w
	}
	return w[:n]
}

// gap notes that the report left words out, or put its own in, before the next
// word.
func (p *part) gap() {
	if n := len(p.gaps); n == 0 || p.gaps[n-1] != len(p.words) {
		p.gaps = append(p.gaps, len(p.words))
	}
}

// named reports whether the report gives the actor a proper name.
func named(a *mention.Actor) bool {
	return a.Kind != mention.DocumentKind && slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}
