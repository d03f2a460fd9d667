package mention

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// joinPersons makes actors of the names of persons: full names first, then
// surnames and first names alone, each with the nearest bearer before it.
func (f *finder) joinPersons() {
	for i := range f.names {
		if n := &f.names[i]; n.typ == Person && !n.single() && !f.photographer(n) {
			f.bear(n, f.samePerson(n))
		}
	}
	u := f.usage()
	for i := range f.names {
		if n := &f.names[i]; n.typ == Person && n.single() && !f.photographer(n) {
			f.bear(n, f.bearer(n, u))
			if x := f.actors[n.actor]; x.Gender == Unknown {
				x.Gender = u.made[n.key]
			}
		}
	}
}

// bear gives n to actor a, a new one when a is negative.
func (f *finder) bear(n *name, a int) {
	parts := strings.Fields(n.key)
	if a < 0 {
		a = len(f.actors)
		f.actors = append(f.actors, &actor{Actor: Actor{Kind: PersonKind}, parts: parts})
	}
	x := f.actors[a]
	n.actor = a
	if text := f.Span(n.Range).In(f.Source); len(syllables(parts)) > len(syllables(x.parts)) || x.Name == "" || len(parts) == len(x.parts) && Shouted(x.Name) && !Shouted(text) {
		x.Name, x.parts = clean(text), parts
		f.index(a, parts)
		f.index(a, LastSyllable(parts))
	}
	if len(parts) > 1 {
		x.seen = append(x.seen, n.Start)
	}
	f.sexOf(x, n)
	whole := n.Range
	if n.title.End > n.title.Start {
		whole.Start = n.title.Start
		f.office(x, n)
	}
	f.refer(whole, a, Named, 100)
}

// Shouted reports whether a name of several words is all in capitals, as headings
// and captions print it.
func Shouted(name string) bool { return strings.Contains(name, " ") && strings.ToUpper(name) == name }

// clean joins a name that runs over a line end by blanks.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// sexOf notes what first name and honorific tell.
func (f *finder) sexOf(x *actor, n *name) {
	if x.Gender != Unknown && !x.byName {
		return
	}
	for i := n.title.Start; i < n.title.End; i++ {
		if s, ok := lexicon.Honorific(f.lower(i)); ok && s != 0 {
			x.Gender, x.byName = Gender(s), false
			return
		}
		if s, _, ok := lexicon.PersonNoun(f.lower(i)); ok && s != 0 {
			x.Gender, x.byName = Gender(s), false
			return
		}
	}
	if !n.single() || !lexicon.Surname(f.lower(n.Start)) {
		if s, ok := lexicon.FirstName(f.lower(n.Start)); ok {
			x.Gender, x.byName = Gender(s), true
		}
	}
}

// samePerson returns the actor with the same full name, allowing for middle
// names and initials; -1 for none.
func (f *finder) samePerson(n *name) int {
	parts := strings.Fields(n.key)
	list := f.byWord[parts[len(parts)-1]]
	if b := LastSyllable(bare(parts)); len(b) > 0 {
		list = f.byWord[b[0]]
	}
	for k := len(list) - 1; k >= 0; k-- {
		if x := f.actors[list[k]]; x.Kind == PersonKind && sameName(x.parts, parts) && !Generations(x.Name, slices.ContainsFunc(x.heads, lexicon.Office), n.key, n.title.End > n.title.Start) {
			return list[k]
		}
	}
	return -1
}

// index notes the words by which actor a may be called.
func (f *finder) index(a int, words []string) {
	for _, w := range words {
		if list := f.byWord[w]; !slices.Contains(list, a) {
			f.byWord[w] = append(list, a)
		}
	}
}

