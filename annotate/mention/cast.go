package mention

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// cast keeps who has been spoken of, while descriptions are read in order.
type cast struct {
	*finder
	next    int            // first named mention not yet passed
	named   int            // number of named mentions
	last    []int          // by actor: token of the last mention, -1 for none
	count   []int          // by actor: mentions so far
	phrases map[string]int // actors by description
	byHead  map[string]int // the last actor called by a noun
}

func newCast(f *finder) *cast {
	c := &cast{finder: f, named: len(f.at), phrases: map[string]int{}, byHead: map[string]int{}}
	for range f.actors {
		c.last = append(c.last, -1)
	}
	for a, x := range f.actors {
		if x.Kind == OrgKind { // "Lenne administration" may be a name elsewhere
			c.phrases[strings.ToLower(x.Name)] = a
		}
	}
	c.count = make([]int, len(c.last))
	return c
}

// advance notes the named mentions before the token. A person whom only quoted
// words name the report has not introduced.
func (c *cast) advance(token int) {
	for c.next < c.named && c.at[c.next].Start < token {
		if m := c.at[c.next]; !c.quoted[m.Start] || c.actors[m.actor].Kind != PersonKind {
			c.note(m.actor, m.Start)
		}
		c.next++
	}
}

// note records that actor a is spoken of at the token.
func (c *cast) note(a, token int) {
	for len(c.last) <= a {
		c.last, c.count = append(c.last, -1), append(c.count, 0)
	}
	c.last[a] = token
	c.count[a]++
	for _, h := range c.actors[a].heads {
		for _, w := range callings(h) {
			c.byHead[w] = a
		}
	}
	if x := c.actors[a]; x.Kind == OrgKind && len(x.parts) > 0 {
		c.byHead[x.parts[len(x.parts)-1]] = a
	}
}

// meant returns the actor that p means, a new one when the text has named none
// that fits, with the confidence of that.
func (c *cast) meant(p *phrase) (int, int) {
	head := c.lower(p.head)
	key := strings.Join(strings.Fields(c.Span(c.described(p)).In(c.Source)), " ")
	lower := strings.ToLower(key)
	if p.definite && !p.plural && (!p.owned || p.owner == nil) {
		if a := c.called(p, head); a >= 0 {
			return a, 90
		}
		if _, before := c.phrases[lower]; !before && !p.owned && elegant[head] && c.lower(p.Start) == "the" {
			if a := c.star(p); a >= 0 {
				return a, 75
			}
		}
	}
	if a, ok := c.phrases[lower]; ok && !p.indefinite {
		return a, 92
	}
	if p.definite && p.plural && !p.owned {
		if a := c.group(p, lower, head); a >= 0 {
			return a, 85
		}
	}
	if p.owner != nil && p.owner.actor >= 0 && p.collective && c.actors[p.owner.actor].Kind == OrgKind && p.body >= p.owner.End && !lexicon.Says(head) && head == "police" {
		return p.owner.actor, 80
	}
	if a := c.later(p, head); a >= 0 {
		c.phrases[lower] = a
		return a, 85
	}
	a := c.create(p, key, head)
	c.phrases[lower] = a
	return a, 95
}

// later returns the person whom the lead describes before it names: "A county
// judge ruled …" is the only judge that the text names; -1 for none.
func (c *cast) later(p *phrase, head string) int {
	if p.plural || p.collective || p.owned || p.Start > leadTokens || !lexicon.Office(head) {
		return -1
	}
	best := -1
	for a, x := range c.actors {
		if x.Kind != PersonKind || len(x.parts) == 0 || !slices.ContainsFunc(x.heads, func(h string) bool { return slices.Contains(callings(h), head) }) {
			continue
		}
		if best >= 0 || !c.fits(a, p) {
			return -1
		}
		best = a
	}
	return best
}

// leadTokens is how far from its start a text may describe whom it names later.
const leadTokens = 120

// group returns the group spoken of last whose description ends with the words
// of p, "the attorneys general" for "Democratic attorneys general", or whose
// offices a wider noun sums up, "the state officials" for them; -1 for none.
func (c *cast) group(p *phrase, lower, head string) int {
	best := -1
	for a, at := range c.last {
		x := c.actors[a]
		if at < 0 || p.Start-at > recentTokens || x.Kind != GroupKind || !x.Plural || best >= 0 && c.last[best] > at {
			continue
		}
		if strings.HasSuffix(strings.ToLower(x.Name), " "+lower) || officers[head] && len(x.heads) > 0 && (x.heads[0] == "general" || lexicon.Office(strings.TrimSuffix(x.heads[0], "s"))) && p.owner == nil {
			best = a
		}
	}
	return best
}

// officers are nouns that sum up the holders of offices.
var officers = map[string]bool{"officials": true, "leaders": true, "politicians": true, "officeholders": true, "signatories": true, "prosecutors": true}

