package quote

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/span"
)

// read finds the attributions of one unit.
func (r *reader) read(u *unit) {
	announced := r.memory.colon
	r.memory.colon = nobody
	before := len(r.quotes)
	used := make([]bool, len(u.cues))
	r.marked(u, announced, used)
	for k := range u.cues {
		if !used[k] {
			r.indirect(u, k)
		}
	}
	r.remember(u, r.quotes[before:])
}

// marked gives every passage of u to a cue, or lets it float.
func (r *reader) marked(u *unit, announced speaker, used []bool) {
	cue := make([]int, len(u.passages))
	for i := range u.passages {
		cue[i] = r.assign(u, &u.passages[i])
	}
	for i := 0; i < len(u.passages); {
		k := i + 1
		for cue[i] >= 0 && k < len(u.passages) && cue[k] == cue[i] && r.runsOn(u, i, k) {
			k++
		}
		list := u.passages[i:k]
		if cue[i] >= 0 {
			r.attributed(u, list, cue[i])
			used[cue[i]] = true
		} else {
			r.float(u, list[0], announced)
		}
		i = k
	}
}

// runsOn reports whether passages i and k, given to one cue, are one
// utterance: both within a clause, or interrupted by the cue.
func (r *reader) runsOn(u *unit, i, k int) bool {
	a, b := &u.passages[k-1], &u.passages[k]
	if r.whole(u, &u.passages[i]) != r.whole(u, b) {
		return false
	}
	if !r.whole(u, b) {
		return true
	}
	return r.lower(a.Tokens.End-1) == "," && r.Tokens[b.Tokens.Start].Kind == language.Lower
}