// bearer returns the person whom a single word names: of those with that
// surname, else first name, the one whom honorifics of the text allow, whom it
// does not call by first name, and who is named in full nearest before; -1
// where nobody fits.
func (f *finder) bearer(n *name, u *usage) int {
	own, titled := f.honorificSex(n), n.title.End > n.title.Start
	sex := own
	if told := u.sex(n.key); sex == Unknown && !f.consort(n.key, told) {
		sex = told
	}
	best, score := -1, 0
	for _, a := range f.byWord[n.key] {
		x := f.actors[a]
		if x.Kind != PersonKind || sex != Unknown && x.Gender != Unknown && x.Gender != sex {
			continue
		}
		match := f.match(n, x)
		if match == 0 {
			continue
		}
		if match >= asSurname && len(x.parts) > 1 && u.alone[x.parts[0]] == 0 {
			match += 2
		}
		near := x.nearest(n.Start)
		if match >= asSurname && (own == Unknown || own != x.Gender) && (f.kin(x) && (titled && near < 0 || u.earlier(n.key, x.seen[0]) || f.namesake(n.key, x)) || f.newcomer(n.key, x, u)) {
			continue // "President Okoro" is not "his daughter, Ada Okoro"
		}
		if near >= 0 {
			match++
		}
		if own != Unknown && own == x.Gender {
			match++ // "Mrs. Okoro" is the first lady, not the president
		}
		if match > score || match == score && near > f.actors[best].nearest(n.Start) {
			best, score = a, match
		}
	}
	if best < 0 {
		u.made[n.key] = sex
		if _, known := u.since[n.key]; !known && titled {
			u.since[n.key] = n.Start
		}
	}
	return best
}

// namesake reports whether somebody else of that surname is named in full before
// x, somebody's kin: behind "Ben Okoro and his wife, Ada Okoro" he is Okoro.
func (f *finder) namesake(surname string, x *actor) bool {
	return slices.ContainsFunc(f.byWord[surname], func(a int) bool {
		return f.ahead(f.actors[a], x, surname)
	})
}

// ahead reports whether y bears the surname and is named in full before x.
func (f *finder) ahead(y, x *actor, surname string) bool {
	return y != x && y.Kind == PersonKind && len(y.parts) > 1 && y.parts[len(y.parts)-1] == surname && len(y.seen) > 0 && y.seen[0] < x.seen[0]
}

// newcomer reports whether x is another bearer of a surname by which the text
// has called somebody since it named him in full: “Okoro” stays Ben Okoro when
// Ada Okoro comes in later.
func (f *finder) newcomer(surname string, x *actor, u *usage) bool {
	if len(x.seen) == 0 || len(x.parts) < 2 {
		return false
	}
	at := u.at[surname]
	end, _ := slices.BinarySearch(at, x.seen[0])
	return slices.ContainsFunc(f.byWord[surname], func(a int) bool {
		y := f.actors[a]
		if !f.ahead(y, x, surname) || f.kin(y) {
			return false
		}
		start, _ := slices.BinarySearch(at, y.seen[0])
		return end-start >= spokenOf
	})
}

// consort reports whether the text names in full somebody's kin of that surname
// and sex: "Mrs. Okoro" tells nothing of "Okoro" then.
func (f *finder) consort(surname string, sex Gender) bool {
	return slices.ContainsFunc(f.byWord[surname], func(a int) bool {
		x := f.actors[a]
		return x.Kind == PersonKind && sex != Unknown && x.Gender == sex && f.kin(x)
	})
}

// The strengths of a match of one word with a full name.
const (
	asFirst   = 2
	asSurname = 6
)

// match returns how well the single word n fits the name of x.
func (f *finder) match(n *name, x *actor) int {
	parts := bare(x.parts)
	switch {
	case len(parts) == 0:
		return 0
	case parts[len(parts)-1] == n.key, len(parts) > 2 && strings.HasSuffix(strings.Join(parts, " "), " "+n.key):
		return asSurname
	case parts[0] == n.key && (n.title.End == n.title.Start || !f.honorific(n.title.End-1)):
		return asFirst
	}
	return 0
}

// honorificSex returns the sex that the honorific right before n tells.
func (f *finder) honorificSex(n *name) Gender {
	if n.title.End > n.title.Start {
		if s, ok := lexicon.Honorific(f.lower(n.title.End - 1)); ok {
			return Gender(s)
		}
	}
	return Unknown
}

