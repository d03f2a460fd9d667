package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// indirect notes the clause that cue k of u reports without marks.
func (r *reader) indirect(u *unit, k int) {
	c := &u.cues[k]
	if c.who.actor < 0 || c.verb.Frame&(lexicon.Clause|lexicon.Asks) == 0 && !describing[c.verb.Lemma] || c.who.confidence < 75 {
		return
	}
	if o, ok := lexicon.PronounOf(r.lower(c.who.source.Start)); ok && o.First {
		return
	}
	start, end, ok := r.reported(u, k)
	if !ok {
		return
	}
	content := r.trimmed(start, end)
	if content.Start >= content.End || r.overlapsQuote(content) {
		return
	}
	q := Quote{Kind: Indirect, Act: indirectAct(c.verb), Content: []span.Span{content}, Cue: []span.Span{r.Span(c.Range)},
		Actor: c.who.actor, Confidence: min(c.who.confidence, 90)}
	if c.who.source.End > c.who.source.Start {
		q.Source = []span.Span{r.Span(c.who.source)}
	}
	r.quotes = append(r.quotes, q)
}

func indirectAct(c lexicon.Cue) Act {
	switch c.Act {
	case lexicon.Writing:
		return Writing
	case lexicon.Belief:
		return Belief
	}
	return Speech
}

// overlapsQuote reports whether a quotation of the unit already holds s.
func (r *reader) overlapsQuote(s span.Span) bool {
	for k := len(r.quotes) - 1; k >= 0 && k >= len(r.quotes)-8; k-- {
		for _, c := range r.quotes[k].Content {
			if c.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// describing are verbs that give somebody's word for a thing: "called it a
// mistake".
var describing = map[string]bool{"call": true, "describe": true, "label": true, "brand": true, "denounce": true, "characterize": true, "characterise": true, "dismiss": true, "condemn": true, "criticize": true, "criticise": true, "praise": true}

// objectless are verbs of demand that need nobody of whom it is asked.
var objectless = map[string]bool{"ask": true, "demand": true, "plead": true, "appeal": true, "beg": true, "vow": true, "pledge": true, "promise": true, "threaten": true, "offer": true, "refuse": true, "decline": true, "agree": true}

// fewestWords is the least that makes a clause.
const fewestWords = 3

// reported returns the tokens of the clause that the cue reports: what stands
// before it when it closes the unit, else what follows.
func (r *reader) reported(u *unit, k int) (start, end int, ok bool) {
	c := &u.cues[k]
	if start, end, ok = r.reportedBefore(u, k); ok {
		return start, end, true
	}
	if c.after && c.verb.Lemma != "according" {
		return 0, 0, false
	}
	start = r.overSetting(r.contentStart(c, u), u)
	if !r.opensClause(c, start, u) {
		return 0, 0, false
	}
	end = u.End
	for _, p := range u.passages {
		if p.Tokens.Start > start && p.Tokens.Start-1 < end {
			end = p.Tokens.Start - 1
		}
	}
	for i := k + 1; i < len(u.cues); i++ {
		if o := &u.cues[i]; o.extent.Start > start && o.verb.Act != lexicon.Belief && o.who.actor >= 0 && o.verb.Tense != lexicon.Base && r.lower(o.extent.Start-1) == "," {
			end = min(end, o.extent.Start)
		}
	}
	return start, end, r.words(start, end) >= fewestWords
}

// reportedBefore reads "The bridge will close, Okoro said."
func (r *reader) reportedBefore(u *unit, k int) (start, end int, ok bool) {
	c := &u.cues[k]
	e := max(c.extent.End, c.who.source.End)
	if c.verb.Lemma == "according" && c.extent.Start == u.Start { // "According to Okoro, the bridge …"
		return 0, 0, false
	}
	if c.extent.Start <= u.Start+fewestWords || r.lower(c.extent.Start-1) != "," && c.verb.Lemma != "according" || r.words(e, u.End) > trailing {
		return 0, 0, false
	}
	start = u.Start
	for i := 0; i < k; i++ {
		if u.cues[i].who.actor >= 0 && u.cues[i].verb.Act != lexicon.Belief {
			return 0, 0, false
		}
	}
	for _, p := range u.passages {
		if p.Tokens.Start < c.extent.Start {
			return 0, 0, false
		}
	}
	return start, c.extent.Start, r.words(start, c.extent.Start) >= fewestWords
}

// trailing is how many words may follow a cue that closes its sentence: "on
// Tuesday", "in a statement".
const trailing = 5

// overSetting passes "in a statement that", "on Tuesday that", "to reporters".
func (r *reader) overSetting(i int, u *unit) int {
	if !lexicon.Preposition(r.lower(i)) && !lexicon.Calendar(r.lower(i)) {
		return i
	}
	for k := i; k < min(u.End, i+settingTokens); k++ {
		switch r.lower(k) {
		case "that":
			return k + 1
		case ".", ";":
			return i
		}
		if p, ok := r.startingAt(k + 1); ok && k > i && p.form != mention.Nominal && r.finite(p.End) {
			return k + 1
		}
	}
	return i
}

// settingTokens bounds how long such a setting is.
const settingTokens = 10

// opensClause reports whether a clause starts at token i: "that" before it, or
// a subject at it.
func (r *reader) opensClause(c *cue, i int, u *unit) bool {
	if i >= u.End || r.quoted[i] {
		return false
	}
	w := r.lower(i)
	if describing[c.verb.Lemma] {
		return c.verb.Tense != lexicon.Base && !lexicon.Preposition(w) && r.Tokens[i].Kind.Word()
	}
	if c.verb.Frame&lexicon.Asks != 0 && c.verb.Frame&lexicon.Clause == 0 {
		return r.startsHere(i) || w == "the" || (w == "to" || w == "for") && objectless[c.verb.Lemma]
	}
	if r.lower(i-1) == "that" || c.verb.Lemma == "according" {
		return true
	}
	if w == "if" || w == "whether" || w == "why" || w == "how" || w == "what" || w == "when" || w == "where" || w == "who" {
		return c.verb.Act != lexicon.Belief
	}
	if c.verb.Lemma != "say" && c.verb.Frame&lexicon.Told == 0 && !r.clausal(i, u) {
		return false
	}
	if lexicon.Preposition(w) && w != "in" && w != "at" && w != "after" && w != "during" && w != "despite" && w != "for" {
		return false
	}
	if c.verb.Lemma == "say" && (r.startsHere(i) || lexicon.Subject(w)) {
		return true
	}
	return r.Tokens[i].Kind == language.Number || r.Tokens[i].Kind.Word() && r.clausal(i, u)
}

// clausal reports whether a finite verb stands within the words from i on.
func (r *reader) clausal(i int, u *unit) bool {
	for k := i + 1; k < min(u.End, i+14); k++ {
		w := r.lower(k)
		if w == "," && k > i+8 {
			return false
		}
		if lexicon.Auxiliary(w) || r.finite(k) || len(w) > 3 && w[len(w)-1] == 's' && r.startsHere(i) {
			return true
		}
	}
	return false
}

func (r *reader) startsHere(i int) bool {
	_, ok := r.startingAt(i)
	return ok
}
