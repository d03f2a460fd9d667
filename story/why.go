package story

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/report"
)

// Likeness says why two reports are, or are not, of one story.
type Likeness struct {
	Percent int // how likely it is that they tell the same story
	Days    int // between them; -1 where a day is not known
	Views   []View
}

// View is one way to look at two reports, and what they share in it.
type View struct {
	Name    string // "headline", "lead", "names", "full names", "ages", "numbers", "days", "words"
	Percent int    // cosine
	Shared  []string
}

// viewNames are the views for people.
var viewNames = [views]string{"headline", "lead", "names", "full names", "ages", "numbers", "days", "words"}

// mostShared is how many shared words of a view are named.
const mostShared = 8

// Why compares two versions with the tokens of their prose. Shared words are
// those that weigh most, and stand as their stems.
func Why(a *report.Version, ta *language.Text, b *report.Version, tb *language.Text) Likeness {
	p, q := NewProfile(a, ta), NewProfile(b, tb)
	out := Likeness{Percent: probable(logit(p, q, overlapOf(p, q))), Days: -1}
	if p.dated && q.dated {
		out.Days = distance(p, q)
	}
	words := wordsOf(a, ta)
	for v := range views {
		x := View{Name: viewNames[v], Percent: dot(p.terms[v], q.terms[v]) * 100 / (unit * unit)}
		for _, t := range shared(p.terms[v], q.terms[v]) {
			if w := words[v][t.word]; len(x.Shared) < mostShared && w != "" {
				x.Shared = append(x.Shared, w)
			}
		}
		out.Views = append(out.Views, x)
	}
	return out
}

// shared returns the terms of both, the heaviest first.
func shared(a, b []term) []term {
	var out []term
	common(a, b, func(x, y term) { out = append(out, term{x.word, min(x.weight, y.weight)}) })
	slices.SortFunc(out, func(x, y term) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.word, y.word))
	})
	return out
}

// wordsOf returns the words of each view by their hashes.
func wordsOf(v *report.Version, t *language.Text) [views]map[uint32]string {
	var out [views]map[uint32]string
	c := countsOf(v, t)
	for k := range c {
		out[k] = map[uint32]string{}
		for w := range c[k] {
			out[k][hash(w)] = strings.TrimSpace(w)
		}
	}
	return out
}
