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
	acts    []bool         // by actor: its last mention is the subject of a verb
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
	c.count, c.acts = make([]int, len(c.last)), make([]bool, len(c.last))
	return c
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
	c.last[a], c.acts[a] = r.Start, c.verbOf(r) >= 0
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

// called returns the actor that the definite noun means: one with that office
// or name, else for a company the body spoken of last; -1 for none.
func (c *cast) called(p *phrase, head string) int {
	want := lines[head]
	if a, ok := c.byHead[head]; ok && c.fits(a, p) && c.owns(a, p) && !(want != 0 && c.actors[a].Kind == GroupKind) {
		return c.nearer(a, p, head)
	}
	if !p.collective || want == 0 || p.owner != nil || p.End > p.head+1 {
		return -1 // "the Lenne newspaper", "the group of voters"
	}
	best, most := -1, 0
	for a, at := range c.last {
		if at < 0 || !c.company(a, want) || p.Start-at > recentTokens {
			continue
		}
		score := c.weight(a, p)
		if c.actors[a].line()&want == want {
			score += tokensLine
		}
		if best < 0 || score > most {
			best, most = a, score
		}
	}
	if a, ok := c.byHead[head]; ok && c.fits(a, p) && (best < 0 || c.last[a] > c.last[best]) {
		return a
	}
	if best >= 0 && want == team {
		c.actors[best].heads = append(c.actors[best].heads, head)
	}
	return best
}

// nearer returns whom a description with an age means, "the 29-year-old
// singer": the person who acts in this sentence or the one before where actor
// a, whom the text calls so, stands in neither; else a.
func (c *cast) nearer(a int, p *phrase, head string) int {
	here := c.SentenceOf(p.Start)
	if !c.aged(p) || here-c.SentenceOf(c.last[a]) <= 1 {
		return a
	}
	best := a
	for b, at := range c.last {
		if x := c.actors[b]; at > c.last[best] && c.acts[b] && x.Kind == PersonKind && c.fits(b, p) && !x.strange(head) && here-c.SentenceOf(at) <= 1 {
			best = b
		}
	}
	return best
}

// aged reports whether p says how old somebody is.
func (c *cast) aged(p *phrase) bool {
	for i := p.body; i < p.head; i++ {
		if w := c.lower(i); w == "old" || strings.HasSuffix(w, "-old") {
			return true
		}
	}
	return false
}

// owns reports whether the name within p can belong to a description of actor
// a: "the Okoro campaign" is not just any campaign spoken of, "the Lenne press
// secretary" no cabinet secretary.
func (c *cast) owns(a int, p *phrase) bool {
	x := c.actors[a]
	if p.owner == nil || strings.Contains(strings.ToLower(x.Name), p.owner.key) {
		return true
	}
	if len(x.parts) == 0 {
		return false
	}
	head := c.lower(p.head)
	apart := false
	for _, r := range x.Roles {
		words := strings.Fields(strings.ToLower(r.Title))
		k := slices.Index(words, head)
		switch {
		case strings.Contains(strings.ToLower(r.Title+" "+r.Of), p.owner.key):
			return true
		case k < 0:
		case r.Of != "" || !c.shares(p, words[:k]):
			apart = true
		default:
			return true
		}
	}
	return !apart && !p.collective
}

// shares reports whether one of the words stands before the head of p, or
// there are none on one side.
func (c *cast) shares(p *phrase, words []string) bool {
	from := max(p.body, p.owner.End)
	for i := from; i < p.head; i++ {
		if slices.Contains(words, c.lower(i)) {
			return true
		}
	}
	return from >= p.head || len(words) == 0
}

// What counts for the body that "the company" means, in tokens: recentTokens is
// how far back it reaches, tokensMention how much distance an earlier mention
// is worth, tokensSubject that the body acted when it was mentioned last,
// tokensLine that its name or the text says that it is of the kind.
const (
	recentTokens  = 250
	tokensMention = 20
	tokensSubject = 20
	tokensLine    = 60
)

// company reports whether a is a body that a noun for a line of work can mean:
// no place, none of another line.
func (c *cast) company(a int, want line) bool {
	x := c.actors[a]
	if x.Kind != OrgKind || x.place {
		return false
	}
	known := x.line()
	if want == paper || want == site {
		return known&want != 0
	}
	return known == 0 && !lexicon.Outlet(x.parts) || known&want != 0
}

// star returns the person named most, and lately, whom "the actor" can mean;
// -1 for none.
func (c *cast) star(p *phrase, head string) int {
	best, most := -1, 0
	for a, at := range c.last {
		x := c.actors[a]
		if at < 0 || x.Kind != PersonKind || len(x.parts) == 0 || p.Start-at > recentTokens || !c.fits(a, p) || x.strange(head) || c.beside(a, p) {
			continue
		}
		if score := c.weight(a, p); best < 0 || score > most {
			best, most = a, score
		}
	}
	return best
}

// beside reports whether actor a acts in the sentence of which p is no subject:
// "Okoro met the singer" speaks of two.
func (c *cast) beside(a int, p *phrase) bool {
	return c.acts[a] && c.SentenceOf(c.last[a]) == c.SentenceOf(p.Start) && c.verbOf(p.Range) < 0
}

// weight is how much comes to mind, before p, that actor a is spoken of.
func (c *cast) weight(a int, p *phrase) int {
	w := tokensMention*min(c.count[a], maxMentions) - (p.Start - c.last[a])
	if c.acts[a] {
		w += tokensSubject
	}
	return w
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
