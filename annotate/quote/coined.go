package quote

import (
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
)

// coined reports whether the words around p, a short one, say that it is what
// something or somebody is called by everybody: the so-called “dry run.”, known
// to crews as the “dry run.”, the “dry run” rule, Paul “Skip” Idris. Verb, when
// there is one, attributes it: who calls it a “dry run” rule does say so.
func (r *reader) coined(p *mark.Passage, verb lexicon.Cue) bool {
	i := r.before(p)
	if determined[r.lower(i)] {
		i--
	}
	switch w := r.lower(i); {
	case r.short.long(p):
		return false
	case r.nickname(p), verb.Frame&lexicon.Names == 0 && r.premodifying(p) && bearing[r.Tokens[r.behind(p)].Lemma] && !r.describing(p):
		return true
	case w == "as":
		return r.knownAs(p, i)
	case w == "called":
		return r.lower(i-1) == "-" && r.lower(i-2) == "so"
	default:
		return coining[w]
	}
}

// nickname reports whether p stands within somebody's name.
func (r *reader) nickname(p *mark.Passage) bool {
	b, e := r.before(p), r.behind(p)
	return b >= 0 && e < len(r.Tokens) && r.short.length(p) <= longestNickname && r.capitals(p) > 0 && r.SentenceOf(b) == r.SentenceOf(e) &&
		r.Tokens[b].Fine == language.NNP && r.Tokens[b].Kind.Capital() && r.Tokens[e].Fine == language.NNP && r.Tokens[e].Kind.Capital()
}

// longestNickname is how many words a nickname has at most.
const longestNickname = 2

// knownAs reports whether the "as" at token i belongs to "known" or "identified
// by police only".
func (r *reader) knownAs(p *mark.Passage, i int) bool {
	for k := i - 1; k >= max(r.Sentences[r.SentenceOf(p.Tokens.Start)].Start, i-longestKnown) && r.lower(k) != ","; k-- {
		if w := r.lower(k); w == "known" || w == "identified" && unnamed[r.lower(k+1)] {
			return true
		}
	}
	return false
}

// longestKnown is how many words stand at most between "known" and its "as".
const longestKnown = 6

var (
	// coining are words before what something is called.
	coining = lexicon.Words(`titled entitled nicknamed dubbed codenamed so-called`)
	// bearing are nouns of what is made under a name.
	bearing = lexicon.Words(`policy rule law bill act program programme campaign movement clause amendment scheme initiative doctrine project permit visa waiver tax list label button category section notice scam`)
	// unnamed follow "identified" where nobody is said to do so with these words.
	unnamed = lexicon.Words(`by only as`)
)
