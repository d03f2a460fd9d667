package brief

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/span"
)

// pronoun reports whether s is a pronoun of somebody.
func pronoun(r *reading.Reading, s span.Span) bool {
	return slices.ContainsFunc(r.Actors, func(a mention.Actor) bool {
		return slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool { return m.Form == mention.Pronoun && m.Span == s })
	})
}

// dangles reports whether the first that sentence at of r says of some person,
// outside marks, is a pronoun, or whether "he" or "her" stands there with nobody
// before it whom it could mean.
func dangles(r *reading.Reading, at language.Range) bool {
	s := r.Text.Span(at)
	if nobody(r, at) {
		return true
	}
	for _, a := range r.Actors {
		for _, m := range a.Mentions {
			if a.Kind != mention.PersonKind || !s.Contains(m.Span) {
				continue
			}
			if m.Form == mention.Pronoun && !marked(r, m.Span) {
				return true
			}
			break
		}
	}
	return false
}

// nobody reports whether a singular pronoun of a person stands in sentence at of r,
// outside marks, and neither a name nor a noun of a person before it, nor, where it
// opens a clause, behind.
func nobody(r *reading.Reading, at language.Range) bool {
	t, s := r.Text, r.Text.Span(at)
	first := len(t.Source)
	for _, a := range r.Actors {
		for _, m := range a.Mentions {
			if m.Form != mention.Pronoun && s.Contains(m.Span) && !a.Plural {
				first = min(first, m.Span.Start)
			}
		}
	}
	for _, n := range r.Names {
		if s.Contains(n.Span) && n.Type != mention.Location {
			first = min(first, n.Span.Start)
		}
	}
	for i := at.Start; i < at.End; i++ {
		tok := &t.Tokens[i]
		if !single[tok.Lower] || marked(r, tok.Span) || tok.Span.Start > first {
			continue
		}
		ahead := first < len(t.Source) && t.TokenAt(first) <= i+cataphor && i <= at.Start+cataphor
		if !ahead && !someone(t, at.Start, i) {
			return true
		}
	}
	return false
}

// cataphor is within how many tokens of the start, and before its name, a pronoun
// may stand: "In her speech, Okoro said".
const cataphor = 12

// single are pronouns of one person.
var single = lexicon.Words("he she him his her hers himself herself")

// someone reports whether a noun that may be a person stands before token i.
func someone(t *language.Text, start, i int) bool {
	for k := start; k < i; k++ {
		tok := &t.Tokens[k]
		_, plural, person := lexicon.PersonNoun(tok.Lower)
		if person && !plural || tok.Fine == language.NNP || tok.Lower == "old" || strings.HasSuffix(tok.Lower, "-old") || tok.Lower == "who" || tok.Lower == "someone" || tok.Lower == "everyone" || tok.Lower == "nobody" || tok.Lower == "anyone" {
			return true
		}
	}
	return false
}

// marked reports whether s stands in quotation marks.
func marked(r *reading.Reading, s span.Span) bool {
	for _, p := range r.Passages {
		if p.Inner.Contains(s) {
			return true
		}
	}
	return false
}