// described returns the tokens of p that describe: without article, but with
// the owner.
func (c *cast) described(p *phrase) language.Range {
	r := language.Range{Start: p.body, End: p.End}
	if p.owner != nil && p.owner.Start < p.body {
		r.Start = p.owner.Start
	}
	return r
}

// called returns the actor that the definite noun means: one with that office
// or name, else for a company the body spoken of last; -1 for none.
func (c *cast) called(p *phrase, head string) int {
	if a, ok := c.byHead[head]; ok && c.fits(a, p) && c.owns(a, p) && !(companies[head] && c.actors[a].Kind == GroupKind) {
		return a
	}
	if !p.collective || !companies[head] || p.End > p.head+1 {
		return -1 // "the group of voters"
	}
	best, most := -1, 0
	for a, at := range c.last {
		if at < 0 || !c.company(a) || p.Start-at > recentTokens {
			continue
		}
		if score := tokensMention*c.count[a] - (p.Start - at); best < 0 || score > most {
			best, most = a, score
		}
	}
	if a, ok := c.byHead[head]; ok && c.fits(a, p) && p.owner == nil && (best < 0 || c.last[a] > c.last[best]) {
		return a
	}
	return best
}

// owns reports whether the name within p can belong to a description of actor
// a: "the Okoro campaign" is not just any campaign spoken of.
func (c *cast) owns(a int, p *phrase) bool {
	x := c.actors[a]
	return p.owner == nil || len(x.parts) > 0 || strings.Contains(strings.ToLower(x.Name), p.owner.key)
}

// recentTokens is how far back "the company" reaches; tokensMention how many
// tokens of distance one earlier mention is worth.
const (
	recentTokens  = 250
	tokensMention = 30
)

// company reports whether a is a body that "the company" can mean: no place,
// no state body, no outlet.
func (c *cast) company(a int) bool {
	x := c.actors[a]
	return x.Kind == OrgKind && !x.place && !lexicon.Outlet(x.parts)
}

// companies are nouns that stand for the body spoken of last.
var companies = map[string]bool{"company": true, "firm": true, "airline": true, "bank": true, "carrier": true, "retailer": true, "manufacturer": true, "carmaker": true, "automaker": true, "chipmaker": true,
	"organization": true, "organisation": true, "group": true, "agency": true, "club": true, "team": true, "network": true, "broadcaster": true, "newspaper": true, "paper": true, "charity": true, "union": true, "university": true, "school": true, "hospital": true, "league": true, "federation": true, "alliance": true, "bloc": true, "startup": true, "maker": true, "magazine": true}

// elegant are professions by which news calls again somebody named before.
var elegant = map[string]bool{"star": true, "actor": true, "actress": true, "model": true, "singer": true, "comedian": true, "comic": true, "rapper": true, "musician": true, "author": true, "presenter": true, "host": true,
	"player": true, "striker": true, "midfielder": true, "politician": true, "lawmaker": true, "senator": true, "congressman": true, "congresswoman": true, "minister": true, "president": true, "executive": true, "billionaire": true,
	"tycoon": true, "entrepreneur": true, "filmmaker": true, "director": true, "writer": true, "novelist": true, "activist": true, "athlete": true, "champion": true, "boxer": true, "nominee": true, "candidate": true, "governor": true, "mayor": true, "chancellor": true, "premier": true, "secretary": true, "representative": true, "frontrunner": true, "front-runner": true, "incumbent": true, "mogul": true, "businessman": true, "comedienne": true, "guitarist": true, "songwriter": true}

// star returns the person named most, and lately, whom "the actor" can mean;
// -1 for none.
func (c *cast) star(p *phrase) int {
	best, most := -1, 0
	for a, at := range c.last {
		x := c.actors[a]
		if at < 0 || x.Kind != PersonKind || len(x.parts) == 0 || p.Start-at > recentTokens || !c.fits(a, p) {
			continue
		}
		if score := tokensMention*c.count[a] - (p.Start - at); best < 0 || score > most {
			best, most = a, score
		}
	}
	return best
}

// fits reports whether actor a can be meant by p.
func (c *cast) fits(a int, p *phrase) bool {
	x := c.actors[a]
	if p.sex != 0 && x.Gender != Unknown && x.Gender != Gender(p.sex) {
		return false
	}
	return x.Plural == p.plural
}

// create makes a new actor of p.
func (c *cast) create(p *phrase, name, head string) int {
	kind := PersonKind
	if p.plural || p.collective {
		kind = GroupKind
	}
	x := &actor{Actor: Actor{Kind: kind, Name: name, Gender: Gender(p.sex), Plural: p.plural || head == "police"}, heads: []string{head}}
	c.actors = append(c.actors, x)
	return len(c.actors) - 1
}
