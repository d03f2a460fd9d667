package mention

import (
	"slices"
	"strings"

	"synoptic/language/lexicon"
)

// called returns the actor that the definite noun means: one with that office
// or name, else for a company the body spoken of last; -1 for none.
func (c *cast) called(p *phrase, head string) int {
	want := sectors[head]
	if a := c.leading(p, head); a >= 0 {
		return a
	}
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
		if c.actors[a].sector()&want == want {
			score += tokensSector
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

// leading returns the body that the lead is about, where a bare noun means it though
// another body of that noun came between: "the court" is the one that has ruled, not
// the Supreme Court that will hear of it; -1 where that other acts in the paragraph of
// p or the text speaks more of it.
func (c *cast) leading(p *phrase, head string) int {
	t, a := c.topic, -1
	if t < 0 || p.owner != nil || p.body != p.head || p.End > p.head+1 || c.actors[t].noun() != head {
		return -1
	}
	if last, ok := c.byHead[head]; ok {
		a = last
	}
	if a < 0 || a == t || c.actors[a].noun() != head || c.count[a] > c.count[t] || c.acts[a] && c.ParagraphOf(c.last[a]) == c.ParagraphOf(p.Start) {
		return -1
	}
	return t
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
	if p.owner == nil || holdsWords(x.Name, p.owner.key) && (len(x.parts) == 0 || x.Kind != PersonKind || p.owner.typ == Person) {
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
		case holdsWords(r.Title+" "+r.Of, p.owner.key):
			return true
		case k < 0:
		case r.Of != "" || slices.ContainsFunc(words[:k], lexicon.Demonym) || !c.shares(p, words[:k]):
			apart = true
		default:
			return true
		}
	}
	return !apart && !p.collective
}

// holdsWords reports whether the words of key stand in s, in whatever case.
func holdsWords(s, key string) bool {
	return strings.Contains(" "+strings.ToLower(s)+" ", " "+key+" ")
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
// tokensSector that its name or the text says that it is of the kind.
const (
	recentTokens  = 250
	tokensMention = 20
	tokensSubject = 20
	tokensSector  = 60
)

// company reports whether a is a body that a noun for a line of work can mean:
// no place, none of another line.
func (c *cast) company(a int, want sector) bool {
	x := c.actors[a]
	if x.Kind != OrgKind || x.place {
		return false
	}
	known := x.sector()
	if want == paper || want == site {
		return known&want != 0
	}
	return known == 0 && !lexicon.Outlet(x.parts) || known&want != 0
}

// star returns the person named most, and lately, whom "the actor" can mean;
// -1 for none.
func (c *cast) star(p *phrase, head string) int {
	if c.overheard == nil {
		c.overheard = c.overhear()
	}
	best, most := -1, 0
	for a, at := range c.last {
		x := c.actors[a]
		if c.overheard[head].excludes(a, x) {
			continue
		}
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
