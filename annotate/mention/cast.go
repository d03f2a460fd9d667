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
	topic   int            // the body that acts first in the lead, -1 for none
	last    []int          // by actor: token of the last mention, -1 for none
	count   []int          // by actor: mentions so far
	acts    []bool         // by actor: its last mention is the subject of a verb
	phrases map[string]int // actors by description
	byHead  map[string]int // the last actor called by a noun

	overheard map[string]*overheard // by noun, nil until asked for
}

func newCast(f *finder) *cast {
	c := &cast{finder: f, named: len(f.at), topic: f.leadBody(), phrases: map[string]int{}, byHead: map[string]int{}}
	for range f.actors {
		c.last = append(c.last, -1)
	}
	for a, x := range f.actors {
		if x.Kind == OrgKind { // "Lenne administration" may be a name elsewhere
			c.phrases[strings.ToLower(x.Name)] = a
		}
	}
	c.count, c.acts = make([]int, len(c.last)), make([]bool, len(c.last))
	return c
}

// leadBody returns the body that is the subject of the first sentence, -1 for none.
func (f *finder) leadBody() int {
	for _, m := range f.at {
		if f.SentenceOf(m.Start) > 0 {
			break
		}
		if f.actors[m.actor].Kind == OrgKind && f.verbOf(m.Range) >= 0 {
			return m.actor
		}
	}
	return -1
}

// advance notes the named mentions before the token. A person whom only quoted
// words name the report has not introduced.
func (c *cast) advance(token int) {
	for c.next < c.named && c.at[c.next].Start < token {
		if m := c.at[c.next]; !c.quoted[m.Start] || c.actors[m.actor].Kind != PersonKind {
			c.note(m.actor, m.Range)
		}
		c.next++
	}
}

// note records that actor a is spoken of in r.
func (c *cast) note(a int, r language.Range) {
	for len(c.last) <= a {
		c.last, c.count, c.acts = append(c.last, -1), append(c.count, 0), append(c.acts, false)
	}
	if c.inCaption(r.Start) {
		c.captioned(a)
		return
	}
	c.last[a], c.acts[a] = r.Start, c.verbOf(r) >= 0
	c.count[a]++
	for _, h := range c.actors[a].heads {
		for _, w := range callings(h) {
			c.byHead[w] = a
		}
	}
	if w := c.actors[a].noun(); w != "" {
		c.byHead[w] = a
	}
}

// noun returns the noun that the name of a body is built on: "court" of "Supreme
// Court" and of "Court of Appeals"; empty for who is no body.
func (x *actor) noun() string {
	if x.Kind != OrgKind || len(x.parts) == 0 {
		return ""
	}
	if k := slices.Index(x.parts, "of"); k > 0 && lexicon.OrgHead(x.parts[k-1]) && !civic[x.parts[k-1]] {
		return x.parts[k-1]
	}
	return x.parts[len(x.parts)-1]
}

// captioned records that a caption speaks of actor a: it may introduce by office
// whom the story has not named, but brings nobody to mind.
func (c *cast) captioned(a int) {
	for _, h := range c.actors[a].heads {
		for _, w := range callings(h) {
			if _, known := c.byHead[w]; !known {
				c.byHead[w] = a
			}
		}
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
		if _, before := c.phrases[lower]; !before && !p.owned && trades[head] != 0 && (p.owner == nil || trades[head] == anyTrade) && c.lower(p.Start) == "the" {
			if a := c.star(p, head); a >= 0 {
				if p.sex != 0 && c.actors[a].Gender == Gender(p.sex) {
					c.actors[a].heads = append(c.actors[a].heads, head)
				}
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
		if best >= 0 || !c.fits(a, p) || !c.owns(a, p) {
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

// fits reports whether actor a can be meant by p.
func (c *cast) fits(a int, p *phrase) bool {
	x := c.actors[a]
	if !p.plural && p.collective == (x.Kind == PersonKind) {
		return false
	}
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
