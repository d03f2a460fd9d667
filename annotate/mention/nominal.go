package mention

import (
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
	for _, s := range f.Sentences {
		for i := s.Start; i < s.End; i++ {
			p, ok := f.phrase(i, s.Range)
			if !ok {
				continue
			}
			c.advance(p.Start)
			a, confidence := f.apposedTo(&p), 95
			if a < 0 {
				a, confidence = c.meant(&p)
			}
			f.refer(p.Range, a, Nominal, confidence)
			c.note(a, p.Start)
			i = p.End - 1
		}
	}
}

// civic are bodies that are places as well: only "the state" speaks.
var civic = map[string]bool{"state": true, "states": true, "city": true, "cities": true, "county": true, "counties": true, "town": true, "towns": true, "village": true, "villages": true, "district": true, "municipality": true, "borough": true, "house": true, "street": true,
	"hospital": true, "hospitals": true, "school": true, "schools": true, "airport": true, "station": true, "museum": true, "church": true, "studio": true, "palace": true, "board": true, "chain": true, "brand": true, "label": true, "team": true, "club": true, "press": true, "media": true, "service": true, "services": true, "crew": true}

// within are words before a place that does nothing.
var within = map[string]bool{"in": true, "of": true, "for": true, "at": true, "across": true, "around": true, "near": true, "throughout": true, "outside": true}

// inquiries are nouns of bodies that are as often what a body does.
var inquiries = map[string]bool{"inquiry": true, "prosecution": true, "defense": true, "defence": true}

// apposedTo returns the person named right before or behind p: "Ada Okoro, the
// commissioner", "the company's president, Ada Okoro"; -1 for none.
func (f *finder) apposedTo(p *phrase) int {
	if p.plural || p.collective {
		return -1
	}
	if f.lower(p.Start-1) == "," {
		end := p.Start - 1
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

// phrase reads the noun phrase whose head is token i.
func (f *finder) phrase(i int, s language.Range) (phrase, bool) {
	t := &f.Tokens[i]
	p := phrase{head: i}
	var person bool
	p.sex, p.plural, person = lexicon.PersonNoun(t.Lower)
	if compound[t.Lower] && f.lower(i+1) == "general" {
		return phrase{}, false // "general" is the head
	}
	if t.Lower == "general" && compound[f.lower(i-1)] {
		p.plural = true // "attorneys general"
	}
	if !t.Kind.Word() || f.inName(i) || t.Kind.Capital() && !p.plural && !(f.opens(i, s.Start) && f.cases[t.Lower].small+1 > f.cases[t.Lower].capital) {
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

// left extends p over its modifiers to its determiner.
func (f *finder) left(p *phrase, s language.Range) {
	i := p.head
	if f.lower(i) == "general" && i > s.Start {
		i-- // "attorneys general"
	}
	last := i
	for i > s.Start && p.head-i < 7 {
		t := &f.Tokens[i-1]
		w := t.Lower
		hyphen := f.lower(i) == "-" && !f.Tokens[i].Space
		if p.determiner(w) || t.Kind == language.Number && !hyphen {
			i--
			if t.Kind == language.Number {
				p.plural = true
			}
			break
		}
		if w == "'s" || w == "'" || w == "’" {
			if n := f.nameEnding(i - 1); n != nil {
				p.owner, p.definite, p.owned = n, true, true
				p.body, p.Start = i, n.Start
				p.End = p.head + 1
				return
			}
			break
		}
		if !f.modifier(i-1, p) {
			break
		}
		i--
	}
	i = f.trim(i, last, p)
	p.Range = language.Range{Start: i, End: p.head + 1}
	p.body = i
	if i < p.head && (p.definite || p.indefinite) {
		p.body++
	}
}

// trim gives back modifiers that hang in the air: without a determiner only
// names and listed words belong to the phrase.
func (f *finder) trim(i, last int, p *phrase) int {
	if p.definite || p.indefinite {
		return i
	}
	k := last
	for k > i {
		w := f.lower(k - 1)
		if f.Tokens[k-1].Kind == language.Number || f.inName(k-1) || lexicon.Demonym(w) || officeModifier[w] || strings.HasSuffix(w, "est") || lexicon.Body(w) || lexicon.Office(w) || qualities[w] || w == "-" || f.lower(k) == "-" && !f.Tokens[k].Space {
			k--
			continue
		}
		break
	}
	return k
}

// qualities are adjectives that go with persons and bodies.
var qualities = map[string]bool{"local": true, "senior": true, "top": true, "many": true, "some": true, "several": true, "other": true, "military": true, "public": true, "private": true, "young": true, "old": true,
	"former": true, "unnamed": true, "anonymous": true, "israeli": true, "medical": true, "legal": true, "rescue": true, "emergency": true, "intelligence": true, "law": true, "enforcement": true, "government": true, "industry": true, "defense": true, "defence": true,
	"two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "dozens": true, "transport": true, "regional": true, "provincial": true, "city": true, "county": true, "state": true, "school": true, "health": true, "most": true, "few": true}

// determiner notes what kind of determiner w is, when it is one.
func (p *phrase) determiner(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "both":
		p.definite = true
	case "his", "her", "its", "their", "my", "our", "your":
		p.definite, p.owned = true, true
	case "a", "an", "another", "one", "each", "every", "no", "any":
		p.indefinite = true
	default:
		return false
	}
	return true
}

// modifier reports whether token i can stand within the phrase before its head.
func (f *finder) modifier(i int, p *phrase) bool {
	t := &f.Tokens[i]
	switch {
	case t.Lower == "-" || f.lower(i+1) == "-" && !f.Tokens[i+1].Space:
		return !t.Space || t.Lower != "-"
	case !t.Kind.Word():
		return false
	case strings.HasSuffix(t.Lower, "ing") && t.Kind == language.Lower && !officeModifier[t.Lower] && !lexicon.Function(f.lower(i-1)):
		return false
	case lexicon.Function(t.Lower) || lexicon.Says(t.Lower) || lexicon.Calendar(t.Lower):
		return qualities[t.Lower]
	}
	if c, ok := lexicon.CueOf(t.Lower); ok && c.Tense != lexicon.Base {
		return false
	}
	return true
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
	if n := f.nameAt(k); n != nil && n.End <= s.End && !f.belongs(n, s.End) {
		if p.owner == nil {
			p.owner = n
		}
		p.End, p.owned = n.End, true
	} else if lexicon.Spokesman(f.lower(p.head)) {
		p.End = f.bodyPhrase(k, s.End, p.End)
	}
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
