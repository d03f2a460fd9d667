package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// What the words beside a name that no list has tell of it.

// greet notes whom a letter or a speaker greets: "Dear Okoro,".
func (f *finder) greet() {
	f.addressees = map[string]bool{}
	for _, s := range f.Sentences {
		k := s.Start + 1
		if k >= s.End || !greetings[f.lower(s.Start)] || f.Tokens[k].Kind != language.Title || f.unlikely(k) || f.listed(f.lower(k)) != "" {
			continue
		}
		if k+1 >= s.End || f.Tokens[k+1].Kind == language.Punct {
			f.addressees[f.lower(k)] = true
		}
	}
}

// greetings are the words before the name of whom one greets.
var greetings = lexicon.Words(`dear hello hey hi`)

// presented reports whether the words around n say that it is a person or a
// family, "a man named Farwe", "people like Farwe", "the Farwe family", "Farwe,
// you are late", or a letter greets it anywhere.
func (f *finder) presented(n *name) bool {
	switch f.lower(n.Start - 1) {
	case "named", "called", "like":
		if _, _, ok := lexicon.PersonNoun(f.lower(n.Start - 2)); ok {
			return true
		}
	}
	if next := f.lower(n.End); next == "himself" || next == "herself" || f.personal(n.End) {
		return true
	}
	return f.addressees[n.key] || f.clan(n) || families[f.lower(n.End)] || f.lower(n.End) == "," && f.lower(n.End+1) == "you"
}

// clan reports whether n, which is no firm, is written as Irish and Scottish
// surnames are: "O'Farwe", "McFarwe".
func (f *finder) clan(n *name) bool {
	w := strings.Replace(f.Word(n.Start), "’", "'", 1)
	return n.End-n.Start == 1 && len(w) > 4 && (w[:2] == "O'" || w[:2] == "Mc") && w[2] >= 'A' && w[2] <= 'Z' && w[3] >= 'a' && lexicon.Listed(n.key)&lexicon.Firm == 0
}

// families are nouns for those who bear one name.
var families = lexicon.Words(`family brothers sisters twins siblings`)

// settlements are the nouns before "of" and the name of a place.
var settlements = lexicon.Words(`city town village hamlet province state island port district county region capital suburb`)

// amongPersons reports whether name i, which no list has, stands in a list
// between two persons: "Ada Okoro, Farwe and Tom Reyes".
func (f *finder) amongPersons(i int) bool {
	if i == 0 || i+1 == len(f.names) {
		return false
	}
	before, n, next := &f.names[i-1], &f.names[i], &f.names[i+1]
	last := f.lower(n.End - 1)
	return before.typ == Person && next.typ == Person && f.listsOn(before.End, n.Start) && f.listsOn(n.End, next.Start) && (!before.single() || !next.single()) &&
		f.listed(n.key) == "" && lexicon.Listed(n.key)&^lexicon.Family == 0 && !lexicon.OrgHead(last) && !lexicon.PlaceNoun(last) && !lexicon.Common(last) && f.Tokens[n.Start].Kind == language.Title
}

// listsOn reports whether the tokens from start to end only go on with a list.
func (f *finder) listsOn(start, end int) bool {
	for i := start; i < end; i++ {
		if w := f.lower(i); w != "," && w != "and" && w != "&" {
			return false
		}
	}
	return start < end && end-start < 3 && !f.endsSentence(start)
}

// signed reports whether the text ends with n alone, as letters do.
func (f *finder) signed(n *name) bool {
	s := f.Sentences[f.SentenceOf(n.Start)].Range
	return s.End == len(f.Tokens) && s.Start == n.Start && s.End-n.End <= 1 && s.Start > 0
}

// opening returns the end of the name of a person alone at token i that opens a
// sentence: a first name before a verb, "Farwe is well", or a name with what
// only persons have, "Okoro's widow"; i when there is none.
func (f *finder) opening(i int, taken []bool) (int, Type) {
	w, s := f.lower(i), f.Sentences[f.SentenceOf(i)].Range
	first := i == s.Start || i == s.Start+1 && f.Tokens[s.Start].Kind == language.Quote
	if i+2 >= s.End || !first || f.Tokens[i].Kind != language.Title || f.unlikely(i) || f.cases[w].small > 0 || lexicon.PlaceLike(w) || f.office1(i) || f.honorific(i) {
		return i, ""
	}
	if f.personal(i + 1) {
		return i + 1, Person
	}
	if !f.firstName(i) || lexicon.Listed(w)&^lexicon.Family != 0 || seasons[w] {
		return i, ""
	}
	switch f.Tokens[i+1].Fine {
	case language.VBZ, language.VBD, language.MD:
		return i + 1, Person
	}
	return i, ""
}

// personal reports whether token i owns what only a person has: "'s widow".
func (f *finder) personal(i int) bool {
	next := f.lower(i + 1)
	return f.lower(i) == "'s" && (kinship[next] || belongings[next])
}

// belongings are nouns for what only persons have, with kin.
var belongings = lexicon.Words(`death birthday funeral burial childhood adolescence autobiography obituary`)

// seasons are first names too, but rarely those of who opens a sentence.
var seasons = lexicon.Words(`summer autumn winter`)