// whole reports whether the passage is a clause of its own: it opens the unit
// or follows a stop, and a stop ends it.
func (r *reader) whole(u *unit, p *mark.Passage) bool {
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

// before returns the token before the opening mark of p.
func (r *reader) before(p *mark.Passage) int {
	i := p.Tokens.Start - 1
	for i >= 0 && r.Tokens[i].Kind == language.Quote {
		i--
	}
	return i
}

// behind returns the token behind the closing mark of p.
func (r *reader) behind(p *mark.Passage) int {
	i := p.Tokens.End
	for i < len(r.Tokens) && r.Tokens[i].Kind == language.Quote && r.quoted[i] && (i == p.Tokens.End || !r.Tokens[i].Space) {
		i++
	}
	return i
}

// near is the number of words that may stand between a passage and the cue
// that follows it.
const near = 3

// assign returns the cue of passage p: behind it when its last mark is a
// comma, else the last one before it, else the first behind; -1 for none.
func (r *reader) assign(u *unit, p *mark.Passage) int {
	left, right := -1, -1
	for k := range u.cues {
		if c := &u.cues[k]; c.End <= p.Tokens.Start {
			if c.who.actor >= 0 || left < 0 {
				left = k
			}
		} else if right < 0 && c.Start >= p.Tokens.End {
			right = k
		}
	}
	last := r.lower(p.Tokens.End - 1)
	if right >= 0 {
		c := &u.cues[right]
		between := r.words(p.Tokens.End, c.extent.Start)
		if left >= 0 && u.cues[left].who.actor >= 0 && u.cues[left].verb.Act != lexicon.Belief && r.outlet(c.who.actor) {
			return left // "Okoro said it was “a mess,” the Herald reports"
		}
		if between <= near && (last == "," || (last == "?" || last == "!" || last == "…" || last == "...") && left < 0) {
			return right
		}
		if left < 0 && u.cues[right].who.actor >= 0 && (c.verb.Act != lexicon.Belief || between <= near) {
			return right
		}
		if left >= 0 && between == 0 && c.who.actor >= 0 && r.words(u.cues[left].End, p.Tokens.Start) > near && r.lower(r.behind(p)) == "," {
			return right
		}
	}
	return left
}

// outlet reports whether the actor is a news outlet.
func (r *reader) outlet(actor int) bool {
	return actor >= 0 && lexicon.Outlet(strings.Fields(strings.ToLower(r.found.Actors[actor].Name)))
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

// attributed notes the passages of one cue as one quotation.
func (r *reader) attributed(u *unit, list []mark.Passage, k int) {
	c := &u.cues[k]
	q := Quote{Act: actOf(c.verb), Cue: []span.Span{r.Span(c.Range)}, Actor: c.who.actor, Confidence: c.who.confidence}
	if c.who.source.End > c.who.source.Start {
		q.Source = []span.Span{r.Span(c.who.source)}
	}
	direct := true
	for i := range list {
		direct = direct && r.direct(u, &list[i], c)
	}
	if direct {
		r.speech(&q, list)
		return
	}
	for i := range list {
		if r.title(&list[i]) && !determined[r.lower(r.before(&list[i]))] || r.called(&list[i]) || c.verb.Frame&(lexicon.Names|lexicon.Clause) == 0 && r.attributive(&list[i]) {
			continue
		}
		q.Quoted = append(q.Quoted, list[i].Inner)
	}
	if len(q.Quoted) == 0 {
		return
	}
	q.Kind = Mixed
	q.Content = []span.Span{span.Cover(r.clause(u, list, c), span.Cover(q.Quoted[0], q.Quoted[len(q.Quoted)-1]))}
	r.quotes = append(r.quotes, q)
}

// determined are words before marks that show a phrase of somebody's rather
// than a title.
var determined = map[string]bool{"the": true, "a": true, "an": true, "his": true, "her": true, "their": true, "its": true}

// speech notes passages that are the whole of what is said.
func (r *reader) speech(q *Quote, list []mark.Passage) {
	q.Kind = Direct
	for i := range list {
		q.Content = append(q.Content, list[i].Inner)
		q.Quoted = append(q.Quoted, list[i].Inner)
	}
	r.quotes = append(r.quotes, *q)
}

// direct reports whether p is all that c introduces: nothing but the cue, its
// subject and a stop stands between p and the border of its clause.
func (r *reader) direct(u *unit, p *mark.Passage, c *cue) bool {
	if c.Start >= p.Tokens.End {
		return r.whole(u, p) && r.words(r.clauseStart(u, p), p.Tokens.Start) == 0
	}
	switch before := r.lower(r.before(p)); {
	case before == ":" || before == ",":
		return r.whole(u, p) || before == ":"
	case r.before(p) == c.End-1 || c.after && r.before(p) == c.extent.End-1:
		return r.whole(u, p) && r.Tokens[p.Tokens.Start].Kind.Capital()
	}
	return r.words(r.clauseStart(u, p), p.Tokens.Start) == 0 && r.whole(u, p)
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
		if c := &u.cues[k]; c.End <= p.Tokens.Start && c.extent.End > start {
			start = c.extent.End
		}
	}
	return start
}

// clause returns the reporter's clause that holds the passages.
func (r *reader) clause(u *unit, list []mark.Passage, c *cue) span.Span {
	first, last := &list[0], &list[len(list)-1]
	start, end := r.contentStart(c, u), u.End
	if c.End <= first.Tokens.Start {
		if c.verb.Frame&lexicon.Clause == 0 || start > first.Tokens.Start {
			start = first.Tokens.Start - 1
		}
	} else {
		end = c.extent.Start
		start = min(r.clauseStart(u, first), first.Tokens.Start)
	}
	for k := range u.cues {
		if o := &u.cues[k]; o.extent.Start >= last.Tokens.End && o.extent.Start < end {
			end = o.extent.Start
		}
	}
	for k := range u.passages {
		if o := &u.passages[k]; o.Tokens.Start > last.Tokens.End && o.Tokens.Start-1 < end {
			end = o.Tokens.Start - 1
		}
	}
	return r.trimmed(max(start, u.Start), max(end, last.Tokens.End))
}

// contentStart returns where the content of a cue starts that stands behind
// it: over the hearer and "that".
func (r *reader) contentStart(c *cue, u *unit) int {
	i := max(c.End, c.extent.End)
	if c.verb.Frame&lexicon.Told != 0 || c.verb.Lemma == "according" {
		if p, ok := r.startingAt(i); ok {
			i = p.End
		}
	}
	if w := r.lower(i); (w == "that" || w == "," || w == ":") && i < u.End {
		i++
	}
	return i
}

// trimmed returns the bytes of tokens [start, end) without stops at the ends.
func (r *reader) trimmed(start, end int) span.Span {
	for start < end && r.Tokens[start].Kind == language.Punct {
		start++
	}
	for end > start && r.Tokens[end-1].Kind == language.Punct && !r.quoted[end-1] {
		end--
	}
	return r.Span(language.Range{Start: start, End: end})
}

// actOf returns the class of a quotation in marks: words that stand in marks
// were said or written, whatever the verb.
func actOf(c lexicon.Cue) Act {
	if c.Act == lexicon.Writing {
		return Writing
	}
	return Speech
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
