package quote

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/learn"
)

// The least leads with which a short passage is taken for words of a source, in
// units of learn.Unit; chosen on half of 450 passages labelled by hand.
const (
	leastToldLead  = -2 * learn.Unit    // who says it stands right behind its comma
	leastKnownLead = learn.Unit / 2     // behind a verb of saying
	leastTitleLead = learn.Unit * 3 / 2 // with the capitals of a title
	leastRareLead  = learn.Unit * 2     // behind what is seldom a cue, or before a noun
)

// leastLead returns the lead that words in marks must have to be those of the
// source of a cue.
func (r *reader) leastLead(cue language.Range) int32 {
	for i := cue.Start; i < cue.End; i++ {
		if _, ok := lexicon.CueOf(r.lower(i)); ok || r.lower(i) == "according" || candidate(r.view.cue[i]) {
			return leastKnownLead
		}
	}
	return leastRareLead
}

// foreign reports whether the model takes p, within what verb attributes, for no
// words of the source, as which it must know them with a lead of least.
func (r *reader) foreign(p *mark.Passage, verb lexicon.Cue, least int32) bool {
	lead, ok := r.own(p)
	before := r.before(p)
	switch {
	case !ok, r.voiced(p) && !r.title(p), r.opening(p):
		return false
	case r.lower(before) == "as" && r.lower(before-1) != "such": // "dismissed as"
		least = min(least, leastKnownLead)
	case r.ascribed(p):
		least = leastToldLead
	case r.premodifying(p) && verb.Frame&lexicon.Names == 0 && !r.describing(p):
		least = leastRareLead
	case r.title(p):
		least = max(least, leastTitleLead)
	}
	return lead < least
}

// own returns by how much the model takes p for words of a source rather than
// for a term, a title or a name; ok is false where p is too long for it. Where
// the text has the same words in marks several times, the place that looks most
// like a term counts as well.
func (r *reader) own(p *mark.Passage) (lead int32, ok bool) {
	if r.model.terms == nil || r.short.long(p) {
		return 0, false
	}
	if r.leads == nil {
		r.leads = map[string]int32{}
		for i := range r.passages {
			if o := &r.passages[i]; !r.short.long(o) {
				lead, words := r.model.terms.lead(r.short, o), r.short.words(o)
				if known, ok := r.leads[words]; !ok || lead < known {
					r.leads[words] = lead
				}
			}
		}
	}
	return (r.model.terms.lead(r.short, p) + r.leads[r.short.words(p)]) / 2, true
}

// words returns what stands in p, in lower case.
func (s *shortView) words(p *mark.Passage) string {
	return strings.ToLower(s.Span(trimmed(s.Text, p.Tokens)).In(s.Source))
}

// voiced reports whether a verb of saying stands right before p: shouting “we
// stay”.
func (r *reader) voiced(p *mark.Passage) bool {
	verb, ok := lexicon.CueOf(r.lower(r.before(p)))
	return ok && verb.Act == lexicon.Speech && verb.Frame&lexicon.Clause != 0 && r.Tokens[r.before(p)].Fine.Verb() && !r.beforeNoun(p)
}

// opening reports whether p opens its sentence, and after its stop comes a verb,
// be it one of saying or not, or somebody and a verb: “Why now?” Okoro prodded.
func (r *reader) opening(p *mark.Passage) bool {
	k, s := r.behind(p), r.Sentences[r.SentenceOf(p.Tokens.Start)]
	if !r.whole(p) || r.before(p) >= s.Start || k >= r.Paragraphs[p.Paragraph].End {
		return false
	}
	if m, ok := r.startingAt(k); ok {
		k = m.End
	}
	return k < r.Paragraphs[p.Paragraph].End && verbal(&r.Tokens[k]) && r.lower(p.Tokens.End-1) != "."
}

// ascribed reports whether who says p stands right behind it and a comma: “a ruin”,
// according to Okoro.
func (r *reader) ascribed(p *mark.Passage) bool {
	k := r.behind(p)
	if r.lower(k) == "," {
		k++
	} else if r.lower(p.Tokens.End-1) != "," {
		return false
	}
	if m, ok := r.startingAt(k); ok {
		k = m.End
	}
	return r.lower(k) == "according" || r.saying(k)
}

// premodifying reports whether p stands between a noun and its article, owner
// or adjective: the disputed “zero growth” policy.
func (r *reader) premodifying(p *mark.Passage) bool {
	before := r.before(p)
	if before < 0 || !r.beforeNoun(p) {
		return false
	}
	w := r.lower(before)
	return determined[w] || w == "'s" || w == "’s" || lexicon.Demonym(w) || r.Tokens[before].Tag == language.ADJ
}

// beforeNoun reports whether a noun follows p in its sentence.
func (r *reader) beforeNoun(p *mark.Passage) bool {
	next := r.behind(p)
	return next < r.Sentences[r.SentenceOf(p.Tokens.End-1)].End && r.Tokens[next].Kind == language.Lower && r.Tokens[next].Tag == language.NOUN
}

// describing reports whether p has nothing but adjectives and adverbs, which
// somebody chose: a “very slow” repair.
func (r *reader) describing(p *mark.Passage) bool {
	for i := p.Tokens.Start; i < p.Tokens.End; i++ {
		if t := &r.Tokens[i]; t.Kind.Word() && t.Tag != language.ADJ && t.Tag != language.ADV {
			return false
		}
	}
	return true
}
