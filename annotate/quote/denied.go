package quote

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// dropDenied takes what somebody denies from the one who would have said it:
// "denied Lund's claim that the board had promised “a ferry”" gives the board
// no words, and to the claim all of them.
func (r *reader) dropDenied(byCue []attribution) {
	for k := range byCue {
		in := &byCue[k]
		if !r.denied(r.view.headOf(in.cue)) {
			continue
		}
		end := in.cue.End
		for _, x := range in.content {
			end = max(end, x.End)
		}
		for i := range byCue {
			for n := range byCue[i].content {
				if c := &byCue[i].content[n]; i != k && c.End > c.Start && c.End < end && (c.End == in.source.Start || c.End == in.cue.Start) {
					c.End = end
				}
			}
		}
		in.content = nil
	}
}

// denied reports whether the clause of verb i is what a verb above it denies.
func (r *reader) denied(i int) bool {
	if !r.Tokens[i].Fine.Verb() {
		return false
	}
	for range 6 {
		switch r.Tokens[i].Rel.Universal() {
		case language.Ccomp, language.Xcomp, language.ACL, language.Obj, language.Obl, language.Nmod:
		default:
			return false
		}
		if i = int(r.Tokens[i].Head); i < 0 {
			return false
		}
		if denying[r.Tokens[i].Lemma] && r.Tokens[i].Fine.Verb() && !r.negated(i) {
			return true
		}
	}
	return false
}

// negated reports whether "not" or "never" stands before the verb at token i.
func (r *reader) negated(i int) bool {
	for k := i - 1; k >= max(0, i-longestAuxiliary); k-- {
		switch w := r.lower(k); {
		case w == "not" || w == "n't" || w == "never":
			return true
		case !auxiliaries[w] && r.Tokens[k].Tag != language.ADV:
			return false
		}
	}
	return false
}

// denying are verbs by which what another one is said to have said or done is
// said not to be so.
var denying = lexicon.Words(`deny reject dispute refute rebut contradict`)
