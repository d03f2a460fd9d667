// Package entity says which actors of different reports are the same.
package entity

import (
	"synoptic/annotate/mention"
	"synoptic/reading"
	"synoptic/report"
)

// Entity is one person, organisation, group or document across reports.
type Entity struct {
	Kind    mention.Kind
	Name    string // the longest form that any report gives
	Roles   []Role
	Members []Member // in order of report, then actor
}

// Member is one actor of one report.
type Member struct{ Report, Actor int }

// Role is an office as the reports print it, with its places.
type Role struct {
	Title, Of string
	Mentions  []report.Ref
}

// Join returns the entities of a story in order of their first member.
func Join(readings []*reading.Reading) []Entity {
	var out []Entity
	for i, r := range readings {
		for k, a := range r.Actors {
			e := Entity{Kind: a.Kind, Name: a.Name, Members: []Member{{i, k}}}
			for _, role := range a.Roles {
				e.Roles = append(e.Roles, Role{role.Title, role.Of, []report.Ref{{Report: i, Span: role.Span}}})
			}
			out = append(out, e)
		}
	}
	return out
}
