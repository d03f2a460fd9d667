package page

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/record"
)

// holder is an actor with the positions that reports say it takes.
type holder struct {
	Name      string
	Positions []held
}

// held is one position with what it is about, each wording once.
type held struct {
	Position string
	About    []line
}

// positions lists who takes which position on what, those of most reports
// first. A position of somebody without a name in one report alone is left out.
func (m *maker) positions(s *record.Story) []holder {
	var out []holder
	at := map[string]int{}
	reports := map[string]map[string]bool{}
	for i := range s.Positions {
		p := &s.Positions[i]
		a := m.actors[p.Actor]
		if a == nil || !proper(a) && !several(p.Mentions) {
			continue
		}
		k, ok := at[a.ID]
		if !ok {
			k = len(out)
			at[a.ID], reports[a.Name] = k, map[string]bool{}
			out = append(out, holder{Name: capital(a.Name)})
		}
		out[k].Positions = append(out[k].Positions, held{p.Position, m.merged(told, p.About)})
		for _, x := range p.Mentions {
			reports[a.Name][x.Report] = true
		}
	}
	slices.SortStableFunc(out, func(a, b holder) int { return cmp.Compare(len(reports[b.Name]), len(reports[a.Name])) })
	return out
}

// proper reports whether an actor has a name, rather than a description.
func proper(a *record.Actor) bool {
	return a.Name != strings.ToLower(a.Name)
}

// several reports whether spans are of more than one report.
func several(list []record.Span) bool {
	return slices.ContainsFunc(list, func(x record.Span) bool { return x.Report != list[0].Report })
}
