package mention

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// relatives are the words that open relative clauses and stand for what is
// before them.
var relatives = map[string]bool{"who": true, "whom": true, "whose": true, "which": true, "that": true}

// relative joins a relative pronoun at token i with the mention that its
// clause describes.
func (r *ranking) relative(i int) {
	head := antecedent(r.Text, i)
	if head < 0 {
		return
	}
	best := -1
	for k := len(r.recent) - 1; k >= 0; k-- {
		if c := &r.recent[k]; c.Start <= head && head < c.End && (best < 0 || c.End-c.Start > r.recent[best].End-r.recent[best].Start) {
			best = k
		}
	}
	if best >= 0 {
		r.at = append(r.at, reference{Range: language.Range{Start: i, End: i + 1}, actor: r.recent[best].actor, form: Pronoun, confidence: 92})
	}
}

// Relative reports whether w opens relative clauses and stands for what is
// before it.
func Relative(w string) bool { return relatives[w] }

// AntecedentPhrase returns the noun phrase that the relative pronoun at token i
// stands for, without its article; it is empty when the token is none.
func AntecedentPhrase(t *language.Text, i int) language.Range {
	head := antecedent(t, i)
	if head < 0 {
		return language.Range{}
	}
	start, end := head, i
	for start > 0 && (hangsOn(t, start-1, head) || t.Tokens[start-1].Lower == "-") {
		start--
	}
	for start < head && t.Tokens[start].Fine == language.DT {
		start++
	}
	for end > head+1 && !closes(&t.Tokens[end-1]) {
		end--
	}
	return language.Range{Start: start, End: end}
}

// closes reports whether a noun phrase can end with the token.
func closes(t *language.Token) bool {
	if !t.Kind.Word() && t.Kind != language.Number {
		return false
	}
	return !lexicon.Preposition(t.Lower) && t.Fine != language.DT && t.Fine != language.JJ
}

// hangsOn reports whether token i depends on token head, directly or not.
func hangsOn(t *language.Text, i, head int) bool {
	for steps := 0; steps < maxClimb && i >= 0; steps++ {
		if i = int(t.Tokens[i].Head); i == head {
			return true
		}
	}
	return false
}

// antecedent returns the head of the noun phrase that the relative pronoun at
// token i stands for; -1 when it is none.
func antecedent(t *language.Text, i int) int {
	tok := &t.Tokens[i]
	if tok.Lower == "that" && tok.Fine != language.WDT && tok.Fine != language.WP || tok.Head == language.HeadNone {
		return -1
	}
	for k, steps := i, 0; steps < maxClimb && k >= 0; steps++ {
		if r := t.Tokens[k].Rel; r == language.ACLRelcl {
			h := int(t.Tokens[k].Head)
			if h >= i {
				return -1
			}
			if n := nearestNoun(t, i); n > h && !personal(&t.Tokens[h]) && (t.Tokens[n].Kind.Capital() || tok.Lower != "which" && personal(&t.Tokens[n])) {
				return n
			}
			return h
		}
		k = int(t.Tokens[k].Head)
	}
	return nearestNoun(t, i)
}

// personal reports whether "who" can stand for the noun.
func personal(t *language.Token) bool {
	_, _, person := lexicon.PersonNoun(t.Lower)
	return person || t.Kind.Capital() || lexicon.Body(t.Lower)
}

// maxClimb is how many steps the verb of a relative clause is from its
// pronoun: "many of whom said".
const maxClimb = 4

// nearestNoun returns the noun right before the relative pronoun at token i, a
// comma and "many of" passed over; -1 for none.
func nearestNoun(t *language.Text, i int) int {
	k := i - 1
	if k > 0 && t.Tokens[k].Lower == "of" {
		k -= 2
	}
	if k >= 0 && t.Tokens[k].Lower == "," {
		k--
	}
	if k >= 0 && t.Tokens[k].Fine.Noun() {
		return k
	}
	return -1
}

// headOf returns the token of r that the others hang on: the first one whose
// head lies outside.
func (f *finder) headOf(r language.Range) int {
	for i := r.Start; i < r.End; i++ {
		if h := int(f.Tokens[i].Head); h < r.Start || h >= r.End {
			return i
		}
	}
	return r.End - 1
}
