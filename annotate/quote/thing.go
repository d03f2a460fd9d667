package quote

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// voiceless reports whether the source of a is a deed, a state or a time, which says
// nothing with a verb that need not be one of saying: "the abduction underscored
// the dangers", "shares indicating a loss". A text does: "records show".
func (r *reader) voiceless(a *attribution) bool {
	if a.source.Start >= a.source.End {
		return false
	}
	h, cue := r.view.headOf(a.source), &r.Tokens[r.view.headOf(a.cue)]
	t := &r.Tokens[h]
	if t.Kind != language.Lower || t.Tag != language.NOUN || plainly[cue.Lemma] || r.lower(a.cue.Start) == "according" {
		return false
	}
	_, _, person := lexicon.PersonNoun(t.Lower)
	switch {
	case person || lexicon.Body(t.Lower) || lexicon.Office(t.Lower):
		return false
	case times[t.Lower] || lexicon.Calendar(t.Lower):
		return a.source.End-a.source.Start == 1 // "Ada Okoro last year"
	case texts[t.Lemma] || r.joinedIn(a.source):
		return false
	case things[t.Lemma] || mute[t.Lemma]:
		return true
	}
	for _, end := range abstract {
		if strings.HasSuffix(t.Lemma, end) {
			return true
		}
	}
	return false
}

// joinedIn reports whether an "and" stands in r: some of them may speak.
func (r *reader) joinedIn(source language.Range) bool {
	for i := source.Start; i < source.End; i++ {
		if r.lower(i) == "and" {
			return true
		}
	}
	return false
}

// plainly are verbs by which a noun that does not seem to speak does: "the filing
// says".
var plainly = lexicon.Words("say tell report find show conclude state note read")

// abstract are the endings of nouns for deeds and states.
var abstract = [...]string{"tion", "sion", "ment", "ness", "ing", "ance", "ence"}

// things are other nouns of what has no voice, by lemma.
var things = lexicon.Words("burden race share premium rate odds margin attack crash action search raid sweep")

// times are nouns for when, beside those of the calendar.
var times = lexicon.Words("year years day days week month afternoon morning evening night")

// texts are nouns with such an ending for what holds words, or for those who
// write them.
var texts = lexicon.Words(`investigation assessment publication statement announcement indictment legislation amendment resolution document declaration petition constitution transmission
application notification recommendation regulation opposition delegation coalition leadership establishment audience polling ruling filing listing posting writing briefing finding
evaluation examination estimation citation quotation caption inscription agreement judgment argument testament instrument supplement presentation plan
nation station generation population enforcement portion teaching corporation section faction federation institution organization organisation`)
