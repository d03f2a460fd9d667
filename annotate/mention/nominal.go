package mention

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// phrase is a noun phrase without a proper name as its head: "the company",
// "two senior officials", "a spokesman for the mayor".
type phrase struct {
	language.Range
	head       int
	body       int // first token behind determiner and possessive
	sex        lexicon.Sex
	plural     bool
	collective bool // a body: "police", "the ministry"
	definite   bool
	indefinite bool
	owner      *name // the name within it: "Okoro's mother", "a spokesman for Lenne"
	owned      bool  // somebody's: by possessive, or by "of" and the like behind it
}

// nominals finds the noun phrases that speak of persons and bodies and joins
// them with the actors they mean.
func (f *finder) nominals() {
	f.order()
	c := newCast(f)
	before := phrase{head: -1} // the phrase read last
	last := -1                 // and whom it means
	for _, s := range f.Sentences {
		for i := s.Start; i < s.End; i++ {
			p, ok := f.phrase(i, s.Range)
			if !ok {
				continue
			}
			c.advance(p.Start)
			a, confidence := f.apposedTo(&p), 95
			switch {
			case a >= 0:
			case f.joined(&before, &p):
				a = last
				c.actors[a].heads = append(c.actors[a].heads, f.lower(p.head))
			default:
				a, confidence = c.meant(&p)
			}
			before, last = p, a
			f.refer(p.Range, a, Nominal, confidence)
			c.note(a, p.Range)
			i = p.End - 1
		}
	}
}

// joined reports whether p goes on with what the phrase before it says of one
// person: "the shipowner and former mayor".
func (f *finder) joined(before, p *phrase) bool {
	return before.head >= 0 && !before.plural && !before.collective && !p.plural && !p.collective && !p.definite && !p.indefinite && p.owner == nil &&
		(before.definite || before.indefinite) && f.lower(p.Start-1) == "and" && p.Start-before.End <= farthestJoin && f.SentenceOf(before.head) == f.SentenceOf(p.head)
}

// farthestJoin is how many tokens an "of" phrase and "and" take up between two
// descriptions of one person.
const farthestJoin = 4

// civic are bodies that are places as well: only "the state" speaks.
var civic = map[string]bool{"state": true, "states": true, "city": true, "cities": true, "county": true, "counties": true, "town": true, "towns": true, "village": true, "villages": true, "district": true, "municipality": true, "borough": true, "house": true, "street": true,
	"hospital": true, "hospitals": true, "school": true, "schools": true, "airport": true, "station": true, "museum": true, "church": true, "studio": true, "palace": true, "board": true, "chain": true, "brand": true, "label": true, "team": true, "club": true, "press": true, "media": true, "service": true, "services": true, "crew": true}

// within are words before a place that does nothing.
var within = map[string]bool{"in": true, "of": true, "for": true, "at": true, "across": true, "around": true, "near": true, "throughout": true, "outside": true}

// inquiries are nouns of bodies that are as often what a body does.
var inquiries = map[string]bool{"inquiry": true, "prosecution": true, "defense": true, "defence": true}

// apposedTo returns whom p describes that is named right before or behind it:
// "Ada Okoro, the commissioner", "the company's president, Ada Okoro", "Lenne
// Shipping, the company that"; -1 for none.
func (f *finder) apposedTo(p *phrase) int {
	if p.collective && !p.plural && f.lower(p.Start-1) == "," && (f.lower(p.End) == "," || f.lower(p.End) == "." || relatives[f.lower(p.End)] || p.owned) {
		if n := f.nameEnding(p.Start - 1); n != nil && n.typ == Organization && n.actor >= 0 && !lexicon.OrgHead(f.lower(p.head)) {
			f.actors[n.actor].heads = append(f.actors[n.actor].heads, f.lower(p.head))
			return n.actor
		}
	}
	if p.plural || p.collective || f.finite(p.End) {
		return -1 // "waited with Okoro, the mayor said"
	}
	if n := f.nameBehind(p.End); n != nil {
		return n.actor
	}
	if start := f.loose(p); f.lower(start-1) == "," {
		end := start - 1
		if f.Tokens[end-1].Kind == language.Number && f.lower(end-2) == "," {
			end -= 2
		}
		if n := f.nameEnding(end); n != nil && n.typ == Person && f.lower(n.Start-1) != "and" {
			return n.actor
		}
	}
	if f.lower(p.End) == "," {
		if n := f.nameAt(p.End + 1); n != nil && n.typ == Person && (f.lower(n.End) == "," || f.lower(n.End) == ".") && n.title.End == n.title.Start {
			return n.actor
		}
	}
	return -1
}

