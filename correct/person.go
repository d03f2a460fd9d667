package correct

import (
	"fmt"
	"slices"

	"synoptic/record"
)

// same makes one actor of two, called Value.
func (e *editor) same(c *Correction) {
	keep := slices.IndexFunc(e.Actors, func(a record.Actor) bool { return a.Name == c.Value })
	gone := slices.IndexFunc(e.Actors, func(a record.Actor) bool { return a.Name == c.Name })
	if gone < 0 {
		return
	}
	if keep < 0 { // a longer name that this story does not print
		a := &e.Actors[gone]
		a.Corrected = append(a.Corrected, stamp(c, "name", a.Name))
		a.Name = c.Value
		e.speakers()
		return
	}
	a, b := &e.Actors[keep], e.Actors[gone]
	a.Corrected = append(a.Corrected, stamp(c, "same", b.Name))
	a.Mentions = append(a.Mentions, b.Mentions...)
	a.Roles = append(a.Roles, b.Roles...)
	e.replace(b.ID, a.ID, nil)
	e.Actors = slices.Delete(e.Actors, gone, gone+1)
	e.speakers()
}

// apart makes an actor of its own, called Value, of the mentions in the
// reports named.
func (e *editor) apart(c *Correction) {
	i := slices.IndexFunc(e.Actors, func(a record.Actor) bool { return a.Name == c.Name })
	if i < 0 {
		return
	}
	in := func(s record.Span) bool { return slices.Contains(c.Reports, s.Report) }
	a := &e.Actors[i]
	other := record.Actor{ID: fmt.Sprintf("%s-%d", a.ID, c.ID), Kind: a.Kind, Name: c.Value, Roles: []record.Role{},
		Mentions: []record.Span{}, Corrected: []record.Correction{stamp(c, "apart", a.Name)}}
	var stay []record.Span
	for _, m := range a.Mentions {
		if in(m) {
			other.Mentions = append(other.Mentions, m)
		} else {
			stay = append(stay, m)
		}
	}
	if len(other.Mentions) == 0 {
		return
	}
	a.Mentions = append([]record.Span{}, stay...)
	a.Roles, other.Roles = divide(a.Roles, in)
	old := a.ID
	e.Actors = append(e.Actors, other)
	e.replace(old, other.ID, in)
	e.speakers()
}

// divide gives every role to the actor that its mentions are of.
func divide(roles []record.Role, in func(record.Span) bool) (stay, leave []record.Role) {
	stay, leave = []record.Role{}, []record.Role{}
	for _, r := range roles {
		var here, there []record.Span
		for _, m := range r.Mentions {
			if in(m) {
				there = append(there, m)
			} else {
				here = append(here, m)
			}
		}
		if len(here) > 0 {
			stay = append(stay, record.Role{Title: r.Title, Of: r.Of, Mentions: here})
		}
		if len(there) > 0 {
			leave = append(leave, record.Role{Title: r.Title, Of: r.Of, Mentions: there})
		}
	}
	return stay, leave
}

// replace writes actor new for old: everywhere, or where in holds for the words.
func (e *editor) replace(old, new string, in func(record.Span) bool) {
	here := func(spans ...record.Span) bool { return in == nil || slices.ContainsFunc(spans, in) }
	put := func(id **string, spans ...record.Span) {
		if *id != nil && **id == old && here(spans...) {
			*id = &new
		}
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		put(&q.Actor, record.Span{Report: q.Report})
		if q.Actor == &new {
			q.Corrected = append(q.Corrected, e.lastOf(new)...)
		}
	}
	for i := range e.Positions {
		if p := &e.Positions[i]; p.Actor == old && here(p.Mentions...) {
			p.Actor = new
		}
	}
	for i := range e.Documents {
		d := &e.Documents[i]
		for _, id := range []**string{&d.Lead, &d.Organiser, &d.Actor} {
			put(id, d.Mentions...)
		}
		for k, id := range d.Addressees {
			if id == old && here(d.Mentions...) {
				d.Addressees[k] = new
			}
		}
		for _, list := range [][]record.Signatory{d.Signatories.Named, d.Signatories.NotSigned} {
			for k := range list {
				put(&list[k].Actor, list[k].Mentions...)
			}
		}
	}
}

// lastOf is the newest correction of an actor.
func (e *editor) lastOf(id string) []record.Correction {
	for _, a := range e.Actors {
		if a.ID == id && len(a.Corrected) > 0 {
			return a.Corrected[len(a.Corrected)-1:]
		}
	}
	return nil
}
