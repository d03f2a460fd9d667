package mention

import "synoptic/language"

// relatives are the words that open relative clauses and stand for what is
// before them.
var relatives = map[string]bool{"who": true, "whom": true, "whose": true, "which": true, "that": true}

// relative joins a relative pronoun at token i with the mention that its
// clause describes.
func (r *ranking) relative(i int) {
	head := Antecedent(r.Text, i)
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

// Antecedent returns the head of the noun phrase that the relative pronoun at
// token i stands for; -1 when it is none.
func Antecedent(t *language.Text, i int) int {
	tok := &t.Tokens[i]
	if tok.Lower == "that" && tok.Fine != language.WDT && tok.Fine != language.WP || tok.Head == language.HeadNone {
		return -1
	}
	for k, steps := i, 0; steps < maxClimb && k >= 0; steps++ {
		if r := t.Tokens[k].Rel; r == language.ACLRelcl {
			if h := int(t.Tokens[k].Head); h < i {
				return h
			}
			return -1
		}
		k = int(t.Tokens[k].Head)
	}
	return nearestNoun(t, i)
}

// maxClimb is how many steps the verb of a relative clause is from its
// pronoun: "many of whom said".
const maxClimb = 4

// nearestNoun returns the noun right before the relative pronoun at token i, a
// comma and "of" phrases passed over; -1 for none.
func nearestNoun(t *language.Text, i int) int {
	k := i - 1
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
