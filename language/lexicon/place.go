package lexicon

import "strings"

// Place reports whether the name, in lower case, is a country, a state or
// province, a large city or a region of the world. Names of several words are
// joined by one blank.
func Place(name string) bool { return places[name] || states[name] || abbreviatedStates[name] }

// State reports whether the name, in lower case, is a state of the United
// States, the District of Columbia or an American territory.
func State(name string) bool { return states[name] }

// Demonym reports whether w is an adjective of nationality, religion, party
// or origin, which stands before nouns as names do: "French", "Catholic".
func Demonym(w string) bool { return demonyms[w] }

// Land returns the country or region whose adjective w is, both in lower case:
// "nigeria" of "nigerian"; w itself where it is the adjective of none known.
func Land(w string) string {
	if land := lands[w]; land != "" {
		return land
	}
	if !demonyms[w] {
		return w
	}
	for _, suffix := range []string{"n", "an", "ian", "ean", "i", "ese", "ish"} {
		stem, ok := strings.CutSuffix(w, suffix)
		for _, end := range []string{"", "a", "y", "e"} {
			if ok && (places[stem+end] || stem+end == "korea") {
				return stem + end
			}
		}
	}
	return w
}

// People reports whether w names all who are of a nationality, religion or
// party: "Norwegians", "Methodists".
func People(w string) bool {
	one, ok := singular(w)
	return ok && demonyms[one]
}

// Calendar reports whether w is the name of a day or a month.
func Calendar(w string) bool { return calendar[w] }

// PlaceNoun reports whether w is the last or first word of names of places:
// "River", "County", "Street", "Mount".
func PlaceNoun(w string) bool { return placeNouns[w] }
