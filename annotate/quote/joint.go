package quote

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
)

// joint returns the actors of a source that names several together, "Okoro and
// Marsh", "the port and its pilots", as one group: of names in their longest
// form, else in the words of the source.
func (r *reader) joint(source language.Range, head int) (speaker, bool) {
	if s, ok := r.listed(source); ok {
		return s, true
	}
	first, ok := r.holding(head, source)
	if !ok || first.form != mention.Named && !r.several(head) {
		return nobody, false
	}
	if !r.coordinated(head, source.End) {
		return nobody, false
	}
	least, names := first.known(), []string{r.found.Actors[first.actor].Name}
	members := 1
	for i := head + 1; i < source.End; i++ {
		if int(r.Tokens[i].Head) != head || r.Tokens[i].Rel != language.Conj || !r.Tokens[i].Fine.Noun() {
			continue
		}
		p, ok := r.holding(i, source)
		if ok && (p.actor == first.actor || p.Start <= first.End) || !r.several(i) && !(ok && p.form == mention.Named) {
			return nobody, false
		}
		if members++; ok && p.form == mention.Named {
			least = min(least, p.known())
			names = append(names, r.found.Actors[p.actor].Name)
		}
	}
	switch {
	case members == 1:
		return nobody, false
	case first.form == mention.Named && len(names) == members:
		return r.made(enumerated(names), source, source, least), true
	}
	words := source
	for words.Start < head && determines(r.lower(words.Start)) {
		words.Start++
	}
	return r.made(r.text(words), words, source, min(least, invented)), true
}

// coordinated reports whether "and" stands between head and end.
func (r *reader) coordinated(head, end int) bool {
	for i := head + 1; i < end; i++ {
		if w := r.lower(i); w == "and" || w == "&" || w == "or" {
			return true
		}
	}
	return false
}

// listed reads a source that is a list of names, with what stands in brackets
// behind them: "Ada Okoro (Lenne), Tom Reyes (Marsh) and Lena Pryce".
func (r *reader) listed(source language.Range) (speaker, bool) {
	var names []string
	at, and, least := source.Start, false, 100
	for at < source.End {
		switch w := r.lower(at); {
		case w == "(":
			for at < source.End && r.lower(at) != ")" {
				at++
			}
			at++
			continue
		case w == "," || w == "and" || w == "both" || w == "all":
			and = and || w == "and"
			at++
			continue
		}
		p, ok := r.startingAt(at)
		if !ok && strings.HasSuffix(r.lower(at), ".") { // "Sens."
			p, ok = r.startingAt(at + 1)
		}
		if !ok || p.form != mention.Named || p.End > source.End {
			return nobody, false
		}
		names, at, least = append(names, r.found.Actors[p.actor].Name), p.End, min(least, p.known())
	}
	if !and || len(names) < 2 {
		return nobody, false
	}
	return r.made(enumerated(names), source, source, least), true
}

// enumerated joins names as English does.
func enumerated(names []string) string {
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// text returns words as they stand, with one blank between them.
func (r *reader) text(words language.Range) string {
	return strings.Join(strings.Fields(r.Span(words).In(r.Source)), " ")
}

// holding returns the mention within the source that holds token i.
func (r *reader) holding(i int, source language.Range) (place, bool) {
	for k := r.from(source.Start); k < len(r.at) && r.at[k].Start <= i; k++ {
		if p := r.at[k]; p.End > i && p.End <= source.End {
			return p, true
		}
	}
	return place{}, false
}

// several reports whether token i is a plural noun.
func (r *reader) several(i int) bool {
	return r.Tokens[i].Fine == language.NNS || r.Tokens[i].Fine == language.NNPS
}

// made returns the actor of that name that words of a source make, a new one
// when no source before has made it.
func (r *reader) made(name string, words, source language.Range, confidence int) speaker {
	a, known := r.byWords[strings.ToLower(name)]
	if !known {
		a = len(r.found.Actors)
		r.byWords[strings.ToLower(name)] = a
		r.found.Actors = append(r.found.Actors, mention.Actor{Kind: mention.GroupKind, Name: name, Plural: r.several(words.End-1) || words.End-words.Start > 1 && r.several(r.view.headOf(words))})
	}
	x := &r.found.Actors[a]
	x.Mentions = append(x.Mentions, mention.Mention{Span: r.Span(words), Form: mention.Nominal, Confidence: 95})
	return speaker{a, source, confidence}
}
