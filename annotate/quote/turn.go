package quote

import (
	"strings"

	"synoptic/language"
	"synoptic/span"
)

// turn reads paragraph p as a turn of a transcript: "OKORO: We will stay." A
// text is one when it has fewestTurns paragraphs of this form. It returns the
// token behind the turn, the start of p when it is none.
func (r *reader) turn(p int) int {
	whole := r.Paragraphs[p]
	label, ok := r.label(p)
	if !ok || r.turns() < fewestTurns {
		return whole.Start
	}
	actor := r.labelled(label)
	end := whole.End
	for end > label.End+1 && r.Tokens[end-1].Kind == language.Quote {
		end--
	}
	content := r.Span(language.Range{Start: label.End + 1, End: end})
	colon := r.Span(language.Range{Start: label.End, End: label.End + 1})
	r.note(&Quote{Kind: Direct, Act: Speech, Content: []span.Span{content}, Quoted: []span.Span{content}, Cue: []span.Span{colon},
		Source: []span.Span{r.Span(label)}, Actor: actor, Confidence: posted}, posted)
	r.memory.last, r.memory.paragraph = speaker{actor: actor, source: label, confidence: posted}, p
	return whole.End
}

// fewestTurns is the number of labelled paragraphs that make a transcript.
const fewestTurns = 3

// turns counts the labelled paragraphs of the text, once.
func (r *reader) turns() int {
	if r.labelledParagraphs < 0 {
		r.labelledParagraphs = 0
		for p := range r.Paragraphs {
			if _, ok := r.label(p); ok {
				r.labelledParagraphs++
			}
		}
	}
	return r.labelledParagraphs
}

// label returns the name in capitals that opens paragraph p before a colon.
func (r *reader) label(p int) (language.Range, bool) {
	whole := r.Paragraphs[p]
	start := whole.Start
	if start < whole.End && r.Tokens[start].Kind == language.Quote {
		start++
	}
	end := start
	for end < whole.End && end < start+3 && r.Tokens[end].Kind == language.Upper {
		end++
	}
	ok := end > start && end+1 < whole.End && r.lower(end) == ":" && len(r.lower(end-1)) > 2
	return language.Range{Start: start, End: end}, ok
}

// labelled returns the actor whose surname the label is, a new one when the
// text names nobody so.
func (r *reader) labelled(label language.Range) int {
	last := r.lower(label.End - 1)
	for i := range r.found.Actors {
		if words := strings.Fields(strings.ToLower(r.found.Actors[i].Name)); len(words) > 0 && words[len(words)-1] == last {
			return i
		}
	}
	return r.poster(label)
}
