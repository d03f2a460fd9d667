// Package entity says which actors of different reports are the same.
//
// Full names are joined first; a surname alone joins a full name only when one
// person of the story bears it and no office speaks against it. Bodies join by name, short form or initials,
// groups by the same description. Persons without a name ("a passenger") and
// documents stay apart: two reports may mean two. Order is that of the first
// member; Join is pure.
package entity

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
)

// Entity is one person, organisation, group or document across reports.
type Entity struct {
	Kind    mention.Kind
	Name    string // the form that most reports give; of several the longest
	Roles   []Role
	Members []Member // in order of report, then actor

	called []string // single words by which the reports call a person, folded
}

// Member is one actor of one report.
type Member struct{ Report, Actor int }

// ByMember gives the index of the entity of each actor.
func ByMember(entities []Entity) map[Member]int {
	out := map[Member]int{}
	for e := range entities {
		for _, m := range entities[e].Members {
			out[m] = e
		}
	}
	return out
}

// Role is an office as the reports print it, with its places.
type Role struct {
	Title, Of string
	Mentions  []report.Ref
}

// Join returns the entities of a story in order of their first member.
func Join(readings []*reading.Reading) []Entity {
	j := joiner{readings: readings, byWord: map[string][]*Entity{}, bodies: map[string]int{}}
	j.each(func(_ Member, a *mention.Actor) bool { return a.Kind == mention.OrgKind && named(a) }, func(_ Member, a *mention.Actor) { j.bodies[mention.Fold(a.Name)]++ })
	j.each(func(m Member, a *mention.Actor) bool { return named(a) && len(strings.Fields(a.Name)) > 1 }, j.full)
	j.each(func(m Member, a *mention.Actor) bool { return named(a) && len(strings.Fields(a.Name)) == 1 }, j.short)
	j.each(func(m Member, a *mention.Actor) bool { return !named(a) }, j.described)
	slices.SortStableFunc(j.entities, func(a, b *Entity) int { return compareMembers(a.Members[0], b.Members[0]) })
	out := make([]Entity, len(j.entities))
	for i, e := range j.entities {
		e.Name = j.name(e)
		out[i] = *e
	}
	return out
}

// Unite returns list with the entities of each group joined into its first:
// what is found to be one later, as a document that several reports let speak.
// Indexes stay valid: an entity that went into another has no members.
func Unite(list []Entity, groups [][]int) []Entity {
	out := slices.Clone(list)
	for _, g := range groups {
		for n, i := range g {
			if n == 0 {
				continue
			}
			to, from := &out[g[0]], &out[i]
			to.Members = slices.Concat(to.Members, from.Members)
			slices.SortFunc(to.Members, compareMembers)
			if len(from.Name) > len(to.Name) {
				to.Name = from.Name
			}
			out[i] = Entity{Kind: from.Kind, Name: from.Name}
		}
	}
	return out
}

// name returns the form of e's name that most members bear, the longest of
// several: a caption run into one of them must not win by its length.
func (j *joiner) name(e *Entity) string {
	votes := map[string]int{}
	best := e.Name
	for _, m := range e.Members {
		name := j.readings[m.Report].Actors[m.Actor].Name
		if e.Kind == mention.PersonKind && !strings.Contains(name, " ") {
			continue
		}
		votes[name]++
	}
	for _, m := range e.Members {
		name := j.readings[m.Report].Actors[m.Actor].Name
		switch v := votes[name] - votes[best]; {
		case e.Kind == mention.PersonKind && mention.Shouted(name) != mention.Shouted(best):
			if mention.Shouted(best) && votes[name] > 0 {
				best = name
			}
		case v > 0 || v == 0 && len(name) > len(best):
			best = name
		}
	}
	return best
}

func compareMembers(a, b Member) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Actor, b.Actor))
}

// named reports whether a is a person or body with a proper name.
func named(a *mention.Actor) bool {
	return (a.Kind == mention.PersonKind || a.Kind == mention.OrgKind) && slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}

// joiner holds the entities of a story while they are being joined.
type joiner struct {
	readings []*reading.Reading
	entities []*Entity
	byWord   map[string][]*Entity // by each word of their names and their initials
	bodies   map[string]int       // reports that take a word alone for the name of a body
}

// each calls join for the actors that want selects, in order.
func (j *joiner) each(want func(Member, *mention.Actor) bool, join func(Member, *mention.Actor)) {
	for i, r := range j.readings {
		for k := range r.Actors {
			if m := (Member{i, k}); want(m, &r.Actors[k]) {
				join(m, &r.Actors[k])
			}
		}
	}
}

// full joins an actor with a name of several words.
func (j *joiner) full(m Member, a *mention.Actor) {
	for _, w := range keys(a) {
		for _, e := range j.byWord[w] {
			if e.Kind == a.Kind && same(a, e.Name) && !(a.Kind == mention.PersonKind && generations(a, e)) {
				j.add(e, m, a)
				return
			}
		}
	}
	j.create(m, a)
}

// short joins an actor with a name of one word: a body by name or initials, a
// person with the only bearer of that name.
func (j *joiner) short(m Member, a *mention.Actor) {
	w := mention.Fold(a.Name)
	if a.Kind == mention.OrgKind {
		if e := j.mistaken(m, w); e != nil {
			j.add(e, m, a)
		} else {
			j.full(m, a)
		}
		return
	}
	if e := j.bearer(m, a, w); e != nil {
		j.add(e, m, a)
		return
	}
	j.create(m, a)
}

