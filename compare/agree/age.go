package agree

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/span"
)

// Age is the unit of the ages of persons.
const Age = "years old"

// nameAges tells whose age each quantity of one report is: of the person named
// beside it ("Ada Okoro, 47", "Okoro, a 47-year-old baker", "the 47-year-old
// baker, Okoro"); for "the 47-year-old" and "the baker, 47", of the only person
// named with that age, else of whom the description stands for.
func nameAges(r *reading.Reading, own []quantity) {
	people := persons(r)
	named := map[float64]bearer{}
	for i := range own {
		q := &own[i]
		if q.kind != Age {
			continue
		}
		n := people.beside(r.Text, q, mention.Named)
		if n.family == "" {
			n = people.apposed(r.Text, q)
		}
		if n.family != "" {
			q.setPerson(n)
			if old, ok := named[q.value()]; ok && old != n {
				n = bearer{} // two persons of one age
			}
			named[q.value()] = n
		}
	}
	for i := range own {
		q := &own[i]
		if q.kind != Age || q.name {
			continue
		}
		if n := named[q.value()]; n.family != "" && definite(r.Text, q) && !otherSex(q.sex, n.sex) {
			q.setPerson(n)
		} else if n := people.beside(r.Text, q, mention.Nominal); n.family != "" {
			q.setPerson(n)
			q.inferred = true
		}
	}
}

// bearer is a person as far as ages go by it.
type bearer struct {
	family string
	first  string      // empty where only one name is known
	sex    lexicon.Sex // that of the first name
}

// bearers marks the ages of which the story names several persons: none of them
// is whom a report describes without a name.
func bearers(list []quantity) {
	at := map[float64][]int{}
	for i := range list {
		if q := &list[i]; q.kind == Age && q.first != "" && !q.inferred {
			at[q.value()] = append(at[q.value()], i)
		}
	}
	for _, group := range at {
		a := &list[group[0]]
		if slices.ContainsFunc(group, func(i int) bool { b := &list[i]; return a.head != b.head && a.first != b.first }) {
			for _, i := range group {
				list[i].rivals = true
			}
		}
	}
}

// setPerson makes q the age of b.
func (q *quantity) setPerson(b bearer) {
	q.head, q.first, q.sex, q.name, q.person = b.family, b.first, b.sex, true, false
}

// otherSex reports whether a and b are known and not one.
func otherSex(a, b lexicon.Sex) bool { return a != b && a != 0 && b != 0 }

// naming maps where a person is mentioned to the person.
type naming []struct {
	at mention.Mention
	bearer
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
		if juniors[strings.ToLower(last)] && len(words) > 1 {
			words = words[:len(words)-1]
			last = words[len(words)-1]
		}
		if first == strings.ToLower(first) || last == strings.ToLower(last) {
			continue
		}
		b := bearer{family: strings.ToLower(last)}
		b.sex, _ = lexicon.FirstName(strings.ToLower(first))
		if len(words) > 1 {
			b.first = strings.ToLower(first)
		}
		for _, m := range a.Mentions {
			if m.Form == mention.Nominal && m.Confidence < likely {
				continue
			}
			out = append(out, naming{{m, b}}...)
		}
	}
	return out
}

// juniors tell a son from his father, and are no name.
var juniors = lexicon.Words(`jr jr. sr sr. ii iii iv`)

// likely is how sure it must be whom a description means for an age to be that
// person's.
const likely = 80

// beside returns the person that q's own words mention in that form, or the
// one mentioned right before an age in apposition.
func (n naming) beside(t *language.Text, q *quantity, form mention.Form) bearer {
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
			return m.bearer
		}
	}
	return bearer{}
}

// apposed returns the person whose name alone stands in apposition behind q's own
// words: "the 45-year-old suspect, Ben Adeyemi, was", but not "the suspect, Ben
// Adeyemi said".
func (n naming) apposed(t *language.Text, q *quantity) bearer {
	if q.Figure.OfSpan.IsZero() {
		return bearer{}
	}
	for _, m := range n {
		gap := m.at.Span.Start - q.Figure.OfSpan.End
		behind := t.Cover(m.at.Span).End
		if m.at.Form == mention.Named && gap >= 0 && gap <= len(", ") && (behind == len(t.Tokens) || t.Tokens[behind].Kind == language.Punct) {
			return m.bearer
		}
	}
	return bearer{}
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
