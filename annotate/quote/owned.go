package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
)

// owned reads whose answer the words in marks before it are: “We stay” was
// Okoro's answer to all of them, “We never saw it” is his standard line.
func (r *reader) owned(p *mark.Passage, s *speaker) bool {
	k := r.behind(p)
	if k+2 >= len(r.Tokens) || r.Tokens[k].Lemma != "be" {
		return false
	}
	q, ok := r.startingAt(k + 1)
	if !ok || r.Tokens[k+1].Fine != language.PRPS && r.lower(q.End) != "'s" && r.lower(q.End) != "’s" {
		return false
	}
	if o, pronoun := lexicon.PronounOf(r.lower(k + 1)); pronoun && o.First || mention.Relative(r.lower(k+1)) {
		return false
	}
	for i := q.End; i < min(len(r.Tokens), q.End+longestAnswer); i++ {
		if utterances[r.lower(i)] {
			*s = q.speaker(100)
			return true
		}
	}
	return false
}

// longestAnswer is how many words stand at most from an owner to the noun for
// what is said: "'s first, rather short answer".
const longestAnswer = 6

// utterances are nouns for what somebody says.
var utterances = lexicon.Words(`answer reply response retort line words message verdict refrain mantra motto conclusion assessment explanation comment advice reaction slogan catchphrase warning question`)
