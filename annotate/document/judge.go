package document

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/span"
)

// judged leaves to a ruling only those authors who judge, and to what goes to a
// court none that is one. "The judge" whom the text took for somebody else makes
// no judge of him.
func (s *scene) judged(p *phrase) {
	switch p.doc.Kind {
	case Lawsuit, Brief, Petition:
		p.doc.Authors = slices.DeleteFunc(p.doc.Authors, func(a int) bool { return inCourt(s.found.Actors[a].Name) })
	case Ruling:
		words := s.traits(phrase{Range: p.Range, head: p.head, doc: Document{Kind: Ruling}})
		gives := func(a int) bool { return s.judges(a) || s.ownedBy(p, a) }
		p.doc.Authors = slices.DeleteFunc(p.doc.Authors, func(a int) bool {
			return !gives(a) || words.Against(courtTraits(s.found.Actors[a].Name)) // "the lower court" is not the one named before
		})
		if p.doc.Lead >= 0 && !gives(p.doc.Lead) {
			p.doc.Lead = -1
		}
	}
}

// ownedBy reports whether p is said by name to be an actor's: "Okoro's ruling".
func (s *scene) ownedBy(p *phrase, actor int) bool {
	return s.clitic(p.Start) && s.person(actor) && slices.ContainsFunc(s.at, func(m place) bool {
		return m.actor == actor && m.form == mention.Named && (m.End == p.Start || m.End == p.Start+1)
	})
}

// judges reports whether an actor is a court, or holds an office of one.
func (s *scene) judges(actor int) bool {
	a := &s.found.Actors[actor]
	if a.Kind != mention.PersonKind {
		return Court(a.Name)
	}
	return slices.ContainsFunc(a.Roles, func(r mention.Role) bool { return Court(r.Title) && s.beside(a, r.Span) })
}

// beside reports whether an office stands with the name of a person, not in a
// description that only was taken for him.
func (s *scene) beside(a *mention.Actor, office span.Span) bool {
	return slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool {
		if m.Form != mention.Named {
			return false
		}
		from, to := min(m.Span.End, office.End), max(m.Span.Start, office.Start)
		if from >= to {
			return true
		}
		gap := strings.TrimSpace(s.Source[from:to])
		return to-from <= nearName && (gap == "" || gap[0] == ',')
	})
}

// nearName is how many bytes stand between a name and its office at most: ", a
// federal".
const nearName = 24
