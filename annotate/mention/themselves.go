package mention

import "synoptic/language/lexicon"

// themselves learns the gender of persons from the pronoun by which they speak of
// themselves, "Okoro said she would stay", where their names do not tell it, or,
// said twice, where most bearers of the first name are of the other one.
func (f *finder) themselves() {
	he, she := make([]int, len(f.actors)), make([]int, len(f.actors))
	for _, m := range f.at {
		next := m.End + 1
		if m.form == Pronoun || m.confidence < byOne || f.quoted[m.Start] || !lexicon.Says(f.lower(m.End)) {
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
