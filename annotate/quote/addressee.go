package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// addressed leaves who is told something out of what is told: "told the crew
// the ferry was late".
func (r *reader) addressed(a *attribution) {
	verb := r.view.headOf(a.cue)
	if len(a.content) == 0 || !tells[r.Tokens[verb].Lemma] {
		return
	}
	c := &a.content[0]
	if c.Start != a.cue.End || a.cue.End != verb+1 || r.quoted[c.Start] {
		return
	}
	if p, ok := r.startingAt(c.Start); ok && p.End < c.End-1 && r.opensClause(p.End) {
		c.Start = p.End
		return
	}
	for i := c.Start + 1; i < min(c.End, c.Start+longestAddressee); i++ {
		if int(r.Tokens[i].Head) != verb || r.Tokens[i].Rel != language.Ccomp {
			continue
		}
		if clause := r.branchOf(i); clause.Start > c.Start && clause.Start < c.End && r.addressee(language.Range{Start: c.Start, End: clause.Start}, verb) {
			c.Start = clause.Start
		}
		return
	}
}

// opensClause reports whether another noun phrase starts at token i, right
// behind one.
func (r *reader) opensClause(i int) bool {
	if o, ok := lexicon.PronounOf(r.lower(i)); ok {
		return !o.Possessive && !mention.Relative(r.lower(i))
	}
	_, ok := r.startingAt(i)
	return ok || r.Tokens[i].Tag == language.DET
}

// addressee reports whether the words between a verb and what it tells are an
// object of the verb.
func (r *reader) addressee(words language.Range, verb int) bool {
	h := r.view.headOf(words)
	rel := r.Tokens[h].Rel
	return int(r.Tokens[h].Head) == verb && (rel == language.Obj || rel == language.Iobj) && (r.Tokens[h].Fine.Noun() || r.Tokens[h].Tag == language.PRON)
}

// tells are verbs that have who is told before what is told; longestAddressee
// is how many tokens may lie between the verb and the head of what is told.
var tells = map[string]bool{"tell": true, "inform": true, "assure": true, "remind": true, "notify": true, "advise": true}

const longestAddressee = 30
