package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// listed returns the type that lists give to a name, empty when they do not
// know it.
func (f *finder) listed(key string) Type {
	switch {
	case lexicon.OrgName(key):
		return Organization
	case lexicon.Place(key):
		return Location
	case lexicon.Demonym(key):
		return Misc
	}
	return ""
}

// classify returns the type of n and whether its form settles it.
func (f *finder) classify(n *name) (Type, bool) {
	words := n.End - n.Start
	first, last := f.lower(n.Start), f.lower(n.End-1)
	if n.title.End > n.title.Start && f.personal(n) {
		return Person, true
	}
	if typ := f.listed(n.key); typ != "" {
		return typ, words > 1 || typ != Location
	}
	if f.twoPlaces(n) {
		return Misc, true
	}
	switch {
	case f.bodyForm(n.Range):
		return Organization, true
	case words > 1 && (lexicon.PlaceNoun(last) || first == "mount" || first == "lake" || first == "fort" || first == "port") && !f.firstName(n.Start):
		return Location, true
	case f.Tokens[n.Start].Kind == language.Upper && words == 1 && len(first) >= 2 && len(first) <= 6 && !f.shouted(n.Start):
		return Organization, false
	case words > 1:
		return f.several(n)
	}
	return "", false
}

// twoPlaces reports whether n joins two names by a hyphen: "Paris-Rome".
func (f *finder) twoPlaces(n *name) bool {
	return n.End-n.Start == 3 && f.lower(n.Start+1) == "-" && (lexicon.Place(f.lower(n.Start)) || lexicon.Place(f.lower(n.End-1)))
}

// several types a name of two or more words by its first and last word.
func (f *finder) several(n *name) (Type, bool) {
	first, last := f.lower(n.Start), f.lower(n.End-1)
	_, given := lexicon.FirstName(first)
	switch {
	case f.Tokens[n.Start].Kind == language.Upper && f.Tokens[n.End-1].Kind == language.Upper && !f.shouted(n.Start) && !given:
		return Organization, false
	case lexicon.Place(first) && lexicon.Common(last) && !f.age(n.End):
		return Organization, false
	case lexicon.Demonym(first) || f.lower(n.Start-1) == "the" && !given:
		return Organization, false
	case given && (lexicon.Surname(last) || !lexicon.Common(last)):
		return Person, true
	case lexicon.Surname(last) && !lexicon.Common(first):
		return Person, true
	case f.age(n.End) || f.saysAround(n) && !lexicon.Common(last) || !lexicon.Common(first) && f.describedBehind(n.End):
		return Person, true
	case given && n.End-n.Start <= 3:
		return Person, false
	}
	for i := n.Start; i < n.End; i++ {
		if lexicon.Common(f.lower(i)) {
			return Misc, false
		}
	}
	switch before := f.lower(n.Start - 1); before {
	case "in", "at", "near", "to", "from", "of", "around", "outside", "through":
		return Location, false
	}
	if n.End-n.Start <= 3 {
		return Person, false
	}
	return Organization, false
}

// bodyForm reports whether the words of r show a body: its head last, or
// first before "of"; a suffix of companies; an ampersand.
func (f *finder) bodyForm(r language.Range) bool {
	if r.End-r.Start < 2 {
		return false
	}
	last := f.lower(r.End - 1)
	if lexicon.OrgSuffix(last) || lexicon.OrgHead(last) && !(f.firstName(r.Start) && r.End-r.Start == 2 && lexicon.Surname(last)) {
		return true
	}
	for i := r.Start; i < r.End-1; i++ {
		if w := f.lower(i + 1); w == "&" || w == "for" || w == "of" && lexicon.OrgHead(f.lower(i)) {
			return true
		}
	}
	return false
}

