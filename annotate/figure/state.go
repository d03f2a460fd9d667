package figure

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// stateAt finds what befell those counted, within the next few words: "were
// killed", "have been taken to hospital".
func (r *reader) stateAt(i int, s language.Range) (string, language.Range) {
	for k := i; k < s.End && k < i+reach; k++ {
		tok := r.Tokens[k]
		if st := states[tok.Lower]; st != "" && !(tok.Lower == "death" && k+1 < s.End && penal[r.Tokens[k+1].Lower]) {
			if st == shot && r.fatal(k+1, s) {
				st = "killed"
			}
			return st, language.Range{Start: k, End: k + 1}
		}
		if st := r.struck(k, s); st != "" {
			return st, language.Range{Start: k, End: k + 1}
		}
		if lost[tok.Lower] && k+2 < s.End && (r.is(k+1, s.End, "lives") || r.is(k+2, s.End, "lives")) {
			return "killed", language.Range{Start: k, End: k + 1}
		}
		if !tok.Kind.Word() || breaks[tok.Lower] {
			break
		}
	}
	return "", language.Range{}
}

// struck returns what befell those of whom the words at token k tell it in two:
// "hit by gunfire", "struck by bullets", "taken into custody".
func (r *reader) struck(k int, s language.Range) string {
	switch {
	case r.is(k, s.End, "custody") && (r.is(k-1, s.End, "in") || r.is(k-1, s.End, "into")):
		return "arrested"
	case strikes[r.Tokens[k].Lower] && (r.is(k+1, s.End, "by") || r.is(k+1, s.End, "with")):
		for i := k + 2; i < min(k+5, s.End); i++ {
			if missiles[r.Tokens[i].Lower] {
				return shot
			}
		}
	}
	return ""
}

// strikes are verbs of being hit that tell by what alone what befell somebody, and
// missiles what makes it a shot.
var (
	strikes  = lexicon.Words(`hit struck grazed pierced sprayed`)
	missiles = lexicon.Words(`bullet bullets gunfire gunshot gunshots shot shots fire shrapnel pellets`)
)

// fatal reports whether those shot, by the words at token i, died of it: "shot
// dead", "shot to death", "shot and killed".
func (r *reader) fatal(i int, s language.Range) bool {
	if r.is(i, s.End, "to") || r.is(i, s.End, "and") {
		i++
	}
	return i < s.End && states[r.Tokens[i].Lower] == "killed"
}

// shot is the state of those of whom it is not said whether they died.
const shot = "shot"

// leftState finds it before the number: "killed 21", "death toll rose to 21",
// of a time only what it may be served in.
func (r *reader) leftState(i int, unit string, lives bool, s language.Range) string {
	for k := i - 1; k >= s.Start && k >= i-reach; k-- {
		tok := r.Tokens[k]
		if st := states[tok.Lower]; st != "" && (!lasting[unit] || st == served) {
			return st
		}
		if lost[tok.Lower] && lives {
			return "killed"
		}
		if tok.Kind == language.Punct && tok.Lower != "-" || tok.Kind == language.Number || breaks[tok.Lower] || partings[tok.Lower] && !(lasting[unit] && terms[tok.Lower]) {
			break
		}
	}
	return ""
}

// overAside skips what stands between marks from token i on and says who is among
// those counted: "five people, including an officer who was off duty, were".
func (r *reader) overAside(i int, s language.Range) int {
	if i+1 >= s.End || r.Tokens[i].Kind != language.Punct || !among[r.lower(i+1, s.End)] && !among[r.lower(i+2, s.End)] {
		return i
	}
	for k := i + 2; k+1 < s.End && k < i+longestAside; k++ {
		if r.Tokens[k].Kind == language.Punct && auxiliaries[r.Tokens[k+1].Lower] {
			return k + 1
		}
	}
	return i
}

// longestAside is how many tokens an aside may have, among are the words that
// open it, and auxiliaries those that go on behind it.
const longestAside = 30

var (
	among       = lexicon.Words(`including among most many some mostly all both`)
	auxiliaries = lexicon.Words(`was were is are has have had remain remained`)
)

// befell returns the word at token i for what befell people, its class in place
// of a noun: "people injured" of "people taken away with injuries".
func (r *reader) befell(i int, class string) string {
	if tagged(r.Tokens[i], language.NN, language.NNS, language.RB) {
		return class
	}
	return r.Tokens[i].Lower
}

// served is the state in which time is spent.
const served = "jailed"
