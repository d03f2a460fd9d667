package lexicon

import (
	"strings"
	"sync"
)

// Class is a set of classes of words, a bit each, for models that look a word
// up once.
type Class uint32

// The classes of single words.
const (
	ClassCommon Class = 1 << iota
	ClassSurname
	ClassGivenFemale
	ClassGivenMale
	ClassGivenBoth
	ClassPlace     // a whole name of a place in the lists
	ClassPlaceLike // often stands where places do
	ClassPlaceNoun
	ClassDemonym
	ClassOrgHead
	ClassOrgSuffix
	ClassOrgName // a whole name of a body or outlet in the lists
	ClassHonorific
	ClassOffice
	ClassPersonNoun
	ClassBody
	ClassCalendar
	ClassFunction
	ClassSays
	ClassPreposition
)

// ClassGiven are the classes of first names.
const ClassGiven = ClassGivenFemale | ClassGivenMale | ClassGivenBoth

// ClassOf returns the classes of w, a word in lower case.
func ClassOf(w string) Class { return Class(classTable().Of(w)) }

// ClassOfName returns the classes of a name of several words, in lower case
// with one blank between them: [ClassPlace] or [ClassOrgName].
func ClassOfName(name string) Class {
	var c Class
	if Place(name) {
		c |= ClassPlace
	}
	if OrgName(name) || outlets[name] {
		c |= ClassOrgName
	}
	return c
}

// classTable has the classes of every word of the lists.
var classTable = sync.OnceValue(func() *Table {
	m := make(map[string]uint32, 40000)
	for w, c := range wordClasses() {
		if c != 0 {
			m[w] = uint32(c)
		}
	}
	return NewTable(m)
})

// wordClasses joins all the lists.
func wordClasses() map[string]Class {
	m := make(map[string]Class, 40000)
	for w, c := range classes() {
		m[w] |= map[class]Class{common: ClassCommon, surname: ClassSurname, placeName: ClassPlaceLike}[c]
	}
	for w, s := range firstNames() {
		m[w] |= []Class{ClassGivenBoth, ClassGivenFemale, ClassGivenMale}[s]
	}
	for w := range honorifics {
		m[w] |= ClassHonorific
		m[w+"."] |= ClassHonorific
	}
	for w := range offices {
		m[w] |= ClassOffice
		m[w+"."] |= ClassOffice
	}
	for w, c := range cues {
		if c.Act != Belief {
			m[w] |= ClassSays
		}
	}
	for _, list := range []struct {
		words map[string]bool
		class Class
	}{
		{places, ClassPlace}, {states, ClassPlace}, {abbreviatedStates, ClassPlace}, {placeNouns, ClassPlaceNoun}, {demonyms, ClassDemonym},
		{orgHeads, ClassOrgHead}, {orgSuffixes, ClassOrgSuffix}, {orgNames, ClassOrgName}, {outlets, ClassOrgName}, {bodies, ClassBody}, {calendar, ClassCalendar},
		{functions, ClassFunction}, {subjects, ClassFunction}, {auxiliaries, ClassFunction}, {prepositions, ClassFunction | ClassPreposition},
	} {
		for w := range list.words {
			if !strings.Contains(w, " ") {
				m[w] |= list.class
			}
		}
	}
	for w := range personNouns {
		m[w] |= ClassPersonNoun
	}
	for w := range irregularPlurals {
		m[w] |= ClassPersonNoun
	}
	return m
}
