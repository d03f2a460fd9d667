package mention

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// pronouns joins "he", "she", "they", "it" and "who" with the actors they
// mean: the best of the actors spoken of before, by a ranking in the manner of
// Lappin and Leass (1994).
func (f *finder) pronouns() {
	f.order()
	f.themselves()
	known := f.at
	story, captions := newRanking(f), newRanking(f) // captions know the story, but not the other way round
	next := 0
	for i := range f.Tokens {
		for ; next < len(known) && known[next].Start < i; next++ {
			if m := known[next]; !f.inCaption(m.Start) {
				story.note(m)
			}
			if f.captions != nil {
				captions.note(known[next])
			}
		}
		r := story
		if f.inCaption(i) {
			r = captions
		}
		w := f.Tokens[i].Lower
		if relatives[w] {
			r.relative(i)
		} else if p, ok := lexicon.PronounOf(w); ok && !p.First {
			r.resolve(i, p)
		}
	}
}

func newRanking(f *finder) *ranking {
	return &ranking{finder: f, counts: map[int]int{}, speaker: -1, outer: -1, told: told(f)}
}

// told counts, by sentence, those before it that are not all in marks.
func told(f *finder) []int {
	out, n := make([]int, len(f.Sentences)), 0
	for s := range f.Sentences {
		out[s] = n
		for i := f.Sentences[s].Start; i < f.Sentences[s].End; i++ {
			if !f.quoted[i] && f.Tokens[i].Kind.Word() {
				n++
				break
			}
		}
	}
	return out
}

// ranking keeps the mentions before the place that is being read.
type ranking struct {
	*finder
	recent  []candidate // the last mention of each actor, oldest first
	counts  map[int]int // mentions of each actor so far
	speaker int         // actor who said something last, -1 for none
	outer   int         // the same, but for whom another quotes, -1 for none
	spoke   int         // the verb of that
	told    []int       // by sentence: how many before it are not all in marks
}

// candidate is the last mention of an actor.
type candidate struct {
	reference
	sentence int
	verb     int // token that it is the subject of, -1 for none
	quoted   bool
	speaks   bool // the verb is one of saying
	asks     int  // 1 is asked, -1 asks
}

// How far a ranking looks back.
const (
	maxSentences  = 8
	maxCandidates = 40
)

// note moves the actor of m to the end of the list.
func (r *ranking) note(m reference) {
	before := candidate{verb: -1}
	for k := range r.recent {
		if r.recent[k].actor == m.actor {
			before = r.recent[k]
			r.recent = append(r.recent[:k], r.recent[k+1:]...)
			break
		}
	}
	if len(r.recent) == maxCandidates {
		r.recent = append(r.recent[:0], r.recent[1:]...)
	}
	r.counts[m.actor]++
	c := candidate{reference: m, sentence: r.SentenceOf(m.Start), verb: r.verbOf(m.Range), quoted: r.quoted[m.Start]}
	if c.verb < 0 && before.verb >= 0 && before.quoted == c.quoted && (before.sentence == c.sentence || before.sentence+1 == c.sentence && r.lower(c.End) == "'s") {
		c.verb = before.verb // who acts in a sentence stays its subject; "Okoro's car" in the next one is about him
	}
	if c.speaks = c.verb >= 0 && lexicon.Says(r.lower(c.verb)); c.speaks && !c.quoted {
		r.speaker = m.actor
	}
	c.asks = r.asking(m.Range)
	r.hear(&c)
	r.recent = append(r.recent, c)
}

// hear remembers c as who spoke last, unless somebody else says so in the same
// sentence or c only describes who was named.
func (r *ranking) hear(c *candidate) {
	verb := r.inverted(c.Range)
	if verb < 0 && c.speaks && !c.quoted && !r.reported(c.verb) {
		verb = c.verb
	}
	if verb >= 0 && (r.outer < 0 || r.spoke != verb) {
		r.outer, r.spoke = c.actor, verb
	}
}

// inverted returns the verb of "…, said port analyst Ada Okoro, who runs it",
// where m is the name; -1 where m is none.
func (r *ranking) inverted(m language.Range) int {
	k := m.Start - 1
	for k > 0 && m.Start-k <= maxOffice && (r.Tokens[k].Fine.Noun() || r.Tokens[k].Kind == language.Clitic) {
		k--
	}
	verb, ok := lexicon.CueOf(r.lower(k))
	if !ok || k == 0 || verb.Frame&(lexicon.Clause|lexicon.Told) != lexicon.Clause || verb.Act == lexicon.Belief || !verb.Finite() || r.quoted[k] {
		return -1
	}
	if next := r.lower(m.End); next != "," && next != "." && next != "" && !lexicon.Preposition(next) || r.lower(k-1) != "," && r.Tokens[k-1].Kind != language.Quote {
		return -1
	}
	return k
}

// goesOn reports whether nothing but words in marks stands between token i, a
// pronoun or its verb, and the sentence that names who speaks.
func (r *ranking) goesOn(i int) bool {
	if r.outer < 0 {
		return false
	}
	from := r.Sentences[r.SentenceOf(r.spoke)].End
	for k := from; k < i; k++ {
		if !r.quoted[k] && r.Tokens[k].Kind != language.Quote {
			return false
		}
	}
	return from < i
}

