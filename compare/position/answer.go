package position

import (
	"slices"

	"synoptic/compare/entity"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/span"
)

// Answer is one sentence in which somebody answers what is held against them, or
// does not.
type Answer struct {
	By   int    // entity
	Kind string // "denies", "defends", "supports", "apologises", "declines to comment", "not reached", "pleads not guilty", "pleads guilty"
	Mention
}

// Answers returns who denies, defends or declines what, in order of the reports.
func Answers(readings []*reading.Reading, entities []entity.Entity) []Answer {
	var out []Answer
	for s := range scenes(readings, entities) {
		for k := range s.Tokens {
			if tag := s.Tokens[k].Tag; tag != language.VERB && tag != language.ADJ || !s.told(k) {
				continue
			}
			kind, about, ok := s.answer(k)
			if !ok {
				continue
			}
			for _, a := range s.answerers(k) {
				if e, ok := s.bearer(a); ok {
					out = append(out, Answer{e, kind, s.mention(k, about)})
				}
			}
		}
	}
	return out
}

// answering are the stances that answer.
var answering = map[string]bool{"denies": true, "defends": true, "supports": true, "apologises": true}

// answer returns as what the verb at k answers, and what it is about.
func (g *grammar) answer(k int) (kind string, about span.Span, ok bool) {
	sent := g.Sentences[g.SentenceOf(k)].Range
	switch t := &g.Tokens[k]; {
	case t.Lemma == "plead" && g.finite(k):
		if k+1 < sent.End && g.Tokens[k+1].Lower == "guilty" {
			return "pleads guilty", g.Span(language.Range{Start: k, End: g.pleaEnd(k+2, sent)}), true
		}
		if k+2 < sent.End && g.Tokens[k+1].Lower == "not" && g.Tokens[k+2].Lower == "guilty" {
			return "pleads not guilty", g.Span(language.Range{Start: k, End: g.pleaEnd(k+3, sent)}), true
		}
		return "", span.Span{}, false
	case (t.Lemma == "decline" || t.Lemma == "refuse") && k+2 < sent.End && g.Tokens[k+1].Lower == "to" && silences[g.Tokens[k+2].Lemma]:
		return "declines to comment", g.Span(language.Range{Start: k + 1, End: g.clauseEnd(k+2, sent)}), g.finite(k) && g.asserted(k)
	case g.unreached(k):
		return "not reached", g.Span(language.Range{Start: g.auxiliaries(k, sent), End: g.clauseEnd(k, sent)}), true
	}
	s, about, ok := g.stance(k)
	if !ok {
		return "", span.Span{}, false
	}
	name := stances[s].name
	return name, about, answering[name]
}

// pleaEnd returns the end of a plea that goes on at i with "to" what.
func (g *grammar) pleaEnd(i int, sent language.Range) int {
	if i < sent.End && g.Tokens[i].Lower == "to" {
		return g.clauseEnd(i, sent)
	}
	return i
}

// auxiliaries returns the first of the words before k that help it: "could not be".
func (g *grammar) auxiliaries(k int, sent language.Range) int {
	for k > sent.Start {
		if w := g.Tokens[k-1].Lower; w != "not" && w != "n't" && !lexicon.Auxiliary(w) && !lexicon.Adverb(w) {
			break
		}
		k--
	}
	return k
}

// clauseEnd returns the first mark behind token i, or the end of the sentence.
func (g *grammar) clauseEnd(i int, sent language.Range) int {
	for i++; i < sent.End && g.Tokens[i].Kind != language.Punct && g.Tokens[i].Kind != language.Quote; i++ {
	}
	return i
}

// silences are verbs and nouns of what somebody does who says something.
var silences = lexicon.Words("comment respond answer discuss elaborate talk speak interview say reply")

// unreached reports whether the word at k is what somebody did not do who did not
// answer: "did not respond to a request", "could not be reached".
func (g *grammar) unreached(k int) bool {
	t := &g.Tokens[k]
	not := false
	for i := max(0, k-4); i < k; i++ {
		not = not || g.Tokens[i].Lower == "not" || g.Tokens[i].Lower == "n't"
	}
	if !not {
		return false
	}
	var asked bool
	for i := k + 1; i < min(len(g.Tokens), k+requestReach); i++ {
		asked = asked || requests[g.Tokens[i].Lemma]
	}
	switch t.Lemma {
	case "respond", "reply", "return":
		return asked && t.Fine == language.VB
	case "reach", "available":
		return asked
	}
	return false
}

// requestReach is how many tokens behind a verb the noun stands for what was asked.
const requestReach = 9

// requests are nouns of what a reporter asks for.
var requests = lexicon.Words("request call message email e-mail comment inquiry enquiry question phone voicemail")

// answerers returns the actors that are the subject of the word at k, also in the
// passive, or for whom that speaks: "a lawyer for Okoro denied".
func (g *grammar) answerers(k int) []int {
	if out := g.subjects(k); len(out) > 0 {
		return out
	}
	var out []int
	g.children(k, func(i int) {
		if i > k || len(out) > 0 {
			return
		}
		switch g.Tokens[i].Rel {
		case language.NsubjPass:
			out = slices.Clone(g.named(i))
		case language.Nsubj:
			out = g.spokenFor(i)
		}
	})
	return out
}

// spokenFor returns for whom the noun at i speaks.
func (g *grammar) spokenFor(i int) []int {
	if !Agent(g.Tokens[i].Lower) {
		return nil
	}
	var out []int
	g.children(i, func(c int) {
		if w := g.opening(c); g.Tokens[c].Rel == language.NmodPoss || g.Tokens[c].Rel == language.Nmod && (w == "for" || w == "of") {
			out = append(out, g.named(c)...)
		}
	})
	return out
}

// Agent reports whether a noun, in small letters, is of those who speak for somebody.
func Agent(noun string) bool { return lexicon.Spokesman(noun) || agents[noun] }

// agents are such nouns beside spokesmen.
var agents = lexicon.Words("lawyer lawyers attorney attorneys representative representatives rep reps publicist agent counsel solicitor barrister campaign")
