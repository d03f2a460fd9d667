package figure

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// subject returns the subject of the verb that a measure goes with: "shares"
// of "shares fell 4 percent", "the bridge" of "the bridge cost $40 million".
// It needs a parsed text; only verbs that give their subject a value count.
func (r *reader) subject(whole, s language.Range) language.Range {
	verb := r.above(whole, s)
	if k := whole.Start - 1; k > s.Start && r.Tokens[k].Lower == "by" {
		verb = k - 1 // "fell by 4 percent"
	} else if k > s.Start && valuing[r.Tokens[k].Lower] {
		verb = k
	}
	governs := func(h int) bool { return h >= whole.Start && h < whole.End } // "the value is $3 million"
	if verb >= 0 && valuing[r.Tokens[verb].Lower] {
		governs = func(h int) bool { return h == verb }
	}
	for k := whole.Start - 1; k >= s.Start && k > whole.Start-subjectReach; k-- {
		tok := r.Tokens[k]
		if !governs(int(tok.Head)) || tok.Rel != language.Nsubj && tok.Rel != language.NsubjPass {
			continue
		}
		if !noun(tok) && verb >= 0 && r.Tokens[verb].Rel == language.ACLRelcl {
			k = int(r.Tokens[verb].Head) // "the deal, which amounts to $3 million"
		}
		if k < s.Start || k >= whole.Start || !noun(r.Tokens[k]) {
			break
		}
		start := k
		for start > s.Start && r.modifies(start-1, k) {
			start--
		}
		return language.Range{Start: start, End: k + 1}
	}
	return language.Range{Start: whole.Start, End: whole.Start}
}

// modifies reports whether token i is a noun, an adjective or a possessive
// before the noun at k.
func (r *reader) modifies(i, k int) bool {
	return noun(r.Tokens[i]) || tagged(r.Tokens[i], language.JJ, language.POS) && i < k
}

// subjectReach is how many tokens before its verb a subject is looked for.
const subjectReach = 12

// above returns the word outside whole that its topmost word depends on, -1
// for none.
func (r *reader) above(whole, s language.Range) int {
	for k := whole.Start; k < whole.End; k++ {
		h := int(r.Tokens[k].Head)
		if h >= s.Start && h < whole.Start {
			return h
		}
	}
	return -1
}

// valuing are verbs whose subject has the value that follows or changes by it.
var valuing = lexicon.Words(`cost costs costing worth total totals totaled totalled totaling reach reached reaches hit hits stand stands stood exceed exceeds exceeded
weigh weighs weighed measure measures measured amount amounts amounted contract contracted gain gained gains lose loses lost edged added shed climbed closed trades traded trading
rose rise rises risen rising fell fall falls fallen falling increase increases increased grow grows grew grown climb climbs jump jumps jumped jumping soar soared surge surged swell swelled
expand expanded drop drops dropped decline declines declined decrease decreased slip slipped slide slid sank sink shrank shrunk plunge plunged tumble tumbled dip dipped
widen widened narrow narrowed double doubled ticked averaged averages averaging`)