// reported reports whether the verb stands in what another verb says.
func (r *ranking) reported(verb int) bool {
	for range maxClimb {
		rel := r.Tokens[verb].Rel
		if verb = int(r.Tokens[verb].Head); verb < 0 {
			return false
		}
		if rel == language.Ccomp && lexicon.Says(r.lower(verb)) {
			return true
		}
	}
	return false
}

// asking returns 1 for who is asked and -1 for who asks: "a reporter asked Okoro".
func (f *finder) asking(m language.Range) int {
	h := f.headOf(m)
	up := int(f.Tokens[h].Head)
	if up < 0 || !questioning[f.Tokens[up].Lemma] || !f.Tokens[up].Fine.Verb() {
		return 0
	}
	switch f.Tokens[h].Rel {
	case language.Obj, language.Iobj, language.NsubjPass:
		return 1
	case language.Nsubj, language.OblAgent:
		return -1
	}
	return 0
}

// questioning are verbs of who wants an answer.
var questioning = lexicon.Words(`ask question press quiz challenge interview grill`)

// verbOf returns the verb that the words of m are the subject of, -1 for none.
func (f *finder) verbOf(m language.Range) int {
	h := f.headOf(m)
	for range maxClimb {
		up := int(f.Tokens[h].Head)
		if rel := f.Tokens[h].Rel; up < 0 || rel != language.Appos && rel != language.Flat {
			break
		}
		h = up
	}
	switch f.Tokens[h].Rel {
	case language.Nsubj, language.NsubjPass, language.NsubjOuter:
		return int(f.Tokens[h].Head)
	case language.Obl:
		if Adrift(f.Text, h) {
			return int(f.Tokens[h].Head)
		}
	}
	return -1
}

// Adrift reports whether the name at token h hangs before a verb as if behind a
// preposition, and none is there: the parse has missed a subject.
func Adrift(t *language.Text, h int) bool {
	x := &t.Tokens[h]
	if x.Rel != language.Obl || int(x.Head) < h || x.Fine != language.NNP && x.Fine != language.NNPS || lexicon.Calendar(x.Lower) {
		return false
	}
	for i := max(0, h-farthestCase); i < h; i++ {
		if int(t.Tokens[i].Head) == h && t.Tokens[i].Rel == language.Case {
			return false
		}
	}
	return true
}

// farthestCase is how many tokens a preposition stands before its noun.
const farthestCase = 12

// resolve joins the pronoun at token i with the best candidate.
func (r *ranking) resolve(i int, p lexicon.Pronoun) {
	s := r.SentenceOf(i)
	best, second, at := none, none, -1
	for k := len(r.recent) - 1; k >= 0; k-- {
		c := &r.recent[k]
		if !r.possible(c, i, s, p) {
			continue
		}
		score := r.score(c, i, s, p)
		if score > best {
			best, second, at = score, best, k
		} else if score > second {
			second = score
		}
	}
	if at < 0 {
		return
	}
	confidence := Clear
	switch {
	case best-second < clearMargin, best < -25: // alone, but hardly meant
		confidence = 75
	case best-second >= sureMargin:
		confidence = Sure
	}
	if p.Plural || p.Thing {
		confidence -= 15
	}
	r.join(i, p, at, confidence)
}

// The confidence of pronouns for which one actor fits clearly better than any
// other, and for which nobody else comes near.
const (
	Clear = 90
	Sure  = 95
)

// none is less than any score.
const none = -1 << 30

// possible reports whether the pronoun at token i of sentence s can mean c.
// Names behind a slash are credits of photographs.
func (r *ranking) possible(c *candidate, i, s int, p lexicon.Pronoun) bool {
	return r.apart(c, i, s) <= maxSentences && !(c.Start <= i && i < c.End) && r.lower(c.Start-1) != "/" && r.agrees(c, p)
}

// join makes the pronoun at token i a mention of candidate k.
func (r *ranking) join(i int, p lexicon.Pronoun, k, confidence int) {
	m := reference{Range: language.Range{Start: i, End: i + 1}, actor: r.recent[k].actor, form: Pronoun, confidence: confidence}
	r.at = append(r.at, m)
	if x := r.actors[m.actor]; (x.Gender == Unknown || x.byName) && x.Kind == PersonKind && confidence >= Clear {
		x.byName = false
		if p.Female {
			x.Gender = Female
		} else if p.Male {
			x.Gender = Male
		}
	}
	if !p.Possessive && r.Tokens[i].Fine != language.PRPS {
		r.note(m)
	}
}

// agrees reports whether the pronoun can mean the candidate.
func (r *ranking) agrees(c *candidate, p lexicon.Pronoun) bool {
	x := r.actors[c.actor]
	switch {
	case p.Female:
		return x.Kind == PersonKind && !x.Plural && (x.Gender != Male || x.byName)
	case p.Male:
		return x.Kind == PersonKind && !x.Plural && (x.Gender != Female || x.byName)
	case p.Plural:
		return x.Plural || x.Kind == GroupKind || x.Kind == OrgKind && !x.place
	}
	return x.Kind == OrgKind || x.Kind == GroupKind && !x.Plural || x.Kind == DocumentKind
}
