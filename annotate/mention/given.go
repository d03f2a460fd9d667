package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// Given names of two syllables stand behind the surname in Korean and Chinese
// names, written "Han-bin", "Han-Bin", "Han Bin" or "Hanbin" by turns, so that
// the tagger cuts or misses them.

// halved returns the end of a name that a given name behind a surname shows,
// its second half written small: "Park Han-bin"; i when there is none. Such a
// surname may be a common word.
func (f *finder) halved(i int, taken []bool) (int, Type) {
	s := f.Sentences[f.SentenceOf(i)].Range
	k := i + 1
	if k+2 >= s.End || f.Tokens[i].Kind != language.Title || f.Tokens[k].Kind != language.Title || !f.Tokens[k].Space || taken[k] || f.unlikely(k) || lexicon.Function(f.lower(i)) || lexicon.Calendar(f.lower(i)) {
		return i, ""
	}
	if end := f.withHalf(language.Range{Start: i, End: k + 1}).End; end > k+1 && f.Tokens[end-1].Kind == language.Lower && !lexicon.Common(f.lower(end-1)) {
		return end, Person
	}
	return i, ""
}

// given reports whether r is written as such a name: "Park Han-bin".
func (f *finder) given(r language.Range) bool {
	if r.End-r.Start != 4 || f.Tokens[r.Start].Kind != language.Title || f.Tokens[r.Start+1].Kind != language.Title || f.Tokens[r.End-1].Kind != language.Lower {
		return false
	}
	return f.withHalf(language.Range{Start: r.Start, End: r.Start + 2}).End == r.End && !lexicon.Common(f.lower(r.End-1)) && f.listed(f.keyOf(language.Range{Start: r.Start, End: r.Start + 2})) == ""
}

// takeGiven takes in the second syllable of a given name that stands apart
// behind the name of a person, where it is written like a word: "Cho Han Bin"
// is not "Cho Han" and the body whose initials are BIN.
func (f *finder) takeGiven() {
	for i := range f.names {
		n := &f.names[i]
		k := n.End
		if n.typ != Person || n.End-n.Start != 2 || k >= len(f.Tokens) || f.endsSentence(k-1) || f.Tokens[k].Kind != language.Title || !f.Tokens[k].Space {
			continue
		}
		w := f.lower(k)
		if f.firstName(n.Start) && !(lexicon.OrgName(w) && len(w) <= longestInitials) {
			continue
		}
		alone := i+1 == len(f.names) || f.names[i+1].Start > k || f.names[i+1].End == k+1 && f.names[i+1].typ != Person
		if !alone || len(w) > longestSyllable || lexicon.Common(w) || lexicon.Demonym(w) || f.headlineCase(f.Sentences[f.SentenceOf(k)].Range) || lexicon.Place(w) {
			continue
		}
		n.End = k + 1
		n.key = f.keyOf(n.Range)
	}
	f.dropCovered()
}

// longestSyllable is the number of letters of a syllable of such a name,
// longestInitials that of initials, which are no name of a body when they are
// written small.
const (
	longestSyllable = 5
	longestInitials = 3
)

// LastSyllable returns the last word of a name, or what stands behind its last
// hyphen, in a list; an empty one for no name.
func LastSyllable(parts []string) []string {
	s := syllables(parts)
	return s[max(0, len(s)-1):]
}

// syllables returns the words of a name with those that a hyphen joins apart.
func syllables(parts []string) []string {
	return strings.FieldsFunc(strings.Join(parts, " "), func(r rune) bool { return r == ' ' || r == '-' })
}
