package account

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// account is where a sentence speaks of what was told before: the adverb and the
// verb that it belongs to.
type account struct {
	adverb, verb int
	kind         Kind
	plan         bool // no more than a plan
	spoken       bool // the adverb stands behind its verb, and may be of what was said
	loose        bool // what was told earlier need not have been told otherwise
}

// first finds in s the verb of an account that was given before.
func (t *teller) first(s language.Range) (account, bool) {
	for k := s.Start; k < s.End; k++ {
		if t.marked[k] {
			continue
		}
		w, end := t.Tokens[k].Lower, k+1
		switch {
		case firstly[w]:
		case w == "at" && end < s.End && t.Tokens[end].Lower == "first":
			end++
		case beside[w]:
			if end < s.End && t.finite(end) && t.tells(end, s) && !(w == "first" && breaking[t.Tokens[end].Lemma]) {
				return account{adverb: k, verb: end, kind: Told, loose: true}, true
			}
			continue
		default:
			continue
		}
		for _, v := range t.near(k, end, s) {
			switch {
			case t.marked[v]:
			case t.tells(v, s):
				return account{adverb: k, verb: v, kind: Told, spoken: v < k, loose: w == "previously"}, true
			case t.Tokens[v].Lemma == "charge" && t.passive(v), t.faces(v, s):
				return account{adverb: k, verb: v, kind: Charge, spoken: v < k}, true
			case planning[t.Tokens[v].Lemma] && t.finite(v):
				return account{adverb: k, verb: v, kind: Told, plan: true, spoken: v < k}, true
			}
		}
	}
	return account{}, false
}

// faces reports whether the verb at v has a charge for its object: "faced a
// charge of theft".
func (t *teller) faces(v int, s language.Range) bool {
	if t.Tokens[v].Lemma != "face" || !t.finite(v) {
		return false
	}
	for i := v + 1; i < min(s.End, v+subjectReach); i++ {
		if x := &t.Tokens[i]; x.Lemma == "charge" {
			return true
		} else if x.Tag == language.ADP || x.Tag == language.VERB {
			return false
		}
	}
	return false
}

// near lists the verbs that an adverb from k to end may belong to, the likeliest
// first.
func (t *teller) near(k, end int, s language.Range) []int {
	var out []int
	for v := end; v < min(s.End, end+3); v++ {
		if t.Tokens[v].Tag == language.VERB {
			out = append(out, v)
			break
		}
		if !lexicon.Auxiliary(t.Tokens[v].Lower) && !lexicon.Adverb(t.Tokens[v].Lower) {
			break
		}
	}
	if k == s.Start || t.Tokens[k-1].Kind == language.Quote || t.Tokens[k-1].Lower == "," || t.Tokens[k-1].Lower == "but" {
		for v := end; v < min(s.End, end+subjectReach); v++ {
			if t.Tokens[v].Tag == language.VERB && t.Tokens[v].Fine != language.VBG {
				out = append(out, v)
				break
			}
		}
	}
	if k > s.Start && t.Tokens[k-1].Tag == language.VERB {
		out = append(out, k-1)
	}
	return out
}

// subjectReach is how many tokens behind an adverb that opens a clause its verb
// may stand.
const subjectReach = 8

// tells reports whether the verb at v gives an account.
func (t *teller) tells(v int, s language.Range) bool {
	switch lemma := t.Tokens[v].Lemma; {
	case saying[lemma]:
		return t.finite(v) || t.passive(v)
	case holding[lemma]:
		return t.passive(v) || t.finite(v) && t.found(v, s)
	}
	return false
}

// found reports whether the subject before the verb at v are those who look into
// the matter.
func (t *teller) found(v int, s language.Range) bool {
	for i := v - 1; i >= max(s.Start, v-finderReach); i-- {
		if finders[t.Tokens[i].Lower] {
			return true
		}
	}
	return false
}

// finderReach is how many tokens before a verb its subject may stand.
const finderReach = 4
