package brief

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// people reports whether a token is a noun of a person.
func people(tok *language.Token) bool {
	_, _, ok := lexicon.PersonNoun(tok.Lower)
	return ok
}

// few are numbers of what a reader has met: "the two men".
var few = lexicon.Words("two three four five six seven eight nine ten")

// listed reports whether "and" or a comma before token i of a sentence may name
// those of whom it then speaks.
func listed(t *language.Text, start, i int) bool {
	for k := start; k < i; k++ {
		if t.Tokens[k].Lower == "and" {
			return true
		}
	}
	return false
}

// explained reports whether the noun at token i says itself what it means: "the
// book of", "the two men who".
func explained(t *language.Text, i, end int) bool {
	if i+1 >= end {
		return false
	}
	switch next := &t.Tokens[i+1]; {
	case next.Fine == language.IN, next.Fine == language.TO, next.Fine == language.VBG, next.Fine == language.VBN, next.Kind == language.Clitic:
		return true
	case next.Fine == language.PRP || next.Lower == "and" || next.Lower == "that" || next.Lower == "who" || next.Lower == "which" || next.Lower == "whose" || next.Lower == "where" || next.Lower == "when":
		return true
	default:
		return next.Fine.Noun() || next.Kind == language.Quote || next.Kind.Capital()
	}
}

// definite returns the texts and plans that a sentence takes for known, as lemmas:
// "book" of "in the book, she wrote".
func definite(t *language.Text, at language.Range) []string {
	var out []string
	for i := at.Start; i+1 < at.End; i++ {
		if noun := &t.Tokens[i+1]; t.Tokens[i].Lower == "the" && noun.Kind == language.Lower && texts[noun.Lemma] && !explained(t, i+1, at.End) {
			out = append(out, noun.Lemma)
		}
	}
	return out
}

// texts are nouns of what can be spoken of only when it has been told.
var texts = lexicon.Words("book story phrase statement letter memo document video tweet post article interview remark comment claim theory idea plan proposal list pair duo trio former latter move incident pedestrian")

// bare returns the noun with which a sentence opens that says no more of what it
// means than the article: "alert" of "The alert came".
func bare(t *language.Text, at language.Range) string {
	if at.End-at.Start < 3 || t.Tokens[at.Start].Lower != "the" || t.Tokens[at.Start+1].Kind != language.Lower || !t.Tokens[at.Start+1].Fine.Noun() {
		return ""
	}
	if next := &t.Tokens[at.Start+2]; !next.Fine.Verb() && next.Kind != language.Punct {
		return ""
	}
	return strings.ToLower(t.Tokens[at.Start+1].Lemma)
}
