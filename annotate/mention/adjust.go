package mention

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// cutHeadlines shortens a name that stands once to the name of another place
// that opens or closes it: in headlines and captions other words run into
// names.
func (f *finder) cutHeadlines() {
	count := map[string]int{}
	for i := range f.names {
		count[f.names[i].key]++
	}
	for i := range f.names {
		n := &f.names[i]
		if n.End-n.Start > 1 {
			f.cutOffice(n)
			f.cutBody(n)
		}
		if n.End-n.Start < 2 || count[n.key] > 1 {
			continue
		}
		f.cutAgency(n, count)
		styled := f.headlineCase(f.Sentences[f.SentenceOf(n.Start)].Range)
		for size := n.End - n.Start - 1; size >= 1; size-- {
			if size == 1 && !styled {
				f.cutFront(n, language.Range{Start: n.End - 1, End: n.End}, count)
				break
			}
			head := language.Range{Start: n.Start, End: n.Start + size}
			if key := f.keyOf(head); count[key] > 0 && (size > 1 && f.typeOfKey(key) == Person || styled && f.plainRest(head.End, n.End)) {
				n.Range, n.key, n.typ = head, key, f.typeOfKey(key)
				break
			}
			if f.cutFront(n, language.Range{Start: n.End - size, End: n.End}, count) {
				break
			}
		}
	}
}

// cutFront leaves of n its end, where the text has that as a name elsewhere and
// common words, a body, a month or the verb of a question stand before it: "head of Lenne
// Shipping Ada Okoro", "Will Lenne Shipping pay?"
func (f *finder) cutFront(n *name, tail language.Range, count map[string]int) bool {
	key := f.keyOf(tail)
	if count[key] == 0 {
		return false
	}
	front := language.Range{Start: n.Start, End: tail.Start}
	asks := lexicon.Auxiliary(f.lower(n.Start)) && (f.opens(n.Start, f.Sentences[f.SentenceOf(n.Start)].Start) || f.Tokens[n.Start-1].Kind.Capital())
	switch typ := f.typeOfKey(key); {
	case typ == Person && tail.End-tail.Start > 1 && (f.plainRest(front.Start, front.End) || f.typeOfKey(f.keyOf(front)) == Organization || count[f.keyOf(front)] > 0 && !f.firstName(front.Start) && f.firstName(tail.Start)):
	case n.typ == Person && front.End-front.Start == 1 && f.dated(front.Start):
	case asks && tail.End-tail.Start == 1 && !lexicon.Surname(key) && (typ == Organization || count[key] > 1):
	default:
		return false
	}
	n.Range, n.key, n.typ = tail, key, f.typeOfKey(key)
	return true
}

// dated reports whether token i is a day or month by the word before it, and no
// first name: "in August Okoro".
func (f *finder) dated(i int) bool {
	return lexicon.Calendar(f.lower(i)) && beforeDays[f.lower(i-1)]
}

// beforeDays are the words before days and months.
var beforeDays = lexicon.Words(`in on since until last this next late early mid`)

// cutAgency cuts the agency of a picture off the name that its caption starts
// with, where the text has that name elsewhere: "Reuters Lenne Airways".
func (f *finder) cutAgency(n *name, count map[string]int) {
	for size := 1; size <= 2 && size < n.End-n.Start; size++ {
		head := f.keyOf(language.Range{Start: n.Start, End: n.Start + size})
		rest := language.Range{Start: n.Start + size, End: n.End}
		if key := f.keyOf(rest); agencies[head] && (count[key] > 0 || lexicon.Place(key)) {
			n.Range, n.key = rest, key
			if n.typ = f.typeOfKey(key); n.typ == "" {
				n.typ = Location
			}
			return
		}
	}
}

// cutOffice leaves to the office behind a body's name the word that says which:
// "Lenne House Press Secretary Ada Okoro".
func (f *finder) cutOffice(n *name) {
	if n.typ == Organization && fields[f.lower(n.End-1)] && n.End < len(f.Tokens) && f.office1(n.End) && f.Tokens[n.End].Kind.Capital() {
		n.End--
		n.key = f.keyOf(n.Range)
	}
}

// cutBody cuts the body that an office is of off the name of its holder: "the head
// of Harbourline Ada Okoro"; and a body named twice in a row, by a picture and
// in its caption.
func (f *finder) cutBody(n *name) {
	if n.typ == Person && f.lower(n.Start) == "team" {
		n.typ, n.sure = Organization, true // "Team Okoro" is whom Okoro leads
	}
	held := n.typ == Person && n.End-n.Start > 2 && f.lower(n.Start-1) == "of" && f.office1(n.Start-2) && !f.firstName(n.Start) && f.firstName(n.Start+1)
	if held || n.End-n.Start == 2 && f.lower(n.Start) == f.lower(n.Start+1) && f.cases[f.lower(n.Start)].small == 0 && !f.firstName(n.Start) {
		n.Start++
		n.key = f.keyOf(n.Range)
	}
}

