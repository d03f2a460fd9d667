package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// add splits the run of capitals r in sentence s into title and name and keeps
// the name.
func (f *finder) add(r, s language.Range) {
	if r = f.withoutPlural(r); r.Start >= r.End {
		return
	}
	cut := f.titleEnd(r)
	if cut == r.End { // a title alone: "the President", "Mayor of London"
		f.addPlace(r)
		return
	}
	n := name{Range: language.Range{Start: cut, End: r.End}, actor: -1}
	n.title = language.Range{Start: f.officeStart(r.Start, cut, s.Start), End: cut}
	f.splitPlaces(&n, r)
	n.key = f.keyOf(n.Range)
	n.typ, n.sure = f.classify(&n)
	f.names = append(f.names, n)
}

// withoutPlural cuts a plural noun for persons, and what modifies it, off the
// end of a run of capitals: "U.S. Attorneys" names a country and no person.
func (f *finder) withoutPlural(r language.Range) language.Range {
	last := r.End - 1
	if f.lower(last) == "general" && compound[f.lower(last-1)] {
		last--
	}
	if _, plural, ok := lexicon.PersonNoun(f.lower(last)); !ok || !plural || f.firstName(r.Start) || last > r.Start && f.honorific(r.Start) || f.lower(last) == "police" || f.lower(last) == "forces" || f.lower(last) == "press" {
		return r
	}
	if last == r.Start && f.cases[f.lower(last)].capital > f.cases[f.lower(last)].small+1 {
		return r // a band or team: "Strangers"
	}
	for end := last; end > r.Start; end-- {
		run := language.Range{Start: r.Start, End: end}
		if f.listed(f.keyOf(run)) != "" || f.bodyForm(run) {
			return run
		}
	}
	return language.Range{Start: r.Start, End: r.Start}
}

// addPlace keeps the place in a title without a name: "Mayor of London".
func (f *finder) addPlace(r language.Range) {
	for i := r.Start; i < r.End; i++ {
		if joins[f.lower(i)] {
			continue
		}
		run := language.Range{Start: i, End: r.End}
		typ, key := f.listed(f.keyOf(run)), f.keyOf(run)
		if typ == "" && i > r.Start && (f.lower(i-1) == "of" || f.lower(i-1) == "the") && f.bodyForm(run) {
			typ = Organization
		}
		if typ == Location || typ == Organization {
			f.names = append(f.names, name{Range: run, typ: typ, actor: -1, key: key, sure: true})
			return
		}
	}
}

// titleEnd returns where the title of run r ends and the name starts; r.Start
// when there is no title. A run that ends in the head of a body is no person.
func (f *finder) titleEnd(r language.Range) int {
	last := f.lower(r.End - 1)
	if r.End-r.Start > 1 && (lexicon.OrgHead(last) || lexicon.OrgSuffix(last) || lexicon.PlaceNoun(last)) && !f.firstName(r.End-2) && !f.honorific(r.Start) && !f.officeOf(r) {
		return r.Start
	}
	cut := r.Start
	for i := r.Start; i < r.End; i++ {
		w := f.lower(i)
		if w == "of" || w == "for" {
			if cut == i && i > r.Start { // "Secretary of State Ada Okoro"
				cut = f.afterOf(i, r.End)
				i = cut - 1
			}
			continue
		}
		if i < r.End-1 && (f.honorific(i) && i == cut || lexicon.Office(w)) || i == r.Start && lexicon.Office(w) {
			cut = i + 1
		}
	}
	return cut
}

// officeOf reports whether r is an office with its body: "Chief Constable of
// the Lenne Police".
func (f *finder) officeOf(r language.Range) bool {
	for i := r.Start + 1; i < r.End; i++ {
		if w := f.lower(i); w == "of" || w == "for" {
			return lexicon.Office(f.lower(i - 1))
		}
	}
	return false
}

// afterOf returns the end of "of State", "of the Interior" in a title.
func (f *finder) afterOf(i, end int) int {
	i++
	if f.lower(i) == "the" {
		i++
	}
	for k := min(end, i+5); k > i+1; k-- {
		if f.listed(f.keyOf(language.Range{Start: i, End: k})) != "" || lexicon.OrgHead(f.lower(k-1)) {
			return k
		}
	}
	return min(i+1, end)
}

func (f *finder) honorific(i int) bool {
	_, ok := lexicon.Honorific(f.lower(i))
	return ok
}

// firstName reports whether token i is a first name and no common word too.
func (f *finder) firstName(i int) bool {
	_, ok := lexicon.FirstName(f.lower(i))
	return ok && !lexicon.Common(f.lower(i))
}

