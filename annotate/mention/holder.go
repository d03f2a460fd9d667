package mention

import (
	"slices"
	"sort"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// addressed stand before an office that is used as the name of its holder.
var addressed = map[string]bool{"the": true, "this": true, "our": true, "mr": true, "mr.": true, "madam": true, "madame": true}

// usedAsName returns the end of an office at token i that the text writes with a
// capital wherever it stands, as names are: "the President", "Madam Speaker".
// It is i when there is none.
func (f *finder) usedAsName(i int) int {
	t, s := &f.Tokens[i], f.Sentences[f.SentenceOf(i)].Range
	if t.Kind != language.Title || !lexicon.Office(t.Lower) || i == s.Start || !addressed[f.lower(i-1)] || f.cases[t.Lower].small > 0 || f.headlineCase(s) {
		return i
	}
	if i+1 < s.End && (f.Tokens[i+1].Kind.Capital() || f.lower(i+1) == "-" || f.lower(i+1) == "general") {
		return i
	}
	return i + 1
}

// takeOffices sets aside the names that are an office alone: "the President",
// "Madam Speaker". They are names of a person in the list of names, but say no
// more of who that is than the description does, so they are resolved as one.
// Those that stand before a name are its title.
func (f *finder) takeOffices() {
	f.names = slices.DeleteFunc(f.names, func(n name) bool {
		if n.typ != Person && n.typ != Organization || n.End-n.Start > 1 || !lexicon.Office(n.key) || f.firstName(n.Start) && !ranks[n.key] || lexicon.Surname(n.key) && !addressed[f.lower(n.Start-1)] {
			return false
		}
		if next := f.nameAt(n.End); (next == nil || next.typ != Person) && !f.entitled(n.Start) {
			n.typ = Person
			f.offices = append(f.offices, n)
		}
		return true
	})
}

// entitled reports whether token i is part of the title of a name behind it:
// "Minister of Defence Ada Okoro".
func (f *finder) entitled(i int) bool {
	for k := range f.names {
		if t := f.names[k].title; t.Start <= i && i < t.End {
			return true
		}
	}
	return false
}

// officeAt reports whether token i is an office that stands for its holder.
func (f *finder) officeAt(i int) bool {
	k := sort.Search(len(f.offices), func(k int) bool { return f.offices[k].Start >= i })
	return k < len(f.offices) && f.offices[k].Start == i
}

// seatOffices puts the offices back among the names, with the actors that the
// descriptions around them mean. Mentions must be in order.
func (f *finder) seatOffices() {
	for _, n := range f.offices {
		n.actor = f.covering(n.Range)
		f.names = append(f.names, n)
	}
	f.sortNames()
}

// covering returns the actor of the shortest mention that holds r, -1 for
// none.
func (f *finder) covering(r language.Range) int {
	actor, size := -1, len(f.Tokens)+1
	for i := range f.at {
		m := &f.at[i]
		if m.Start > r.Start {
			break
		}
		if m.End >= r.End && m.End-m.Start < size {
			actor, size = m.actor, m.End-m.Start
		}
	}
	return actor
}
