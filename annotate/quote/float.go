package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/span"
)

// Confidence of a quotation without a cue, by what gives its speaker.
const (
	sameQuotation  = 95 // the paragraph before opened it
	sameParagraph  = 92 // the unit before, in the same paragraph
	announcedFirst = 92 // the unit before ended in a colon
	nextSaid       = 93 // the sentence before, the last of its paragraph, quoted somebody in marks: 21 of 21 right
	nextParagraph  = 85 // the paragraph before quoted somebody
	byTopic        = 65 // the paragraph before spoke of somebody
	withinClause   = 70
	signature      = 92
	bracketed      = 85 // "Okoro (“We will go”)"
)

// float notes a passage that no verb introduces.
func (r *reader) float(u *unit, p *mark.Passage, announced speaker) {
	alone := r.outside(u) == 0 || r.whole(p) && r.words(r.clauseStart(u, p), p.Tokens.Start) == 0
	q := Quote{Act: Speech, Kind: Direct, Content: []span.Span{p.Inner}, Quoted: []span.Span{p.Inner}, Actor: -1}
	var s speaker
	switch {
	case r.aside(p), r.continues(u, p), r.work(p):
		return
	case r.signed(p, &s):
	case announced.actor < 0 && r.heading(p):
		return
	case alone && !r.long(p) && !r.memory.open && announced.actor < 0 && !r.whole(p):
		return
	case r.owned(p, &s):
		q.Kind = Mixed
	case alone:
		s = r.floating(u, announced)
	case r.scare(u, p):
		return
	default:
		if q.Kind = Mixed; r.bracketed(p) || r.whole(p) && (r.lower(r.before(p)) == "(" || r.lower(r.before(p)) == ":") {
			q.Kind = Direct
			s = r.within(u, p)
			break
		}
		q.Content = []span.Span{span.Cover(r.clauseOf(u, p), p.Inner)}
		s = r.within(u, p)
	}
	q.Actor, q.Confidence = s.actor, s.confidence
	if s.source.End > s.source.Start {
		q.Source = []span.Span{r.Span(s.source)}
	}
	r.note(&q, s.confidence)
}

// signed reads the name that signs a passage: “We stay.” — Ada Okoro.
func (r *reader) signed(p *mark.Passage, s *speaker) bool {
	i, end := r.behind(p), r.Paragraphs[p.Paragraph].End
	if r.verbless(p, i, s) {
		return true
	}
	if i >= len(r.Tokens) || !dashes[r.lower(i)] {
		return false
	}
	q, ok := r.startingAt(i + 1)
	if !ok || q.form != mention.Named || q.End > end {
		return r.undersigned(language.Range{Start: i + 1, End: end}, s)
	}
	if w := r.lower(q.End); q.End < end && w != "." && w != "," && w != "(" {
		return false
	}
	*s = q.speaker(signature)
	return true
}

// undersigned reads a signature that only describes: “We stay.” — Former pilot.
func (r *reader) undersigned(words language.Range, s *speaker) bool {
	words = trimmed(r.Text, words)
	if n := r.words(words.Start, words.End); n == 0 || n > longestSignature || !r.Tokens[words.Start].Kind.Capital() || slices.ContainsFunc(r.Tokens[words.Start:words.End], func(t language.Token) bool { return t.Tag == language.VERB || t.Tag == language.AUX }) {
		return false
	}
	*s = r.named(words)
	return s.actor >= 0
}

// longestSignature is how many words a description under a quotation has.
const longestSignature = 6

// heading reports whether p is all of its paragraph, short and without a stop:
// words of whom comes next, over his part of the story.
func (r *reader) heading(p *mark.Passage) bool {
	whole := r.Paragraphs[p.Paragraph]
	if p.Continued || r.memory.open || r.whole(p) || r.words(p.Tokens.Start, p.Tokens.End) > longestHeading {
		return false
	}
	return r.words(whole.Start, p.Tokens.Start) == 0 && r.behind(p) >= whole.End && p.Paragraph+1 < len(r.Paragraphs)
}

// longestHeading is how many words a heading within a story has at most.
const longestHeading = 9

// verbless reads the name behind a passage whose verb was lost, at token i to
// the end of its sentence: “We stay,” Ms. Okoro.
func (r *reader) verbless(p *mark.Passage, i int, s *speaker) bool {
	q, ok := r.startingAt(i)
	if !ok || q.form != mention.Named || r.lower(p.Tokens.End-1) != "," || !r.long(p) || r.found.Actors[q.actor].Kind != mention.PersonKind {
		return false
	}
	if q.End < r.Paragraphs[p.Paragraph].End && r.lower(q.End) != "." {
		return false
	}
	*s = q.speaker(signature)
	return true
}

// dashes are the marks before a signature.
var dashes = map[string]bool{"—": true, "–": true, "―": true, "--": true, "-": true}

