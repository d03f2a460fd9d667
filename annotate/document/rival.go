package document

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// otherPaper reports whether the noun of p, or a word before it, names something
// else than what d was called.
func (d *entry) otherPaper(s *scene, p phrase) bool {
	if OtherGenre(s.lower(p.head), d.noun) || p.joint && !d.joint && many(d.Kind) {
		return true
	}
	if s.rival(d, p) {
		return true
	}
	switch {
	case p.doc.Kind == Bill:
		return apart(s.topics(p), d.topics)
	case p.doc.Kind == Letter && p.indefinite:
		return apart(s.owners(p), d.owners)
	}
	return false
}

// rival reports whether p is of another side, court, version or day than d. What
// names its side or court beside one that has been spoken of without is another
// paper too, unless that was but a headline.
func (s *scene) rival(d *entry, p phrase) bool {
	m := s.traits(p)
	if m.Against(d.Traits) || m["month"] != "" && len(d.Date) >= len("2006-01") && m["month"] != d.Date[5:7] {
		return true
	}
	if p.doc.Kind != Letter && p.doc.Kind != Lawsuit && !SameDay(p.doc.Date, d.Date) {
		return true
	}
	if p.doc.Kind == Statement || p.doc.Kind == Lawsuit {
		return false
	}
	if p.indefinite && p.done && len(d.phrases) > 1 && !overlap(p.doc.Authors, d.Authors) && (p.doc.Kind == Bill && len(p.doc.Authors) > 0 || p.doc.Kind == Order && d.done) {
		return true
	}
	if p.doc.Kind == Ruling && p.indefinite && d.Traits.tells() && !m.share(d.Traits) {
		return true
	}
	return m.tells() && !d.Traits.tells() && (len(d.phrases) > 1 || p.indefinite || d.Date != "" || d.done) && !overlap(p.doc.Authors, d.Authors)
}

// SameDay reports whether two dates may be one: a month holds its days, and what is
// not told may be any.
func SameDay(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// own reports whether p is said to be one's own, beside another's: "a memo of
// their own", "his own study".
func (s *scene) own(p phrase) bool {
	if s.lower(p.End) == "of" && s.lower(p.End+2) == "own" {
		return true
	}
	for i := p.Start; i < p.head; i++ {
		if s.lower(i) == "own" && len(p.doc.Authors) == 0 {
			return true
		}
	}
	return false
}

// apart reports whether two lists say something, and share nothing.
func apart(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// owners lists the names before the noun of p: "Vellan" in "a Vellan memo".
func (s *scene) owners(p phrase) []string {
	var out []string
	for i := p.Start; i < p.head; i++ {
		if t := &s.Tokens[i]; t.Tag == language.PROPN {
			out = append(out, t.Lower)
		}
	}
	return out
}

// topics lists the words by which p tells a bill from others: "tax" in "the tax
// bill", but not "House".
func (s *scene) topics(p phrase) []string {
	var out []string
	for i := p.Start; i < p.head; i++ {
		if t := &s.Tokens[i]; t.Kind == language.Lower && t.Tag == language.NOUN && !chambers[t.Lower] {
			out = append(out, t.Lower)
		}
	}
	return out
}

// chambers are nouns before "bill" that do not say what it is about.
var chambers = lexicon.Words("house senate government draft year week reform relief replacement")

// OtherGenre reports whether two nouns of one kind name different documents:
// "letter" and "memo".
func OtherGenre(a, b string) bool {
	return genres[a] != genres[b] && genres[a] != "" && genres[b] != ""
}