// officeStart extends a title to the left over small words of office: "former
// president", "police spokesman", "actor and director".
func (f *finder) officeStart(start, cut, limit int) int {
	i := start
	if cut == start { // no capitalised title: is there a small one?
		if i == limit || !lexicon.Office(f.lower(i-1)) && !f.personNoun(i-1) || f.Tokens[i-1].Kind != language.Lower {
			return start
		}
		i--
	}
	for i > limit && f.modifies(i-1) {
		i--
	}
	return i
}

func (f *finder) personNoun(i int) bool {
	_, plural, ok := lexicon.PersonNoun(f.lower(i))
	return ok && !plural
}

// modifies reports whether token i belongs to the office behind it.
func (f *finder) modifies(i int) bool {
	t := &f.Tokens[i]
	switch {
	case lexicon.Function(t.Lower):
		return false
	case t.Kind == language.Lower:
		return lexicon.Office(t.Lower) || officeModifier[t.Lower] || lexicon.Body(t.Lower) || strings.HasSuffix(t.Lower, "-")
	case t.Lower == "-":
		return !t.Space
	}
	return t.Kind.Capital() && !lexicon.Calendar(t.Lower) && i+1 < len(f.Tokens) && f.Tokens[i+1].Kind == language.Lower
}

// officeModifier are small words that stand before an office.
var officeModifier = map[string]bool{"former": true, "ex": true, "then": true, "deputy": true, "vice": true, "assistant": true, "associate": true, "senior": true, "acting": true, "interim": true,
	"chief": true, "lead": true, "co": true, "prime": true, "foreign": true, "defense": true, "defence": true, "interior": true, "finance": true, "health": true, "education": true, "justice": true, "trade": true, "state": true,
	"federal": true, "district": true, "county": true, "city": true, "police": true, "fire": true, "attorney": true, "general": true, "retired": true, "late": true, "longtime": true, "outgoing": true, "incoming": true, "opposition": true,
	"media": true, "press": true, "campaign": true, "union": true, "head": true, "managing": true, "executive": true, "supreme": true, "court": true, "criminal": true, "football": true, "team": true, "news": true, "law": true, "human": true, "rights": true,
	"computer": true, "science": true, "political": true, "economics": true, "history": true, "climate": true, "research": true, "national": true, "security": true, "pop": true, "film": true, "fashion": true, "tech": true, "company": true, "elect": true, "designate": true}

// splitPlaces moves names of bodies and places that stand before a title into
// the list of names: "Ohio Attorney General Ada Okoro" names Ohio too.
func (f *finder) splitPlaces(n *name, r language.Range) {
	if n.title.Start >= n.title.End {
		return
	}
	i := n.title.Start
	end := i
	for end < n.title.End && (f.Tokens[end].Kind.Capital() && !f.officeAt(end) || end > i && joins[f.lower(end)]) {
		end++
	}
	for ; end > i; end-- {
		run := language.Range{Start: i, End: end}
		key := f.keyOf(run)
		if typ := f.listed(key); typ != "" && typ != Misc || end-i > 0 && f.body(run) {
			if typ == "" || typ == Misc {
				typ = Organization
			}
			f.names = append(f.names, name{Range: run, typ: typ, actor: -1, key: key, sure: true})
			return
		}
	}
}

// joins are small words within the names of bodies.
var joins = map[string]bool{"of": true, "for": true, "and": true, "the": true, "&": true}

// officeAt reports whether token i is an office rather than part of the name
// of a body before it ("Justice Department").
func (f *finder) officeAt(i int) bool {
	return (lexicon.Office(f.lower(i)) || f.honorific(i)) && !(i+1 < len(f.Tokens) && lexicon.OrgHead(f.lower(i+1)))
}

// body reports whether the run of capitals before an office names a body: by
// its form, as several words, or as one that is no ordinary word.
func (f *finder) body(r language.Range) bool {
	first := f.lower(r.Start)
	switch {
	case f.bodyForm(r):
		return true
	case lexicon.Demonym(first) || politics[first]:
		return false
	case r.End-r.Start > 1:
		return true
	}
	return !lexicon.PlaceNoun(first) && !lexicon.OrgHead(first) && !lexicon.Common(first) && !f.firstName(r.Start)
}

// politics are capitalised modifiers of an office that name nobody.
var politics = map[string]bool{"republican": true, "democratic": true, "deputy": true, "prime": true, "vice": true, "chief": true, "former": true, "acting": true, "assistant": true, "first": true, "foreign": true, "state": true, "federal": true, "national": true, "district": true, "senior": true}

// keyOf returns the words of r in lower case with one blank between them.
func (f *finder) keyOf(r language.Range) string {
	var b strings.Builder
	for i := r.Start; i < r.End; i++ {
		if i > r.Start && f.Tokens[i].Space {
			b.WriteByte(' ')
		}
		b.WriteString(f.Tokens[i].Lower)
	}
	return b.String()
}
