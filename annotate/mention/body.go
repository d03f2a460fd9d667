package mention

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// joinBodies makes actors of the names of bodies, and of places that speak as
// governments do, and groups of peoples that speak.
func (f *finder) joinBodies() {
	for i := range f.names {
		n := &f.names[i]
		people := n.typ == Misc && lexicon.People(n.key)
		if n.typ != Organization && !((n.typ == Location || people) && f.acts(n)) {
			continue
		}
		a := f.aliasOf(i)
		if a < 0 {
			a = f.sameBody(n)
		}
		if a < 0 {
			a = len(f.actors)
			f.actors = append(f.actors, &actor{Actor: Actor{Kind: OrgKind}, parts: bodyParts(n.key), place: n.typ == Location})
			if people {
				f.actors[a].Kind, f.actors[a].Plural = GroupKind, true
			}
		}
		x := f.actors[a]
		n.actor = a
		x.called++
		if text := clean(f.Span(f.withoutSuffix(n.Range)).In(f.Source)); len(text) > len(x.Name) && !(x.called > wellKnown && prefix(x.parts, bodyParts(n.key))) {
			x.Name = text
			x.parts = bodyParts(n.key)
			f.index(a, append(x.parts[:len(x.parts):len(x.parts)], shortForms(x.parts)...))
		}
		f.refer(n.Range, a, Named, 100)
	}
}

// wellKnown is how often a body has been named when a longer name that opens
// with its own is no name of it, but of what it makes or runs.
const wellKnown = 3

// withoutSuffix cuts "Inc." and the like off the name of a company.
func (f *finder) withoutSuffix(r language.Range) language.Range {
	for r.End-r.Start > 1 && (lexicon.OrgSuffix(f.lower(r.End-1)) || f.lower(r.End-1) == ",") {
		r.End--
	}
	return r
}

// aliasOf returns the actor of the name right before name i when i stands in
// brackets as its short form: "All Lenne Airways (ALA)"; -1 for none.
func (f *finder) aliasOf(i int) int {
	n := &f.names[i]
	if i == 0 || n.End-n.Start > 1 || f.Tokens[n.Start].Kind != language.Upper || f.lower(n.Start-1) != "(" || f.lower(n.End) != ")" {
		return -1
	}
	long := &f.names[i-1]
	if long.actor < 0 || long.End != n.Start-1 || f.actors[long.actor].Kind != OrgKind {
		return -1
	}
	f.index(long.actor, []string{n.key})
	f.actors[long.actor].alias = n.key
	return long.actor
}

// acts reports whether the name of a place stands where an actor does: as the
// subject of a verb of saying.
func (f *finder) acts(n *name) bool {
	return f.cued(n.End) && !lexicon.Preposition(f.lower(n.Start-1)) && f.lower(n.Start-1) != ","
}

// cued reports whether a cue of an attribution stands at token i or behind the
// auxiliary or adverb there.
func (f *finder) cued(i int) bool {
	_, cue := lexicon.CueOf(f.verb(i))
	return cue
}

// said reports the same of a verb of saying: beliefs are of things as well
// ("the harbour needs").
func (f *finder) said(i int) bool { return lexicon.Says(f.verb(i)) }

// verb returns token i or, where that is an auxiliary or adverb, the next one.
func (f *finder) verb(i int) string {
	w := f.lower(i)
	if lexicon.Auxiliary(w) || lexicon.Adverb(w) {
		w = f.lower(i + 1)
	}
	return w
}

// sameBody returns the actor that n names: the same words, the start of a
// longer name or its initials; -1 for none.
func (f *finder) sameBody(n *name) int {
	parts := bodyParts(n.key)
	for _, w := range append([]string{parts[0]}, shortForms(parts)...) {
		list := f.byWord[w]
		for k := len(list) - 1; k >= 0; k-- {
			x := f.actors[list[k]]
			if x.Kind != PersonKind && (x.alias == n.key || slices.Equal(x.parts, parts) || prefix(x.parts, parts) || prefix(parts, x.parts) || abbreviates(x.parts, parts) || abbreviates(parts, x.parts)) {
				return list[k]
			}
		}
	}
	return -1
}
