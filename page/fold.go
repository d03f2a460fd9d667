package page

import (
	"slices"
	"strings"
)

// folded puts utterances in marks whose words stand whole in another one of the
// same speaker among its printings: "we will stay" under "We will stay, and
// nobody will move us".
func folded(items []utterance) []utterance {
	key, into := make([]string, len(items)), make([]int, len(items))
	for i := range items {
		if items[i].Kind == "direct" {
			key[i] = " " + strings.Join(wordsIn(items[i].Text), " ") + " "
		}
		into[i] = i
	}
	for i := range items {
		for k := range items {
			if key[i] != "" && len(key[k]) > len(key[into[i]]) && strings.Contains(key[k], key[i]) {
				into[i] = k // the longest, which goes into no other
			}
		}
	}
	for i, k := range into {
		if i != k {
			items[k].take(&items[i])
		}
	}
	var out []utterance
	for i := range items {
		if into[i] == i {
			out = append(out, items[i])
		}
	}
	return out
}

const cutDifferently = "cut differently"

// take makes the printings of v printings of a part of u.
func (u *utterance) take(v *utterance) {
	for _, x := range v.Variants {
		x.Whole = false
		u.Variants = append(u.Variants, x)
	}
	for _, d := range append([]string{cutDifferently}, v.Differs...) {
		if !slices.Contains(u.Differs, d) {
			u.Differs = append(u.Differs, d)
		}
	}
	u.Folded = true
}