// long reports whether p has three words or more.
func (r *reader) long(p *mark.Passage) bool { return r.words(p.Tokens.Start, p.Tokens.End) >= 3 }

// floating returns who says a quotation that is a unit of its own.
func (r *reader) floating(u *unit, announced speaker) speaker {
	m := &r.memory
	with := func(s speaker, confidence int) speaker {
		s.source = language.Range{}
		s.confidence = min(s.confidence, confidence)
		return s
	}
	switch {
	case announced.actor >= 0:
		return with(announced, announcedFirst)
	case m.last.actor < 0:
		return with(m.topic, byTopic)
	case u.first && m.open:
		return with(m.last, sameQuotation)
	case m.paragraph == u.paragraph:
		return with(m.last, sameParagraph)
	case m.unit == u.number-1 && m.paragraph == u.paragraph-1 && m.marked && r.outside(u) == 0:
		return with(m.last, nextSaid)
	case m.paragraph == u.paragraph-1:
		if m.topic.actor >= 0 && m.topic.actor != m.last.actor && m.unit < u.number-1 {
			return with(m.topic, byTopic)
		}
		return with(m.last, nextParagraph)
	case m.topic.actor >= 0:
		return with(m.topic, byTopic)
	}
	return with(m.last, withinClause)
}

// within returns who says words in marks inside the reporter's clause: the
// speaker of the paragraph, else the subject of the clause.
func (r *reader) within(u *unit, p *mark.Passage) speaker {
	m := &r.memory
	if k := r.before(p); r.lower(k) == "(" || r.lower(k) == ":" {
		if q, ok := r.endingAt(k, u.Start); ok {
			return q.speaker(bracketed)
		}
	}
	if m.last.actor >= 0 && m.paragraph == u.paragraph {
		return speaker{actor: m.last.actor, confidence: withinClause}
	}
	s := r.nearestSubject(p.Tokens.Start, u.Range)
	if s.actor >= 0 && !r.predicate(s, p) {
		s.confidence = min(s.confidence, withinClause)
		return s
	}
	if m.last.actor >= 0 && m.paragraph >= u.paragraph-1 {
		return speaker{actor: m.last.actor, confidence: byTopic}
	}
	return nobody
}

// predicate reports whether p says what s does or is, who stands right before
// it: the night “was like a war”. Then somebody else says so.
func (r *reader) predicate(s speaker, p *mark.Passage) bool {
	return s.source.End == r.before(p)+1 && r.finite(p.Tokens.Start)
}

// clauseOf returns the stretch between commas that holds p.
func (r *reader) clauseOf(u *unit, p *mark.Passage) span.Span {
	start, end := p.Tokens.Start, p.Tokens.End
	for start > u.Start && r.lower(start-1) != "," && r.lower(start-1) != ";" {
		start--
	}
	for end < u.End && r.lower(end) != "," && r.lower(end) != ";" {
		end++
	}
	return r.Span(trimmed(r.Text, language.Range{Start: start, End: end}))
}

// scare reports whether words in marks without a cue are no quotation: a
// title, a name, a term, or too short to be anybody's words.
func (r *reader) scare(u *unit, p *mark.Passage) bool {
	if r.title(p) || r.called(p) || r.coined(p, lexicon.Cue{}) || r.attributive(p) {
		return true
	}
	if lead, ok := r.own(p); ok && lead < leastKnownLead {
		return true
	}
	n := r.words(p.Tokens.Start, p.Tokens.End)
	for i := p.Tokens.Start; i < p.Tokens.End; i++ {
		if o, ok := lexicon.PronounOf(r.lower(i)); ok && o.First {
			return false
		}
	}
	if r.memory.last.actor >= 0 && r.memory.paragraph == u.paragraph {
		return n < shortInFlow
	}
	return n < shortAlone
}

// The fewest words that count as somebody's without a cue: in a paragraph that
// quotes somebody, and elsewhere. Chosen on the development stories.
const (
	shortInFlow = 3
	shortAlone  = 5
)

// title reports whether p is a title: two words or more, all of weight with
// capitals, no stop at the end.
func (r *reader) title(p *mark.Passage) bool {
	weighty := r.capitals(p)
	last := r.lower(p.Tokens.End - 1)
	return weighty >= 2 && last != "?" && last != "!" || weighty == 1 && r.words(p.Tokens.Start, p.Tokens.End) >= 2 && last != "." && last != "!" && last != "?"
}

// capitals returns how many words of weight p has, zero unless all of them have
// capitals.
func (r *reader) capitals(p *mark.Passage) int {
	weighty := 0
	for i := p.Tokens.Start; i < p.Tokens.End; i++ {
		t := &r.Tokens[i]
		switch {
		case !t.Kind.Word() || lexicon.Function(t.Lower) && !t.Kind.Capital():
		case !t.Kind.Capital():
			return 0
		case !lexicon.Function(t.Lower):
			weighty++
		}
	}
	return weighty
}

