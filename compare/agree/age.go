package agree

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// Age is the unit of the ages of persons.
const Age = "years old"

// nameAges tells whose age each quantity of one report is: of the person named
// beside it ("Ada Okoro, 47", "Okoro, a 47-year-old baker"); for "the
// 47-year-old" and "the baker, 47", of the only person named with that age,
// else of whom the description stands for.
func nameAges(r *reading.Reading, own []quantity) {
	people := persons(r)
	named := map[float64]string{}
	for i := range own {
		q := &own[i]
		if q.kind != Age {
			continue
		}
		if n := people.beside(r.Text, q, mention.Named); n != "" {
			q.setPerson(n)
			if old, ok := named[q.value()]; ok && old != n {
				n = "" // two persons of one age
			}
			named[q.value()] = n
		}
	}
	for i := range own {
		q := &own[i]
		if q.kind != Age || q.name {
			continue
		}
		if n := named[q.value()]; n != "" && definite(r.Text, q) {
			q.setPerson(n)
		} else if n := people.beside(r.Text, q, mention.Nominal); n != "" {
			q.setPerson(n)
		}
	}
}

// setPerson makes q the age of the person of that family name.
func (q *quantity) setPerson(family string) { q.head, q.name, q.person = family, true, false }

// naming maps where a person is mentioned to the person's family name.
type naming []struct {
	at     mention.Mention
	family string
}

// persons lists the mentions of persons whose whole name is known. An
// organisation or a description ("driver of the tram") has no age.
func persons(r *reading.Reading) naming {
	var out naming
	for _, a := range r.Actors {
		words := strings.Fields(a.Name)
		if a.Kind != mention.PersonKind || len(words) == 0 {
			continue
		}
		first, last := words[0], words[len(words)-1]
		if first == strings.ToLower(first) || last == strings.ToLower(last) {
			continue
		}
		for _, m := range a.Mentions {
			if m.Form == mention.Nominal && m.Confidence < likely {
				continue
			}
			out = append(out, naming{{m, strings.ToLower(last)}}...)
		}
	}
	return out
}

// likely is how sure it must be whom a description means for an age to be that
// person's.
const likely = 80

// beside returns the person that q's own words mention in that form, or the
// one mentioned right before an age in apposition.
func (n naming) beside(t *language.Text, q *quantity, form mention.Form) string {
	before := span.Span{}
	at := t.Cover(q.Figure.Span)
	k := at.Start - 1
	if k > 0 && (t.Tokens[k].Lower == "a" || t.Tokens[k].Lower == "an" || t.Tokens[k].Lower == "the") {
		k--
	}
	if k > 0 && k < at.Start-1 && t.Tokens[k].Lower == "," {
		before = t.Tokens[k-1].Span // "Okoro, a 47-year-old baker"
	}
	for _, m := range n {
		if s := m.at.Span; m.at.Form == form && (s.Overlaps(q.Figure.OfSpan) || !before.IsZero() && s.Overlaps(before)) {
			return m.family
		}
	}
	return ""
}

// definite reports whether the words of q point back to somebody: "the
// 47-year-old", "the baker, 47".
func definite(t *language.Text, q *quantity) bool {
	first := q.Figure.Span
	if s := q.Figure.OfSpan; !s.IsZero() && s.Start < first.Start {
		first = s
	}
	k := t.Cover(first).Start
	for i := k; i >= 0 && i > k-3; i-- {
		if t.Tokens[i].Lower == "the" {
			return true
		}
	}
	return false
}
