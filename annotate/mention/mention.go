// Package mention finds who and what a report speaks of: persons,
// organisations, places, groups, with titles and offices, and which mentions
// are the same actor within the report.
//
// Input is the tokenised text with its quoted passages, output names in order
// and actors in order of their first mention; positions are bytes. The order
// of work is that of the multi-pass sieves (Raghunathan et al., EMNLP 2010):
// full names first, then shorter forms, then descriptions, then pronouns, each
// pass seeing what the safer ones have joined. Find is pure and linear in the
// length of the text but for pronouns, which look back a bounded way.
package mention

import (
	"cmp"
	"slices"
	"sort"

	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/report"
	"synoptic/span"
)

// Type is the class of a name.
type Type string

// The classes of names, as in CoNLL.
const (
	Person       Type = "PER"
	Organization Type = "ORG"
	Location     Type = "LOC"
	Misc         Type = "MISC"
)

// Name is one proper name in the text, without its title.
type Name struct {
	Span  span.Span
	Type  Type
	Actor int // index into Finding.Actors, -1 for what never acts
}

// Kind is what sort of actor somebody is.
type Kind string

// The kinds of actors.
const (
	PersonKind   Kind = "person"
	OrgKind      Kind = "organization"
	GroupKind    Kind = "group"
	DocumentKind Kind = "document"
)

// Form is how a mention refers.
type Form uint8

// The forms of mentions.
const (
	Named   Form = iota + 1 // "Ada Okoro", "Okoro"
	Nominal                 // "the commissioner", "the two senators", "a spokesman"
	Pronoun                 // "she", "they"
)

// Mention is one place where an actor is spoken of.
type Mention struct {
	Span       span.Span // the whole phrase, title and office included
	Form       Form
	Confidence int // 0 to 100; below 90 the actor is a guess
}

// Role is an office or description of an actor as the report prints it.
type Role struct {
	Title string // "Harbour Commissioner"
	Of    string // "Port of Lenne"; empty when not said
	Span  span.Span
}

// Gender is what the text tells of a person by first name, title or pronoun.
type Gender uint8

// The genders that pronouns distinguish.
const (
	Unknown Gender = iota
	Female
	Male
)

// Actor is one person, organisation, group or document of the report.
type Actor struct {
	Kind     Kind
	Name     string // longest form without title; of groups the longest description
	Gender   Gender
	Plural   bool
	Roles    []Role
	Mentions []Mention // in order; never empty
}

// Finding is everything the room finds in one report.
type Finding struct {
	Names  []Name
	Actors []Actor
}

// Find returns the names and actors of t. Passages are the stretches in
// quotation marks: who speaks inside one is not the reporter.
func Find(t *language.Text, v *report.Version, passages []mark.Passage) Finding {
	f := &finder{Text: t, quoted: quotedTokens(t, passages), byWord: map[string][]int{}}
	f.markCaptions(v)
	f.countCase()
	f.greet()
	f.scan()
	f.joinPersons()
	f.joinBodies()
	f.apposed()
	f.parents()
	f.nominals()
	f.pronouns()
	return f.finish()
}

// finder holds what is known while the passes run.
type finder struct {
	*language.Text
	quoted     []bool // parallel to Tokens
	captions   []bool // the same, nil where no token is in a caption
	cases      map[string]caseCount
	addressees map[string]bool // single words that a letter greets: "Dear Okoro,"
	names      []name
	offices    []name // offices that stand for their holders, until the end apart from names
	actors     []*actor
	byWord     map[string][]int // actors by each word of their names and by their initials
	at         []reference      // every mention, in order of its first token
}

// actor is an Actor in the making.
type actor struct {
	Actor
	parts  []string // tokens of the name in lower case
	seen   []int    // tokens where the full name stands, in order
	heads  []string // nouns the report calls it by
	alias  string   // short form given in brackets
	place  bool     // a place that acts
	called int      // how often a body is named
	byName bool     // the gender is that of most bearers of the first name
}

// reference is one mention as a token range.
type reference struct {
	language.Range
	actor      int
	form       Form
	confidence int
}

// quotedTokens marks the tokens that stand in quotation marks.
func quotedTokens(t *language.Text, passages []mark.Passage) []bool {
	out := make([]bool, len(t.Tokens))
	for _, p := range passages {
		for i := p.Tokens.Start; i < p.Tokens.End; i++ {
			out[i] = true
		}
	}
	return out
}

// lower returns token i in lower case, empty outside the text.
func (f *finder) lower(i int) string {
	if i < 0 || i >= len(f.Tokens) {
		return ""
	}
	return f.Tokens[i].Lower
}

// refer notes a mention.
func (f *finder) refer(r language.Range, actor int, form Form, confidence int) {
	f.at = append(f.at, reference{Range: r, actor: actor, form: form, confidence: confidence})
}

// order sorts the mentions by place, the longer first.
func (f *finder) order() {
	slices.SortStableFunc(f.at, func(a, b reference) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.form, b.form))
	})
}

// finish hands out the actors that are mentioned, in order of first mention.
func (f *finder) finish() Finding {
	f.order()
	f.seatOffices()
	index := make([]int, len(f.actors))
	for i := range index {
		index[i] = -1
	}
	var out Finding
	for _, m := range f.at {
		if index[m.actor] < 0 {
			index[m.actor] = len(out.Actors)
			out.Actors = append(out.Actors, f.actors[m.actor].Actor)
		}
		a := &out.Actors[index[m.actor]]
		a.Mentions = append(a.Mentions, Mention{f.Span(m.Range), m.form, m.confidence})
	}
	for _, n := range f.names {
		actor := -1
		if n.actor >= 0 {
			actor = index[n.actor]
		}
		out.Names = append(out.Names, Name{f.Span(n.Range), n.typ, actor})
	}
	return out
}

// At returns the actor whose mention is s or the smallest that holds it, with
// its confidence; -1 when there is none.
func (f *Finding) At(s span.Span) (actor, confidence int) {
	actor, best := -1, 1<<62
	for i := range f.Actors {
		list := f.Actors[i].Mentions
		k := sort.Search(len(list), func(k int) bool { return list[k].Span.End > s.Start })
		for ; k < len(list) && list[k].Span.Start <= s.Start; k++ {
			if m := list[k]; m.Span.Contains(s) && m.Span.Len() < best {
				actor, confidence, best = i, m.Confidence, m.Span.Len()
			}
		}
	}
	return actor, confidence
}
