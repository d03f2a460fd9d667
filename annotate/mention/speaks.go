package mention

import (
	"unicode/utf8"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// surnames returns the last words of the names of persons that have more than
// one, and the first words where the given name stands behind the surname.
func (f *finder) surnames() map[string]bool {
	out := map[string]bool{}
	for i := range f.names {
		n := &f.names[i]
		if n.typ != Person || n.End-n.Start < 2 {
			continue
		}
		out[f.lower(n.End-1)] = true
		if f.given(n.Range) {
			out[f.lower(n.Start)] = true
		}
	}
	return out
}

// speaks returns the end of a surname at token i that says something: "Freed
// said" is a person where the text names Joshua Freed, though "freed" is a
// common word.
func (f *finder) speaks(i int, surnames map[string]bool) (int, Type) {
	if f.Tokens[i].Kind != language.Title || !surnames[f.lower(i)] {
		return i, ""
	}
	if lexicon.Says(f.lower(i+1)) || lexicon.Says(f.lower(i-1)) && !f.opens(i, f.Sentences[f.SentenceOf(i)].Start) {
		return i + 1, Person
	}
	return i, ""
}

// bracketed returns the end of the name before its initials in brackets: "the
// Harbour Safety Board (HSB)"; i when the words from i on are none.
func (f *finder) bracketed(i int, taken []bool) (int, Type) {
	letters := ""
	for end := i; end < len(f.Tokens) && end < i+longestBody; end++ {
		w := f.lower(end)
		switch {
		case f.Tokens[end].Kind.Capital() && !taken[end]:
			first, _ := utf8.DecodeRuneInString(w)
			letters += string(first)
		case w == "(" && end > i+1:
			if end+2 < len(f.Tokens) && f.Tokens[end+1].Kind == language.Upper && f.lower(end+1) == letters && f.lower(end+2) == ")" {
				return end, Organization
			}
			return i, ""
		case w == "of" || w == "for" || w == "the" || w == "and" || w == "on" || w == "in" || w == "&":
		default:
			return i, ""
		}
	}
	return i, ""
}

// longestBody is the number of tokens of a body's name before its initials.
const longestBody = 10