// personal reports whether the title before n is that of a person, not part
// of the name of a place or body.
func (f *finder) personal(n *name) bool {
	last := n.title.End - 1
	if f.bodyForm(n.Range) {
		return false
	}
	return f.honorific(last) || lexicon.Office(f.lower(last)) || f.personNoun(last) || f.lower(last-1) == "of" || f.lower(last-2) == "of"
}

// saysAround reports whether a verb of saying stands right behind or before n.
func (f *finder) saysAround(n *name) bool {
	if lexicon.Says(f.lower(n.End)) || lexicon.Says(f.lower(n.Start-1)) {
		return true
	}
	return f.lower(n.Start-2) == "according" && f.lower(n.Start-1) == "to"
}

// age reports whether ", 34," follows.
func (f *finder) age(end int) bool {
	return f.lower(end) == "," && end+2 < len(f.Tokens) && f.Tokens[end+1].Kind == language.Number && len(f.Tokens[end+1].Lower) <= 2 &&
		(f.lower(end+2) == "," || f.lower(end+2) == ".")
}

// describedBehind reports whether ", the mayor of Lenne" follows.
func (f *finder) describedBehind(end int) bool {
	if f.lower(end) != "," {
		return false
	}
	_, head := f.description(end + 1)
	return head >= 0
}

// shouted reports whether the token stands among other words in capitals.
func (f *finder) shouted(i int) bool {
	near := 0
	for k := max(0, i-2); k < min(len(f.Tokens), i+3); k++ {
		if k != i && f.Tokens[k].Kind == language.Upper && len(f.Tokens[k].Lower) > 3 {
			near++
		}
	}
	return near >= 2
}

// settleTypes gives every name a type: what a longer or surer name of the same
// text says, else lists, else the words around it.
func (f *finder) settleTypes() {
	sure := map[string]Type{}
	last := map[string]Type{} // last or first word of persons' names
	for i := range f.names {
		n := &f.names[i]
		if n.sure {
			if sure[n.key] == "" {
				sure[n.key] = n.typ
			}
			if n.typ == Person {
				words := strings.Fields(n.key)
				last[words[len(words)-1]] = Person
				if len(words) > 1 && last[words[0]] == "" {
					last[words[0]] = Person
				}
			}
		}
	}
	where := f.places()
	for i := range f.names {
		n := &f.names[i]
		if n.sure {
			continue
		}
		switch {
		case n.typ == Organization && where[n.key]:
			n.typ = Location
		case sure[n.key] != "":
			n.typ = sure[n.key]
		case last[n.key] != "" && (n.typ == "" || n.typ == Location || n.typ == Misc) && !lexicon.State(n.key):
			n.typ = Person
		case n.typ == "":
			n.typ = f.guess(n)
		}
	}
}

// places returns the names in capitals that mostly stand where places do:
// behind "in", "at", "from" or "to".
func (f *finder) places() map[string]bool {
	behind, all := map[string]int{}, map[string]int{}
	for i := range f.names {
		n := &f.names[i]
		if n.sure || n.End-n.Start > 1 || f.Tokens[n.Start].Kind != language.Upper {
			continue
		}
		all[n.key]++
		switch f.lower(n.Start - 1) {
		case "in", "at", "from", "to", "near", "into", "outside":
			behind[n.key]++
		}
	}
	out := map[string]bool{}
	for key, n := range behind {
		out[key] = n >= 2 && 2*n >= all[key]
	}
	return out
}

// guess types a single unknown word by what stands around it.
func (f *finder) guess(n *name) Type {
	before, w := f.lower(n.Start-1), n.key
	_, given := lexicon.FirstName(w)
	switch {
	case lexicon.PlaceLike(w):
		return Location
	case before == "the":
		return Organization
	case lexicon.Surname(w), given && !lexicon.Common(w):
		return Person
	case (before == "in" || before == "near" || before == "from" || before == "at") && !f.saysAround(n):
		return Location
	case f.saysAround(n), f.age(n.End), f.lower(n.End) == "," && f.lower(n.End+1) == "who":
		return Person
	}
	return Organization
}