// corps are words that make a body of "guard".
var corps = lexicon.Words(`coast national home border revolutionary republican presidential civil state palace`)

// nameBehind returns the person whom a description that ends before token i
// goes on to name: "a port official named Ada Okoro".
func (f *finder) nameBehind(i int) *name {
	switch f.lower(i) {
	case "named":
		i++
	case "identified":
		for i++; f.lower(i) == "only" || f.lower(i) == "as"; i++ {
		}
	default:
		return nil
	}
	if n := f.titledAt(i); n != nil && n.typ == Person && n.actor >= 0 {
		return n
	}
	return nil
}

// loose returns where p starts with the words that only a determiner would have
// held to it: "Ada Okoro, community news editor".
func (f *finder) loose(p *phrase) int {
	k := p.Start
	for !p.definite && !p.indefinite && k > 0 && p.Start-k < maxLoose && f.Tokens[k-1].Kind == language.Lower && (f.Tokens[k-1].Fine.Noun() || f.Tokens[k-1].Tag == language.ADJ) {
		k--
	}
	return k
}

// maxLoose is how many words of that kind stand before a description.
const maxLoose = 3

// phrase reads the noun phrase whose head is token i.
func (f *finder) phrase(i int, s language.Range) (phrase, bool) {
	t := &f.Tokens[i]
	p := phrase{head: i}
	var person bool
	p.sex, p.plural, person = lexicon.PersonNoun(t.Lower)
	person = person && !(t.Lower == "guard" && corps[f.lower(i-1)])
	if compound[t.Lower] && f.lower(i+1) == "general" {
		return phrase{}, false // "general" is the head
	}
	if t.Lower == "general" && compound[f.lower(i-1)] {
		p.plural = true // "attorneys general"
	}
	if !t.Kind.Word() || f.inName(i) || t.Kind.Capital() && !p.plural && !f.officeAt(i) && !(f.opens(i, s.Start) && f.cases[t.Lower].small+1 > f.cases[t.Lower].capital) {
		return phrase{}, false
	}
	p.collective = !person && lexicon.Body(t.Lower) || t.Lower == "police" || t.Lower == "authorities"
	if !person && !p.collective || !f.heads(i, s.End) {
		return phrase{}, false
	}
	if p.collective && !person {
		p.plural = strings.HasSuffix(t.Lower, "s")
	}
	f.left(&p, s)
	f.right(&p, s)
	if civic[t.Lower] && (!p.definite || within[f.lower(p.Start-1)]) || inquiries[t.Lower] && !p.definite {
		return phrase{}, false
	}
	if !p.definite && !p.indefinite && !p.plural && p.owner == nil && p.body == i && t.Lower != "police" && !lexicon.Says(f.lower(i+1)) {
		return phrase{}, false // "chair", "guard", "board" without an article are something else as often
	}
	return p, true
}

// heads reports whether the noun at i is the head of its phrase: no further
// noun of the kind and no name right behind it.
func (f *finder) heads(i, end int) bool {
	if i+1 >= end {
		return true
	}
	next := &f.Tokens[i+1]
	if next.Lower == "'s" && f.Tokens[i].Kind.Capital() && i > 0 && f.Tokens[i-1].Kind.Capital() {
		return false // within a name: "Democratic People's Republic"
	}
	if next.Lower == "-" && !next.Space || next.Kind.Capital() && next.Space && !lexicon.Function(next.Lower) && f.inName(i+1) && !lexicon.Calendar(next.Lower) {
		return false
	}
	if next.Kind != language.Lower {
		return true
	}
	if adjectival[f.lower(i)] && !compound[f.lower(i-1)] && !lexicon.Function(next.Lower) && !lexicon.Adverb(next.Lower) && !lexicon.Says(next.Lower) {
		return false
	}
	_, _, person := lexicon.PersonNoun(next.Lower)
	return !person && !(lexicon.Body(next.Lower) && !lexicon.Preposition(next.Lower))
}

// compound are plural nouns that "general" follows.
var compound = map[string]bool{"attorneys": true, "solicitors": true, "secretaries": true, "directors": true, "inspectors": true, "surgeons": true, "governors": true, "consuls": true}