// work reports whether p is the name of a work, as the word before it says.
func (r *reader) work(p *mark.Passage) bool {
	if introducing[r.lower(r.before(p))] && r.capitals(p) > 1 && r.title(p) {
		return true // on Lenne Radio's “The Long Hour,”
	}
	return r.called(p) && (r.title(p) || r.capitals(p) > 0 && r.Tokens[max(p.Tokens.Start, p.Tokens.End-2)].Kind.Capital())
}

// introducing are words before the name of a work that say where something
// was said or whose the work is.
var introducing = lexicon.Words(`on in of 's`)

// attributive reports whether p is a term of one to three words that stands
// before a noun: a “zero growth” policy.
func (r *reader) attributive(p *mark.Passage) bool {
	next := r.behind(p)
	if r.words(p.Tokens.Start, p.Tokens.End) > 3 || next >= len(r.Tokens) || r.Tokens[next].Kind != language.Lower || lexicon.Function(r.lower(next)) || lexicon.Says(r.lower(next)) || lexicon.Adverb(r.lower(next)) {
		return false
	}
	return determined[r.lower(r.before(p))] || lexicon.Demonym(r.lower(r.before(p))) || r.lower(r.before(p)) == "'s"
}

// called reports whether the words before p say that it is a name or a term:
// "so-called", "known as", "the song", "titled".
func (r *reader) called(p *mark.Passage) bool {
	i := r.before(p)
	if i >= 0 && r.lower(i) == "," {
		i--
	}
	w := r.lower(i)
	if naming[w] || w == "as" && (r.lower(i-1) == "known" || r.lower(i-1) == "to" && r.lower(i-2) == "referred") {
		return true
	}
	return w == "called" && (r.lower(i-1) == "-" && r.lower(i-2) == "so" || lexicon.Auxiliary(r.lower(i-1)))
}

// naming are words before a name or term in marks.
var naming = map[string]bool{"titled": true, "entitled": true, "nicknamed": true, "dubbed": true, "named": true, "codenamed": true, "song": true, "single": true, "album": true, "film": true, "movie": true,
	"show": true, "series": true, "sitcom": true, "drama": true, "documentary": true, "book": true, "novel": true, "memoir": true, "play": true, "musical": true, "episode": true, "podcast": true, "program": true, "programme": true,
	"painting": true, "hashtag": true, "word": true, "words": true, "term": true, "phrase": true, "moniker": true, "alias": true, "starring": true, "magazine": true, "track": true, "hit": true, "video": true, "game": true, "slogan": true}

// determined are words before marks that show a phrase of somebody's rather
// than a title.
var determined = map[string]bool{"the": true, "a": true, "an": true, "his": true, "her": true, "their": true, "its": true}

// whole reports whether the passage is a clause of its own: it opens the unit
// or follows a stop, and a stop ends it.
func (r *reader) whole(p *mark.Passage) bool {
	switch r.lower(p.Tokens.End - 1) {
	case ",", ".", "?", "!", "…", "...":
		return true
	}
	switch r.lower(r.before(p)) {
	case ":", ",":
		return r.Tokens[p.Tokens.Start].Kind.Capital()
	}
	return false
}

// marksInRow bounds how many marks are passed over side by side.
const marksInRow = 6

// before returns the token before the opening mark of p.
func (r *reader) before(p *mark.Passage) int {
	i := p.Tokens.Start - 1
	for i >= 0 && r.Tokens[i].Kind == language.Quote && p.Tokens.Start-i < marksInRow {
		i--
	}
	return i
}

// behind returns the token behind the closing mark of p.
func (r *reader) behind(p *mark.Passage) int {
	i := p.Tokens.End
	for i < len(r.Tokens) && r.Tokens[i].Kind == language.Quote && i-p.Tokens.End < marksInRow && r.quoted[i] && (i == p.Tokens.End || !r.Tokens[i].Space) {
		i++
	}
	return i
}

// words counts the words in [from, to).
func (r *reader) words(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if r.Tokens[i].Kind.Word() {
			n++
		}
	}
	return n
}

// clauseStart returns where the clause of p starts: behind the passage before
// it and its cue, else with the unit.
func (r *reader) clauseStart(u *unit, p *mark.Passage) int {
	start := u.Start
	for k := range u.passages {
		if o := &u.passages[k]; o.Tokens.End <= p.Tokens.Start {
			start = r.behind(o)
		}
	}
	for k := range u.cues {
		if c := &u.cues[k]; c.cue.End <= p.Tokens.Start {
			start = max(start, c.cue.End, c.source.End)
		}
	}
	return start
}
