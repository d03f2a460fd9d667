package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// apposed reads the descriptions behind names: "Ada Okoro, the harbour
// commissioner of Lenne, said", "Tom Reyes, a former county judge, ...", and
// those before them: "the company's president, Ada Okoro".
func (f *finder) apposed() {
	for i := range f.names {
		n := &f.names[i]
		if n.typ != Person || n.actor < 0 || f.lower(n.End) != "," {
			continue
		}
		at := n.End + 1
		if at < len(f.Tokens) && f.Tokens[at].Kind == language.Number && f.lower(at+1) == "," {
			at += 2
		}
		if r, head := f.description(at); head >= 0 && !f.finite(r.End) && !f.ofNext(r, head) {
			f.addRole(f.actors[n.actor], language.Range{Start: r.Start, End: head + 1}, f.ofName(head+1), r)
		}
	}
}

// ofNext reports whether what stands behind a name and a comma opens the next
// member of a list, "Ada Okoro, Vellan Rail president Tom Reyes and …": such an
// office belongs to the name after it.
func (f *finder) ofNext(r language.Range, head int) bool {
	if w := f.lower(r.Start); w == "and" || w == "or" || w == "&" {
		return true
	}
	next := f.nameAt(head + 1)
	return next != nil && next.typ == Person && f.Tokens[head+1].Kind.Capital()
}

// maxDescription is the number of tokens that a description may have.
const maxDescription = 12

// description reads a noun phrase from token i on that describes a person and
// returns it with its head, -1 when there is none. The phrase ends with its
// head or the "of" phrase behind it.
func (f *finder) description(i int) (language.Range, int) {
	start := i
	switch f.lower(i) {
	case "a", "an", "the", "who", "whose", "one":
		start++
	}
	if start > i && (f.lower(i) == "who" || f.lower(i) == "whose") {
		return language.Range{}, -1
	}
	if start >= len(f.Tokens) {
		return language.Range{}, -1
	}
	limit := f.Sentences[f.SentenceOf(i)].End
	head := -1
	k := start
	for ; k < limit && k < start+maxDescription; k++ {
		w := f.lower(k)
		if !f.inPhrase(k) || head < 0 && f.finite(k) || lexicon.Auxiliary(w) || lexicon.Preposition(w) || lexicon.Says(w) && head >= 0 || w == "who" {
			break
		}
		if f.personNoun(k) && w != "general" && !f.done(k) || w == "general" && f.lower(k-1) == "attorney" {
			head = k
		}
	}
	if head < 0 {
		return language.Range{}, -1
	}
	end := head + 1
	if w := f.lower(end); w == "of" || w == "for" || w == "at" || w == "with" || w == "from" {
		for end < limit && end < head+maxDescription {
			w := f.lower(end)
			if w == "," || w == "." || w == ";" || w == "who" || w == "said" || f.Tokens[end].Kind == language.Quote {
				break
			}
			end++
		}
		for end > head+1 && lexicon.Function(f.lower(end-1)) {
			end-- // where the longest one is cut
		}
	}
	if f.lower(i) == "another" && f.lower(end) == "," && end+1 < limit && f.Tokens[end+1].Kind == language.Title {
		return language.Range{}, -1 // "Lenne, another brother, Ben Marsh": of whom is named next
	}
	return language.Range{Start: start, End: end}, head
}

// done reports whether the word for a person at token k is what was done to one:
// "a mayor accused of theft".
func (f *finder) done(k int) bool {
	return strings.HasSuffix(f.lower(k), "ed") && (f.Tokens[k].Fine == language.VBN || f.Tokens[k].Fine == language.VBD)
}

// inPhrase reports whether token i can stand within a noun phrase: it is no
// mark but a hyphen.
func (f *finder) inPhrase(i int) bool {
	switch f.Tokens[i].Kind {
	case language.Quote:
		return false
	case language.Punct:
		return f.Word(i) == "-" || f.Word(i) == "/"
	}
	return true
}

// finite reports whether token i is a verb of a clause of its own.
func (f *finder) finite(i int) bool {
	if i >= len(f.Tokens) {
		return false
	}
	switch f.Tokens[i].Fine {
	case language.VB, language.VBD, language.VBZ, language.VBP, language.MD:
		return f.Tokens[i].Kind == language.Lower || f.Tokens[i].Kind == language.Clitic
	}
	return false
}

// ofName returns the name behind "of", "for", "at" or "from" at token i.
func (f *finder) ofName(i int) string {
	switch f.lower(i) {
	case "of", "for", "at", "with", "from", "in":
	default:
		return ""
	}
	for k := i + 1; k < i+3; k++ {
		if n := f.nameAt(k); n != nil && n.typ != Person {
			return clean(f.Span(n.Range).In(f.Source))
		}
	}
	return ""
}

// nameAt returns the name that starts at token i.
func (f *finder) nameAt(i int) *name {
	lo, hi := 0, len(f.names)
	for lo < hi {
		if m := (lo + hi) / 2; f.names[m].Start < i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(f.names) && f.names[lo].Start == i {
		return &f.names[lo]
	}
	return nil
}
