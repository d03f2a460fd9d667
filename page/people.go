package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/record"
)

// person is a person or body with its offices.
type person struct {
	Name, Kind string
	Roles      []line
	Reports    int
	Silent     bool // spoken of, not quoted
	Chips      []chip
}

// mostPeople bounds the list of actors.
const mostPeople = 40

// people lists the persons and bodies that the reports name, those of most
// reports first.
func (m *maker) people(s *record.Story) []person {
	type counted struct {
		*record.Actor
		reports int
	}
	var list []counted
	speaks := map[string]bool{}
	for _, q := range s.Quotes {
		speaks[value(q.Actor)] = true
	}
	for i := range s.Actors {
		a := &s.Actors[i]
		if a.Kind != "person" && a.Kind != "organization" || len(a.Mentions) == 0 || !proper(a) {
			continue
		}
		seen := map[string]bool{}
		for _, x := range a.Mentions {
			seen[x.Report] = true
		}
		list = append(list, counted{a, len(seen)})
	}
	slices.SortStableFunc(list, func(a, b counted) int {
		return cmp.Or(cmp.Compare(b.reports, a.reports), cmp.Compare(len(b.Mentions), len(a.Mentions)), cmp.Compare(a.ID, b.ID))
	})
	var out []person
	for _, a := range list[:min(len(list), mostPeople)] {
		p := person{Name: a.Name, Kind: a.Kind, Reports: a.reports, Silent: !speaks[a.ID], Chips: m.once(named, a.Mentions)}
		for _, r := range a.Roles {
			p.Roles = append(p.Roles, line{office(r), m.once(named, r.Mentions)})
		}
		out = append(out, p)
	}
	return out
}

// proper reports whether an actor has a name: "Ohio's voter" and "a judge of
// Lenne" are descriptions.
func proper(a *record.Actor) bool {
	if a.Kind != "person" {
		return strings.ToLower(a.Name) != a.Name
	}
	return !slices.ContainsFunc(strings.Fields(a.Name), func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsLower(r) && !slices.Contains(particles, w) || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")
	})
}

// particles are the small words of names of persons.
var particles = strings.Fields("van von der den de del della di da do dos das du la le el al bin ibn ben ter ten zu y e")

// longestOffice is the most bytes in which an office is told.
const longestOffice = 90

// office says a role in the words of the report that tells most of it: whose
// spokesman somebody is.
func office(r record.Role) string {
	best := r.Title
	for _, m := range r.Mentions {
		if text := strings.Join(strings.Fields(m.Text), " "); len(text) > len(best) && len(text) <= longestOffice && strings.Contains(text, r.Title) {
			best = text
		}
	}
	return best
}
