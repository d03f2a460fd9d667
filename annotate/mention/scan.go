package mention

import (
	"iter"
	"strings"

	tagger "synoptic/language/name"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// name is one proper name as tokens, with the title before it.
type name struct {
	language.Range                // the name without its title
	title          language.Range // honorific and office before it; empty when none
	typ            Type
	second         Type // what the tagger holds for next best; empty where it did not find the name
	actor          int
	key            string // lower case, one blank between words, no clitic
	sure           bool   // the form alone settles the type
}

// single reports whether n is one word: "Farwe", "Marsh-Reyes".
func (n *name) single() bool { return !strings.Contains(n.key, " ") }

// typeOf maps the classes of the tagger.
var typeOf = map[tagger.Type]Type{tagger.Person: Person, tagger.Organization: Organization, tagger.Location: Location, tagger.Misc: Misc}

// scan takes the names that the tagger finds and reads the titles before them.
func (f *finder) scan() {
	for _, n := range tagger.Default().Find(f.Text) {
		for r := range f.atDashes(n.Range) {
			n.Range = r
			f.take(n)
		}
	}
	f.joinFirms()
	f.growNames()
	f.matchInitials()
	f.cutHeadlines()
	f.recoverNames()
	f.headers()
	f.growNames() // over those recovered
	for i := range f.names {
		if n := &f.names[i]; n.typ == Person {
			n.title = f.titleOf(n)
		}
	}
	f.settleTypes()
	f.numberRulers()
	f.takeOffices()
}

// take adds a name that the tagger finds.
func (f *finder) take(n tagger.Name) {
	r := f.trimmed(n.Range)
	if n.Type == tagger.Person || n.Type == tagger.Location && lexicon.Demonym(f.lower(r.Start)) {
		r = f.behindOffice(r)
	}
	if r.Start >= r.End || r.End-r.Start == 1 && pluralLetters(f.Word(r.Start)) {
		return
	}
	r = f.withSurname(r)
	if whole := f.withHalf(r); f.given(whole) {
		r = whole
	}
	x := name{Range: r, typ: typeOf[n.Type], second: typeOf[n.Second], actor: -1, key: f.keyOf(r)}
	if n.Type == tagger.Person {
		f.growPerson(&x)
	}
	f.takeOwner(&x)
	f.checkForm(&x)
	f.names = append(f.names, x)
	f.cutFirm(&f.names[len(f.names)-1])
}

// atDashes yields the parts of r before and behind dashes, which join nothing.
func (f *finder) atDashes(r language.Range) iter.Seq[language.Range] {
	return func(yield func(language.Range) bool) {
		for i := r.Start + 1; i < r.End-1; i++ {
			if f.lower(i) == "-" && f.Tokens[i].Space && f.Tokens[i+1].Space {
				if !yield(language.Range{Start: r.Start, End: i}) {
					return
				}
				r.Start = i + 1
			}
		}
		yield(r)
	}
}

// trimmed cuts articles, titles and marks off the ends of a name.
func (f *finder) trimmed(r language.Range) language.Range {
	for r.End-r.Start > 1 {
		w := f.lower(r.Start)
		label := r.End-r.Start > 2 && f.Tokens[r.Start].Kind == language.Upper && f.Tokens[r.Start+1].Kind == language.Title && f.firstName(r.Start+1) && !strings.Contains(w, ".")
		if w != "the" && !label && !(lexicon.Says(w) && lexicon.Common(w)) && (!f.honorific(r.Start) || f.firstName(r.Start)) {
			break
		}
		r.Start++
	}
	for r.End-r.Start > 1 && (particles[f.lower(r.End-1)] && f.Tokens[r.End-1].Kind == language.Lower || f.Tokens[r.End-1].Fine == language.DT || lexicon.Function(f.lower(r.End-1)) && f.Tokens[r.End-1].Kind == language.Title) {
		r.End-- // the next sentence of a caption runs on: "Twitter The"
	}
	if r.End-r.Start > 1 && f.lower(r.End-1) == "flight" && r.End < len(f.Tokens) && f.Tokens[r.End].Kind == language.Number {
		r.End-- // "All Lenne Airways Flight 12"
	}
	return r
}

// behindOffice cuts an office, a people or an outlet that the tagger took for a part of a
// person's name: "Harbour Commissioner" before a first name and a surname.
func (f *finder) behindOffice(r language.Range) language.Range {
	for k := r.End - 3; k >= r.Start; k-- {
		if w := f.lower(k); (lexicon.Office(w) || lexicon.Demonym(w)) && !f.firstName(k) || ranks[w] && k == r.Start {
			return language.Range{Start: k + 1, End: r.End}
		}
	}
	if w := f.lower(r.Start); r.End-r.Start == 2 && (ranks[w] || f.Tokens[r.Start].Kind == language.Upper && lexicon.ClassOf(w)&lexicon.ClassOrgName != 0) {
		r.Start++ // "Justice Reyes", "CNN Reyes"
	}
	return r
}

// ranks are first names that stand far more often for an office.
var ranks = map[string]bool{"justice": true, "judge": true, "major": true, "general": true, "marshal": true, "sir": true}

// checkForm corrects what the form of a name settles: honorifics make persons,
// heads and suffixes bodies.
func (f *finder) checkForm(n *name) {
	last := f.lower(n.End - 1)
	switch {
	case f.listed(n.key) != "" && n.typ == Misc && !lexicon.Demonym(n.key):
		n.typ = f.listed(n.key)
	case n.typ != Person && f.honorific(n.Start-1) && !lexicon.OrgHead(last) && !lexicon.OrgSuffix(last) && !lexicon.PlaceNoun(last) && n.End-n.Start <= 3 && f.Tokens[n.Start-1].Kind.Capital() && !f.endsSentence(n.Start-1):
		n.typ, n.sure = Person, true
	case n.typ != Person && n.End-n.Start > 1 && n.End-n.Start < 4 && f.listed(n.key) == "" && !lexicon.OrgHead(last) && !lexicon.OrgSuffix(last) && !lexicon.PlaceNoun(last) && !lexicon.Common(last) && f.describedBehind(n.End):
		n.typ, n.sure = Person, true
	case n.typ != Person && (f.doubleSurname(n.Range) || f.given(n.Range)):
		n.typ, n.sure = Person, true
	case n.typ != Organization && !f.firstName(n.Start) && !lexicon.Place(n.key) && f.firmBehind(n.End):
		n.typ, n.sure = Organization, true
	case n.typ == Person && n.single() && f.headed(n):
		n.End++
		n.key, n.typ, n.sure = f.keyOf(n.Range), Organization, true
	case n.typ == Person && !n.single() && lexicon.PlaceNoun(last) && !f.firstName(n.End-1) && !lexicon.Surname(last) && lexicon.Listed(last)&lexicon.Family == 0:
		n.typ, n.sure = Location, true
	case n.typ == Person && (f.employs(n.End) || f.outlet(n) || f.firm(n)):
		n.typ, n.sure = Organization, true
	case n.End-n.Start > 1 && n.typ != Organization && lexicon.OrgSuffix(last):
		n.typ, n.sure = Organization, true
	}
}

// outlet reports whether n is the name of a news outlet or picture agency, by
// a list or by its last word.
func (f *finder) outlet(n *name) bool {
	return !n.single() && (lexicon.ClassOfName(n.key)&lexicon.ClassOrgName != 0 || !f.firstName(n.Start) && lexicon.Outlet(strings.Fields(n.key)))
}

// employs reports whether a position in a firm and the name of its bearer
// follow: "Lane & Pryce partner Tom Reyes".
func (f *finder) employs(end int) bool {
	return end+2 < len(f.Tokens) && f.Tokens[end].Kind == language.Lower && f.personNoun(end) && f.firstName(end+1) && f.Tokens[end+1].Kind == language.Title && f.Tokens[end+2].Kind == language.Title && f.Tokens[end].Space
}

// describedBehind reports whether ", the mayor of Lenne" follows.
func (f *finder) describedBehind(end int) bool {
	if f.lower(end) != "," || end+1 >= len(f.Tokens) || f.Tokens[end+1].Kind.Capital() {
		return false // behind a capital the next of a list may follow
	}
	_, head := f.description(end + 1)
	return head >= 0
}

// firmBehind reports whether ", the shipping company," follows.
func (f *finder) firmBehind(end int) bool {
	if w := f.lower(end + 1); f.lower(end) != "," || w != "the" && w != "a" && w != "an" {
		return false
	}
	for k := end + 2; k < min(len(f.Tokens), end+2+longestFirm) && f.inPhrase(k) && !f.finite(k) && !lexicon.Preposition(f.lower(k)); k++ {
		if next := f.lower(k + 1); firms[f.lower(k)] && (next == "," || next == "." || relatives[next] || lexicon.Preposition(next) && next != "of") {
			return true
		}
	}
	return false
}

// firms are nouns for firms, longestFirm how many words stand up to one.
var firms = lexicon.Words(`company firm corporation manufacturer maker carmaker automaker retailer contractor airline bank insurer startup start-up conglomerate chain`)

const longestFirm = 6

// endsSentence reports whether a sentence ends with token i.
func (f *finder) endsSentence(i int) bool {
	return i >= 0 && f.Sentences[f.SentenceOf(i)].End == i+1
}

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

// caseCount is how a word is written within sentences of this text.
type caseCount struct{ small, capital int }

// countCase counts, for words that do not start a sentence, how this text
// writes them.
func (f *finder) countCase() {
	f.cases = map[string]caseCount{}
	for _, s := range f.Sentences {
		if f.headlineCase(s.Range) {
			continue
		}
		for i := s.Start; i < s.End; i++ {
			k := f.Tokens[i].Kind
			if !k.Word() || f.opens(i, s.Start) && k.Capital() {
				continue
			}
			c := f.cases[f.Tokens[i].Lower]
			if k.Capital() {
				c.capital++
			} else {
				c.small++
			}
			f.cases[f.Tokens[i].Lower] = c
		}
	}
}

// opens reports whether token i stands where any word has a capital: at the
// start of a sentence or right behind a mark.
func (f *finder) opens(i, start int) bool {
	if i == start {
		return true
	}
	switch f.Tokens[i-1].Kind {
	case language.Quote:
		return true
	case language.Punct:
		return strings.Contains(":.!?…—–•|*", f.Word(i-1)) || i-1 == start
	}
	return false
}

// headlineCase reports whether the words of r have capitals by style, as in
// headlines, which end without a full stop when they are no first sentence.
func (f *finder) headlineCase(r language.Range) bool {
	if r.End > r.Start && f.Word(r.End-1) == "." && r.Start > 0 {
		return false
	}
	words, capitals := 0, 0
	for i := r.Start; i < r.End; i++ {
		if k := f.Tokens[i].Kind; k.Word() && !lexicon.Function(f.Tokens[i].Lower) {
			words++
			if k.Capital() {
				capitals++
			}
		}
	}
	return words >= 4 && capitals*4 >= words*3
}
