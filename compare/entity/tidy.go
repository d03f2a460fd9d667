package entity

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
)

// Tidy empties the entities that are nobody in the story: descriptions that
// neither speak nor act ("parents"), and single words that one report has for a
// name, where nothing shows that they are one. Acts says which entities speak,
// hold a position or have to do with a document; they stay. Indexes stay valid,
// as after [Unite].
func Tidy(list []Entity, readings []*reading.Reading, acts func(e int) bool) []Entity {
	out := slices.Clone(list)
	for i := range out {
		e := &out[i]
		if len(e.Members) > 0 && !acts(i) && !e.somebody(readings) {
			*e = Entity{Kind: e.Kind, Name: e.Name}
		}
	}
	return out
}

// somebody reports whether e has a name that is one: of several words, or
// given by several reports, or with an office, or known.
func (e *Entity) somebody(readings []*reading.Reading) bool {
	if e.Kind == mention.DocumentKind {
		return true
	}
	lower := strings.ToLower(e.Name)
	if e.Name == lower || !e.told(readings) {
		return false
	}
	several := e.Members[0].Report != e.Members[len(e.Members)-1].Report
	if e.Kind == mention.GroupKind {
		return several && strings.Contains(e.Name, " ")
	}
	return several || strings.Contains(e.Name, " ") || len(e.Roles) > 0 || lexicon.OrgName(lower)
}

// told reports whether the story itself speaks of e, and not only the outlet's
// captions: credits of pictures name agencies and photographers.
func (e *Entity) told(readings []*reading.Reading) bool {
	return slices.ContainsFunc(e.Members, func(m Member) bool {
		r := readings[m.Report]
		return slices.ContainsFunc(r.Actors[m.Actor].Mentions, func(x mention.Mention) bool {
			role := r.Version.RoleAt(x.Span.Start)
			return role == report.Body || role == report.Headline
		})
	})
}
