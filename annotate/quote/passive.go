package quote

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// undergone are verbs whose passive has as its subject who is spoken to or of,
// true for those whose participle opens a clause.
var undergone = map[string]bool{"ask": true, "question": true, "quiz": true, "press": true, "tell": false, "inform": false, "remind": false, "notify": false, "assure": false, "advise": false, "warn": false, "urge": false, "order": false, "invite": false,
	"find": false, "see": false, "hear": false, "show": false, "know": false, "identify": false, "name": false, "describe": false, "call": false, "declare": false, "pronounce": false, "report": false, "believe": false, "think": false, "expect": false, "suspect": false, "consider": false, "rumor": false,
	"accuse": false, "charge": false, "blame": false, "criticize": false, "criticise": false, "praise": false, "condemn": false, "allege": false, "say": false, "announce": false, "reveal": false, "confirm": false, "mention": false}

// opening are words that may stand before a participle at the start of a clause.
var opening = map[string]bool{"when": true, "if": true, "once": true, "after": true, "but": true, "and": true, "“": true}

// verdicts are what somebody is found, never what he finds, right behind "found".
var verdicts = lexicon.Words(`guilty liable innocent dead unconscious`)

// undergoes reports whether a cue says that its subject was spoken to or of:
// "he was told that", "asked about the bridge, he said", "was found asleep".
func (r *reader) undergoes(cue language.Range) bool {
	h := r.view.headOf(cue)
	alone, ok := undergone[r.Tokens[h].Lemma]
	if !ok {
		return false
	}
	for i := h + 1; i < cue.End; i++ {
		if r.Tokens[i].Fine == language.VBG {
			return false // "was heard yelling that"
		}
	}
	if r.Tokens[h].Lemma == "find" && verdicts[r.lower(h+1)] {
		return true // "an adult found guilty of it"
	}
	if has := r.lower(h - 1); has == "'s" || has == "’s" {
		return false // "she's called for" as often as "it's called"
	}
	subject, passive := r.subjectAt(h)
	opens := alone && h == cue.Start && (h == r.Sentences[r.SentenceOf(h)].Start || opening[r.lower(h-1)])
	return passive || opens && subject < 0 && (r.Tokens[h].Fine == language.VBN || r.Tokens[h].Fine == language.VBD)
}

// asker returns by whom somebody was spoken to, nobody where that is not said.
func (r *reader) asker(a *attribution) speaker {
	if r.lower(a.source.Start-1) == "by" {
		return r.named(a.source)
	}
	if agent, ok := r.agentOf(a.cue); ok {
		return r.named(agent)
	}
	return nobody
}
