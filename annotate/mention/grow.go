package mention

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// growPerson takes in what the tagger leaves behind the name of a person: the
// second half of a given name, the trade that makes it a shop.
func (f *finder) growPerson(n *name) {
	n.Range = f.withHalf(n.Range)
	if k := n.Start - 1; n.End-n.Start > 1 && f.initial(k) && f.firstName(n.Start) {
		n.Start = k // "T. Ada Okoro"
	}
	if shop := f.shop(n.Range); shop.End > n.End {
		n.Range, n.typ, n.sure = shop, Organization, true
	}
	n.key = f.keyOf(n.Range)
}

// initial reports whether token i is a letter with a full stop within a sentence.
func (f *finder) initial(i int) bool {
	return i >= 0 && len(f.lower(i)) == 2 && strings.HasSuffix(f.lower(i), ".") && f.Tokens[i].Kind.Capital() && !f.endsSentence(i)
}

// numberRulers takes in the numerals of rulers. The keys of their names stay
// without it, so that "Farwe" is "Farwe I".
func (f *finder) numberRulers() {
	for i := range f.names {
		if n := &f.names[i]; n.typ == Person && f.first(n.End) {
			n.End++
		}
	}
	f.dropCovered()
}

// first reports whether token i is the numeral behind the name of the first
// ruler of that name, "Farwe I". Before a verb it is who speaks.
func (f *finder) first(i int) bool {
	if i >= len(f.Tokens) || f.Word(i) != "I" || f.endsSentence(i-1) {
		return false
	}
	next := f.lower(i + 1)
	return f.endsSentence(i) || next == "," || next == "of" || next == ")"
}

// shop returns r, the name of a person, with the trade that makes it the name
// of a shop, "Ray's Pizza"; r where there is none.
func (f *finder) shop(r language.Range) language.Range {
	limit := f.Sentences[f.SentenceOf(r.Start)].Range
	if r.End-r.Start > 2 || f.lower(r.End) != "'s" || f.honorific(r.Start-1) || f.headlineCase(limit) {
		return r
	}
	end := r.End + 1
	for end < limit.End && end < r.End+4 && f.Tokens[end].Kind == language.Title {
		end++
	}
	if end == r.End+1 || end < limit.End && f.Tokens[end].Kind.Capital() || !lexicon.Shop(f.lower(end-1)) {
		return r
	}
	return language.Range{Start: r.Start, End: end}
}

// headers adds the names of persons that mails write with the surname first,
// before an address, `"Okoro, Ada" <ada@…>`, or with a first name that is no
// place, `"Okoro, Ada"`.
func (f *finder) headers() {
	for i := 0; i+4 < len(f.Tokens); i++ {
		if f.Tokens[i].Kind != language.Quote || f.Tokens[i+1].Kind != language.Title || f.lower(i+2) != "," || f.Tokens[i+3].Kind != language.Title {
			continue
		}
		end := i + 4
		key := f.keyOf(language.Range{Start: i + 3, End: end}) + " " + f.lower(i+1)
		if f.Tokens[end].Kind == language.Upper {
			end++ // "Okoro, Ada B."
		}
		given := f.firstName(i+3) && f.listed(f.lower(i+3)) == ""
		if end >= len(f.Tokens) || f.Tokens[end].Kind != language.Quote || f.lower(end+1) != "<" && !given {
			continue
		}
		r := language.Range{Start: i + 1, End: end}
		f.names = slices.DeleteFunc(f.names, func(n name) bool { return n.Start < r.End && r.Start < n.End })
		f.names = append(f.names, name{Range: r, typ: Person, actor: -1, key: key, sure: true})
	}
	f.sortNames()
}
