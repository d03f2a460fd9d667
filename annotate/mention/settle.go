package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// known is what the longer and plainer names of a text tell of its words.
type known struct {
	whole          map[string]*[4]int // votes by name
	first, surname map[string]bool    // words of full names of persons
	tails          map[string]bool    // the last two words of longer ones: "San Marsh" of Ada San Marsh
	titled         map[string]int     // single words: how often with a title, an age or the like
	speaks         map[string]bool    // names with a verb of saying behind them
	storms         map[string]bool    // names of storms, with and without the word for it
	planets        map[string]bool    // names of planets
}

// order4 are the types in the order in which votes are counted.
var order4 = [4]Type{Person, Organization, Location, Misc}

func (f *finder) known() *known {
	k := &known{map[string]*[4]int{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]int{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for i := range f.names {
		n := &f.names[i]
		v := k.whole[n.key]
		if v == nil {
			v = &[4]int{}
			k.whole[n.key] = v
		}
		for t, typ := range order4 {
			if n.typ == typ {
				v[t]++
			}
		}
		if storms[f.lower(n.Start)] && n.End-n.Start > 1 {
			k.storms[n.key], k.storms[f.keyOf(language.Range{Start: n.Start + 1, End: n.End})] = true, true
		} else if storms[f.lower(n.Start-1)] && f.Tokens[n.Start-1].Kind.Capital() {
			k.storms[n.key] = true
		}
		if planets[n.key] {
			k.planets[n.key] = true
		}
		if f.said(n.End) {
			k.speaks[n.key] = true
		}
		if n.single() && f.presented(n) {
			k.titled[n.key]++
		}
		if n.typ != Person {
			continue
		}
		if !n.single() {
			words := strings.Fields(n.key)
			k.first[words[0]], k.surname[words[len(words)-1]] = true, true
			if len(words) > 2 {
				k.tails[strings.Join(words[len(words)-2:], " ")] = true
			}
			if f.given(n.Range) {
				k.surname[words[0]] = true
			}
		} else if n.title.End > n.title.Start || f.age(n.End) {
			k.titled[n.key]++
		}
	}
	return k
}

// planets are the names of planets that are names of others too. Where a text
// has two of them they are planets.
var planets = lexicon.Words(`mercury venus mars jupiter saturn uranus neptune pluto`)

// storms are the nouns before the names of storms.
var storms = map[string]bool{"hurricane": true, "typhoon": true, "cyclone": true, "storm": true}

// calm makes n the name of a storm, with the noun before it.
func (f *finder) calm(n *name) {
	n.typ = Misc
	if k := n.Start - 1; k >= 0 && storms[f.lower(k)] && f.Tokens[k].Kind.Capital() && !f.endsSentence(k) {
		n.Start = k
		n.key = f.keyOf(n.Range)
	}
}

// titledShare is how many places without a title outweigh one with it.
const titledShare = 4

// count returns how often the text has the name.
func (k *known) count(key string) int {
	v := k.whole[key]
	return max(1, v[0]+v[1]+v[2]+v[3])
}

// settleTypes gives single words the type of the longer names that the text
// has for them, and all names of several words one type.
func (f *finder) settleTypes() {
	k := f.known()
	for i := range f.names {
		n := &f.names[i]
		was := n.typ
		switch {
		case n.sure:
		case f.amongPersons(i):
			n.typ = Person
		case lexicon.People(n.key), len(k.planets) > 1 && planets[n.key]:
			n.typ = Misc
		case k.tails[n.key] && f.listed(n.key) == "":
			n.typ = Person
		case !n.single() || f.Tokens[n.Start].Kind == language.Upper && f.headlineCase(f.Sentences[f.SentenceOf(n.Start)].Range): // a heading tells no type
			n.typ = k.most(n)
		default:
			n.typ = f.settled(n, k)
		}
		if k.storms[n.key] && n.title.End == n.title.Start {
			f.calm(n)
		}
		if n.typ == Person && was != Person {
			n.title = f.titleOf(n)
		}
	}
}

// most returns the type that the text gives most often to n, its own one of
// equals.
func (k *known) most(n *name) Type {
	best, votes := n.typ, k.whole[n.key]
	count := func(t Type) int {
		for i, o := range order4 {
			if o == t {
				return votes[i]
			}
		}
		return 0
	}
	for _, t := range order4 {
		if count(t) > count(best) {
			best = t
		}
	}
	return best
}

// settled returns the type of a name of one word. A person whom a text never
// names in full, never gives a title and whose name no list knows is a body
// where it speaks, else what the tagger holds for next best.
func (f *finder) settled(n *name, k *known) Type {
	listed := f.listed(n.key)
	person := k.surname[n.key] || k.surname[strings.TrimSuffix(n.key, "s")] || titledShare*k.titled[n.key] >= k.count(n.key)
	_, given := lexicon.FirstName(n.key)
	given = given || lexicon.Deity(n.key) || lexicon.Office(n.key)
	switch {
	case n.typ == Person && f.lower(n.Start-1) == "of" && settlements[f.lower(n.Start-2)]:
		return Location
	case n.typ != Person && (person || f.presented(n)) && listed == "", n.typ == Organization && k.first[n.key] && listed == "" && !lexicon.Common(n.key):
		return Person
	case n.typ == Person && !person && !k.first[n.key] && listed != "" && listed != Misc && !given:
		return listed
	case n.typ == Person && !person && !k.first[n.key] && lexicon.Listed(n.key) == lexicon.Firm: // "Lexus"
		return Organization
	case n.typ == Person && !person && !f.presented(n) && !f.signed(n) && !k.first[n.key] && (!given && !lexicon.Surname(n.key) || f.Tokens[n.Start].Kind == language.Upper && !f.shouted(n.Start)):
		switch {
		case lexicon.PlaceLike(n.key):
			return Location
		case n.second != "" && !k.speaks[n.key]:
			return n.second
		}
		return Organization
	}
	return n.typ
}

// age reports whether ", 34," follows.
func (f *finder) age(end int) bool {
	return f.lower(end) == "," && end+2 < len(f.Tokens) && f.Tokens[end+1].Kind == language.Number && len(f.Tokens[end+1].Lower) <= 2 &&
		(f.lower(end+2) == "," || f.lower(end+2) == ".")
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
