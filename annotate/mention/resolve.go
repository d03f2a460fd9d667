package mention

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// Resolve returns the actor that the words at s mean as the source of a
// quotation, with its confidence. Where nothing has spoken of it before, the
// words become an actor of their own; -1 stands for nobody: "I", "some".
func (f *Finding) Resolve(t *language.Text, s span.Span) (actor, confidence int) {
	r := resolver{Finding: f, Text: t}
	whole := r.trim(t.Cover(s))
	if whole.Start >= whole.End {
		return -1, 0
	}
	r.gather(whole)
	if a, c := r.named(whole); a >= 0 {
		return a, c
	}
	if a, c := f.At(t.Span(whole)); a >= 0 {
		return a, c
	}
	if relatives[r.lower(whole.End-1)] {
		return r.antecedent(whole.End - 1)
	}
	return r.create(whole)
}

// resolver looks at the mentions within one source.
type resolver struct {
	*Finding
	*language.Text
	inside []inside
}

// inside is a mention within the source.
type inside struct {
	language.Range
	actor, confidence int
	form              Form
}

// lower returns token i in lower case, empty outside the text.
func (r *resolver) lower(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.Tokens[i].Lower
}

// trim cuts marks off the ends of w.
func (r *resolver) trim(w language.Range) language.Range {
	for w.Start < w.End && !r.Tokens[w.Start].Kind.Word() && r.Tokens[w.Start].Kind != language.Number {
		w.Start++
	}
	for w.Start < w.End && !r.Tokens[w.End-1].Kind.Word() && r.Tokens[w.End-1].Kind != language.Number && r.Tokens[w.End-1].Kind != language.Clitic {
		w.End--
	}
	return w
}

// gather collects the mentions that overlap w and start in it, in order, the
// longer first.
func (r *resolver) gather(w language.Range) {
	s := r.Span(w)
	for i := range r.Actors {
		for _, m := range r.Actors[i].Mentions {
			if m.Span.Start >= s.Start && m.Span.Start < s.End {
				r.inside = append(r.inside, inside{r.Cover(m.Span), i, m.Confidence, m.Form})
			}
		}
	}
	slices.SortStableFunc(r.inside, func(a, b inside) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
}

// named returns the actor of the head of w: the person named in apposition to
// a description, else the first mention that neither owns another nor follows
// a preposition.
func (r *resolver) named(w language.Range) (actor, confidence int) {
	first := -1
	for k, m := range r.inside {
		switch {
		case r.lower(m.End) == "'s" && m.End < w.End-1, r.lower(m.End) == "'" && m.End < w.End-1:
			continue
		case m.Start > w.Start && lexicon.Preposition(r.beforeDeterminer(m.Start)):
			continue
		}
		if first < 0 {
			first = k
			continue
		}
		if f := r.inside[first]; f.form == Nominal && m.form == Named && r.lower(m.Start-1) == "," && r.Actors[m.actor].Kind == PersonKind && !r.Actors[f.actor].Plural {
			first = k
		}
		break
	}
	if first < 0 || r.inside[first].Start > w.Start+maxBefore {
		return -1, 0
	}
	return r.inside[first].actor, r.inside[first].confidence
}

// maxBefore is the number of tokens that may stand before the first mention of
// a source that is its head: article and adjectives.
const maxBefore = 6

// beforeDeterminer returns the word before token i, an article passed over.
func (r *resolver) beforeDeterminer(i int) string {
	switch w := r.lower(i - 1); w {
	case "the", "a", "an", "his", "her", "their", "its":
		return r.lower(i - 2)
	default:
		return w
	}
}

// antecedent makes an actor of the noun phrase that the relative pronoun at
// token i stands for.
func (r *resolver) antecedent(i int) (actor, confidence int) {
	head := Antecedent(r.Text, i)
	if head < 0 {
		return -1, 0
	}
	start := head
	for start > 0 && (r.hangsOn(start-1, head) || r.lower(start-1) == "-") {
		start--
	}
	for start < head && r.Tokens[start].Fine == language.DT {
		start++
	}
	end := i
	for end > head+1 && (!r.Tokens[end-1].Kind.Word() && r.Tokens[end-1].Kind != language.Number || lexicon.Preposition(r.lower(end-1)) || r.Tokens[end-1].Fine == language.DT || r.Tokens[end-1].Fine == language.JJ) {
		end--
	}
	if a, c := r.At(r.Tokens[head].Span); a >= 0 {
		return a, c
	}
	return r.create(language.Range{Start: start, End: end})
}

// hangsOn reports whether token i depends on token head, directly or not.
func (r *resolver) hangsOn(i, head int) bool {
	for steps := 0; steps < maxClimb && i >= 0; steps++ {
		if i = int(r.Tokens[i].Head); i == head {
			return true
		}
	}
	return false
}

// create makes an actor of the words of w.
func (r *resolver) create(w language.Range) (actor, confidence int) {
	text := strings.Join(strings.Fields(r.Span(w).In(r.Source)), " ")
	head := r.lower(w.End - 1)
	if w.End-w.Start == 1 && lexicon.Function(head) {
		return -1, 0
	}
	_, plural, _ := lexicon.PersonNoun(head)
	kind := PersonKind
	if plural {
		kind = GroupKind
	}
	r.Actors = append(r.Actors, Actor{Kind: kind, Name: text, Plural: plural, Mentions: []Mention{{r.Span(w), Nominal, 90}}})
	return len(r.Actors) - 1, 80
}