// usage is how the text uses single names.
type usage struct {
	alone map[string]int    // how often without honorific
	sexes map[string][3]int // how often with an honorific of each sex
	made  map[string]Gender // of those who have no full name
	since map[string]int    // where these are named first, with their office
	at    map[string][]int  // where the name stands alone
}

// usage counts the single names.
func (f *finder) usage() *usage {
	u := &usage{map[string]int{}, map[string][3]int{}, map[string]Gender{}, map[string]int{}, map[string][]int{}}
	for i := range f.names {
		n := &f.names[i]
		if n.typ != Person || !n.single() {
			continue
		}
		u.at[n.key] = append(u.at[n.key], n.Start)
		c := u.sexes[n.key]
		c[f.honorificSex(n)]++
		u.sexes[n.key] = c
		if n.title.End == n.title.Start {
			u.alone[n.key]++
		}
	}
	return u
}

// sex returns what the honorifics before the single name w tell, Unknown when
// they differ.
func (u *usage) sex(w string) Gender {
	c := u.sexes[w]
	switch {
	case c[Male] > 0 && c[Female] == 0:
		return Male
	case c[Female] > 0 && c[Male] == 0:
		return Female
	}
	return Unknown
}

// spokenOf is how often a surname alone before another bearer of it shows that
// it is somebody's already.
const spokenOf = 2

// earlier reports whether somebody is called w before the token: with an office
// and no full name, or more than once.
func (u *usage) earlier(w string, token int) bool {
	if at, known := u.since[w]; known && at < token {
		return true
	}
	n, _ := slices.BinarySearch(u.at[w], token)
	return n >= spokenOf
}

// nearest returns the last place before the token where the full name stands,
// -1 for none.
func (x *actor) nearest(token int) int {
	i, _ := slices.BinarySearch(x.seen, token)
	if i == 0 {
		return -1
	}
	return x.seen[i-1]
}

// office notes the title before n as a role of x.
func (f *finder) office(x *actor, n *name) {
	r := n.title
	of := ""
	if m := f.nameAt(r.Start); m != nil && m.typ != Person && m.End < r.End {
		of = clean(f.Span(m.Range).In(f.Source))
		r.Start = m.End
	}
	for r.Start < r.End && (f.lower(r.Start) == "'s" || !f.Tokens[r.Start].Kind.Word()) {
		r.Start++
	}
	for r.End-r.Start > 1 && f.honorific(r.End-1) && !lexicon.Office(f.lower(r.End-1)) {
		r.End-- // "Clinical director Dr"
	}
	if r.Start >= r.End {
		return
	}
	if r.End-r.Start == 1 && f.honorific(r.Start) && !lexicon.Office(f.lower(r.Start)) {
		return // "Mr" is no office
	}
	f.addRole(x, language.Range{Start: r.Start, End: r.End}, of, language.Range{Start: n.title.Start, End: n.title.End})
}

// addRole notes a role once and the nouns it is made of.
func (f *finder) addRole(x *actor, title language.Range, of string, whole language.Range) {
	for title.End-title.Start > 1 && among[f.lower(title.Start)] {
		title.Start++
	}
	role := Role{Title: clean(f.Span(title).In(f.Source)), Of: of, Span: f.Span(whole)}
	for i := title.Start; i < title.End; i++ {
		if w := f.lower(i); lexicon.Office(w) || f.personNoun(i) {
			x.heads = append(x.heads, w)
			if s, _, ok := lexicon.PersonNoun(w); ok && s != 0 && x.Gender == Unknown {
				x.Gender = Gender(s)
			}
		}
	}
	for _, old := range x.Roles {
		if strings.EqualFold(old.Title, role.Title) && old.Of == role.Of {
			return
		}
	}
	x.Roles = append(x.Roles, role)
}

// among set somebody beside others, which is no part of what he is.
var among = lexicon.Words(`another other fellow one`)