// bearer returns the person whom the single word w means in report m.Report: the
// only bearer, of several the only one with the same office, else the only one
// whom other reports call by that word alone; nil for none.
func (j *joiner) bearer(m Member, a *mention.Actor, w string) *Entity {
	var all, held, called []*Entity
	for _, e := range j.byWord[w] {
		alone := slices.Contains(e.called, w)
		words := strings.Fields(mention.Fold(e.Name))
		if e.Kind != mention.PersonKind || j.in(e, m.Report) || apart(a, e) || words[len(words)-1] != w && len(words) > 1 && !alone {
			continue
		}
		all = append(all, e)
		if shares(a, e) {
			held = append(held, e)
		}
		if alone {
			called = append(called, e)
		}
	}
	for _, list := range [][]*Entity{all, held, called} {
		if len(list) == 1 {
			return list[0]
		}
	}
	return nil
}

// mistaken returns the person whose surname a report that gives no first name
// reads as the name of a body: the only bearer, whom more reports name in full
// than know a body of that name; nil for none.
func (j *joiner) mistaken(m Member, w string) *Entity {
	var bearer *Entity
	for _, e := range j.byWord[w] {
		words := strings.Fields(mention.Fold(e.Name))
		switch {
		case e.Kind == mention.PersonKind && len(words) > 1 && words[len(words)-1] == w && bearer == nil && !j.in(e, m.Report):
			bearer = e
		case e.Kind == mention.OrgKind && mention.Fold(e.Name) == w && len(e.Members) == 1:
		default:
			return nil
		}
	}
	if bearer == nil || lexicon.OrgName(w) || lexicon.Outlet([]string{w}) || len(bearer.Members) < leastNamed || len(bearer.Members) <= j.bodies[w] {
		return nil
	}
	return bearer
}

// leastNamed is how many reports must name a person in full before another one
// is told that a body it knows is that person.
const leastNamed = 2

// in reports whether e already has an actor of the report.
func (j *joiner) in(e *Entity, report int) bool {
	return slices.ContainsFunc(e.Members, func(m Member) bool { return m.Report == report })
}

// described joins groups of the same description; all else stays apart.
func (j *joiner) described(m Member, a *mention.Actor) {
	key := "group " + description(a.Name)
	if a.Kind == mention.GroupKind {
		for _, e := range j.byWord[key] {
			j.add(e, m, a)
			return
		}
	}
	e := j.create(m, a)
	if a.Kind == mention.GroupKind {
		j.byWord[key] = append(j.byWord[key], e)
	}
}

// description returns a description of a group in a form that outlets share:
// "Nigeria's government" is the Nigerian government.
func description(name string) string {
	words := strings.Fields(mention.Fold(name))
	for i, w := range words {
		words[i] = lexicon.Land(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'"))
	}
	return strings.Join(words, " ")
}

// same reports whether actor a bears the name.
func same(a *mention.Actor, name string) bool {
	if a.Kind == mention.PersonKind {
		return mention.SamePerson(a.Name, name)
	}
	return mention.SameBody(a.Name, name) || content(a.Name) == content(name)
}

// content returns the words of a body's name but for prepositions and articles:
// outlets write "Committee of" and "Committee for" of one body.
func content(name string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(mention.Fold(name)), lexicon.Function), " ")
}

// keys are the words under which an entity with a's name would be found.
func keys(a *mention.Actor) []string {
	words := strings.Fields(mention.Fold(a.Name))
	if a.Kind == mention.PersonKind {
		return mention.LastSyllable(words)
	}
	return append(mention.ShortForms(a.Name), words[0], words[len(words)-1])
}

func (j *joiner) create(m Member, a *mention.Actor) *Entity {
	e := &Entity{Kind: a.Kind, Name: a.Name}
	j.entities = append(j.entities, e)
	j.add(e, m, a)
	return e
}

// add makes actor a of report m a member of e.
func (j *joiner) add(e *Entity, m Member, a *mention.Actor) {
	if len([]rune(a.Name)) > len([]rune(e.Name)) {
		e.Name = a.Name
	}
	at, _ := slices.BinarySearchFunc(e.Members, m, compareMembers)
	e.Members = slices.Insert(e.Members, at, m)
	if named(a) {
		words := strings.Fields(mention.Fold(a.Name))
		if a.Kind == mention.OrgKind {
			words = append(words, mention.ShortForms(a.Name)...)
		} else {
			words = append(words, mention.LastSyllable(words)...)
			e.called = append(e.called, j.called(m)...)
		}
		for _, w := range words {
			if !slices.Contains(j.byWord[w], e) {
				j.byWord[w] = append(j.byWord[w], e)
			}
		}
	}
	for _, r := range a.Roles {
		e.role(r, report.Ref{Report: m.Report, Span: r.Span})
	}
}

// role notes an office once with all its places.
func (e *Entity) role(r mention.Role, at report.Ref) {
	i := slices.IndexFunc(e.Roles, func(x Role) bool { return strings.EqualFold(x.Title, r.Title) && x.Of == r.Of })
	if i < 0 {
		e.Roles = append(e.Roles, Role{Title: r.Title, Of: r.Of})
		i = len(e.Roles) - 1
	}
	e.Roles[i].Mentions = append(e.Roles[i].Mentions, at)
}

// called returns the single words by which report m.Report calls its actor: the
// surname, wherever it stands in the name, or the first name.
func (j *joiner) called(m Member) []string {
	var out []string
	r := j.readings[m.Report]
	for _, n := range r.Names {
		if w := mention.Fold(n.Span.In(r.Version.Text)); n.Actor == m.Actor && !strings.Contains(w, " ") {
			out = append(out, w)
		}
	}
	return out
}
