package document

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
)

// leader reads "Led by X, 21 mayors sent a letter", "X led the letter" and
// "X's letter".
func (s *scene) leader(p *phrase, sent language.Range) {
	for i := sent.Start; i < p.Start; i++ {
		if !leading[s.Tokens[i].Lower] {
			continue
		}
		if s.lower(i+1) == "by" {
			if issue := s.over(p, sent); issue < 0 || publishing[s.lower(issue)] {
				continue // who is led does something else with the paper
			}
			if actors, _ := s.list(i+2, sent.End); len(actors) > 0 {
				p.doc.Lead = actors[0]
			}
		} else if a := s.actorBefore(i, sent); a >= 0 && i >= p.Start-4 && s.lower(i+1) != "to" {
			p.doc.Lead = a
		}
	}
}

// leads reports whether the only author told is whose document it is: somebody
// by name, of a lawsuit also a person without one, or a body.
func (s *scene) leads(kind Kind, actor int) bool {
	named := slices.ContainsFunc(s.found.Actors[actor].Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
	if kind == Lawsuit {
		return s.person(actor) || named && s.found.Actors[actor].Kind == mention.OrgKind
	}
	return s.person(actor) && named
}

// organiser reads "X, who helped organise the letter" and "organised by X".
func (s *scene) organiser(p *phrase, sent language.Range) {
	k := s.find(sent, organising)
	if k < 0 {
		return
	}
	if s.lower(k+1) == "by" {
		if actors, _ := s.list(k+2, sent.End); len(actors) > 0 {
			p.doc.Organiser = actors[0]
		}
		return
	}
	if k < p.Start {
		p.doc.Organiser = s.namedBefore(k, sent)
		p.doc.Authors = nil // who organises need not sign
	}
}

// namedBefore returns the nearest person named before token k who is the
// subject of a clause, -1 for none: an apposition between is passed over.
func (s *scene) namedBefore(k int, sent language.Range) int {
	list := s.within(language.Range{Start: sent.Start, End: k})
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].form == mention.Named && s.person(list[i].actor) {
			return list[i].actor
		}
	}
	return -1
}
