package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// embedded finds the posts that paragraph p shows as their site embeds them:
// "We will stay. — Ada Okoro (@adaokoro) May 14, 2024". Such a post stands
// apart by its form, as a quotation does by its marks. It returns the token
// behind the last one.
func (r *reader) embedded(p int) int {
	whole := r.Paragraphs[p]
	start := whole.Start
	for i := whole.Start + fewestWords; i < whole.End; i++ {
		name, end, ok := r.signature(i, whole.End)
		if !ok {
			continue
		}
		content := r.trimmedLeft(start, i)
		if content.Len() > 0 {
			actor := r.poster(name)
			r.note(&Quote{Kind: Direct, Act: Writing, Content: []span.Span{content}, Quoted: []span.Span{content},
				Source: []span.Span{r.Span(name)}, Actor: actor, Confidence: posted}, posted)
			r.memory.last, r.memory.paragraph = speaker{actor: actor, confidence: posted}, p
		}
		start, i = end, end-1
	}
	return start
}

// trimmedLeft returns the bytes of tokens [start, end) without loose marks
// before them.
func (r *reader) trimmedLeft(start, end int) span.Span {
	for start < end && r.Tokens[start].Kind == language.Punct && r.lower(start) != "[" && r.lower(start) != "(" {
		start++
	}
	return r.Span(language.Range{Start: start, End: end})
}

// signature reads "— Ada Okoro (@adaokoro) May 14, 2024" at token i: the name
// and the end of the date.
func (r *reader) signature(i, limit int) (name language.Range, end int, ok bool) {
	if !dashes[r.lower(i)] {
		return
	}
	k := i + 1
	for k < limit && k < i+8 && r.lower(k) != "(" {
		k++
	}
	if k == i+1 || k+2 >= limit || r.lower(k) != "(" || r.lower(k + 1)[0] != '@' || r.lower(k+2) != ")" {
		return
	}
	name = language.Range{Start: i + 1, End: k}
	end = k + 3
	if lexicon.Calendar(r.lower(end)) || end < limit && r.Tokens[end].Kind == language.Number {
		for end < limit && (lexicon.Calendar(r.lower(end)) || r.Tokens[end].Kind == language.Number || r.lower(end) == ",") {
			end++
		}
	}
	return name, min(end, limit), true
}

// poster returns the actor whose name signs a post, a new one when the report
// names them nowhere else.
func (r *reader) poster(name language.Range) int {
	if p, ok := r.startingAt(name.Start); ok {
		return p.actor
	}
	text := r.Span(name).In(r.Source)
	for i := range r.found.Actors {
		if mention.SamePerson(r.found.Actors[i].Name, text) {
			return i
		}
	}
	r.found.Actors = append(r.found.Actors, mention.Actor{Kind: mention.PersonKind, Name: text, Mentions: []mention.Mention{{Span: r.Span(name), Form: mention.Named, Confidence: 95}}})
	return len(r.found.Actors) - 1
}

// posted is the confidence of a post that bears a name.
const posted = 97

// fewestWords is the least that makes a post.
const fewestWords = 3
