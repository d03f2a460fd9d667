package position

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// asserted reports whether the report says that the verb at k happened: it is
// not denied, asked, feared or proposed, nor the case of an "if".
func (g *grammar) asserted(k int) bool {
	if g.denied(k) || g.asked(k) || g.supposed(k) {
		return false
	}
	for at := k; ; {
		head := int(g.Tokens[at].Head)
		if head < 0 {
			return true
		}
		switch g.Tokens[at].Rel {
		case language.Ccomp, language.ACL, language.Csubj:
			if doubted[g.Tokens[head].Lemma] || g.denied(head) || g.without(head) || g.refuted(head) {
				return false
			}
		case language.Conj, language.Xcomp, language.Advcl, language.Parataxis:
		default:
			return true
		}
		if at = head; g.supposed(at) {
			return false
		}
	}
}

// denied reports whether the verb is said not to happen.
func (g *grammar) denied(k int) (no bool) {
	g.children(k, func(i int) {
		switch t := &g.Tokens[i]; {
		case negations[t.Lower], t.Lower == "longer" && i > 0 && g.Tokens[i-1].Lower == "no":
			no = true
		case t.Rel == language.Nsubj:
			no = no || nobody[t.Lower] || g.without(i) || g.neither(i)
		}
	})
	return no
}

// negations are words beside a verb by which it does not happen, or has not.
var negations = lexicon.Words("not n't never neither nor hardly barely rarely scarcely nearly almost")

// nobody are subjects of what does not happen.
var nobody = lexicon.Words("nobody none neither nothing")

// neither reports whether the subject at i is of those who do not.
func (g *grammar) neither(i int) bool {
	r := g.subtree(i)
	for k := max(0, r.Start-1); k < i; k++ {
		if g.Tokens[k].Lower == "neither" {
			return true
		}
	}
	return false
}

// without reports whether the noun at i is said not to be: "no evidence that".
func (g *grammar) without(i int) (no bool) {
	g.children(i, func(c int) {
		w := g.Tokens[c].Lower
		no = no || g.Tokens[c].Rel == language.Det && (w == "no" || w == "neither")
	})
	return no
}

// refuted reports whether the noun at i is a claim that somebody denies, or that
// is called false.
func (g *grammar) refuted(i int) (no bool) {
	if !said[g.Tokens[i].Lemma] {
		return false
	}
	g.children(i, func(c int) { no = no || untrue[g.Tokens[c].Lower] })
	h := int(g.Tokens[i].Head)
	return no || h >= 0 && (doubted[g.Tokens[h].Lemma] || g.Tokens[h].Lemma == "reject")
}

// untrue are adjectives of claims that nobody stands by.
var untrue = lexicon.Words("false untrue baseless unfounded debunked fake erroneous incorrect wrong")

// doubted are verbs of what is not said to be so.
var doubted = lexicon.Words("deny refute dispute rebut doubt suggest ask propose recommend urge demand hope wish fear expect imagine pretend wonder suppose")

// supposed reports whether the clause of the verb at k is the case of an "if",
// or what happens whenever.
func (g *grammar) supposed(k int) (yes bool) {
	g.children(k, func(i int) {
		if t := &g.Tokens[i]; t.Rel == language.Mark || t.Rel == language.Advmod && i < k {
			yes = yes || g.supposes(t.Lower, k)
		}
	})
	first := k
	for first > 0 && g.Tokens[first-1].Kind != language.Punct && g.Tokens[first-1].Kind != language.Quote {
		first--
	}
	return yes || conditions[g.Tokens[first].Lower]
}

// supposes reports whether a word that opens the clause of the verb at k makes
// it a case: of a "when", what happens at no time in particular.
func (g *grammar) supposes(word string, k int) bool {
	if word == "when" || word == "until" || word == "once" {
		return g.Tokens[k].Fine == language.VBZ || g.Tokens[k].Fine == language.VBP
	}
	return conditions[word]
}

// conditions open clauses that tell what may be, or what happens as a rule.
var conditions = lexicon.Words("if unless whether lest whenever should ordinarily usually normally typically generally traditionally")

// asked reports whether the sentence of token k is a question.
func (g *grammar) asked(k int) bool {
	sent := g.Sentences[g.SentenceOf(k)].Range
	for i := sent.End - 1; i >= max(sent.Start, sent.End-2); i-- {
		if g.Tokens[i].Lower == "?" {
			return true
		}
	}
	return false
}
