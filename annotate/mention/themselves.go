package mention

import "synoptic/language/lexicon"

// themselves learns the gender of persons from the pronoun by which they speak of
// themselves, "Okoro said she would stay", where their names do not tell it, or,
// said twice, where most bearers of the first name are of the other one.
func (f *finder) themselves() {
	he, she := make([]int, len(f.actors)), make([]int, len(f.actors))
	for _, m := range f.at {
		next := m.End + 1
		if m.form == Pronoun || m.confidence < byOne || f.shared(m) || f.quoted[m.Start] || !lexicon.Says(f.lower(m.End)) {
			continue
		}
		if f.lower(next) == "that" {
			next++
		}
		switch f.lower(next) {
		case "he":
			he[m.actor]++
		case "she":
			she[m.actor]++
		}
	}
	for a, x := range f.actors {
		switch {
		case x.Kind != PersonKind || x.Gender != Unknown && !x.byName || he[a] > 0 && she[a] > 0:
		case he[a] > enough(x, Male):
			x.Gender, x.byName = Male, false
		case she[a] > enough(x, Female):
			x.Gender, x.byName = Female, false
		}
	}
}

// shared reports whether m is a surname alone that two persons of the text have.
func (f *finder) shared(m reference) bool {
	if m.form != Named || m.End > m.Start+1 {
		return false
	}
	n := 0
	for _, a := range f.byWord[f.lower(m.Start)] {
		if f.actors[a].Kind == PersonKind {
			n++
		}
	}
	return n > 1
}

// byOne is how sure it must be whom a description means.
const byOne = 90

// enough is how often that is not yet told for x and gender g: who says "he" may
// speak of another one.
func enough(x *actor, g Gender) int {
	if x.Gender == Unknown || x.Gender == g {
		return 0
	}
	return 1
}