// adjectival are nouns for persons that are as often adjectives.
var adjectival = map[string]bool{"major": true, "general": true, "private": true, "chief": true, "principal": true, "executive": true, "independent": true, "local": true, "native": true,
	"conservative": true, "liberal": true, "teen": true, "youth": true, "adult": true, "child": true, "model": true, "star": true, "champion": true, "veteran": true, "rebel": true, "migrant": true, "fellow": true, "marine": true}

// inName reports whether token i is part of a proper name or its title.
func (f *finder) inName(i int) bool {
	lo, hi := 0, len(f.names)
	for lo < hi {
		if m := (lo + hi) / 2; f.names[m].End <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo < len(f.names) && (f.names[lo].Start <= i || f.names[lo].title.Start <= i && i < f.names[lo].title.End)
}

// nameEnding returns the name that ends before token end.
func (f *finder) nameEnding(end int) *name {
	lo, hi := 0, len(f.names)
	for lo < hi {
		if m := (lo + hi) / 2; f.names[m].End < end {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(f.names) && f.names[lo].End == end {
		return &f.names[lo]
	}
	return nil
}

// right takes in the body that a spokesman or officer belongs to.
func (f *finder) right(p *phrase, s language.Range) {
	for k := p.Start; k < p.head && p.owner == nil; k++ {
		if n := f.nameAt(k); n != nil && n.typ != Misc && f.lower(n.End) != "-" {
			p.owner = n
		}
	}
	if f.lower(p.End) == "of" && collectives[f.lower(p.head)] {
		p.End = f.members(p.End+1, s.End, p.End)
		return
	}
	switch f.lower(p.End) {
	case "for", "of", "from", "with", "at":
	default:
		return
	}
	k := p.End + 1
	if w := f.lower(k); w == "the" || w == "a" {
		k++
	}
	n := f.nameAt(k)
	if w := f.lower(p.End); w == "for" || w == "of" {
		n = f.titledAt(k)
	}
	if n != nil && n.End <= s.End && !f.belongs(n, s.End) {
		if p.owner == nil {
			p.owner = n
		}
		p.End, p.owned = n.End, true
	} else if lexicon.Spokesman(f.lower(p.head)) {
		p.End = f.bodyPhrase(k, s.End, p.End)
	}
}

// titledAt returns the name of a person whose title starts at token i, else the
// name that starts there.
func (f *finder) titledAt(i int) *name {
	from, _ := slices.BinarySearchFunc(f.names, i, func(n name, i int) int { return cmp.Compare(n.Start, i) })
	for k := from; k < len(f.names) && f.names[k].Start <= i+maxOffice; k++ {
		if n := &f.names[k]; n.title.Start == i && n.title.End > i {
			return n
		}
	}
	return f.nameAt(i)
}

// belongs reports whether the name n stands before a noun that it belongs
// to: "families at the Lenne border".
func (f *finder) belongs(n *name, limit int) bool {
	if n.End >= limit {
		return false
	}
	switch t := &f.Tokens[n.End]; t.Fine {
	case language.NN, language.NNS, language.JJ:
		return t.Kind == language.Lower
	}
	w := f.lower(n.End)
	return w == "'s" || w == "-"
}

// collectives are nouns whose members follow behind "of".
var collectives = map[string]bool{"coalition": true, "group": true, "alliance": true, "team": true, "panel": true, "crowd": true, "members": true, "family": true, "families": true, "relatives": true}

// members returns the end of the plural noun phrase at k, else otherwise.
func (f *finder) members(k, limit, otherwise int) int {
	end := otherwise
	for i := k; i < min(limit, k+8); i++ {
		w := f.lower(i)
		_, plural, person := lexicon.PersonNoun(w)
		if n := f.nameAt(i); n != nil && f.belongs(n, limit) {
			continue
		}
		if person && plural || w == "general" && compound[f.lower(i-1)] || f.inName(i) && end == otherwise {
			end = i + 1
			continue
		}
		if end > otherwise && !f.inName(i) || !f.Tokens[i].Kind.Word() || lexicon.Function(w) && w != "the" && w != "more" && w != "than" {
			break
		}
	}
	return end
}

// bodyPhrase returns the end of the common noun phrase at k when it is a body
// or office, else otherwise.
func (f *finder) bodyPhrase(k, limit, otherwise int) int {
	for i := k; i < min(limit, k+5); i++ {
		w := f.lower(i)
		if lexicon.Body(w) || f.personNoun(i) || lexicon.Office(w) {
			return i + 1
		}
		if !f.Tokens[i].Kind.Word() {
			break
		}
	}
	return otherwise
}
