package agree

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// age is the unit that package figure gives to ages of persons.
const age = "years old"

// nameAges tells whose age each quantity of one report is: of the person named
// beside it ("Ada Okoro, 47", "Okoro, a 47-year-old baker"), or, for "the
// 47-year-old" and "the baker, 47", of the only person named with that age.
func nameAges(r *reading.Reading, own []quantity) {
	people := persons(r)
	named := map[float64]string{}
	for i := range own {
		q := &own[i]
		if q.kind != age {
			continue
		}
		if n := people.beside(r.Text, q); n != "" {
			q.head, q.name, q.person = n, true, false
			if old, ok := named[q.value()]; ok && old != n {
				n = "" // two persons of one age
			}
			named[q.value()] = n
		}
	}
	for i := range own {
		q := &own[i]
		if q.kind == age && !q.name && named[q.value()] != "" && definite(r.Text, q) {
			q.head, q.name, q.person = named[q.value()], true, false
		}
	}
}

// naming maps where a person is mentioned to the person's family name.
type naming []struct {
	span.Span
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
			out = append(out, struct {
				span.Span
				family string
			}{m.Span, strings.ToLower(last)})
		}
	}
	return out
}

// beside returns the person that q's own words name, or the one named right
// before an age in apposition.
func (n naming) beside(t *language.Text, q *quantity) string {
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
		if m.Overlaps(q.Figure.OfSpan) || !before.IsZero() && m.Overlaps(before) {
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
