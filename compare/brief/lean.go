package brief

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/span"
)

// opens reports whether sentence at of r opens with a word or phrase that leans
// on the sentence before: "He said", "In addition". A quotation that opens it is
// no such word where the sentence names who says it.
func opens(r *reading.Reading, at language.Range) bool {
	t := r.Text
	first := &t.Tokens[at.Start]
	if first.Kind == language.Quote {
		return !attributed(r, at)
	}
	if opener[first.Lower] && !there(t, at) && !more(t, at) {
		return true
	}
	for _, p := range openings {
		if at.End-at.Start > len(p) && slices.EqualFunc(p, t.Tokens[at.Start:at.Start+len(p)], func(w string, k language.Token) bool { return k.Lower == w }) {
			return true
		}
	}
	return false
}

// there reports whether a sentence opens with the "there" of what is, which leans
// on nothing: "There was no sign of".
func there(t *language.Text, at language.Range) bool {
	return t.Tokens[at.Start].Lower == "there" && at.End-at.Start > 1 && t.Tokens[at.Start+1].Lemma == "be"
}

// more reports whether a sentence opens with a number that adds to one before it,
// which readers find by themselves: "Another 24 inches fell".
func more(t *language.Text, at language.Range) bool {
	return t.Tokens[at.Start].Lower == "another" && at.End-at.Start > 1 && t.Tokens[at.Start+1].Kind == language.Number
}

// openings are phrases that lean on the sentence before.
var openings = phrases("in any case", "in addition", "in response", "in turn", "in fact", "in other words", "in the meantime", "in that case", "in this case", "in doing so",
	"at the same time", "at the time", "at that time", "at that point", "at this point", "after all", "after that", "after this", "as a result", "as such", "because of that", "because of this",
	"for example", "for instance", "for that reason", "for this reason", "for their part", "for his part", "for her part", "for its part", "on the other hand", "on top of that", "to that end",
	"of those", "of these", "of them", "one of them", "some of them", "all of them", "none of them", "most of them", "two of them", "by then", "by that time", "if so", "if not", "until then", "now ,", "some of the", "many of the", "most of the", "all of the", "both of the", "first ,", "second ,", "third ,", "finally ,", "lastly ,", "next ,", "not only that", "the same", "the latter", "the former", "the other", "the others")

func phrases(list ...string) [][]string {
	var out [][]string
	for _, p := range list {
		out = append(out, strings.Fields(p))
	}
	return out
}

// attributed reports whether a quotation that opens sentence at of r ends in it,
// and a name or a description in it says who speaks.
func attributed(r *reading.Reading, at language.Range) bool {
	s := r.Text.Span(at)
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if len(q.Cue) > 0 && len(q.Source) > 0 && s.Contains(q.Cue[0]) && s.Contains(q.Source[0]) && !slices.ContainsFunc(q.Content, func(c span.Span) bool { return !s.Contains(c) }) {
			return !pronoun(r, q.Source[0])
		}
	}
	return false
}

// points reports whether a word in the sentence, outside marks, points at what
// was told before it: "says that will allow", "the move drew this reply", or a
// pronoun for somebody whom the sentence has not named.
func points(r *reading.Reading, at language.Range) bool {
	t := r.Text
	quoted := false
	for i := at.Start; i < at.End-1; i++ {
		tok, next := &t.Tokens[i], &t.Tokens[i+1]
		switch w := tok.Lower; {
		case tok.Kind == language.Quote:
			quoted = t.Word(i) == "“" || t.Word(i) != "”" && !quoted
		case quoted:
		case i > at.Start && pointers[w] && backward(&t.Tokens[i-1], tok, next):
			return true
		case w == "the" && i+2 < at.End && (few[next.Lower] || next.Lower == "other") && t.Tokens[i+2].Fine.Noun() && t.Tokens[i+2].Kind == language.Lower && !listed(t, at.Start, i) && !explained(t, i+2, at.End):
			return true // "the four victims"
		case w == "the" && next.Lower == "same" && i > at.Start && i+2 < at.End && people(&t.Tokens[i+2]) && !listed(t, at.Start, i):
			return true // "the same suspect"
		}
	}
	return dangles(r, at)
}

// pointers are the words that point, and may point back.
var pointers = lexicon.Words("this that these those")

// backward reports whether a pointer between two tokens points back: "this deal",
// "says that will", "to do this,", "until that point"; in "a vote that will" and
// "those who" it does not.
func backward(before, tok, next *language.Token) bool {
	noun := next.Fine.Noun() && next.Kind == language.Lower && !moments[next.Lower]
	switch tok.Lower {
	case "this":
		return noun || next.Fine == language.MD || next.Fine == language.VBZ || next.Fine == language.VBD || next.Kind == language.Punct
	case "that":
		return tok.Fine == language.DT && (noun || next.Kind == language.Punct) || before.Fine.Verb() && next.Fine == language.MD || before.Fine == language.IN && noun
	}
	return noun
}

// moments are nouns that "this" points at in time, not in the text.
var moments = lexicon.Words("year month week weekend day morning afternoon evening night summer winter spring autumn fall season quarter time century decade days weeks months years monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december article story report")

// hollow reports whether a sentence only says that something was said: "released a
// statement on Monday", without what.
func hollow(r *reading.Reading, at language.Range) bool {
	s := r.Text.Span(at)
	if at.End-at.Start > longestHollow {
		return false
	}
	for i := range r.Quotes {
		if s.Contains(r.Quotes[i].Content[0]) {
			return false
		}
	}
	gives, has, what := false, false, false
	for i := at.Start; i < at.End; i++ {
		tok := &r.Text.Tokens[i]
		gives = gives || tok.Fine.Verb() && giving[tok.Lemma]
		has = has || tok.Fine.Verb() && having[tok.Lemma]
		what = what || gives && utterances[tok.Lemma] || has && tok.Lower == "words" // "had strong words"
	}
	return what
}

// longestHollow is the number of tokens of a sentence that may say nothing else.
const longestHollow = 22

// giving are verbs of letting words out, utterances the nouns of those words.
var (
	giving     = lexicon.Words("release issue respond react reply make give post publish send write tweet deliver offer address")
	having     = lexicon.Words("have exchange share")
	utterances = lexicon.Words("statement response comment remark speech tweet post message letter reaction reply apology")
)
