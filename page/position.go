package page

import (
	"cmp"
	"slices"

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
		out[k].Positions = append(out[k].Positions, held{p.Position, gathered(m.merged(told, p.About))})
		for _, x := range p.Mentions {
			reports[a.Name][x.Report] = true
		}
	}
	slices.SortStableFunc(out, func(a, b holder) int { return cmp.Compare(len(reports[b.Name]), len(reports[a.Name])) })
	return out
}

// gathered puts what says less of one thing under what says most: "an end to
// violence" under "an end to gun violence".
func gathered(list []line) []line {
	home := make([]int, len(list))
	for i := range list {
		home[i] = i
		for k := range list {
			if len(list[k].Text) > len(list[home[i]].Text) && less(list[i].Text, list[k].Text) {
				home[i] = k
			}
		}
	}
	var out []line
	for k, l := range list {
		if home[k] != k {
			continue
		}
		for i := range list {
			if home[i] == k && i != k {
				l.Chips = append(l.Chips, other(list[i].Chips, l.Chips)...)
			}
		}
		out = append(out, l)
	}
	return out
}

// other returns the chips whose label none of known has.
func other(chips, known []chip) []chip {
	return slices.DeleteFunc(slices.Clone(chips), func(c chip) bool {
		return slices.ContainsFunc(known, func(x chip) bool { return x.Label == c.Label })
	})
}

// less reports whether a names what b names, in some of its words.
func less(a, b string) bool {
	x, y := thing(a), thing(b)
	return len(x) > 0 && len(y) > 0 && x[0] == y[0] && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// thing lists the words of s in small letters, but for an article before them.
func thing(s string) []string {
	list := wordsIn(s)
	if len(list) > 1 && (list[0] == "a" || list[0] == "an" || list[0] == "the") {
		list = list[1:]
	}
	return list
}

// several reports whether spans are of more than one report.
func several(list []record.Span) bool {
	return slices.ContainsFunc(list, func(x record.Span) bool { return x.Report != list[0].Report })
}
