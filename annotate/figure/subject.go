package figure

import "synoptic/language"

// subject returns the subject of the verb that a measure goes with: "shares"
// of "shares fell 4 percent", "the bridge" of "the bridge cost $40 million".
// It needs a parsed text; only verbs that give their subject a value count.
func (r *reader) subject(whole, s language.Range) language.Range {
	none := language.Range{Start: whole.Start, End: whole.Start}
	verb := r.above(whole, s)
	if k := whole.Start - 1; k > s.Start && r.Tokens[k].Lower == "by" {
		verb = k - 1 // "fell by 4 percent"
	} else if k > s.Start && valuing[r.Tokens[k].Lower] {
		verb = k
	}
	if verb < 0 || !valuing[r.Tokens[verb].Lower] {
		return none
	}
	for k := verb - 1; k >= s.Start && k > verb-subjectReach; k-- {
		tok := r.Tokens[k]
		if int(tok.Head) != verb || tok.Rel != language.Nsubj && tok.Rel != language.NsubjPass {
			continue
		}
		if !noun(tok) {
			return none
		}
		start := k
		for start > s.Start && int(r.Tokens[start-1].Head) == k && (noun(r.Tokens[start-1]) || tagged(r.Tokens[start-1], language.JJ)) {
			start--
		}
		return language.Range{Start: start, End: k + 1}
	}
	return none
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
var valuing = set(`cost costs costing worth total totals totaled totalled totaling reach reached reaches hit hits stand stands stood exceed exceeds exceeded
weigh weighs weighed measure measures measured amount amounts amounted contract contracted gain gained gains lose loses lost edged added shed climbed closed trades traded trading
rose rise rises risen rising fell fall falls fallen falling increase increases increased grow grows grew grown climb climbs jump jumps jumped jumping soar soared surge surged swell swelled
expand expanded drop drops dropped decline declines declined decrease decreased slip slipped slide slid sank sink shrank shrunk plunge plunged tumble tumbled dip dipped
widen widened narrow narrowed double doubled ticked averaged averages averaging`)