// fields are the words for what an office has to do with, or its rank.
var fields = lexicon.Words(`press communications media deputy assistant associate chief executive managing operating financial senior vice`)

// agencies sell the pictures whose captions name them.
var agencies = map[string]bool{"reuters": true, "epa": true, "afp": true, "ap": true, "associated press": true, "getty": true, "getty images": true, "rex features": true, "alamy": true, "corbis": true}

// growNames takes in the words before a name that a longer name of the text
// has too: "Lenne Airways" is "All Lenne Airways" where it is written so.
func (f *finder) growNames() {
	longer := map[string][]*name{}
	pairs := map[string]Type{}
	for i := range f.names {
		switch n := &f.names[i]; {
		case n.End-n.Start > 2:
			last := f.lower(n.End - 1)
			longer[last] = append(longer[last], n)
		case n.End-n.Start == 2 && n.typ != Person:
			pairs[n.key] = n.typ
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if k := n.Start - 1; k >= 0 && f.Word(k) == "All" && !f.opens(k, f.Sentences[f.SentenceOf(k)].Start) {
			n.Start, n.typ = k, Organization // a capital within the sentence: "All Lenne Airways"
			n.key = f.keyOf(n.Range)
		}
		if n.End-n.Start < 2 {
			f.rejoin(i, pairs)
			continue
		}
		for _, l := range longer[f.lower(n.End-1)] {
			start := n.End - (l.End - l.Start)
			if start < n.Start && start >= 0 && (i == 0 || f.names[i-1].End <= start) && f.keyOf(language.Range{Start: start, End: n.End}) == l.key {
				n.Start, n.key, n.typ = start, l.key, l.typ
				break
			}
		}
	}
}

// rejoin takes the word before name i in where the text has both as one name
// that is no person's: "Lenne" of "Lenne Martin", a firm.
func (f *finder) rejoin(i int, pairs map[string]Type) {
	n := &f.names[i]
	whole := language.Range{Start: n.Start - 1, End: n.End}
	if n.End-n.Start != 1 || whole.Start < 0 || !f.Tokens[whole.Start].Kind.Capital() || !f.Tokens[n.Start].Space || i > 0 && f.names[i-1].End > whole.Start {
		return
	}
	if key := f.keyOf(whole); pairs[key] != "" {
		n.Range, n.key, n.typ = whole, key, pairs[key]
	}
}

// joinFirms makes one body of two names with "&" between them.
func (f *finder) joinFirms() {
	for i := 0; i+1 < len(f.names); i++ {
		n, next := &f.names[i], f.names[i+1]
		if f.lower(n.End) == "&" && next.Start == n.End+1 {
			n.End, n.typ, n.sure = next.End, Organization, true
			n.key = f.keyOf(n.Range)
		}
	}
	f.dropCovered()
}

// plainRest reports whether one of the tokens from start to end is a common
// word.
func (f *finder) plainRest(start, end int) bool {
	for i := start; i < end; i++ {
		if lexicon.Common(f.lower(i)) {
			return true
		}
	}
	return false
}

// typeOfKey returns the type of the first name with the key.
func (f *finder) typeOfKey(key string) Type {
	for i := range f.names {
		if f.names[i].key == key {
			return f.names[i].typ
		}
	}
	return ""
}

// matchInitials lets the short form in capitals of a body correct its type,
// and bring in words that the tagger left out: "All Lenne Airways (ALA)".
func (f *finder) matchInitials() {
	short := map[string]bool{}
	for i := range f.names {
		if n := &f.names[i]; n.End-n.Start == 1 && f.Tokens[n.Start].Kind == language.Upper && len(n.key) >= 2 && len(n.key) <= 6 {
			short[n.key] = true
		}
	}
	found, types := map[string]bool{}, map[string]Type{}
	for i := range f.names {
		n := &f.names[i]
		if n.End-n.Start < 2 || n.typ == Person {
			continue
		}
		forms := shortForms(bodyParts(n.key))
		letters := forms[0]
		if i := slices.IndexFunc(forms, func(s string) bool { return short[s] }); i >= 0 {
			if letters = forms[i]; f.listed(n.key) != Location {
				n.typ, n.sure = Organization, true
			}
			found[letters], types[letters] = true, n.typ
			continue
		}
		if k := n.Start - 1; k >= 0 && f.Tokens[k].Kind.Capital() && (i == 0 || f.names[i-1].End <= k) {
			if whole := f.lower(k)[:1] + letters; short[whole] {
				n.Start, n.typ, n.sure, found[whole] = k, Organization, true, true
				n.key, types[whole] = f.keyOf(n.Range), Organization
			}
		}
	}
	for i := range f.names {
		if n := &f.names[i]; found[n.key] {
			n.typ, n.sure = types[n.key], true
		}
	}
}
